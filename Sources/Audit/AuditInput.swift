import Synthesis
import TrialModel

/// Everything that an audit of a review looks at.
package struct AuditInput: Sendable {
  /// What is printed, with its places.
  package let facts: ReviewFacts
  /// What the sources give for the members of each claim, in the order of the claims.
  package let evidence: [ClaimEvidence]
  /// How the review says that it chooses between a fixed effect and random effects.
  let rule: DecisionRule?
  /// Of the pools among the claims: whether they follow from their sources, and what would explain those that do not.
  package let explanations: [PoolExplanation]

  /// The input of an audit; pools are compared with their sources here, once.
  package init(facts: ReviewFacts, evidence: [ClaimEvidence]) {
    self.facts = facts
    self.evidence = evidence
    let rule = DecisionRule(facts.assertions)
    self.rule = rule
    explanations = evidence.filter { $0.claim.k > 1 }.map { PoolExplanation($0, rule: rule) }
  }

  /// How a study is named in a finding: its label, with its number in the reference list.
  func name(_ study: String) -> String {
    guard let study = facts.study(study) else { return study }
    return study.label + (study.reference.map { " (\($0))" } ?? "")
  }
}

/// What the sources give for a claim.
package struct ClaimEvidence: Sendable, Equatable {
  package var claim: ClaimFact
  /// The members, in the claim's order.
  package var members: [MemberEvidence]

  /// A claim with what its members give.
  package init(claim: ClaimFact, members: [MemberEvidence]) {
    self.claim = claim
    self.members = members
  }

  /// Trials that stand behind several members, with those members.
  var repeatedTrials: [(trial: String, members: [MemberEvidence])] {
    Dictionary(grouping: members, by: \.trial).filter { $1.count > 1 }.sorted { $0.key < $1.key }.map { ($0, $1) }
  }
}

/// What the sources give for one member of a claim.
package struct MemberEvidence: Sendable, Equatable {
  package var study: String
  /// As findings name it.
  package var name: String
  package var trial: String
  /// By scale, in the claim's population, at its time.
  package var evidence: [EffectEvidence]
  /// The same in other populations, by the population's ID.
  package var otherPopulations: [String: [EffectEvidence]] = [:]
  /// Changes from baseline instead of scores.
  package var changes: [EffectEvidence] = []
  /// People randomized to both arms.
  package var randomizedIntervention: Int?
  package var randomizedComparator: Int?
  /// Scales of the outcome that the study used and whose numbers were not seen.
  package var unseenScales: [String] = []
  /// Whether the numbers are those that another report of the trial prints.
  package var isBorrowed = false

  /// A member with its evidence.
  package init(study: String, name: String, trial: String, evidence: [EffectEvidence]) {
    self.study = study
    self.name = name
    self.trial = trial
    self.evidence = evidence
  }

  /// Everyone randomized; nil when an arm's number is missing.
  var randomized: Int? {
    guard let one = randomizedIntervention, let two = randomizedComparator else { return nil }
    return one + two
  }
}
