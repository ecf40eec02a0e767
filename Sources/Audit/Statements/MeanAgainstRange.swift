/// A mean lies inside the range of the scores it averages.
///
/// Reasoning: the mean of numbers is never below the smallest nor above the largest of them.
enum MeanAgainstRange: StatementRule {
  static let description = StatementRuleDescription(
    id: "mean-against-range", title: "mean inside the range of its scale", grade: .proof,
    basis: "A mean is never below the smallest nor above the largest score.")

  static func result(_ statistic: PrintedStatistic) -> RuleResult? {
    guard let mean = statistic.mean, statistic.rangeLow != nil || statistic.rangeHigh != nil else { return nil }
    guard mean.isEqual else { return .cannot("The mean is not printed as a number.") }
    let (low, high) = (statistic.rangeLow, statistic.rangeHigh)
    if let low, let high, low > high { return .cannot("The range of the scale ends below its beginning.") }
    let isBelow = low.map { mean.possible.upperBound < $0 } ?? false
    let isAbove = high.map { mean.possible.lowerBound > $0 } ?? false
    let range = [low.map { "from \(NumberText.short($0))" }, high.map { "up to \(NumberText.short($0))" }]
      .compactMap { $0 }.joined(separator: " ")
    return .judged(
      failed: isBelow || isAbove ? .proof : nil,
      passes: "The mean lies inside the range of its scale.",
      fails: "The mean \(mean.text) lies \(isBelow ? "below" : "above") every score of its scale (\(range)).",
      settles: "Look up the mean in the report, and in which version and how the scale was scored."
    ) {
      RuleText(
        summary: "", found: "mean \(mean.text)", expected: range,
        arithmetic: [
          [low.map(NumberText.short), mean.text, high.map(NumberText.short)].compactMap { $0 }.joined(separator: " <= ")
            + (isBelow || isAbove ? " is false" : "")
        ])
    }
  }
}
