/// The mean difference over the square root of the groups' average variance (metafor: SMDH).
///
/// For populations whose variances differ. The correction J takes n1 + n2 - 2 degrees of freedom.
/// Source: Bonett 2009 (Psychological Methods 14:225) eqs 5 and 6, with g for d and J² before, as metafor does.
public struct HeteroscedasticMeanDifference: Sendable, Equatable {
  /// The small-sample correction.
  public var correction: SmallSampleCorrection

  /// The heteroscedastic standardized mean difference.
  public init(correction: SmallSampleCorrection = .exact) { self.correction = correction }

  /// The effect of one study; refuses n < 2, deviations that are not positive and numbers that are not finite.
  public func effect(_ contrast: ContinuousContrast) -> Estimation<EffectSize> {
    if let flaw = contrast.flaw { return .notEstimable(flaw) }
    let (first, second) = (contrast.intervention, contrast.control)
    let scale = max(first.standardDeviation, second.standardDeviation)
    let (one, two) = (first.standardDeviation / scale, second.standardDeviation / scale)
    let average = (one * one + two * two) / 2
    // The shares of each variance in the average one.
    let (a, b) = (one * one / average, two * two / average)
    let d = contrast.difference / scale / average.squareRoot()
    return correction.factor(degreesOfFreedom: contrast.degreesOfFreedom).flatMap { factor in
      let g = factor * d
      let (m1, m2) = (first.count - 1, second.count - 1)
      let variance = g * g * (a * a / m1 + b * b / m2) / 8 + a / m1 + b / m2
      return EffectSize.checked(g, variance: factor * factor * variance)
    }
  }
}
