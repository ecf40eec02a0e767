/// The raw difference of two means (metafor: MD), in the instrument's units.
public struct MeanDifference: Sendable, Equatable {
  /// How the sampling variance is taken from the groups' standard deviations.
  public enum SamplingVariance: String, Sendable, Equatable, CaseIterable {
    /// sd1²/n1 + sd2²/n2: Borenstein 2009 (Handbook of Research Synthesis) eq 12.5.
    case separate = "LS"
    /// The pooled variance times 1/n1 + 1/n2: Borenstein 2009 eq 12.3.
    case pooled = "HO"
  }

  /// The formula of the sampling variance.
  public var variance: SamplingVariance

  /// The raw mean difference with this sampling variance.
  public init(variance: SamplingVariance = .separate) { self.variance = variance }

  /// The effect of one study; refuses n < 2, deviations that are not positive and numbers that are not finite.
  public func effect(_ contrast: ContinuousContrast) -> Estimation<EffectSize> {
    if let flaw = contrast.flaw { return .notEstimable(flaw) }
    switch variance {
    case .separate:
      return EffectSize.checked(
        contrast.difference, variance: contrast.intervention.meanVariance + contrast.control.meanVariance)
    case .pooled:
      let deviation = contrast.pooledStandardDeviation
      return EffectSize.checked(contrast.difference, variance: deviation * deviation * contrast.inverseCounts)
    }
  }
}
