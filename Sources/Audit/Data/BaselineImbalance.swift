import MetaAnalysis
import TrialModel

/// Whether the arms of a trial differed before it began more than randomization makes likely.
enum BaselineImbalance: RegistryRule {
  static let description = AuditRuleDescription(
    id: "baseline-imbalance", subject: "data", title: "arms that differed at baseline far beyond chance", grade: .flag,
    basis: """
      After randomization of people about one baseline test in twenty has P below 0.05; many more, or one with a P below 0.001, is beyond \
      chance (Senn 1994; Corbett et al. 2014). Each scale counts once. Tests of one trial are not independent, so the binomial tail is a \
      guide; where clusters were randomized small P values are likelier than that, which is said.
      """)

  static func findings(_ input: AuditInput) -> [AuditFinding] {
    let trials = input.facts.arms.map(\.trial).reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
    let trialOf = Dictionary(input.facts.studies.map { ($0.id, $0.trial) }, uniquingKeysWith: { first, _ in first })
    let pairs = Dictionary(
      grouping: ArmPair.all(input.facts).filter { $0.intervention.at == "baseline" && !$0.intervention.isChange },
      by: { trialOf[$0.intervention.study] ?? "" })
    let contrasts = Dictionary(grouping: input.facts.contrasts.filter { $0.comparison == "baseline" }) {
      trialOf[$0.study] ?? ""
    }
    return trials.compactMap { finding($0, tests(contrasts[$0] ?? [], pairs[$0] ?? [], input), input) }
  }

  /// A baseline comparison with its P.
  private struct Test {
    let p: Double
    let line: String
  }

  /// The comparisons that are printed, and those of printed means, each scale once.
  private static func tests(_ contrasts: [ContrastFact], _ pairs: [ArmPair], _ input: AuditInput) -> [Test] {
    let printed = contrasts.compactMap { contrast -> Test? in
      guard let p = contrast.p.value, contrast.pRelation == "=" else { return nil }
      return Test(p: p, line: "\(contrast.outcome): P = \(contrast.p.text)")
    }
    var seen = Set(contrasts.map { $0.instrument ?? $0.outcome })
    return printed
      + pairs.compactMap { pair in
        guard !seen.contains(pair.intervention.instrument), let test = compared(pair, input) else { return nil }
        seen.insert(pair.intervention.instrument)
        return test
      }
  }

  private static func finding(_ trial: String, _ tests: [Test], _ input: AuditInput) -> AuditFinding? {
    guard !tests.isEmpty, let arm = input.facts.arms(of: trial).first else { return nil }
    let subject = AuditSubject(
      table: "trials", id: trial, label: "baseline of the trial \(trial)", source: arm.place.source,
      locator: "baseline table")
    let low = tests.filter { $0.p < 0.05 }
    let chance = tail(low.count, of: tests.count)
    let fact = input.facts.trial(trial)
    let hasClusters = fact?.isClusterRandomized == true
    let clusters =
      hasClusters
      ? "Clusters were randomized\(sites(fact)), and the tests count people: the probability is too small." : nil
    let lines =
      tests.map(\.line) + [
        "\(low.count) of \(tests.count) comparisons have P below 0.05; by chance alone so many or more have probability "
          + "\(NumberText.probability(chance)) if people were randomized one by one."
      ] + [clusters].compactMap(\.self)
    let found = "\(low.count) of \(tests.count) with P below 0.05"
    if chance < 0.01 || tests.contains(where: { $0.p < 0.001 }) {
      return finding(
        subject, .failed(.flag),
        hasClusters
          ? "The arms differed before the trial began more than chance makes likely among people randomized one by one; here clusters were."
          : "The arms differed before the trial began more than chance makes likely.",
        found: found, expected: "about \(NumberText.short(0.05 * Double(tests.count)))", arithmetic: lines,
        settles: "How people or clusters were allocated, and analyses adjusted for baseline.")
    }
    return passed(subject, "The arms differed at baseline no more than by chance.", found: found, arithmetic: lines)
  }

  private static func sites(_ trial: TrialFact?) -> String {
    guard let trial else { return "" }
    let sites = trial.sites.isEmpty ? "" : "\(trial.sites); "
    return " (\(sites)\(trial.place.source): \(trial.place.locator))"
  }

  /// A t test on the printed means of both arms at baseline.
  private static func compared(_ pair: ArmPair, _ input: AuditInput) -> Test? {
    let (one, two) = (pair.intervention, pair.comparator)
    guard let n1 = one.n, let n2 = two.n, n1 > 1, n2 > 1, let mean1 = one.mean.value, let mean2 = two.mean.value,
      let sd1 = one.sd.value, let sd2 = two.sd.value, sd1 > 0, sd2 > 0
    else { return nil }
    let label = input.facts.instruments.first { $0.id == one.instrument }?.label ?? one.instrument
    let freedom = Double(n1 + n2 - 2)
    let pooled = ((Double(n1 - 1) * sd1 * sd1 + Double(n2 - 1) * sd2 * sd2) / freedom).squareRoot()
    let t = (mean1 - mean2) / (pooled * (1 / Double(n1) + 1 / Double(n2)).squareRoot())
    let p = 2 * StudentDistribution(degreesOfFreedom: freedom).upperTail(t.magnitude)
    return Test(
      p: p,
      line:
        "\(label): \(one.mean.text) and \(two.mean.text), t = \(NumberText.fixed(t, 2)), P = \(NumberText.probability(p))"
    )
  }

  /// The probability of so many or more of so many tests with P below 0.05.
  static func tail(_ count: Int, of all: Int) -> Double {
    guard count > 0 else { return 1 }
    var below = 0.0
    var term = 1.0
    for _ in 0..<all { term *= 0.95 }
    for index in 0..<count {
      below += term
      term *= Double(all - index) / Double(index + 1) * 0.05 / 0.95
    }
    return max(0, 1 - below)
  }
}
