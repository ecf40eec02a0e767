/// The printed SD is one that so many people with whole-number scores and this mean can have.
///
/// Anaya 2016, PeerJ Preprints 4:e2400 (GRIMMER), in the analytic form of Allard 2018 (A-GRIMMER): the sum of squares is a
/// whole number, as odd or even as the sum, and not below that of scores on the two steps next to the mean. The SD may
/// have been divided by n - 1 or by n. The one assumption is that of GRIM.
enum GRIMMER: StatementRule {
  static let description = StatementRuleDescription(
    id: "grimmer", title: "standard deviation possible for whole-number scores (GRIMMER)", grade: .strong,
    basis: "Anaya 2016, PeerJ Preprints 4:e2400; Allard 2018 (A-GRIMMER).")

  static func result(_ statistic: PrintedStatistic) -> RuleResult? {
    guard let sd = statistic.sd, let items = statistic.items, !statistic.isBinary else { return nil }
    guard let mean = statistic.mean, mean.isEqual, sd.isEqual, items >= 1 else {
      return .cannot("A mean, a standard deviation and the number of items are needed.")
    }
    guard let people = statistic.people else {
      return .cannot("The number of people behind the standard deviation is not printed.")
    }
    guard people >= 2 else { return .cannot("A standard deviation needs at least two people.") }
    let steps = Double(items)
    let sums = GRIM.wholeNumbers(mean.possible, times: Double(people) * steps)
    guard !sums.isEmpty else { return .cannot("The mean itself is not possible, see the rule grim.") }
    let sizes = max(0, sd.possible.lowerBound) * steps...max(0, sd.possible.upperBound) * steps
    guard Double(people) * sizes.upperBound * sizes.upperBound < 1e12, sums.upperBound - sums.lowerBound < 10_000 else {
      return .cannot("The numbers are too large and too coarse for this check.")
    }
    let isPossible = isPossible(sums: sums, deviations: sizes, people: Double(people))
    let leeway = Double(people - 1) * (sizes.upperBound * sizes.upperBound - sizes.lowerBound * sizes.lowerBound)
    if isPossible, leeway >= 2 {
      return .cannot("With so many people every standard deviation that is printed so coarsely is possible.")
    }
    return .judged(
      failed: isPossible ? nil : .strong,
      passes: "The standard deviation is possible for whole-number answers of \(people) people.",
      fails: "No whole-number answers of \(people) people have the mean \(mean.text) and the standard deviation "
        + "\(sd.text).",
      settles: "Look up how many people answered, how the scale was scored, and whether values were imputed."
    ) {
      RuleText(
        summary: "", found: "mean \(mean.text), SD \(sd.text), n = \(people)",
        expected: isPossible ? sd.text : "another SD",
        arithmetic: arithmetic(sums.lowerBound, sizes, Double(people), isPossible))
    }
  }

  /// Whether some sum has a whole sum of squares, odd or even as it, that gives one of the deviations.
  private static func isPossible(sums: Range<Double>, deviations: ClosedRange<Double>, people: Double) -> Bool {
    var sum = sums.lowerBound
    while sum < sums.upperBound {
      // Scores less a whole number near the mean have the same deviations, and smaller squares.
      let shifted = sum - people * (sum / people).rounded()
      for divisor in [people - 1, people] {
        guard let squares = squares(shifted, deviations, people, divisor) else { continue }
        let isOdd = abs(shifted.truncatingRemainder(dividingBy: 2)) == 1
        let first = squares.lowerBound.rounded(.up)
        let next = (abs(first.truncatingRemainder(dividingBy: 2)) == 1) == isOdd ? first : first + 1
        if next <= squares.upperBound { return true }
      }
      sum += 1
    }
    return false
  }

  /// The sums of squares that go with the deviations, not below the least that whole numbers with this sum have; nil when
  /// there are none.
  private static func squares(
    _ sum: Double, _ deviations: ClosedRange<Double>, _ people: Double, _ divisor: Double
  ) -> ClosedRange<Double>? {
    let centre = sum * sum / people
    let floor = (sum / people).rounded(.down)
    let above = sum - floor * people
    let least = (people - above) * floor * floor + above * (floor + 1) * (floor + 1)
    let low = centre + divisor * deviations.lowerBound * deviations.lowerBound
    let high = centre + divisor * deviations.upperBound * deviations.upperBound
    // Wider by what binary numbers lose.
    let slack = 1e-7 + 1e-12 * high
    let first = max(low - slack, least)
    return first <= high + slack ? first...(high + slack) : nil
  }

  private static func arithmetic(
    _ sum: Double, _ deviations: ClosedRange<Double>, _ people: Double, _ isPossible: Bool
  ) -> [String] {
    let centre = sum * sum / people
    let low = centre + (people - 1) * deviations.lowerBound * deviations.lowerBound
    let high = centre + (people - 1) * deviations.upperBound * deviations.upperBound
    let parity = sum.truncatingRemainder(dividingBy: 2) == 0 ? "even" : "odd"
    return [
      "the answers sum to \(NumberText.fixed(sum, 0))",
      "the standard deviation asks for a sum of squares from \(NumberText.fixed(low, 2)) to \(NumberText.fixed(high, 2)), "
        + "which must be a whole number and \(parity) like the sum",
    ] + (isPossible ? [] : ["Assumed: all \(NumberText.short(people)) people answered in whole numbers."])
  }
}
