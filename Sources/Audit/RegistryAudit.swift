import TrialModel

/// An audit of a review: what every rule says of what the registry holds.
package enum RegistryAudit {
  private static let rules: [any RegistryRule.Type] = [
    FollowsFromSources.self, Explanation.self, SingleDifference.self, CountedTwice.self, MembersAndPeople.self,
    HeterogeneityP.self, DecisionRuleApplied.self, PooledOrNot.self, MemberOmitted.self, ClusterTrials.self,
    TwoStudyInterval.self, Precision.self, ModelByTest.self, FigureCaptions.self, EligibilityCriteria.self,
    EarlierReviews.self, RegistrationDate.self, DuplicateRecords.self, AnalysedPeople.self, ErrorOrDeviation.self,
    LargeEffect.self, IdenticalArms.self, PAgainstMeans.self, SharedP.self, BaselineImbalance.self,
  ]

  /// Every rule, those of single statistics among them.
  package static let all: [AuditRuleDescription] =
    rules.map { $0.description } + Statements.rules.map { $0.description }
    + [Statements.unread, SourcesDisagree.description, OurConclusions.description]
    + StatementRules.all.map {
      AuditRuleDescription(id: $0.id, subject: "statement", title: $0.title, grade: $0.grade, basis: $0.basis)
    }

  /// The rule on what we conclude, which checks no document.
  package static let ourConclusions = OurConclusions.description.id

  /// All findings, those of greatest weight first: proofs, strong ones, flags, what was noted, what cannot be checked, what
  /// passed; within a weight pools come before sentences, and these before single numbers.
  package static func findings(_ input: AuditInput) -> [AuditFinding] {
    let findings =
      rules.flatMap { $0.findings(input) } + Statements.findings(input) + PrintedNumbers.findings(input)
      + SourcesDisagree.findings(input)
    return (findings + OurConclusions.findings(input, findings)).withInheritance(in: input.facts.source).byWeight
  }
}
