import MetaAnalysis
import Synthesis
import TrialModel

/// What a pool would print had it counted a repeated trial once.
struct WithoutTheCopy {
  let evidence: ClaimEvidence
  let rule: DecisionRule?

  /// A sentence with the arithmetic, or with the reason why there is none.
  func lines(_ repeated: (trial: String, members: [MemberEvidence])) -> [String] {
    let claim = evidence.claim
    guard let way = AnalysisWay.all(averaging: false, rule: rule).first,
      let copy = repeated.members.compactMap({ $0.entry([], way) }).first
    else { return ["The pool without the repetition cannot be computed: the trial's own effect is not known."] }
    if let estimate = claim.estimate.value, let error = claim.standardError, claim.i2.value == 0 {
      return taken(out: copy, times: repeated.members.count - 1, estimate, error)
    }
    if let lines = solvedOnce(repeated.trial) { return lines }
    return [
      "The pool without the repetition cannot be computed: I2 is \(claim.i2.text), so the weights depend on the effects of the other "
        + "studies, which are not all known."
    ]
  }

  /// Of a fixed effect a study can be taken out without knowing the others: weights and weighted effects are sums.
  private func taken(out copy: MemberEntry, times: Int, _ estimate: Double, _ error: Double) -> [String] {
    let weight = 1 / (error * error)
    let copied = Double(times) / copy.effect.variance
    guard copied < weight * 0.999 else {
      return [
        "Taking the repetition out leaves nothing: the printed precision, \(NumberText.fixed(weight, 1)), is not more than that of "
          + "the copy, \(NumberText.fixed(copied, 1))."
      ]
    }
    let rest = weight - copied
    let mean = (estimate * weight - copy.effect.estimate * copied) / rest
    let half = 1.959963984540054 / rest.squareRoot()
    return [
      "With I2 of 0% the printed weight is 1/SE^2 = \(NumberText.fixed(weight, 1)); the repeated trial (g = "
        + "\(NumberText.fixed(copy.effect.estimate, 3)), SE \(NumberText.fixed(copy.effect.standardError, 3)), as its report prints it) has "
        + "\(NumberText.fixed(1 / copy.effect.variance, 1)) each time.",
      "Counted once, the pool is about \(NumberText.fixed(mean, 2)) (\(NumberText.fixed(mean - half, 2)) to "
        + "\(NumberText.fixed(mean + half, 2))) instead of \(evidence.claim.printedText): its interval is "
        + "\(NumberText.fixed((weight / rest).squareRoot(), 2)) times as wide.",
    ]
  }

  /// With one unknown study, its entry is solved for both ways: with the repetition, and without it.
  private func solvedOnce(_ trial: String) -> [String]? {
    let claim = evidence.claim
    guard let twice = entry(counting: [.trialCountedTwice(trial: trial)]),
      let way = AnalysisWay.all(averaging: false, rule: rule).first
    else { return nil }
    let known = evidence.members.filter { $0.study != twice.study }
    let others = known.filter { $0.trial != trial }
    guard let copy = known.first(where: { $0.trial == trial }) else { return nil }
    func pool(_ members: [MemberEvidence], _ entry: UnknownEffect) -> PooledNumbers? {
      let n = Double(entry.people)
      let unknown = EffectSize(estimate: entry.effect, variance: 4 / n + entry.effect * entry.effect / (2 * n))
      return PooledNumbers(members.compactMap { $0.entry([], way)?.effect } + [unknown], way.model)
    }
    func text(_ numbers: PooledNumbers) -> String { PooledRange([numbers])?.text ?? "" }
    guard let repeated = pool(known, twice), let reduced = pool(others + [copy], twice) else { return nil }
    let name = evidence.members.first { $0.study == twice.study }?.name ?? twice.study
    func solution(_ way: String, _ entry: UnknownEffect, _ numbers: PooledNumbers) -> String {
      "\(way) with g = \(NumberText.fixed(entry.effect, 2)): \(text(numbers))"
    }
    let first = "\(name) is not known. Printed is \(claim.foundText)."
    guard let once = entry(counting: []), once.study == twice.study, let single = pool(others + [copy], once) else {
      return [
        first, solution("Counted twice,", twice, repeated) + "; with that g counted once, it is \(text(reduced)).",
        "Counted once, no g comes near what is printed.",
      ]
    }
    let isTwiceCloser = repeated.distance(to: claim) < single.distance(to: claim)
    let closer = "; this is closer to what is printed"
    return [
      first,
      solution("Counted twice,", twice, repeated) + (isTwiceCloser ? closer : "")
        + "; with that g counted once, it is \(text(reduced)).",
      solution("Counted once,", once, single) + (isTwiceCloser ? "." : closer + "."),
      "Estimate and interval alone do not tell which of the two was done.",
    ]
  }

  /// An entry that was solved for.
  private struct UnknownEffect {
    let study: String
    let effect: Double
    let people: Int
  }

  /// The entry of the one unknown study that meets the printed numbers, or comes near them; nil when none does.
  private func entry(counting mistakes: [ReviewMistake]) -> UnknownEffect? {
    switch PoolScenario(evidence: evidence, mistakes: mistakes, rule: rule).result() {
    case .solved(let study, let effects, let people, _):
      UnknownEffect(study: study, effect: (effects.lowerBound + effects.upperBound) / 2, people: people.upperBound)
    case .impossible(let study, let nearest?) where nearest.numbers.isNear(evidence.claim):
      UnknownEffect(study: study, effect: nearest.effect, people: nearest.people)
    default: nil
    }
  }
}
