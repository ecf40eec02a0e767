/// A difference of means adjusted for covariates, standardized by the unadjusted standard deviations.
///
/// A residual standard deviation, being smaller, would inflate g; so there is no way to give one here.
/// Source: Borenstein 2009 (Handbook of Research Synthesis) section 12.3.4; Cochrane Handbook 10.5.2.
public struct AdjustedMeanDifference: Sendable, Equatable {
  /// The adjusted mean of the intervention less that of the control.
  public var difference: Double
  /// The unadjusted groups; their own means are not used.
  public var unadjusted: ContinuousContrast

  /// An adjusted difference with the groups' unadjusted standard deviations.
  public init(difference: Double, unadjusted: ContinuousContrast) {
    self.difference = difference
    self.unadjusted = unadjusted
  }

  /// The standardized mean difference; the variance is that of unadjusted groups and so not too small.
  public func effect(_ measure: StandardizedMeanDifference) -> Estimation<EffectSize> {
    guard difference.isFinite else { return .notEstimable(.notFinite) }
    if let flaw = unadjusted.flaw { return .notEstimable(flaw) }
    return measure.effect(
      cohenD: difference / unadjusted.pooledStandardDeviation,
      interventionCount: unadjusted.intervention.count, controlCount: unadjusted.control.count)
  }
}
