/// A result is called significant when, and only when, its P value is at most the level of significance.
///
/// Reasoning: that is what the word says. The one assumption is the level, 0.05 unless another is stated; an equal P value
/// goes with either verdict.
enum VerdictAgainstP: StatementRule {
  static let description = StatementRuleDescription(
    id: "verdict-against-p", title: "\"significant\" against the P value", grade: .strong,
    basis: "Significant means a P value at or below the level of significance (Nuijten et al. 2016: decision errors).")

  static func result(_ statistic: PrintedStatistic) -> RuleResult? {
    // The P value of Q is about heterogeneity.
    guard let verdict = statistic.verdict, let p = statistic.p, statistic.test != .q else { return nil }
    let alpha = statistic.alpha
    let possible = p.possible
    let canBeSignificant = possible.lowerBound <= alpha
    let canBeOther = possible.upperBound >= alpha
    let agrees = verdict == .significant ? canBeSignificant : canBeOther
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
}
