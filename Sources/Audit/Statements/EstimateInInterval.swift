/// An estimate lies inside its own confidence interval.
///
/// Reasoning: an interval is built around its estimate; one that leaves it out belongs to another number. Only the
/// printed digits are compared, with half a unit of the last place to either side.
enum EstimateInInterval: StatementRule {
  static let description = StatementRuleDescription(
    id: "estimate-in-interval", title: "estimate inside its interval", grade: .proof,
    basis: "An interval is built around its estimate, so it contains it.")

  static func result(_ statistic: PrintedStatistic) -> RuleResult? {
    PrintedInterval.withEstimate(statistic) { interval, estimate in
      let isInside =
        estimate.possible.upperBound >= interval.lower.possible.lowerBound
        && estimate.possible.lowerBound <= interval.upper.possible.upperBound
      return .judged(
        failed: isInside ? nil : .proof,
        passes: "The estimate lies inside its interval.",
        fails: "The estimate \(estimate.text) lies outside its own interval, \(interval.text).",
        settles: "Compare the estimate and both ends of the interval, with their signs, with the analysis output."
      ) {
        RuleText(
          summary: "", found: interval.text(of: estimate), expected: "a number from \(interval.text)",
          arithmetic: [
            "\(interval.lower.text) <= \(estimate.text) <= \(interval.upper.text) is \(isInside ? "true" : "false")"
          ])
      }
    }
  }
}
