import TrialModel

/// Whether the measure that the Methods name is the one that was pooled.
enum EffectMeasureSentence: SentenceRule {
  static let description = AuditRuleDescription(
    id: "effect-measure", subject: "document", title: "the effect measure of the Methods against that of the pools",
    grade: .flag, basis: "A review states its effect measure (PRISMA 2020, item 12) and uses it.")

  static func findings(_ statement: StatementFact, _ input: AuditInput) -> [AuditFinding]? {
    guard statement.statement.contains(/name the mean difference as effect measure/) else { return nil }
    let pools = input.facts.claims.filter { $0.isPooled && $0.measure != nil }
    guard !pools.isEmpty else { return [cannot(statement, "No pool with a measure is known.")] }
    let others = pools.filter { $0.measure != "md" }
    let lines = ["\(others.count) of \(pools.count) pools are of standardized mean differences"]
    if others.isEmpty {
      return [finding(statement, .passed, "Every pool is of mean differences.", arithmetic: lines)]
    }
    return [
      finding(
        statement, .failed(.flag),
        "The Methods name the mean difference; \(others.count) of \(pools.count) pools are standardized.",
        found: "mean difference", expected: "standardized mean difference", arithmetic: lines,
        settles: "The protocol, and the axis of the forest plots.")
    ]
  }
}
