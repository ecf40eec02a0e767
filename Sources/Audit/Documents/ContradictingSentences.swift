import TrialModel

/// Whether two places of one document give different limits.
enum ContradictingSentences: SentenceRule {
  static let description = AuditRuleDescription(
    id: "contradicting-sentences", subject: "document", title: "abstract against methods", grade: .proof,
    basis: "One criterion has one limit; two places of one document that print different ones contradict each other.")

  static func findings(_ statement: StatementFact, _ input: AuditInput) -> [AuditFinding]? {
    guard
      let match = statement.statement.firstMatch(
        of: /at least (\d+)[\w ]*? in the (\w+) and at least (\d+)[\w ]*? in the (\w+)/)
    else { return nil }
    let line = "\(match.2): \(match.1); \(match.4): \(match.3)"
    if match.1 == match.3 {
      return [
        finding(statement, .passed, "Both places give the same limit.", found: String(match.1), arithmetic: [line])
      ]
    }
    return [
      finding(
        statement, .failed(.proof), "The \(match.2) says at least \(match.1), the \(match.4) at least \(match.3).",
        found: "\(match.1) in the \(match.2)", expected: "\(match.3) in the \(match.4)", arithmetic: [line],
        settles: "The registered protocol of the review, and the youngest participants of the included studies.")
    ]
  }
}
