/// A result is called significant when, and only when, its P value is at most the level of significance.
///
/// Reasoning: that is what the word says. The one assumption is the level, 0.05 unless another is stated. A P value that is
/// printed as below a greater number, or that rounds to the level, does not decide.
enum VerdictAgainstP: StatementRule {
  static let description = StatementRuleDescription(
    id: "verdict-against-p", title: "\"significant\" against the P value", grade: .strong,
    basis:
      "Significant means a P value at or below the level of significance (Nuijten et al. 2016: decision errors); P < 0.06 does not decide."
  )

  static func result(_ statistic: PrintedStatistic) -> RuleResult? {
    // The P value of Q is about heterogeneity.
    guard let verdict = statistic.verdict, let p = statistic.p, statistic.test != .q else { return nil }
    let alpha = statistic.alpha
    guard let isSignificant = isSignificant(p, alpha) else {
      return .cannot(
        "Whether P \(p.isEqual ? "= " : "")\(p.text) is at most \(NumberText.short(alpha)) cannot be told.")
    }
    let agrees = isSignificant == (verdict == .significant)
    let called = verdict == .significant ? "significant" : "not significant"
    return .judged(
      failed: agrees ? nil : .strong,
      passes: "The verdict agrees with the P value.",
      fails: "The result is called \(called), but its P value is \(p.text).",
      settles: "Look up the P value, and which level of significance the report uses."
    ) {
      RuleText(
        summary: "", found: "\(called), P \(p.isEqual ? "= " : "")\(p.text)",
        expected: agrees ? called : verdict == .significant ? "not significant" : "significant",
        arithmetic: [
          "P \(p.isEqual ? "= " : "")\(p.text) against \(NumberText.short(alpha))",
          agrees ? "" : "Assumed: the level of significance is \(NumberText.short(alpha)).",
        ].filter { !$0.isEmpty })
    }
  }

  /// Whether a printed P is at most the level; nil when what it may stand for lies on both sides.
  private static func isSignificant(_ p: RoundedNumber, _ alpha: Double) -> Bool? {
    switch p.relation {
    case .less, .lessOrEqual: return p.value <= alpha ? true : nil
    case .greater, .greaterOrEqual: return p.value >= alpha ? false : nil
    case .equal:
      if p.possible.upperBound <= alpha { return true }
      return p.possible.lowerBound > alpha ? false : nil
    }
  }
}
