/// The standardized mean difference of a trial with groups in the intervention and individuals in the control.
///
/// Source: Hedges & Citkowicz 2015 (Behavior Research Methods 47:1295), with n people in a group, N1 in the
/// intervention, N2 in the control and N in all: η = 1 + (n N2/N - 1) ICC, γ = 1 - (N2 + n - 2) ICC/(N - 2).
public struct PartiallyNestedDesign: Sendable, Equatable {
  /// The average number of people in a group of the intervention, n.
  public var groupSize: Double
  /// The intraclass correlation in the intervention, in 0..<1.
  public var intraclassCorrelation: Double

  /// A design with groups of this average size and correlation in the intervention.
  public init(groupSize: Double, intraclassCorrelation: Double) {
    self.groupSize = groupSize
    self.intraclassCorrelation = intraclassCorrelation
  }

  /// What the variance of the mean difference is multiplied by, what takes the bias out of d, and the degrees
  /// of freedom that the pooled variance is worth.
  public struct Factors: Sendable, Equatable {
    /// η: multiplies 1/N1 + 1/N2.
    public var eta: Double
    /// γ: the expected pooled variance over the total variance; √γ multiplies d.
    public var gamma: Double
    /// h: the degrees of freedom of the pooled variance (Satterthwaite).
    public var degreesOfFreedom: Double
  }

  /// η, γ and h for these numbers of people.
  ///
  /// Refuses a correlation outside 0..<1, n < 1 or n above N1, fewer than two people in either.
  public func factors(interventionCount: Double, controlCount: Double) -> Estimation<Factors> {
    guard
      groupSize.isFinite && intraclassCorrelation.isFinite && interventionCount.isFinite
        && controlCount.isFinite
    else { return .notEstimable(.notFinite) }
    guard interventionCount >= 2 && controlCount >= 2 else { return .notEstimable(.fewerThanTwoParticipants) }
    guard intraclassCorrelation >= 0 && intraclassCorrelation < 1 else {
      return .notEstimable(.intraclassCorrelationOutsideRange)
    }
    guard groupSize >= 1 && groupSize <= interventionCount else {
      return .notEstimable(.clusterSmallerThanOne)
    }
    let rho = intraclassCorrelation
    let total = interventionCount + controlCount
    let eta = 1 + (groupSize * controlCount / total - 1) * rho
    let lost = (controlCount + groupSize - 2) * rho
    let within = total - 2 - lost
    // Half the variance of the pooled sum of squares, with the total variance as the unit.
    let others = interventionCount - groupSize
    let spread =
      (total - 2) * (1 - rho) * (1 - rho) + others * groupSize * rho * rho + 2 * others * rho * (1 - rho)
    return .estimate(
      Factors(eta: eta, gamma: within / (total - 2), degreesOfFreedom: within * within / spread))
  }

  /// The corrected effect: g = J(h) √γ d with variance J(h)² (η (1/N1 + 1/N2) + γ d²/(2h)).
  ///
  /// Refuses means, deviations and counts as `StandardizedMeanDifference` does.
  public func effect(
    _ contrast: ContinuousContrast, correction: SmallSampleCorrection = .exact
  ) -> Estimation<ClusteredEffect> {
    if let flaw = contrast.flaw { return .notEstimable(flaw) }
    return effect(
      cohenD: contrast.difference / contrast.pooledStandardDeviation,
      interventionCount: contrast.intervention.count, controlCount: contrast.control.count,
      correction: correction)
  }

  /// The corrected effect of a study that reports d, uncorrected for clusters and for small samples.
  public func effect(
    cohenD: Double, interventionCount: Double, controlCount: Double,
    correction: SmallSampleCorrection = .exact
  ) -> Estimation<ClusteredEffect> {
    guard cohenD.isFinite else { return .notEstimable(.notFinite) }
    return factors(interventionCount: interventionCount, controlCount: controlCount).flatMap { factors in
      correction.factor(degreesOfFreedom: factors.degreesOfFreedom).flatMap { factor in
        let d = cohenD * factors.gamma.squareRoot()
        let variance =
          factors.eta * (1 / interventionCount + 1 / controlCount) + d * d / (2 * factors.degreesOfFreedom)
        return EffectSize.checked(factor * d, variance: factor * factor * variance).map {
          ClusteredEffect(effect: $0, isCorrected: true)
        }
      }
    }
  }
}
