import TrialModel

/// Whether the measure that the Methods name is the one that was pooled.
enum EffectMeasure: AssertionRule {
  static let description = AuditRuleDescription(
    id: "effect-measure", subject: "document", title: "the effect measure of the Methods against that of the pools",
    grade: .flag, basis: "A review states its effect measure (PRISMA 2020, item 12) and uses it.")

  static let kinds: Set<AssertionKind> = [.effectMeasure]

  private static let names = ["md": "mean difference", "smd": "standardized mean difference"]

  static func findings(
    _ statement: StatementFact, _ assertions: [AssertionFact], _ input: AuditInput
  ) -> [AuditFinding] {
    let pools = input.facts.claims.filter { $0.isPooled && $0.measure != nil }
    guard !pools.isEmpty else { return [cannot(statement, "No pool with a measure is known.")] }
    return assertions.map { assertion in
      let word = assertion.word ?? ""
      let name = names[word] ?? word
      let others = pools.filter { $0.measure != word }
      if others.isEmpty { return finding(statement, .passed, "Every pool is of the \(name).", found: name) }
      let used = Set(others.compactMap { $0.measure.map { names[$0] ?? $0 } }).sorted()
      return finding(
        statement, .failed(.flag),
        "The \(name) is named as the effect measure; \(others.count) of \(pools.count) pools are of the \(listed(used)).",
        found: name, expected: listed(used), arithmetic: ["\(others.count) of \(pools.count) pools: \(listed(used))"],
        settles: "The protocol, and the axis of the forest plots.")
    }
  }
}
