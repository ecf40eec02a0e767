/// An effect that knows whether it is corrected for clusters.
public struct ClusteredEffect: Sendable, Equatable {
  /// The effect with its sampling variance.
  public var effect: EffectSize
  /// Whether the variance allows for clusters: by the report's own analysis or by a correction here.
  public var isCorrected: Bool

  /// An effect, as the report's analysis gives it.
  public init(effect: EffectSize, isCorrected: Bool) {
    self.effect = effect
    self.isCorrected = isCorrected
  }
}

/// The design effect of a trial that randomizes clusters in both groups.
///
/// Source: Cochrane Handbook 23.1.4: 1 + (M - 1) ICC, with M the average size of a cluster.
public struct DesignEffect: Sendable, Equatable {
  /// The intraclass correlations that a sensitivity analysis shows.
  public static let usualCorrelations: [Double] = [0, 0.02, 0.05, 0.1]

  /// The average number of people in a cluster, M.
  public var clusterSize: Double
  /// The intraclass correlation, in 0..<1.
  public var intraclassCorrelation: Double

  /// The design effect of clusters of this average size and correlation.
  public init(clusterSize: Double, intraclassCorrelation: Double) {
    self.clusterSize = clusterSize
    self.intraclassCorrelation = intraclassCorrelation
  }

  /// What the variance is multiplied by, 1 + (M - 1) ICC; refuses M < 1 and a correlation outside 0..<1.
  public var factor: Estimation<Double> {
    guard clusterSize.isFinite && intraclassCorrelation.isFinite else { return .notEstimable(.notFinite) }
    guard clusterSize >= 1 else { return .notEstimable(.clusterSmallerThanOne) }
    guard intraclassCorrelation >= 0 && intraclassCorrelation < 1 else {
      return .notEstimable(.intraclassCorrelationOutsideRange)
    }
    return .estimate(1 + (clusterSize - 1) * intraclassCorrelation)
  }

  /// The effect with its variance inflated; refuses one that is corrected already.
  public func corrected(_ effect: ClusteredEffect) -> Estimation<ClusteredEffect> {
    if effect.isCorrected { return .notEstimable(.alreadyCorrectedForClusters) }
    return factor.flatMap { factor in
      GenericEffect.effect(effect.effect.estimate, variance: effect.effect.variance * factor).map {
        ClusteredEffect(effect: $0, isCorrected: true)
      }
    }
  }

  /// A group with the number of independent people that it is worth, n over the design effect.
  public func effective(_ arm: ContinuousArm) -> Estimation<ContinuousArm> {
    if let flaw = arm.flaw { return .notEstimable(flaw) }
    return factor.map {
      ContinuousArm(count: arm.count / $0, mean: arm.mean, standardDeviation: arm.standardDeviation)
    }
  }

  /// A group with the events and people that it is worth, both over the design effect.
  public func effective(_ arm: BinaryArm) -> Estimation<BinaryArm> {
    if let flaw = arm.flaw { return .notEstimable(flaw) }
    return factor.map { BinaryArm(events: arm.events / $0, count: arm.count / $0) }
  }
}
