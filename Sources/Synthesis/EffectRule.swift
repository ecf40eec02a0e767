import MetaAnalysis
import TrialModel

/// Derives effects by a stated rule: the best evidence that a study gives, never a conversion that would be wrong.
///
/// Refused: F of several numerator degrees of freedom, effects of time and of group by time (they are no differences
/// between groups), eta squared, p values without tails or printed as 0 or as an inequality, differences of unknown
/// direction, and an interval whose middle is not the estimate (design notes on methods, "From what reports print").
package struct EffectRule: Sendable, Equatable {
  /// The formula of the sampling variance.
  package var variance: StandardizedMeanDifference.SamplingVariance

  /// The rule with a formula of the sampling variance.
  package init(variance: StandardizedMeanDifference.SamplingVariance = .largeSample) { self.variance = variance }

  private var measure: StandardizedMeanDifference {
    StandardizedMeanDifference(variance: variance == .averaged ? .largeSample : variance)
  }

  /// The effect of one study on one instrument.
  package func derive(_ evidence: EffectEvidence) -> EffectDerivation {
    var reasons: [String] = []
    if let arms = evidence.arms {
      switch fromArms(arms.intervention, arms.comparator, evidence) {
      case .success(let effect): return .derived(effect)
      case .failure(let refusal): reasons.append(refusal.message)
      }
    }
    var best: DerivedEffect?
    for contrast in evidence.contrasts {
      switch fromContrast(contrast, evidence) {
      case .success(let effect):
        if let current = best, (current.path, current.inputs[0].id) <= (effect.path, effect.inputs[0].id) { continue }
        best = effect
      case .failure(let refusal): reasons.append(refusal.message)
      }
    }
    if let best { return .derived(best) }
    if reasons.isEmpty { reasons = ["no result or comparison is at hand"] }
    var unique: [String] = []
    for reason in reasons where !unique.contains(reason) { unique.append(reason) }
    return .underivable(
      UnderivableEffect(
        study: evidence.study, trial: evidence.trial, instrument: evidence.instrument, reasons: unique))
  }

  /// Why a way to an effect is closed.
  private struct Refusal: Error {
    let message: String
    init(_ message: String) { self.message = message }
    init(_ reason: NotEstimable, _ subject: String) { message = "\(subject): \(reason.message)" }
  }

  // MARK: From both arms

  private func fromArms(
    _ one: ArmEvidence, _ two: ArmEvidence, _ evidence: EffectEvidence
  ) -> Result<DerivedEffect, Refusal> {
    guard let higherIsBetter = evidence.higherIsBetter else {
      return .failure(Refusal("whether higher scores are better is not known"))
    }
    guard let n1 = one.count, let n2 = two.count else { return .failure(Refusal("the numbers of people are missing")) }
    guard let mean1 = one.mean, let mean2 = two.mean else { return .failure(Refusal("the means are missing")) }
    guard let (sd1, path1) = deviation(one, n1), let (sd2, path2) = deviation(two, n2) else {
      return .failure(Refusal("the means are there, but no standard deviation, standard error or interval"))
    }
    let contrast = ContinuousContrast(
      intervention: ContinuousArm(count: Double(n1), mean: mean1, standardDeviation: sd1),
      control: ContinuousArm(count: Double(n2), mean: mean2, standardDeviation: sd2))
    switch measure.effect(contrast) {
    case .notEstimable(let reason): return .failure(Refusal(reason, "the arms' numbers"))
    case .estimate(var effect):
      if !higherIsBetter { effect.estimate = -effect.estimate }
      return .success(
        DerivedEffect(
          study: evidence.study, trial: evidence.trial, instrument: evidence.instrument, timePoint: evidence.timePoint,
          effect: effect, interventionCount: n1, comparatorCount: n2, path: max(path1, path2),
          inputs: [input(one, n1, mean1, sd1, path1), input(two, n2, mean2, sd2, path2)], isTurned: !higherIsBetter,
          comparator: contrast.control, remarks: remarks(path1, path2)))
    }
  }

  /// What is assumed where a standard deviation is computed.
  private func remarks(_ one: EffectPath, _ two: EffectPath) -> [String] {
    let words = [EffectPath.meansAndStandardErrors: "SE", .meansAndIntervals: "interval"]
    return [one, two].uniqued.compactMap { words[$0] }.map {
      "SD from the \($0) as that of a plain mean; of a mixed or adjusted model's mean it would be another"
    }
  }

  private func deviation(_ arm: ArmEvidence, _ n: Int) -> (Double, EffectPath)? {
    if let sd = arm.standardDeviation { return (sd, .meansAndDeviations) }
    if let se = arm.standardError,
      case .estimate(let sd) = ReportedDeviation.ofGroup(standardError: se, count: Double(n))
    {
      return (sd, .meansAndStandardErrors)
    }
    if let lower = arm.intervalLower, let upper = arm.intervalUpper {
      let interval = ReportedInterval(lower: lower, upper: upper, degreesOfFreedom: Double(n - 1))
      if case .estimate(let sd) = ReportedDeviation.ofGroup(meanInterval: interval, count: Double(n)) {
        return (sd, .meansAndIntervals)
      }
    }
    return nil
  }

  private func input(_ arm: ArmEvidence, _ n: Int, _ mean: Double, _ sd: Double, _ path: EffectPath) -> EffectInput {
    let spread =
      switch path {
      case .meansAndStandardErrors: "SE \(arm.standardError ?? .zero)"
      case .meansAndIntervals: "CI \(arm.intervalLower ?? .zero) to \(arm.intervalUpper ?? .zero)"
      default: "SD \(sd)"
      }
    return EffectInput(id: arm.id, numbers: "n \(n), mean \(mean), \(spread)", source: arm.source, locator: arm.locator)
  }

  // MARK: From a printed comparison

  private func fromContrast(
    _ contrast: ContrastEvidence, _ evidence: EffectEvidence
  ) -> Result<DerivedEffect, Refusal> {
    guard contrast.comparison == "between_groups" else {
      return .failure(
        Refusal("\(name(contrast)) tests \(words(contrast.comparison)), which is no difference between the groups"))
    }
    if contrast.statistic == "eta_squared" {
      return .failure(Refusal("eta squared is a share of variance, not a standardized difference"))
    }
    if contrast.statistic == "verdict" {
      return .failure(Refusal("only a verdict is printed (significant or not), without a number"))
    }
    if let reason = contrast.timeMissing {
      let contrast = "\(name(contrast)) is of a difference between the groups \(reason.ofTime)"
      return .failure(Refusal(reason == .notApplicable ? "\(contrast), not at this one" : contrast))
    }
    if contrast.isOfUnknownArms {
      return .failure(Refusal("\(name(contrast)) does not say which of the trial's arms it compares"))
    }
    guard let known = evidence.peopleAnalysed else {
      return .failure(Refusal("\(name(contrast)) is printed, but the numbers of people behind it are missing"))
    }
    let people = known.within(contrast)
    let n1 = Double(people.interventionCount)
    let n2 = Double(people.comparatorCount)
    switch difference(contrast, n1, n2) {
    case .failure(let refusal): return .failure(refusal)
    case .success(let (d, path, numbers)):
      guard let sign = contrast.sign else {
        return .failure(Refusal("the direction of \(name(contrast)) is not known"))
      }
      switch measure.effect(cohenD: sign * d.magnitude, interventionCount: n1, controlCount: n2) {
      case .notEstimable(let reason): return .failure(Refusal(reason, name(contrast)))
      case .estimate(let effect):
        return .success(
          DerivedEffect(
            study: evidence.study, trial: evidence.trial, instrument: evidence.instrument,
            timePoint: evidence.timePoint,
            effect: effect, interventionCount: people.interventionCount, comparatorCount: people.comparatorCount,
            path: path,
            inputs: [
              EffectInput(id: contrast.id, numbers: numbers, source: contrast.source, locator: contrast.locator),
              EffectInput(
                id: people.id, numbers: "n \(people.interventionCount) and \(people.comparatorCount), \(people.what)",
                source: people.source, locator: people.locator),
            ],
            isTurned: false, remarks: ["numbers of people: \(people.what)"]))
      }
    }
  }

  /// Cohen's d behind a statistic, without a sign that can be trusted.
  private func difference(
    _ contrast: ContrastEvidence, _ n1: Double, _ n2: Double
  ) -> Result<(Double, EffectPath, String), Refusal> {
    let m = n1 + n2 - 2
    func d(t: Estimation<Double>, _ path: EffectPath, _ numbers: String) -> Result<
      (Double, EffectPath, String), Refusal
    > {
      switch t.flatMap({ TestStatistic.cohenD(t: $0, interventionCount: n1, controlCount: n2) }) {
      case .estimate(let d): .success((d, path, numbers))
      case .notEstimable(let reason): .failure(Refusal(reason, name(contrast)))
      }
    }
    switch (contrast.statistic, contrast.value) {
    case ("mean_difference", let value?):
      guard let lower = contrast.intervalLower, let upper = contrast.intervalUpper else {
        return .failure(Refusal("the mean difference has no interval"))
      }
      // Rounding of the printed numbers moves the middle by a few percent of the width at most.
      guard ((lower + upper) / 2 - value).magnitude <= 0.05 * (upper - lower) else {
        return .failure(Refusal("the mean difference is not at the middle of its interval"))
      }
      let interval = ReportedInterval(lower: lower, upper: upper, degreesOfFreedom: m)
      return d(
        t: interval.standardError.map { value / $0 }, .meanDifferenceAndInterval, "MD \(value) (\(lower) to \(upper))")
    case ("t", let value?):
      return d(t: .estimate(value), .tStatistic, "t \(value)")
    case ("f", let value?):
      guard let df1 = contrast.df1 else { return .failure(Refusal("F has no degrees of freedom")) }
      return d(
        t: TestStatistic.t(
          fisher: value, numeratorDegreesOfFreedom: df1,
          comparison: .betweenGroups(interventionMean: contrast.sign ?? 1, controlMean: 0)), .fStatistic, "F \(value)")
    case ("standardized_mean_difference", let value?):
      return .success((value, .reportedDifference, "d \(value)"))
    case ("p", _):
      return fromP(contrast, m, d)
    default:
      return .failure(Refusal("\(name(contrast)) does not convert into a standardized difference"))
    }
  }

  private func fromP(
    _ contrast: ContrastEvidence, _ m: Double,
    _ d: (Estimation<Double>, EffectPath, String) -> Result<(Double, EffectPath, String), Refusal>
  ) -> Result<(Double, EffectPath, String), Refusal> {
    guard let p = contrast.p, contrast.pRelation == "=" else {
      return .failure(Refusal("p is printed as an inequality"))
    }
    guard let tails = contrast.tails.flatMap(TestStatistic.Tails.init(rawValue:)) else {
      return .failure(Refusal("p = \(p) is printed without its tails"))
    }
    return d(
      TestStatistic.t(pValue: p, tails: tails, degreesOfFreedom: m, direction: .interventionHigher), .pValue, "p \(p)")
  }

  private func name(_ contrast: ContrastEvidence) -> String {
    switch contrast.statistic {
    case "f": "the F test"
    case "t": "the t test"
    case "p": "the p value"
    default: "the \(words(contrast.statistic))"
    }
  }

  private func words(_ word: String) -> String { word.split(separator: "_").joined(separator: " ") }
}
