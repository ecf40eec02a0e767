import RealModule

/// The logarithm of the ratio of two means, the log response ratio (metafor: ROM).
///
/// For quantities with a natural zero. Source: Hedges, Gurevitch & Curtis 1999 (Ecology 80:1150).
public struct RatioOfMeans: Sendable, Equatable {
  /// How the sampling variance is taken from the groups' standard deviations.
  public enum SamplingVariance: String, Sendable, Equatable, CaseIterable {
    /// sd1²/(n1 mean1²) + sd2²/(n2 mean2²): eq 1.
    case separate = "LS"
    /// The pooled variance times 1/(n1 mean1²) + 1/(n2 mean2²): the equation after eq 1.
    case pooled = "HO"
  }

  /// The formula of the sampling variance.
  public var variance: SamplingVariance

  /// The log ratio of means with this sampling variance.
  public init(variance: SamplingVariance = .separate) { self.variance = variance }

  /// The effect of one study, on the log scale.
  ///
  /// Refuses n < 2, deviations that are not positive, numbers that are not finite, and means of zero or of
  /// opposite signs (`meansWithoutRatio`).
  public func effect(_ contrast: ContinuousContrast) -> Estimation<EffectSize> {
    if let flaw = contrast.flaw { return .notEstimable(flaw) }
    let (first, second) = (contrast.intervention, contrast.control)
    let ratio = first.mean / second.mean
    guard first.mean != 0 && second.mean != 0 && ratio > 0 else { return .notEstimable(.meansWithoutRatio) }
    let pooled = contrast.pooledStandardDeviation
    let one = (variance == .pooled ? pooled : first.standardDeviation) / first.mean
    let two = (variance == .pooled ? pooled : second.standardDeviation) / second.mean
    return EffectSize.checked(Double.log(ratio), variance: one * one / first.count + two * two / second.count)
  }
}
