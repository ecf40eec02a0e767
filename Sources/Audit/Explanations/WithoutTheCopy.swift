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

  /// With one unknown study, its entry is first solved for with the repetition, and the pool then made without it.
  private func solvedOnce(_ trial: String) -> [String]? {
    let scenario = PoolScenario(evidence: evidence, mistakes: [.trialCountedTwice(trial: trial)], rule: rule)
    let (study, effect, people): (String, Double, Int)
    switch scenario.result() {
    case .solved(let name, let effects, let count, _):
      (study, effect, people) = (name, (effects.lowerBound + effects.upperBound) / 2, count.upperBound)
    case .impossible(let name, let nearest?) where nearest.numbers.isNear(evidence.claim):
      (study, effect, people) = (name, nearest.effect, nearest.people)
    default: return nil
    }
    guard let way = AnalysisWay.all(averaging: false, rule: rule).first else { return nil }
    let known = evidence.members.filter { $0.study != study }
    let n = Double(people)
    let unknown = EffectSize(estimate: effect, variance: 4 / n + effect * effect / (2 * n))
    func pool(_ members: [MemberEvidence]) -> String? {
      PooledNumbers(members.compactMap { $0.entry([], way)?.effect } + [unknown], way.model).flatMap {
        PooledRange([$0])
      }?.text
    }
    let others = known.filter { $0.trial != trial }
    guard let copy = known.first(where: { $0.trial == trial }), let twice = pool(known),
      let once = pool(others + [copy])
    else { return nil }
    let name = evidence.members.first { $0.study == study }?.name ?? study
    return [
      "\(name) is not known. With g = \(NumberText.fixed(effect, 2)) for it and the trial counted twice the pool is \(twice), near what "
        + "is printed; counted once, it is \(once)."
    ]
  }
}
