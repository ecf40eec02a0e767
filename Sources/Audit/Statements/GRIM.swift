/// The printed mean is one that so many people with whole-number scores can have.
///
/// Brown & Heathers 2017, Social Psychological and Personality Science 8:363 (GRIM): a mean of n scores, each the average
/// of so many items, is a whole number over n x items. The one assumption is that all n people answered all items in
/// whole numbers, with nothing imputed.
enum GRIM: StatementRule {
  static let description = StatementRuleDescription(
    id: "grim", title: "mean possible for whole-number scores (GRIM)", grade: .strong,
    basis: "Brown & Heathers 2017, Social Psychological and Personality Science 8:363.")

  static func result(_ statistic: PrintedStatistic) -> RuleResult? {
    guard let mean = statistic.mean, let steps = statistic.steps else { return nil }
    guard mean.isEqual, steps >= 1 else { return .cannot("The mean or the number of items is not a usable number.") }
    guard let people = statistic.people, people >= 1 else {
      return .cannot("The number of people behind the mean is not printed.")
    }
    let grain = Double(people) * steps / statistic.scale
    guard mean.unit * grain < 1 else {
      return .cannot(
        "With \(NumberText.short(grain * statistic.scale)) answers every mean that is printed so coarsely is possible.")
    }
    let sums = wholeNumbers(mean.possible, times: grain)
    return .judged(
      failed: sums.isEmpty ? .strong : nil,
      passes: "The mean is possible for whole-number answers of \(people) people.",
      fails: "No whole-number answers of \(people) people have the mean \(mean.text).",
      settles: "Look up how many people answered, how the scale was scored, and whether values were imputed."
    ) {
      let exact = mean.value * grain
      let (below, above) = (exact.rounded(.down), exact.rounded(.down) + 1)
      let decimals = max(0, mean.decimals)
      let near = [below, above].map { NumberText.fixed($0 / grain, decimals) }
      let divisor = NumberText.short(grain * statistic.scale)
      let line = { (sum: Double) in
        "\(NumberText.short(sum)) / \(divisor)\(statistic.scale == 1 ? "" : " x \(NumberText.short(statistic.scale))") = "
          + NumberText.fixed(sum / grain, decimals + 2)
      }
      return RuleText(
        summary: "", found: "mean \(mean.text), n = \(people)",
        expected: sums.isEmpty ? near.joined(separator: " or ") : mean.text,
        arithmetic: sums.isEmpty
          ? [
            line(below), line(above),
            "Assumed: all \(people) people answered in whole numbers, and nothing was imputed.",
          ] : [line(sums.lowerBound)])
    }
  }

  /// The whole numbers that a mean may stand for, before division by the grain; an empty range when there is none.
  static func wholeNumbers(_ means: ClosedRange<Double>, times grain: Double) -> Range<Double> {
    let first = (means.lowerBound * grain).rounded(.up)
    let last = (means.upperBound * grain).rounded(.down)
    return first <= last ? first..<(last + 1) : first..<first
  }
}

extension PrintedStatistic {
  /// The people behind mean and SD.
  var people: Int? { n ?? (n2 == nil ? n1 : nil) }

  /// How many steps make a unit of the mean; nil when the scores are not known to have steps.
  var steps: Double? { isPercent ? 1 : items.map { Double($0) } }

  /// 100 when mean and SD are percentages, else 1.
  var scale: Double { isPercent ? 100 : 1 }

  /// Whether each score is one of two values, 0 and 1 or 0 and 100.
  var isBinary: Bool { isPercent || (items == 1 && rangeLow == 0 && rangeHigh == 1) }
}
