import TrialModel

/// Which differences F tests imply.
enum ImpliedSizes: SentenceRule {
  static let description = AuditRuleDescription(
    id: "implied-sizes", subject: "document", title: "standardized differences that F tests imply", grade: .flag,
    basis:
      "Of two equal groups d = 2 sqrt(F / (m + 2)) for F(1, m) (Borenstein et al. 2009, ch. 7); beyond 3 it is worth a look."
  )

  static func findings(_ statement: StatementFact, _ input: AuditInput) -> [AuditFinding]? {
    guard
      let match = statement.statement.firstMatch(
        of: /F\(1, (\d+)\) of ([\d., and]+) imply standardized differences near ([\d., and]+)\.$/),
      let freedom = Double(match.1)
    else { return nil }
    func numbers(_ text: Substring) -> [PrintedValue] {
      text.matches(of: /\d+(?:\.\d+)?/).compactMap { PrintedValue(String($0.0)) }
    }
    let (tests, sizes) = (numbers(match.2), numbers(match.3))
    guard tests.count == sizes.count, freedom > 0 else {
      return [cannot(statement, "There are \(tests.count) F values and \(sizes.count) differences.")]
    }
    let implied = tests.map { 2 * ($0.value / (freedom + 2)).squareRoot() }
    let lines = zip(zip(tests, sizes), implied).map { pair, value in
      "F = \(pair.0.text): d = 2 sqrt(F/\(NumberText.short(freedom + 2))) = \(NumberText.fixed(value, 2)), given as near \(pair.1.text)"
    }
    let large = implied.count { $0 > LargeEffect.limit }
    guard zip(sizes, implied).allSatisfy({ ($0.value - $1).magnitude <= 0.1 + $0.halfUnit }) else {
      return [
        finding(
          statement, .failed(.proof), "The F values imply other differences.", arithmetic: lines,
          settles: "The degrees of freedom of the tests.")
      ]
    }
    if large == 0 { return [finding(statement, .passed, "The F values imply these differences.", arithmetic: lines)] }
    return [
      finding(
        statement, .failed(.flag),
        "The F values imply these differences; \(large) of \(tests.count) are above \(NumberText.short(LargeEffect.limit)) standard deviations.",
        expected: "at most \(NumberText.short(LargeEffect.limit))", arithmetic: lines,
        settles: "Means and standard deviations of both arms in the report.")
    ]
  }
}
