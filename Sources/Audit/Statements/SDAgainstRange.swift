/// A standard deviation is one that scores within the range, with this mean and so many people, can have.
///
/// Largest: Bhatia & Davis 2000, American Mathematical Monthly 107:353: the variance is at most (mean - low)(high - mean),
/// times n / (n - 1) for a sample. Smallest, where scores have steps: a mean between two steps needs scores on both sides
/// (as in Heathers et al. 2018, SPRITE). Without n the rule allows for two people, without the mean for one in the middle.
enum SDAgainstRange: StatementRule {
  static let description = StatementRuleDescription(
    id: "sd-against-range", title: "standard deviation possible for range, mean and n", grade: .proof,
    basis: "Bhatia & Davis 2000, American Mathematical Monthly 107:353: SD^2 <= (mean - low)(high - mean) n/(n - 1).")

  static func result(_ statistic: PrintedStatistic) -> RuleResult? {
    guard let sd = statistic.sd else { return nil }
    let hasRange = statistic.rangeLow != nil || statistic.rangeHigh != nil
    let hasSteps = statistic.items != nil && statistic.mean != nil
    guard hasRange || hasSteps else { return nil }
    guard sd.isEqual, statistic.mean?.isEqual ?? true else {
      return .cannot("Mean or standard deviation is not printed as a number.")
    }
    if let people = statistic.people, people < 2 {
      return .cannot("A standard deviation needs at least two people.")
    }
    let sample = statistic.people.map { Double($0) / Double($0 - 1) } ?? 2
    var largest: Double?
    if hasRange {
      guard let low = statistic.rangeLow, let high = statistic.rangeHigh else {
        return .cannot("Only one end of the scale's range is given.")
      }
      guard low < high else { return .cannot("The range of the scale ends below its beginning.") }
      guard let mean = widestMean(low, high, statistic.mean?.possible) else {
        return .cannot("The mean lies outside the range of its scale.")
      }
      largest = (max(0, (mean - low) * (high - mean)) * sample).squareRoot()
    }
    let smallest = smallestDeviation(statistic)
    let isTooLarge = largest.map { sd.possible.lowerBound > $0 * (1 + 1e-9) } ?? false
    let isTooSmall = sd.possible.upperBound < smallest * (1 - 1e-9)
    return .judged(
      failed: isTooLarge ? .proof : isTooSmall ? .strong : nil,
      passes: "The standard deviation is possible.",
      fails: isTooLarge
        ? "No scores within the range have a standard deviation as large as \(sd.text)."
        : "Whole-number scores with this mean differ more than a standard deviation of \(sd.text) says.",
      settles:
        "Look up the standard deviation, the range of the scale and how it was scored; is it a standard error, or "
        + "does it belong to another row?"
    ) {
      let mean = statistic.mean.map { "mean \($0.text), " } ?? ""
      let people = statistic.people.map { ", n = \($0)" } ?? ""
      return RuleText(
        summary: "", found: "\(mean)SD \(sd.text)\(people)",
        expected: "SD from \(NumberText.short(smallest))" + (largest.map { " to \(NumberText.short($0))" } ?? ""),
        arithmetic: arithmetic(statistic, largest, smallest))
    }
  }

  /// The possible mean that lets scores differ most, nearest to the middle of the scale; nil when none lies in it.
  private static func widestMean(_ low: Double, _ high: Double, _ means: ClosedRange<Double>?) -> Double? {
    let middle = (low + high) / 2
    guard let means else { return middle }
    guard means.upperBound >= low, means.lowerBound <= high else { return nil }
    return min(max(middle, means.lowerBound), means.upperBound)
  }

  /// The smallest SD of scores that are averages of whole numbers.
  private static func smallestDeviation(_ statistic: PrintedStatistic) -> Double {
    guard let items = statistic.items, items > 0, let means = statistic.mean?.possible, !statistic.isPercent else {
      return 0
    }
    let (low, high) = (means.lowerBound * Double(items), means.upperBound * Double(items))
    guard low.rounded(.down) == high.rounded(.down), low != low.rounded(.down) else { return 0 }
    let parts = (low - low.rounded(.down), high - high.rounded(.down))
    // Scores on the two steps around the mean, with the variance of a share.
    return min(parts.0 * (1 - parts.0), parts.1 * (1 - parts.1)).squareRoot() / Double(items)
  }

  private static func arithmetic(_ statistic: PrintedStatistic, _ largest: Double?, _ smallest: Double) -> [String] {
    var lines: [String] = []
    if let largest, let low = statistic.rangeLow, let high = statistic.rangeHigh {
      let mean = NumberText.short(widestMean(low, high, statistic.mean?.possible) ?? .nan)
      let sample = statistic.people.map { " x \($0) / \($0 - 1)" } ?? " x 2"
      lines.append(
        "largest SD = square root of (\(mean) - \(NumberText.short(low))) x (\(NumberText.short(high)) - \(mean))"
          + "\(sample) = \(NumberText.short(largest)), with all scores at the ends of the range")
    }
    if smallest > 0 {
      lines.append(
        "smallest SD = \(NumberText.short(smallest)), with all scores on the two steps next to the mean; assumed: scores "
          + "are whole numbers\(statistic.items == 1 ? "" : " or averages of them")")
    }
    return lines
  }
}
