import TrialModel

/// Whether what a statement calls significant is, by the P that stands with it.
enum StatedSignificance: AssertionRule {
  static let description = AuditRuleDescription(
    id: "stated-significance", subject: "document", title: "a verdict in words against the P values", grade: .strong,
    basis: """
      Significant means a P below the level of significance (Nuijten et al. 2016: decision errors); P below a bound above the level \
      does not show it. Assumption: the level is 0.05.
      """)

  static let kinds: Set<AssertionKind> = [.significance]

  private static let level = 0.05

  static func findings(
    _ statement: StatementFact, _ assertions: [AssertionFact], _ input: AuditInput
  ) -> [AuditFinding] {
    assertions.map { assertion in
      let contrasts = assertion.named(.contrast).compactMap { id in input.facts.contrasts.first { $0.id == id } }
      let known = contrasts.filter { $0.p.printed != nil }
      guard !known.isEmpty else { return cannot(statement, "No P of what it names is stored.") }
      let isCalledSignificant = assertion.word == "significant"
      let lines = known.map { contrast in
        "\(contrast.outcome): P \(contrast.pRelation ?? "=") \(contrast.p.text) (\(contrast.place.locator))"
      }
      let wrong = known.filter { isSignificant($0).map { $0 != isCalledSignificant } ?? true }
      guard wrong.isEmpty else {
        let names = listed(wrong.map(\.outcome))
        return finding(
          statement, .failed(.strong),
          isCalledSignificant
            ? "The difference in \(names) is called significant, and its P, \(listed(wrong.map(text))), does not show that."
            : "The difference in \(names) is called not significant, and its P, \(listed(wrong.map(text))), says otherwise.",
          found: isCalledSignificant ? "significant" : "not significant", expected: listed(wrong.map(text)),
          arithmetic: lines + ["Assumed: the level of significance is \(level)."],
          settles: "The tests in \(listed(Array(Set(wrong.map(\.place.source))).sorted())).")
      }
      return finding(statement, .passed, "The P values agree with the verdict.", arithmetic: lines)
    }
  }

  private static func text(_ contrast: ContrastFact) -> String { "P \(contrast.pRelation ?? "=") \(contrast.p.text)" }

  /// Whether P shows significance; nil when its bound leaves that open.
  static func isSignificant(_ contrast: ContrastFact) -> Bool? {
    guard let p = contrast.p.printed?.value else { return nil }
    switch contrast.pRelation ?? "=" {
    case "<", "<=": return p <= level ? true : nil
    case ">", ">=": return p >= level ? false : nil
    default: return p <= level
    }
  }
}
