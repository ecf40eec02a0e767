/// Hedges' g, the mean difference in units of the pooled standard deviation (metafor: SMD).
public struct StandardizedMeanDifference: Sendable, Equatable {
  /// The formula of the sampling variance, by metafor's abbreviation; N = n1 + n2, m = N - 2, g = J d.
  public enum SamplingVariance: String, Sendable, Equatable, CaseIterable {
    /// 1/n1 + 1/n2 + g²/(2N): Hedges 1982 (Journal of Educational Statistics 7:119) eq 8; metafor's default.
    case largeSample = "LS"
    /// J² (1/n1 + 1/n2 + d²/(2N)): Borenstein 2009 eq 12.17; the default of CMA.
    case borenstein = "LS2"
    /// 1/n1 + 1/n2 + (1 - (m-2)/(m J²)) g²: Hedges 1983 (Psychological Bulletin 93:388) eq 9; R meta's default.
    case unbiased = "UB"
    /// As `largeSample` with the N-weighted mean of g over all studies: Lin & Aloe 2021 (Stat Med 40:403).
    case averaged = "AV"
    /// 1/n1 + 1/n2 + g²/(2(N - 3.94)) with J = 1 - 3/(4m - 1): RevMan 5's statistical methods, Deeks & Higgins.
    case revMan5 = "RevMan5"
  }

  /// The formula of the sampling variance.
  public var variance: SamplingVariance
  /// The small-sample correction; RevMan5 always takes the approximate one.
  public var correction: SmallSampleCorrection

  /// Hedges' g with this sampling variance and correction.
  public init(variance: SamplingVariance = .largeSample, correction: SmallSampleCorrection = .exact) {
    self.variance = variance
    self.correction = variance == .revMan5 ? .approximate : correction
  }

  /// The effect of one study.
  ///
  /// Refuses n < 2, deviations that are not positive, numbers that are not finite, and `averaged`, which needs
  /// all studies (`needsAllStudies`).
  public func effect(_ contrast: ContinuousContrast) -> Estimation<EffectSize> {
    if let flaw = contrast.flaw { return .notEstimable(flaw) }
    return effect(
      cohenD: contrast.difference / contrast.pooledStandardDeviation,
      interventionCount: contrast.intervention.count,
      controlCount: contrast.control.count)
  }

  /// The effects of all studies in their order; a study that is refused does not enter the average of `averaged`.
  public func effects(_ contrasts: [ContinuousContrast]) -> [Estimation<EffectSize>] {
    guard variance == .averaged else { return contrasts.map(effect) }
    let single = StandardizedMeanDifference(variance: .largeSample, correction: correction)
    let effects = contrasts.map(single.effect)
    var weighted = 0.0
    var weight = 0.0
    for (contrast, effect) in zip(contrasts, effects) {
      guard case .estimate(let effect) = effect else { continue }
      weighted += contrast.total * effect.estimate
      weight += contrast.total
    }
    return zip(contrasts, effects).map { contrast, effect in
      effect.flatMap {
        let mean = weighted / weight
        return EffectSize.checked(
          $0.estimate, variance: contrast.inverseCounts + mean * mean / (2 * contrast.total))
      }
    }
  }

  /// The effect of a study that reports d, uncorrected, and both group sizes.
  ///
  /// The sign is that of `cohenD`. Refuses as for means and standard deviations.
  public func effect(cohenD d: Double, interventionCount: Double, controlCount: Double) -> Estimation<
    EffectSize
  > {
    guard d.isFinite && interventionCount.isFinite && controlCount.isFinite else {
      return .notEstimable(.notFinite)
    }
    guard interventionCount >= 2 && controlCount >= 2 else { return .notEstimable(.fewerThanTwoParticipants) }
    let total = interventionCount + controlCount
    return correction.factor(degreesOfFreedom: total - 2).flatMap { factor in
      samplingVariance(
        d, factor: factor, inverseCounts: 1 / interventionCount + 1 / controlCount, total: total
      )
      .flatMap { EffectSize.checked(factor * d, variance: $0) }
    }
  }

  /// The effect of a study that reports g, already corrected by this correction, and both group sizes.
  public func effect(hedgesG g: Double, interventionCount: Double, controlCount: Double) -> Estimation<
    EffectSize
  > {
    correction.factor(degreesOfFreedom: interventionCount + controlCount - 2).flatMap {
      effect(cohenD: g / $0, interventionCount: interventionCount, controlCount: controlCount)
    }
  }

  private func samplingVariance(
    _ d: Double, factor: Double, inverseCounts: Double, total: Double
  ) -> Estimation<Double> {
    let g = factor * d
    let m = total - 2
    switch variance {
    case .largeSample: return .estimate(inverseCounts + g * g / (2 * total))
    case .borenstein: return .estimate(factor * factor * (inverseCounts + d * d / (2 * total)))
    case .unbiased:
      return .estimate(inverseCounts + d * d * correction.unbiasedShare(degreesOfFreedom: m, factor: factor))
    case .averaged: return .notEstimable(.needsAllStudies)
    case .revMan5: return .estimate(inverseCounts + g * g / (2 * (total - 3.94)))
    }
  }
}
