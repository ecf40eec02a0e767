/// The difference of two groups' changes in units of their pooled standard deviation before: d_ppc2.
///
/// Source: Morris 2008 (Organizational Research Methods 11:364), eqs 8 to 10 and 25.
public struct PretestPosttestControl: Sendable, Equatable {
  /// The formula of the sampling variance; N = n1 + n2, m = N - 2, n~ = n1 n2/N.
  public enum SamplingVariance: String, Sendable, Equatable, CaseIterable {
    /// J² (2(1-r)/n~) (m/(m-2)) (1 + n~ g²/(2(1-r))) - g²: Morris 2008 eq 25 with g for the parameter.
    case morris
    /// 2(1-r)(1/n1 + 1/n2) + g²/(2N): the large-sample form.
    case largeSample
  }

  /// The formula of the sampling variance.
  public var variance: SamplingVariance
  /// The small-sample correction, with m degrees of freedom; Morris prints the approximate one.
  public var correction: SmallSampleCorrection

  /// The pre-post-control effect with this sampling variance and correction.
  public init(variance: SamplingVariance = .morris, correction: SmallSampleCorrection = .exact) {
    self.variance = variance
    self.correction = correction
  }

  /// The effect of one study; the correlation is the average of both groups', weighted by m.
  ///
  /// Refuses n < 2, N < 5 with Morris's variance, deviations that are not positive and a correlation of 1.
  public func effect(intervention: PairedMeasurement, control: PairedMeasurement) -> Estimation<EffectSize> {
    if let flaw = intervention.flaw ?? control.flaw { return .notEstimable(flaw) }
    let before = ContinuousContrast(
      intervention: ContinuousArm(
        count: intervention.count, mean: intervention.meanBefore,
        standardDeviation: intervention.standardDeviationBefore),
      control: ContinuousArm(
        count: control.count, mean: control.meanBefore, standardDeviation: control.standardDeviationBefore))
    let m = before.degreesOfFreedom
    let correlation =
      ((intervention.count - 1) * intervention.correlation + (control.count - 1) * control.correlation) / m
    let noise = 2 * (1 - correlation)
    guard noise > 0 else { return .notEstimable(.perfectCorrelation) }
    if variance == .morris && m <= 2 { return .notEstimable(.fewParticipantsForVariance) }
    let d = (intervention.change - control.change) / before.pooledStandardDeviation
    return correction.factor(degreesOfFreedom: m).flatMap { factor in
      let g = factor * d
      let inverse = before.inverseCounts
      let variance =
        switch self.variance {
        case .morris: factor * factor * m / (m - 2) * (noise * inverse + g * g) - g * g
        case .largeSample: noise * inverse + g * g / (2 * before.total)
        }
      return EffectSize.checked(g, variance: variance)
    }
  }
}
