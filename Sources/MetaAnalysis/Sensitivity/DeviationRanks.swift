import RealModule

/// The ranks of absolute deviations with their signs, on which trim and fill rests.
struct DeviationRanks {
  private let count: Double
  /// The sum of the ranks of positive deviations.
  private var positiveSum = 0.0
  /// The largest rank of a negative deviation; zero if there is none.
  private var largestNegative = 0.0

  /// Ranks deviations; of a positive and a negative one of the same size the negative ranks lower, as in metafor.
  init(_ deviations: [Double]) {
    count = Double(deviations.count)
    let sorted = deviations.sorted { (abs($0), $0) < (abs($1), $1) }
    for (index, deviation) in sorted.enumerated() {
      if deviation > 0 { positiveSum += Double(index + 1) }
      if deviation < 0 { largestNegative = Double(index + 1) }
    }
  }

  /// The number of studies missing on the left before rounding (Duval & Tweedie 2000a, eq. 2.5, 2.7, 2.8).
  func missing(_ estimator: TrimAndFill.Estimator) -> Double? {
    switch estimator {
    case .linear: return (4 * positiveSum - count * (count + 1)) / (2 * count - 1)
    case .run: return count - largestNegative - 1
    case .quadratic:
      let root = 2 * count * count - 4 * positiveSum + 0.25
      return root < 0 ? nil : count - 0.5 - Double.sqrt(root)
    }
  }

  /// The variance of the number missing (Duval & Tweedie 2000a, section 3).
  func variance(_ estimator: TrimAndFill.Estimator, missing k0: Double) -> Double {
    let cubic = count * (count + 1) * (2 * count + 1) + 10 * k0 * k0 * k0 + 27 * k0 * k0 + 17 * k0
    let rankVariance = (cubic - 18 * count * k0 * k0 - 18 * count * k0 + 6 * count * count * k0) / 24
    switch estimator {
    case .linear: return 16 * rankVariance / ((2 * count - 1) * (2 * count - 1))
    case .run: return 2 * max(0, k0) + 2
    case .quadratic:
      let half = count - 0.5
      return 4 * rankVariance / (half * half - k0 * (2 * count - k0 - 1))
    }
  }
}
