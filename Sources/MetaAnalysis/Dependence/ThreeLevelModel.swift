/// A model of effects within clusters, with a variance between clusters and one within them, by REML.
///
/// As `rma.mv(yi, vi, random = ~ 1 | cluster/effect)` (Konstantopoulos 2011; Van den Noortgate et al. 2013).
public struct ThreeLevelModel: Sendable, Equatable, Hashable {
  /// Whether the pooled effect is tested with t on k - 1 degrees of freedom instead of the normal distribution.
  public var usesStudent: Bool
  /// The confidence level, between 0 and 1.
  public var level: Double

  /// A three-level model.
  /// - Precondition: `level` lies strictly between 0 and 1.
  public init(usesStudent: Bool = true, level: Double = 0.95) {
    precondition(level > 0 && level < 1, "a confidence level lies between 0 and 1")
    self.usesStudent = usesStudent
    self.level = level
  }

  /// Fits the model.
  ///
  /// Refused: one cluster; clusters of one effect each, which cannot tell the two variances apart; a variance of
  /// zero. For each value of the variance within, the variance between is that of an ordinary random-effects model
  /// of the clusters' means; the profile of the likelihood over the variance within is scanned for all its maxima.
  /// - Precondition: one cluster per effect.
  public func fit(_ effects: [EffectSize], clusters: [String]) -> Estimation<ThreeLevelFit> {
    let groups = Clusters(clusters, count: effects.count).members
    if let reason = StudyColumns.refusal(of: effects) { return .notEstimable(reason) }
    guard effects.allSatisfy({ $0.variance > 0 }) else { return .notEstimable(.zeroVariance) }
    guard groups.count > 1 else { return .notEstimable(.singleCluster) }
    guard effects.count > groups.count else { return .notEstimable(.noRepeatedCluster) }
    let profile = ThreeLevelProfile(effects, groups: groups.map(\.members))
    guard let best = profile.maximum() else { return .notEstimable(.outOfRange) }
    let heterogeneity: Estimation<Heterogeneity> = StudyColumns.with(effects) {
      Heterogeneity.of(
        &$0, tauSquared: best.between + best.within, estimator: .restrictedMaximumLikelihood)
    }
    let tested = CoefficientEstimate.testing(
      best.mean, variance: 1 / best.information,
      degreesOfFreedom: usesStudent ? Double(effects.count - 1) : nil, level: level)
    switch tested {
    case .notEstimable(let reason): return .notEstimable(reason)
    case .estimate(let pooled):
      return .estimate(
        ThreeLevelFit(
          model: self, effectCount: effects.count, clusterCount: groups.count, pooled: pooled,
          varianceBetween: best.between, varianceWithin: best.within,
          logLikelihood: best.logLikelihood, heterogeneity: heterogeneity,
          warnings: groups.count < 10 ? [.fewClusters(groups.count)] : []))
    }
  }
}

/// A fitted three-level model.
public struct ThreeLevelFit: Sendable, Equatable {
  /// The model.
  public var model: ThreeLevelModel
  /// Number of effects (k).
  public var effectCount: Int
  /// Number of clusters.
  public var clusterCount: Int
  /// The pooled effect.
  public var pooled: CoefficientEstimate
  /// The variance between clusters.
  public var varianceBetween: Double
  /// The variance of effects within clusters.
  public var varianceWithin: Double
  /// The restricted log-likelihood, constants included, as metafor's `logLik`.
  public var logLikelihood: Double
  /// Q of the effects taken as independent, and I squared of both variances together.
  public var heterogeneity: Estimation<Heterogeneity>
  /// What a reader should know.
  public var warnings: [ModelWarning]

  /// The correlation of true effects in one cluster; nil where both variances are zero.
  public var intraclassCorrelation: Double? {
    let total = varianceBetween + varianceWithin
    return total > 0 ? varianceBetween / total : nil
  }

  /// Where the true effect of a new cluster's effect lies, with both variances and t on k - 1 degrees of freedom.
  public func predictionInterval() -> Estimation<ConfidenceInterval> {
    guard effectCount >= 3 else { return .notEstimable(.fewerThanThreeStudies) }
    return .predicting(
      pooled.estimate,
      variance: varianceBetween + varianceWithin + pooled.standardError * pooled.standardError,
      degreesOfFreedom: Double(effectCount - 1), level: model.level)
  }
}
