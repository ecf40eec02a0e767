/// The interval is not that of the estimate with its sign turned.
///
/// Reasoning: when an estimate is off the centre of its interval, and the interval mirrored at the null value has it at
/// its centre, a sign was turned in one of them, as happens when groups or directions are swapped by hand.
enum IntervalSign: StatementRule {
  static let description = StatementRuleDescription(
    id: "interval-sign", title: "sign of the interval", grade: .strong,
    basis: "An interval that fits the estimate only when it is mirrored at the null value has its sign turned.")

  static func result(_ statistic: PrintedStatistic) -> RuleResult? {
    PrintedInterval.withEstimate(statistic) { interval, estimate in
      let scale: IntervalScale = interval.isRatio == true ? .logarithmic : .plain
      guard scale.holds(estimate), let middle = interval.middle(on: scale) else {
        return .cannot("A ratio is above zero, and so are both ends of its interval.")
      }
      let isCentred = interval.scales.contains { scale in
        guard scale.holds(estimate), let middle = interval.middle(on: scale) else { return false }
        return middle.overlaps(scale.range(estimate.possible))
      }
      let isTurned = !isCentred && middle.mirrored.overlaps(scale.range(estimate.possible))
      return .judged(
        failed: isTurned ? .strong : nil,
        passes: isCentred
          ? "The signs of estimate and interval agree."
          : "Turning the sign of the interval would not put the estimate in its middle.",
        fails: "The interval \(interval.text) fits the estimate \(estimate.text) only when its sign is turned: "
          + "\(mirrored(interval)). Either the estimate or the interval has the wrong sign.",
        settles: "Look up in the analysis output which group is subtracted from which, and the sign of the estimate."
      ) {
        RuleText(
          summary: "", found: interval.text(of: estimate),
          expected: isTurned ? "\(estimate.text) (\(mirrored(interval))), or the opposite estimate" : "",
          arithmetic: isCentred
            ? []
            : [
              "the middle of \(interval.text) is \(NumberText.range(turnedBack(middle, scale)))",
              "the middle of \(mirrored(interval)) is \(NumberText.range(turnedBack(middle.mirrored, scale)))",
            ] + (isTurned ? ["Assumed: the interval reaches equally far to either side of the estimate."] : []))
      }
    }
  }

  private static func turnedBack(_ middle: ClosedRange<Double>, _ scale: IntervalScale) -> ClosedRange<Double> {
    scale.value(middle.lowerBound)...max(scale.value(middle.lowerBound), scale.value(middle.upperBound))
  }

  /// The interval mirrored at 0, or at 1 for a ratio.
  private static func mirrored(_ interval: PrintedInterval) -> String {
    let (lower, upper) = (interval.lower, interval.upper)
    if interval.isRatio == true {
      return "\(NumberText.short(1 / upper.value)) to \(NumberText.short(1 / lower.value))"
    }
    return "\(NumberText.fixed(-upper.value, max(0, upper.decimals))) to "
      + NumberText.fixed(-lower.value, max(0, lower.decimals))
  }
}
