import RealModule

/// The two ends of a confidence interval as they are printed, the smaller first.
struct PrintedInterval {
  let lower: RoundedNumber
  let upper: RoundedNumber
  /// In percent.
  let level: Double
  let isRatio: Bool?

  /// What a statement prints of an interval.
  enum Reading {
    case interval(PrintedInterval)
    case cannot(String)
    case notConcerned
  }

  /// The interval of a statement, when it prints both ends.
  static func read(_ statistic: PrintedStatistic) -> Reading {
    switch (statistic.ciLower, statistic.ciUpper) {
    case (nil, nil): return .notConcerned
    case (_?, nil): return .cannot("The upper end of the interval is not printed.")
    case (nil, _?): return .cannot("The lower end of the interval is not printed.")
    case (let first?, let second?):
      guard first.isEqual, second.isEqual else { return .cannot("An end of the interval is not printed as a number.") }
      guard statistic.level >= 50, statistic.level < 100 else {
        return .cannot("\(NumberText.short(statistic.level)) percent is not the level of a confidence interval.")
      }
      let isOrdered = first.value <= second.value
      return .interval(
        PrintedInterval(
          lower: isOrdered ? first : second, upper: isOrdered ? second : first, level: statistic.level,
          isRatio: statistic.isRatio))
    }
  }

  /// The interval and the estimate of a statement; nil when it prints no interval, a result when it prints a part.
  static func withEstimate(
    _ statistic: PrintedStatistic, check: (PrintedInterval, RoundedNumber) -> RuleResult
  ) -> RuleResult? {
    switch read(statistic) {
    case .notConcerned: return nil
    case .cannot(let reason): return .cannot(reason)
    case .interval(let interval):
      guard let estimate = statistic.estimate, estimate.isEqual else {
        return .cannot("The interval \(interval.text) is printed without its estimate.")
      }
      return check(interval, estimate)
    }
  }

  /// `-4.7 to 3.0`.
  var text: String { "\(lower.text) to \(upper.text)" }

  /// `0.8 (95% CI -4.7 to 3.0)`.
  func text(of estimate: RoundedNumber) -> String {
    "\(estimate.text) (\(NumberText.short(level))% CI \(text))"
  }

  /// The scales on which the interval may have been computed.
  var scales: [IntervalScale] {
    switch isRatio {
    case true?: [.logarithmic]
    case false?: [.plain]
    case nil: IntervalScale.allCases
    }
  }

  /// The middles that the true ends may have on a scale; nil when the printed ends do not lie on it.
  func middle(on scale: IntervalScale) -> ClosedRange<Double>? {
    guard scale.holds(lower), scale.holds(upper) else { return nil }
    let (low, high) = (scale.range(lower.possible), scale.range(upper.possible))
    return (low.lowerBound + high.lowerBound) / 2...(low.upperBound + high.upperBound) / 2
  }

  /// The half widths that the interval may have on a scale; nil when the printed ends do not lie on it.
  func halfWidth(on scale: IntervalScale) -> ClosedRange<Double>? {
    guard scale.holds(lower), scale.holds(upper) else { return nil }
    let (low, high) = (scale.range(lower.possible), scale.range(upper.possible))
    return max(0, (high.lowerBound - low.upperBound) / 2)...max(0, (high.upperBound - low.lowerBound) / 2)
  }
}

/// A scale on which a confidence interval is symmetric around its estimate.
enum IntervalScale: CaseIterable {
  /// Differences and means.
  case plain
  /// Ratios: odds, risks, hazards, means.
  case logarithmic
  /// Proportions.
  case logit
  /// Correlations, by Fisher's z.
  case fisher

  /// Whether the printed number may stand for one inside the scale.
  func holds(_ number: RoundedNumber) -> Bool {
    let possible = number.possible
    return switch self {
    case .plain: true
    case .logarithmic: possible.upperBound > 0
    case .logit: possible.upperBound > 0 && possible.lowerBound < 1
    case .fisher: possible.upperBound > -1 && possible.lowerBound < 1
    }
  }

  /// The value on the scale; infinite at the scale's ends and beyond.
  func callAsFunction(_ value: Double) -> Double {
    switch self {
    case .plain: value
    case .logarithmic: Double.log(max(0, value))
    case .logit: Double.log(max(0, value)) - Double.log(max(0, 1 - value))
    case .fisher: 0.5 * (Double.log(max(0, 1 + value)) - Double.log(max(0, 1 - value)))
    }
  }

  /// The range on the scale.
  func range(_ values: ClosedRange<Double>) -> ClosedRange<Double> {
    self(values.lowerBound)...max(self(values.lowerBound), self(values.upperBound))
  }

  /// A value on the scale turned back.
  func value(_ position: Double) -> Double {
    switch self {
    case .plain: position
    case .logarithmic: Double.exp(position)
    case .logit: 1 / (1 + Double.exp(-position))
    case .fisher: Double.tanh(position)
    }
  }
}

extension ClosedRange<Double> {
  /// The range from the smallest to the largest of the values; from 0 to 1 when one is no number, as of a probability
  /// beyond what can be computed.
  init(spanning values: [Double]) {
    let isComputed = !values.isEmpty && !values.contains(where: \.isNaN)
    self = isComputed ? (values.min() ?? 0)...(values.max() ?? 1) : 0...1
  }

  /// How far another range lies beside this one; 0 when they meet.
  func distance(to other: ClosedRange<Double>) -> Double {
    Swift.max(0, other.lowerBound - upperBound, lowerBound - other.upperBound)
  }

  /// The distances from 0 of the values in the range.
  var magnitudes: ClosedRange<Double> {
    if contains(0) { return 0...Swift.max(-lowerBound, upperBound) }
    let ends = (abs(lowerBound), abs(upperBound))
    return Swift.min(ends.0, ends.1)...Swift.max(ends.0, ends.1)
  }

  /// The range mirrored at 0.
  var mirrored: ClosedRange<Double> { -upperBound...(-lowerBound) }
}
