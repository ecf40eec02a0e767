import RealModule

@testable import Audit

/// Estimates with intervals.
enum IntervalSample {
  /// The standard normal quantiles of the levels.
  static let multipliers = [(90.0, 1.644853626951473), (95, 1.959963984540054), (99, 2.575829303548901)]

  /// A consistent estimate and interval of a difference or a ratio; which of them may not be stated.
  static func consistent(_ random: inout StatementRandom, decimals: ClosedRange<Int> = 1...4) -> PrintedStatistic {
    let (level, multiplier) = random.one(of: multipliers)
    return drawn(&random, middle: random.between(-2, 2), level: level, multiplier: multiplier, decimals: decimals)
  }

  /// A consistent interval around a middle, on the log scale for ratios, with a standard error from 0.02 to 1.5.
  static func drawn(
    _ random: inout StatementRandom, middle: Double, level: Double, multiplier: Double, error: Double? = nil,
    decimals: ClosedRange<Int> = 1...4
  ) -> PrintedStatistic {
    let places = random.whole(decimals)
    let isRatio = random.chance(0.3)
    let half = multiplier * (error ?? random.between(0.02, 1.5))
    let ends = [middle, middle - half, middle + half].map { isRatio ? Double.exp($0) : $0 }
    return .interval(
      random.printed(ends[0], places), random.printed(ends[1], places), random.printed(ends[2], places),
      isRatio: random.chance(0.3) ? nil : isRatio, level: level)
  }

  /// An interval of a difference, as wide as it is far from rounding, whose kind is stated.
  static func difference(_ random: inout StatementRandom, middle: Double, error: Double) -> PrintedStatistic {
    let half = 1.959963984540054 * error
    return .interval(
      random.printed(middle, 2), random.printed(middle - half, 2), random.printed(middle + half, 2), isRatio: false)
  }
}
