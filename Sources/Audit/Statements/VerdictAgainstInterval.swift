/// A result is called significant when, and only when, its interval leaves the null value out.
///
/// Reasoning: a two-sided test at level alpha and the interval of level 1 - alpha decide alike. The one assumption is
/// that the verdict comes from the analysis that gave the interval. A wider interval that leaves the null value out, and
/// a narrower one that contains it, decide too.
enum VerdictAgainstInterval: StatementRule {
  static let description = StatementRuleDescription(
    id: "verdict-against-interval", title: "\"significant\" against the interval", grade: .strong,
    basis: "A two-sided test at 5% and the 95% interval decide alike.")

  static func result(_ statistic: PrintedStatistic) -> RuleResult? {
    guard let verdict = statistic.verdict else { return nil }
    let interval: PrintedInterval
    switch PrintedInterval.read(statistic) {
    case .notConcerned: return nil
    case .cannot(let reason): return .cannot(reason)
    case .interval(let read): interval = read
    }
    let nulls: [Double] =
      switch interval.isRatio {
      case true?: [1]
      case false?: [0]
      case nil: interval.lower.value > 0 ? [0, 1] : [0]
      }
    let places = Set(nulls.map { place(of: $0, in: interval) })
    guard places.count == 1, let place = places.first, let null = nulls.first else {
      return .cannot("Whether the interval contains \"no difference\" depends on whether it is that of a ratio.")
    }
    if place == .atTheEnd {
      return .cannot("An end of the interval lies at \(NumberText.short(null)) as printed, so it does not decide.")
    }
    // A one-sided test at alpha goes with the interval of level 1 - 2 alpha.
    let matching = 100 * (1 - statistic.alpha * (statistic.tails == 1 ? 2 : 1))
    let decides = place == .outside ? interval.level >= matching - 1e-9 : interval.level <= matching + 1e-9
    guard decides else {
      return .cannot(
        "An interval of \(NumberText.short(interval.level))% does not decide a test whose interval has "
          + "\(NumberText.short(matching))%.")
    }
    let agrees = (place == .outside) == (verdict == .significant)
    return judged(
      verdict, interval, null, failed: agrees ? nil : .strong,
      "The interval \(place == .outside ? "leaves out" : "contains") "
        + "\(NumberText.short(null)), so the result is \(place == .outside ? "" : "not ")significant.")
  }

  private enum Place { case inside, outside, atTheEnd }

  private static func place(of null: Double, in interval: PrintedInterval) -> Place {
    let (lower, upper) = (interval.lower.possible, interval.upper.possible)
    if lower.contains(null) || upper.contains(null) { return .atTheEnd }
    return lower.upperBound < null && null < upper.lowerBound ? .inside : .outside
  }

  private static func judged(
    _ verdict: PrintedStatistic.Verdict, _ interval: PrintedInterval, _ null: Double, failed: AuditGrade?,
    _ reason: String
  ) -> RuleResult {
    let called = verdict == .significant ? "significant" : "not significant"
    return .judged(
      failed: failed,
      passes: "The verdict agrees with the interval.",
      fails: "The result is called \(called), but its interval, \(interval.text), "
        + (verdict == .significant
          ? "contains \(NumberText.short(null)), the value of no difference."
          : "leaves out \(NumberText.short(null)), the value of no difference."),
      settles: "Look up the P value of this result, and whether verdict and interval come from the same analysis."
    ) {
      RuleText(
        summary: "", found: "\(called), \(NumberText.short(interval.level))% CI \(interval.text)",
        expected: failed == nil ? called : verdict == .significant ? "not significant" : "significant",
        arithmetic: [reason] + (failed == nil ? [] : ["Assumed: verdict and interval come from the same analysis."]))
    }
  }
}
