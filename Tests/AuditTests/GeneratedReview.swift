import MetaAnalysis
import RealModule
import Synthesis
import TrialModel

@testable import Audit

/// A review made from a seed: trials, what their reports print, and one pool, with or without a planted mistake.
struct GeneratedReview {
  /// What is planted.
  enum Mistake: CaseIterable {
    case standardErrorAsDeviation
    case trialCountedTwice
    case signNotTurned
  }

  let input: AuditInput
  /// What was planted; nil in a clean review, or when the review has no place for it.
  let planted: ReviewMistake?

  /// The review of a seed, with a mistake planted where one is asked for.
  init(seed: UInt64, planting mistake: Mistake? = nil) {
    var random = SplitMix64(seed: seed)
    var facts = ReviewFacts(source: "review")
    facts.statements = [AuditFixture.methods()]
    var members: [MemberEvidence] = []
    let k = 3 + random.index(below: 5)
    let isTwice = mistake == .trialCountedTwice
    let spread = random.index(below: 2) == 0 ? 0 : 0.3
    // The study that a mistake is about prints what the mistake needs.
    let chosen = random.index(below: k)
    for index in 0..<k {
      let needsEffect = mistake != nil && index == chosen
      var effect = 0.3 + spread * Self.normal(&random)
      if needsEffect, effect.magnitude < 0.6 { effect = effect < 0 ? -0.6 : 0.6 }
      let usesErrors = mistake == .standardErrorAsDeviation && index == chosen || random.index(below: 3) == 0
      let member = Self.trial("s\(index)", effect, usesErrors: usesErrors, &facts, &random)
      members.append(member)
      if isTwice, index == chosen { members.append(Self.report(of: member, "s\(index)b", &facts)) }
    }
    let study = members[members.firstIndex { $0.study == "s\(chosen)" } ?? 0]
    planted =
      switch mistake {
      case .standardErrorAsDeviation: .standardErrorAsDeviation(study: study.study)
      case .trialCountedTwice: .trialCountedTwice(trial: study.trial)
      case .signNotTurned: .signNotTurned(study: study.study)
      case nil: nil
      }
    let claim = Self.claim(members, [planted].compactMap(\.self), &random)
    facts.claims = [claim]
    input = AuditInput(facts: facts, evidence: [ClaimEvidence(claim: claim, members: members)])
  }

  // MARK: Trials

  private static func normal(_ random: inout SplitMix64) -> Double {
    let one = (Double(random.next() >> 11) + 0.5) / 9_007_199_254_740_992
    return NormalDistribution().quantile(lowerTail: one)
  }

  /// A number as it is printed with so many decimals.
  private static func text(_ value: Double, _ decimals: Int) -> String { NumberText.fixed(value, decimals) }

