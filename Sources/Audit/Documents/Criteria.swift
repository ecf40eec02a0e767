import TrialModel

/// Whether two places of one document give different bounds to one criterion.
enum Criteria: AssertionRule {
  static let description = AuditRuleDescription(
    id: "criteria", subject: "document", title: "one criterion in two places", grade: .proof,
    basis: "One criterion has one bound; two places of one document that print different ones contradict each other.")

  static let kinds: Set<AssertionKind> = [.criterion]

  static func findings(
    _ statement: StatementFact, _ assertions: [AssertionFact], _ input: AuditInput
  ) -> [AuditFinding] {
    let ids = assertions.flatMap { $0.named(.criterion) }
    let criteria = input.facts.criteria.filter { ids.contains($0.id) && $0.bound != nil }
    let groups = Dictionary(grouping: criteria) { "\($0.place.source) \($0.aspect) \($0.term)" }
    let compared = groups.values.filter { $0.count > 1 }.sorted { $0[0].id < $1[0].id }
    guard !compared.isEmpty else { return [cannot(statement, "It names no two places of one criterion.")] }
    return compared.map { places in
      let words = places.map { "\(sign($0)) \($0.bound?.text ?? "") (\($0.place.locator))" }
      let isSame = Set(places.map { "\(sign($0)) \($0.bound?.value ?? .nan)" }).count == 1
      if isSame {
        return finding(statement, .passed, "All places give the same bound.", found: words[0], arithmetic: words)
      }
      return finding(
        statement, .failed(.proof), "The criterion of \(places[0].aspect) has two bounds: \(listed(words)).",
        found: words[0], expected: words[1], arithmetic: words,
        settles: "The registered protocol, and the studies that only one of the bounds admits.")
    }
  }

  private static func sign(_ criterion: CriterionFact) -> String {
    [">=": "at least", "<=": "at most", ">": "more than", "<": "less than"][criterion.relation ?? ""] ?? "exactly"
  }
}
