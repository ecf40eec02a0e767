/// Mean and SD of scores that are 0 or 1 go together.
///
/// Heathers & Brown 2019 (DEBIT): the SD of a share m of n people is the square root of m (1 - m) n / (n - 1), or without
/// n / (n - 1). The one assumption is that every score is 0 or 1, or 0 or 100 for percentages.
enum DEBIT: StatementRule {
  static let description = StatementRuleDescription(
    id: "debit", title: "standard deviation of a share (DEBIT)", grade: .strong,
    basis: "Heathers & Brown 2019: the SD of a share m is the square root of m (1 - m) n / (n - 1).")

  static func result(_ statistic: PrintedStatistic) -> RuleResult? {
    guard let sd = statistic.sd, statistic.isBinary else { return nil }
    guard let mean = statistic.mean, mean.isEqual, sd.isEqual else {
      return .cannot("The standard deviation of a share is printed without the share.")
    }
    guard let people = statistic.people else { return .cannot("The number of people behind the share is not printed.") }
    guard people >= 2 else { return .cannot("A standard deviation needs at least two people.") }
    let scale = statistic.scale
    let shares = mean.possible.lowerBound / scale...mean.possible.upperBound / scale
    guard shares.upperBound >= 0, shares.lowerBound <= 1 else { return .cannot("A share lies between 0 and 1.") }
    let (low, high) = (max(0, shares.lowerBound), min(1, shares.upperBound))
    let smallest = min(low * (1 - low), high * (1 - high))
    let largest = low <= 0.5 && 0.5 <= high ? 0.25 : max(low * (1 - low), high * (1 - high))
    let sample = Double(people) / Double(people - 1)
    let ranges = [sample, 1].map { factor in
      ClosedRange(spanning: [smallest, largest].map { scale * ($0 * factor).squareRoot() })
    }
    let agrees = ranges.contains { range in
      sd.possible.lowerBound <= range.upperBound * (1 + 1e-12)
        && range.lowerBound * (1 - 1e-12) <= sd.possible.upperBound
    }
    let share = scale == 1 || mean.text.hasSuffix("%") ? mean.text : "\(mean.text)%"
    let expected = { ranges.first.map(NumberText.range) ?? "" }
    return .judged(
      failed: agrees ? nil : .strong,
      passes: "The standard deviation follows from the share.",
      fails: "A share of \(share) among \(people) people has a standard deviation of \(expected()), not the printed "
        + "\(sd.text).",
      settles: "Look up share and standard deviation, and whether the scores have two values only."
    ) {
      RuleText(
        summary: "", found: "share \(share), SD \(sd.text), n = \(people)", expected: "SD \(expected())",
        arithmetic: [
          "square root of m (1 - m) \(people) / \(people - 1) with m = \(share) is "
            + NumberText.short(
              scale * (max(0, mean.value / scale * (1 - mean.value / scale)) * sample).squareRoot())
        ] + (agrees ? [] : ["Assumed: each score is 0 or \(NumberText.short(scale))."]))
    }
  }
}
