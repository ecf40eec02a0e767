/// Glass's delta, the mean difference in units of the control group's standard deviation (metafor: SMD1, SMD1H).
public struct GlassDelta: Sendable, Equatable {
  /// The formula of the sampling variance, by metafor's name of the measure and the variance.
  public enum SamplingVariance: String, Sendable, Equatable, CaseIterable {
    /// 1/n1 + 1/n2 + g²/(2 n2): Hedges 1981 section 4.
    case largeSample = "LS"
    /// J² (1/n1 + 1/n2 + d²/(2 n2)).
    case borenstein = "LS2"
    /// 1/n1 + 1/n2 + (1 - (m-2)/(m J²)) g² with m = n2 - 1.
    case unbiased = "UB"
    /// sd1²/(sd2² n1) + 1/n2 + g²/(2 n2), for variances that differ: Bonett 2008 (Psychological Methods 13:99).
    case heteroscedastic = "SMD1H"
  }

  /// The formula of the sampling variance.
  public var variance: SamplingVariance
  /// The small-sample correction, with n2 - 1 degrees of freedom.
  public var correction: SmallSampleCorrection

  /// Glass's delta with this sampling variance and correction.
  public init(variance: SamplingVariance = .largeSample, correction: SmallSampleCorrection = .exact) {
    self.variance = variance
    self.correction = correction
  }

  /// The effect of one study.
  ///
  /// Refuses n < 2, deviations that are not positive, numbers that are not finite, and a control group of two,
  /// whose correction does not exist.
  public func effect(_ contrast: ContinuousContrast) -> Estimation<EffectSize> {
    if let flaw = contrast.flaw { return .notEstimable(flaw) }
    let control = contrast.control
    let m = control.count - 1
    let d = contrast.difference / control.standardDeviation
    return correction.factor(degreesOfFreedom: m).flatMap { factor in
      let g = factor * d
      let variance: Double
      switch self.variance {
      case .largeSample: variance = contrast.inverseCounts + g * g / (2 * control.count)
      case .borenstein: variance = factor * factor * (contrast.inverseCounts + d * d / (2 * control.count))
      case .unbiased:
        variance =
          contrast.inverseCounts + d * d * correction.unbiasedShare(degreesOfFreedom: m, factor: factor)
      case .heteroscedastic:
        let ratio = contrast.intervention.standardDeviation / control.standardDeviation
        variance =
          ratio * ratio / contrast.intervention.count + 1 / control.count + g * g / (2 * control.count)
      }
      return EffectSize.checked(g, variance: variance)
    }
  }
}
