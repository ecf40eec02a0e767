import TrialModel

/// Whether pooled effects are of the size that a statement gives them.
enum StatedEffectSize: AssertionRule {
  static let description = AuditRuleDescription(
    id: "effect-size-in-words", subject: "document", title: "small, medium and large against the pooled effects",
    grade: .strong,
    basis: """
      A standardized difference is small from 0.2, medium from 0.5 and large from 0.8 on (Cohen 1988). Looked at: of each time and \
      population the pool of most studies. Assumption: the words are Cohen's.
      """)

  static let kinds: Set<AssertionKind> = [.effectSize]

  private static let bounds: [String: ClosedRange<Double>] = [
    "small": 0.2...0.5, "medium": 0.5...0.8, "small_to_medium": 0.2...0.8, "large": 0.8...100,
  ]

  static func findings(
    _ statement: StatementFact, _ assertions: [AssertionFact], _ input: AuditInput
  ) -> [AuditFinding] {
    // What is said of all effects is one saying, however many times and populations it names.
    let all = Dictionary(grouping: assertions.filter { $0.topic == "all" }) { $0.word ?? "" }
    let sayings =
      all.sorted { $0.key < $1.key }.map(\.value) + assertions.filter { $0.topic != "all" }.map { [$0] }
    return sayings.map { saying in
      guard let word = saying.first?.word, let bound = bounds[word] else {
        return cannot(statement, "It gives no size that Cohen names.")
      }
      let pools = saying.flatMap { ClaimsInScope($0, input).pools }.filter {
        $0.measure == "smd" && $0.estimate.printed != nil
      }
      guard !pools.isEmpty else { return cannot(statement, "No standardized pool goes with it.") }
      let outside = pools.filter { claim in
        let value = claim.estimate.printed?.value ?? 0
        let isHelpful = claim.favoursIntervention(input) ?? (value > 0)
        return !isHelpful || !(bound.lowerBound..<bound.upperBound).contains(value.magnitude)
      }
      let words = word.replacing("_", with: " ")
      let lines = pools.map { claim in
        claim.line + (claim.excludesNull ? "" : "; the interval reaches no difference")
      }
      // Of every effect each must be so; otherwise one will do.
      guard saying.first?.topic == "all" ? !outside.isEmpty : outside.count == pools.count else {
        let inside = pools.filter { !outside.contains($0) }
        let summary =
          outside.isEmpty
          ? pools.count == 1 ? "The effect is of that size." : "All \(pools.count) effects are of that size."
          : "\(inside.count) of \(pools.count) effects \(inside.count == 1 ? "is" : "are") of that size "
            + "(\(listed(inside.map(\.estimate.text)))); the sentence does not say all."
        return finding(statement, .passed, summary, found: words, arithmetic: lines)
      }
      return finding(
        statement, .failed(.strong),
        "The effects are called \(words), and \(listed(outside.map { "\($0.id) has \($0.estimate.text)" })).",
        found: words,
        expected: listed(outside.map(\.printedText)),
        arithmetic: lines + ["Assumed: the words are Cohen's: small from 0.2, medium from 0.5, large from 0.8."],
        settles: "The pools on which the sentence rests: \(listed(outside.map(\.whereToLook))).")
    }
  }
}
