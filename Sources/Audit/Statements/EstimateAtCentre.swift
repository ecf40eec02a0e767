/// An estimate stands in the middle of its interval.
///
/// Reasoning: estimate ± multiplier × standard error puts the estimate in the middle: of differences as they are, of
/// ratios on the log scale (Altman & Bland 2011, BMJ 343:d2090). When the statement does not say whether it is a ratio,
/// the plain, the log, the logit and Fisher's scale are all tried. The one assumption is such an interval: bootstrap and
/// profile likelihood intervals lean to one side.
enum EstimateAtCentre: StatementRule {
  static let description = StatementRuleDescription(
    id: "estimate-at-centre", title: "estimate at the centre of its interval", grade: .strong,
    basis: "Altman & Bland 2011, BMJ 343:d2090: the interval reaches as far below the estimate as above it.")

  /// Beyond this share of the half width a distance from the centre is more than an interval that leans a little.
  private static let leaning = 0.1

  static func result(_ statistic: PrintedStatistic) -> RuleResult? {
    PrintedInterval.withEstimate(statistic) { interval, estimate in
      var best: (scale: IntervalScale, middle: ClosedRange<Double>, share: Double)?
      for scale in interval.scales {
        guard scale.holds(estimate), let middle = interval.middle(on: scale),
          let half = interval.halfWidth(on: scale)
        else { continue }
        let distance = middle.distance(to: scale.range(estimate.possible))
        let share = distance == 0 ? 0 : distance / half.upperBound
        if share < best?.share ?? .infinity { best = (scale, middle, share) }
        if distance == 0 { break }
      }
      guard let best else { return .cannot("A ratio is above zero, and so are both ends of its interval.") }
      guard best.share > 0 else { return centred(interval, estimate, best.scale, best.middle) }
      // Of several scales none fits: the plain one is easiest to follow.
      let shown = interval.isRatio == true ? IntervalScale.logarithmic : .plain
      return offCentre(interval, estimate, shown, grade: best.share > leaning ? .strong : .flag)
    }
  }

  private static func centred(
    _ interval: PrintedInterval, _ estimate: RoundedNumber, _ scale: IntervalScale, _ middle: ClosedRange<Double>
  ) -> RuleResult {
    RuleResult(.passed) {
      RuleText(
        summary: "The estimate stands in the middle of its interval\(words(scale)).",
        found: interval.text(of: estimate), expected: NumberText.range(turnedBack(middle, scale)),
        arithmetic: arithmetic(interval, scale))
    }
  }

  private static func offCentre(
    _ interval: PrintedInterval, _ estimate: RoundedNumber, _ scale: IntervalScale, grade: AuditGrade
  ) -> RuleResult {
    RuleResult(.failed(grade)) {
      let middle = interval.middle(on: scale).map { turnedBack($0, scale) }
      let expected = middle.map(NumberText.range) ?? ""
      let size =
        grade == .flag ? " The distance is small, as with an interval that was computed in another way." : ""
      return RuleText(
        summary: "The estimate \(estimate.text) does not stand in the middle of its interval, "
          + "\(interval.text): the middle is \(middleText(interval, scale)).\(size)",
        found: interval.text(of: estimate), expected: expected,
        arithmetic: arithmetic(interval, scale) + [
          "Assumed: the interval is the estimate plus and minus the same distance\(words(scale))."
        ],
        settles: "Look up the estimate and both ends of the interval, with their signs, in the analysis output; "
          + "a bootstrap or profile likelihood interval may lean to one side.")
    }
  }

  /// The middle of the printed ends.
  private static func middleText(_ interval: PrintedInterval, _ scale: IntervalScale) -> String {
    NumberText.short(scale.value((scale(interval.lower.value) + scale(interval.upper.value)) / 2))
  }

  private static func turnedBack(_ middle: ClosedRange<Double>, _ scale: IntervalScale) -> ClosedRange<Double> {
    scale.value(middle.lowerBound)...max(scale.value(middle.lowerBound), scale.value(middle.upperBound))
  }

  private static func words(_ scale: IntervalScale) -> String {
    switch scale {
    case .plain: ""
    case .logarithmic: " on the log scale"
    case .logit: " on the scale of log odds"
    case .fisher: " on Fisher's scale of correlations"
    }
  }

  private static func arithmetic(_ interval: PrintedInterval, _ scale: IntervalScale) -> [String] {
    let (lower, upper) = (interval.lower, interval.upper)
    let middle = middleText(interval, scale)
    switch scale {
    case .plain: return ["(\(lower.text) + \(upper.text)) / 2 = \(middle)"]
    case .logarithmic: return ["square root of \(lower.text) x \(upper.text) = \(middle)"]
    case .logit, .fisher:
      return ["the middle of \(lower.text) and \(upper.text)\(words(scale)) is \(middle)"]
    }
  }
}
