import TrialModel

/// Whether the parts that a statement names add up to its total.
enum StatedSum: AssertionRule {
  static let description = AuditRuleDescription(
    id: "sum-of-parts", subject: "document", title: "parts that add up", grade: .proof,
    basis: "A total is the sum of the parts into which a document divides it. Assumption: no part is named twice.")

  static let kinds: Set<AssertionKind> = [.sum]

  static func findings(
    _ statement: StatementFact, _ assertions: [AssertionFact], _ input: AuditInput
  ) -> [AuditFinding] {
    assertions.map { assertion in
      let parts = assertion.terms.filter { $0.role == .part }
      let values = parts.compactMap(\.value)
      guard let total = assertion.value, !parts.isEmpty, values.count == parts.count else {
        return cannot(statement, "A part or the total has no number.")
      }
      let sum = values.reduce(0) { $0 + $1.value }
      let line = values.map(\.text).joined(separator: " + ") + " = \(NumberText.short(sum))"
      return total.agrees(with: sum)
        ? finding(statement, .passed, "The parts add up.", found: total.text, arithmetic: [line])
        : finding(
          statement, .failed(.proof), "The parts make \(NumberText.short(sum)), not \(total.text).", found: total.text,
          expected: NumberText.short(sum), arithmetic: [line], settles: "The parts, and what belongs to none of them.")
    }
  }
}
