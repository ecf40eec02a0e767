import MetaAnalysis
import Synthesis
import Testing
import TrialModel

@testable import Audit

/// Small reviews for tests of rules.
enum AuditFixture {
  static let place = Place("review", "Results")

  static func printed(_ text: String?) -> Printed { Printed(text, missing: "not_reported") }

  /// The Methods: a fixed effect, unless both thresholds say random effects; without thresholds always random effects.
  static func methods(p: String? = "0.10", i2: String? = "50") -> StatementFact {
    func threshold(_ topic: String, _ value: String) -> AssertionFact {
      AssertionFact(
        id: "M-\(topic)", kind: .decisionRule, topic: topic, word: "random_effects", value: value, place: place)
    }
    let thresholds = [p.map { threshold("p", $0) }, i2.map { threshold("i2", $0) }].compactMap(\.self)
    let always = AssertionFact(id: "M", kind: .decisionRule, word: "random_effects", place: place)
    return StatementFact(
      id: "M", statement: "How models are chosen.", howToCheck: "read it", place: place,
      assertions: thresholds.isEmpty ? [always] : thresholds)
  }

  static func claim(
    _ id: String = "A", k: Int = 2, people: Int? = nil, _ estimate: String? = nil, _ lower: String? = nil,
    _ upper: String? = nil, i2: String? = nil, p: (String, String)? = nil, population: String = "cc",
    measure: String? = "smd", verdict: String? = nil, figure: String? = nil, note: String = "", members: [String]
  ) -> ClaimFact {
    ClaimFact(
      id: id, domain: "hope", domainName: "hope", population: population, figure: figure, k: k, participants: people,
      participantsMissing: people == nil ? .notReported : nil, measure: measure, estimate: printed(estimate),
      lower: printed(lower), upper: printed(upper), i2: printed(i2), pRelation: p?.0, p: printed(p?.1),
      verdict: verdict, note: note, members: members, place: place)
  }

  /// Facts with a study and two arms for each trial: `name: (trial, people of both arms)`.
  static func facts(
    _ studies: [(id: String, trial: String, n1: Int?, n2: Int?)], claims: [ClaimFact] = [],
    methods: StatementFact? = AuditFixture.methods()
  ) -> ReviewFacts {
    var facts = ReviewFacts(source: "review")
    facts.statements = methods.map { [$0] } ?? []
    for (index, study) in studies.enumerated() {
      facts.studies.append(
        StudyFact(
          id: study.id, label: study.id, trial: study.trial, reference: index + 1, year: 2000 + index, place: place))
      guard facts.arms(of: study.trial).isEmpty else { continue }
      for (role, people) in [(true, study.n1), (false, study.n2)] {
        facts.arms.append(
          ArmFact(
            id: study.trial + (role ? ":1" : ":2"), trial: study.trial, isIntervention: role,
            label: role ? "IMR" : "TAU",
            randomized: people, place: Place("report", "Figure 1")))
      }
    }
    facts.claims = claims
    return facts
  }

  static func arm(_ id: String, _ n: Int?, _ mean: Double?, sd: Double? = nil, se: Double? = nil) -> ArmEvidence {
    ArmEvidence(
      id: id, count: n, mean: mean, standardDeviation: sd, standardError: se, source: "report", locator: "Table 2")
  }

  static func evidence(
    _ study: String, trial: String? = nil, scale: String = "scale", better: Bool? = true, _ one: ArmEvidence,
    _ two: ArmEvidence
  ) -> EffectEvidence {
    EffectEvidence(
      study: study, trial: trial ?? study, instrument: scale, higherIsBetter: better, timePoint: "post",
      arms: (one, two))
  }

  static func member(
    _ study: String, trial: String? = nil, _ evidence: [EffectEvidence], randomized: (Int, Int)? = nil
  ) -> MemberEvidence {
    var member = MemberEvidence(study: study, name: study, trial: trial ?? study, evidence: evidence)
    member.randomizedIntervention = randomized?.0
    member.randomizedComparator = randomized?.1
    return member
  }

  /// The findings of a rule on facts alone.
  static func input(_ facts: ReviewFacts, _ members: [String: [MemberEvidence]] = [:]) -> AuditInput {
    AuditInput(
      facts: facts,
      evidence: facts.claims.map { claim in
        ClaimEvidence(
          claim: claim,
          members: members[claim.id]
            ?? claim.members.compactMap { id in
              facts.study(id).map { MemberEvidence(study: id, name: $0.label, trial: $0.trial, evidence: []) }
            })
      })
  }
}

extension AuditFinding {
  var grade: AuditGrade? { if case .failed(let grade) = outcome { grade } else { nil } }
  var isUnchecked: Bool { if case .cannotBeChecked = outcome { true } else { false } }
}
