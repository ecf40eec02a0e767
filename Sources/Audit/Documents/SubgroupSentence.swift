import TrialModel

/// Whether a test between subgroups can be repeated.
enum SubgroupSentence: SentenceRule {
  static let description = AuditRuleDescription(
    id: "subgroup-test", subject: "document", title: "tests between subgroups", grade: .strong,
    basis: "The test of Q between subgroups needs the effect of each study (Borenstein et al. 2009, ch. 19).")

  static func findings(_ statement: StatementFact, _ input: AuditInput) -> [AuditFinding]? {
    let text = statement.statement.lowercased()
    guard text.contains("between subgroups") else { return nil }
    let claims = input.evidence.filter { evidence in
      text.contains(evidence.claim.domainName.lowercased()) && evidence.claim.isPooled && evidence.claim.k > 2
        && (!text.contains("complete cases") || evidence.claim.population == "cc")
    }
    guard let way = AnalysisWay.all(averaging: false, rule: input.rule).first, !claims.isEmpty else {
      return [cannot(statement, "No pool of the registry goes with this sentence.")]
    }
    let lines = claims.map { evidence in
      let known = evidence.members.count { $0.entry([], way) != nil }
      return "\(evidence.claim.id): the effects of \(known) of \(evidence.members.count) studies are at hand"
    }
    return [
      cannot(
        statement, "The test needs the effect of every study, and most are not at hand.", arithmetic: lines,
        settles:
          "\(listed(claims.compactMap { $0.claim.figure.map { "Figure \($0)" } })): the subgroups and their effects.")
    ]
  }
}