  private static func trial(
    _ id: String, _ effect: Double, usesErrors: Bool, _ facts: inout ReviewFacts, _ random: inout SplitMix64
  ) -> MemberEvidence {
    let isHigherBetter = random.index(below: 3) > 0
    let decimals = 1 + random.index(below: 2)
    let scale = "scale-\(id)"
    facts.studies.append(
      StudyFact(id: id, label: id, trial: id, reference: facts.studies.count + 1, year: 2010, place: AuditFixture.place)
    )
    facts.instruments.append(
      InstrumentFact(
        id: scale, label: scale, domain: "hope", items: 20, low: 0, high: 100, higherIsBetter: isHigherBetter,
        studies: [id]))
    var arms: [ArmEvidence] = []
    for role in [true, false] {
      let n = 20 + random.index(below: 100)
      let deviation = 8 + 0.5 * Double(random.index(below: 9))
      let centre = 50 + (role ? effect * deviation * (isHigherBetter ? 1 : -1) : 0)
      let scores = (0..<n).map { _ in min(100, max(0, (centre + deviation * normal(&random)).rounded())) }
      let average = scores.reduce(0, +) / Double(n)
      let squares = scores.reduce(0) { $0 + ($1 - average) * ($1 - average) }
      let sd = (squares / Double(n - 1)).squareRoot()
      let mean = text(average, decimals)
      let spread = text(usesErrors ? sd / Double(n).squareRoot() : sd, 2)
      let arm = ArmFact(
        id: "\(id):\(role)", trial: id, isIntervention: role, label: role ? "IMR" : "TAU",
        randomized: n + random.index(below: 6),
        place: Place(id, "Figure 1"))
      facts.arms.append(arm)
      facts.results.append(
        ResultFact(
          id: "\(id):\(scale):\(role)", study: id, arm: arm.id, instrument: scale, timePoint: "\(id):post", at: "post",
          population: "cc", n: n, mean: Printed(mean, missing: nil),
          sd: Printed(usesErrors ? nil : spread, missing: "not_reported"),
          se: Printed(usesErrors ? spread : nil, missing: "not_reported"), place: Place(id, "Table 2")))
      arms.append(
        ArmEvidence(
          id: "\(id):\(scale):\(role)", count: n, mean: Double(mean),
          standardDeviation: usesErrors ? nil : Double(spread),
          standardError: usesErrors ? Double(spread) : nil, source: id, locator: "Table 2"))
    }
    facts.contrasts.append(test(id, arms, &random))
    var member = MemberEvidence(
      study: id, name: id, trial: id,
      evidence: [
        EffectEvidence(
          study: id, trial: id, instrument: scale, higherIsBetter: isHigherBetter, timePoint: "post",
          arms: (arms[0], arms[1]))
      ])
    member.randomizedIntervention = facts.arms(of: id).first?.randomized
    member.randomizedComparator = facts.arms(of: id).last?.randomized
    return member
  }

  /// A t test with its P, both as they are printed.
  private static func test(_ id: String, _ arms: [ArmEvidence], _ random: inout SplitMix64) -> ContrastFact {
    let freedom = (arms[0].count ?? 2) + (arms[1].count ?? 2) - 2
    let t = 3 * normal(&random)
    let p = 2 * StudentDistribution(degreesOfFreedom: Double(freedom)).upperTail(t.magnitude)
    return ContrastFact(
      id: "\(id):t", study: id, trial: id, outcome: "scale", comparison: "between_groups", statistic: "t",
      value: Printed(text(t, 2), missing: nil), df1: Printed(String(freedom), missing: nil),
      pRelation: p < 0.001 ? "<" : "=",
      p: Printed(p < 0.001 ? "0.001" : text(p, 3), missing: nil), place: Place(id, "Table 3"))
  }

  /// A second report of a trial, with the same numbers.
  private static func report(of member: MemberEvidence, _ id: String, _ facts: inout ReviewFacts) -> MemberEvidence {
    facts.studies.append(
      StudyFact(
        id: id, label: id, trial: member.trial, reference: facts.studies.count + 1, year: 2012,
        place: AuditFixture.place))
    var copy = member
    copy.study = id
    copy.name = id
    copy.evidence = member.evidence.map { evidence in
      var evidence = evidence
      evidence.study = id
      return evidence
    }
    return copy
  }

  // MARK: The pool

  /// What the review prints: pooled by one of the ways that software has, and rounded.
  private static func claim(
    _ members: [MemberEvidence], _ mistakes: [ReviewMistake], _ random: inout SplitMix64
  ) -> ClaimFact {
    let ways = AnalysisWay.all(averaging: false, rule: DecisionRule(AuditFixture.methods().assertions))
    let way = ways[random.index(below: ways.count)]
    let entries = members.compactMap { $0.entry(mistakes, way) }
    let ids = members.map(\.study)
    guard let pool = PooledNumbers(entries.map(\.effect), way.model),
      case .estimate(let fit) = RandomEffectsModel(estimator: .equalEffects, test: .wald).fit(entries.map(\.effect)),
      case .estimate(let heterogeneity) = fit.heterogeneity
    else { return AuditFixture.claim(k: ids.count, members: ids) }
    let people = entries.reduce(0) { $0 + $1.people }
    return AuditFixture.claim(
      k: ids.count, people: people, text(pool.estimate, 2), text(pool.lower, 2), text(pool.upper, 2),
      i2: text(random.index(below: 2) == 0 ? pool.i2FromQ : pool.i2FromTau, 0),
      p: heterogeneity.pValue < 0.10 ? ("<", "0.10") : (">", "0.10"), members: ids)
  }
}
