import TrialModel

/// Whether a test between subgroups can be repeated.
enum SubgroupDifference: AssertionRule {
  static let description = AuditRuleDescription(
    id: "subgroup-test", subject: "document", title: "tests between subgroups", grade: .strong,
    basis: "The test of Q between subgroups needs the effect of each study (Borenstein et al. 2009, ch. 19).")

  static let kinds: Set<AssertionKind> = [.subgroupDifference]

  static func findings(
    _ statement: StatementFact, _ assertions: [AssertionFact], _ input: AuditInput
  ) -> [AuditFinding] {
    assertions.map { assertion in
      let claims = input.evidence.filter { assertion.covers($0.claim) && $0.claim.isPooled && $0.claim.k > 2 }
      guard let way = AnalysisWay.all(averaging: false, rule: input.rule).first, !claims.isEmpty else {
        return cannot(statement, "No pool of the registry goes with it.")
      }
      let lines = claims.map { evidence in
        let known = evidence.members.count { $0.entry([], way) != nil }
        return "\(evidence.claim.id): the effects of \(known) of \(evidence.members.count) studies are at hand"
      }
      return cannot(
        statement, "The test needs the effect of every study, and most are not at hand.", arithmetic: lines,
        settles: "\(listed(claims.map(\.claim.whereToLook))): the subgroups and their effects.")
    }
  }
}

extension AssertionFact {
  /// Whether a claim is of the outcome, time and population that the assertion is about.
  func covers(_ claim: ClaimFact) -> Bool {
    let domains = named(.domain) + (domain.map { [$0] } ?? [])
    return (domains.isEmpty || domains.contains(claim.domain)) && (timing == nil || timing == claim.at)
      && (population == nil || population == claim.population)
  }
}
