import RealModule

/// A median with quartiles, a range or both, as reports print it for skewed data.
public enum MedianSummary: Sendable, Equatable {
  /// Minimum, median and maximum.
  case range(minimum: Double, median: Double, maximum: Double)
  /// First quartile, median and third quartile.
  case quartiles(first: Double, median: Double, third: Double)
  /// All five numbers.
  case fiveNumbers(minimum: Double, first: Double, median: Double, third: Double, maximum: Double)

  /// The formulas of the mean.
  public enum MeanFormula: String, Sendable, Equatable, CaseIterable {
    /// Plain averages of the numbers: Wan et al. 2014 (BMC Medical Research Methodology 14:135) eqs 2, 10, 14.
    case wan2014
    /// Weights that are best for the sample size: Luo et al. 2018 (Stat Methods Med Res 27:1785) eqs 7, 11, 15.
    case luo2018
  }

  /// A mean and a standard deviation that were not reported but imputed.
  public struct Imputation: Sendable, Equatable {
    /// The imputed group; a synthesis that uses it says so.
    public var arm: ContinuousArm
    /// The formula of the mean; the deviation is always Wan et al. 2014.
    public var formula: MeanFormula
    /// How far the numbers are from symmetric: the test statistic of Shi et al. 2023.
    public var skewness: Double
    /// Where the test of skewness rejects at 5%.
    public var criticalSkewness: Double
    /// Whether the numbers are too skewed for the imputation, which takes normal data for granted.
    public var isSkewed: Bool { skewness > criticalSkewness }
  }

  /// The mean and standard deviation of normal data with this summary, flagged as imputed.
  ///
  /// Refuses n < 5 (the quartiles of fewer say nothing), numbers out of order and numbers that are not finite.
  /// Source: Wan et al. 2014 eqs 9, 12, 15 for the deviation; the skewness by Shi et al. 2023 (Stat Med 42:1338).
  public func imputed(count: Double, formula: MeanFormula = .luo2018) -> Estimation<Imputation> {
    guard count.isFinite && numbers.allSatisfy(\.isFinite) else { return .notEstimable(.notFinite) }
    guard count >= 5 else { return .notEstimable(.fewParticipantsForVariance) }
    guard zip(numbers, numbers.dropFirst()).allSatisfy({ $0 <= $1 }) && width > 0 else {
      return .notEstimable(.summaryOutOfOrder)
    }
    let arm = ContinuousArm(
      count: count, mean: formula == .luo2018 ? luoMean(count) : wanMean, standardDeviation: deviation(count))
    guard arm.mean.isFinite && arm.standardDeviation.isFinite else { return .notEstimable(.outOfRange) }
    let (statistic, critical) = skewness(count)
    return .estimate(
      Imputation(arm: arm, formula: formula, skewness: statistic, criticalSkewness: critical))
  }

  private var numbers: [Double] {
    switch self {
    case .range(let minimum, let median, let maximum): [minimum, median, maximum]
    case .quartiles(let first, let median, let third): [first, median, third]
    case .fiveNumbers(let minimum, let first, let median, let third, let maximum):
      [minimum, first, median, third, maximum]
    }
  }

  /// The width that the deviation or the skewness divides by; for five numbers that of the quartiles.
  private var width: Double {
    switch self {
    case .range(let minimum, _, let maximum): maximum - minimum
    case .quartiles(let first, _, let third): third - first
    case .fiveNumbers(_, let first, _, let third, _): third - first
    }
  }

  private var wanMean: Double {
    switch self {
    case .range(let minimum, let median, let maximum): (minimum + 2 * median + maximum) / 4
    case .quartiles(let first, let median, let third): (first + median + third) / 3
    case .fiveNumbers(let minimum, let first, let median, let third, let maximum):
      (minimum + 2 * first + 2 * median + 2 * third + maximum) / 8
    }
  }

  private func luoMean(_ n: Double) -> Double {
    switch self {
    case .range(let minimum, let median, let maximum):
      let weight = 4 / (4 + Double.pow(n, 0.75))
      return weight * (minimum + maximum) / 2 + (1 - weight) * median
    case .quartiles(let first, let median, let third):
      let weight = 0.7 + 0.39 / n
      return weight * (first + third) / 2 + (1 - weight) * median
    case .fiveNumbers(let minimum, let first, let median, let third, let maximum):
      let ofRange = 2.2 / (2.2 + Double.pow(n, 0.75))
      let ofQuartiles = 0.7 - 0.72 / Double.pow(n, 0.55)
      return ofRange * (minimum + maximum) / 2 + ofQuartiles * (first + third) / 2
        + (1 - ofRange - ofQuartiles) * median
    }
  }

  private func deviation(_ n: Double) -> Double {
    let normal = NormalDistribution()
    let rangeDivisor = 2 * normal.quantile(lowerTail: (n - 0.375) / (n + 0.25))
    let quartileDivisor = 2 * normal.quantile(lowerTail: (0.75 * n - 0.125) / (n + 0.25))
    switch self {
    case .range(let minimum, _, let maximum): return (maximum - minimum) / rangeDivisor
    case .quartiles(let first, _, let third): return (third - first) / quartileDivisor
    case .fiveNumbers(let minimum, let first, _, let third, let maximum):
      return ((maximum - minimum) / rangeDivisor + (third - first) / quartileDivisor) / 2
    }
  }

  private func skewness(_ n: Double) -> (statistic: Double, critical: Double) {
    switch self {
    case .range(let minimum, let median, let maximum):
      return (
        asymmetry(minimum, median, maximum), 1.01 / Double.log(n + 9) + 2.43 / (n + 1)
      )
    case .quartiles(let first, let median, let third):
      return (asymmetry(first, median, third), 2.65 / n.squareRoot() - 6 / (n * n))
    case .fiveNumbers(let minimum, let first, let median, let third, let maximum):
      let ofRange = 2.65 * Double.log(0.6 * n) / n.squareRoot() * asymmetry(minimum, median, maximum)
      return (
        max(ofRange, asymmetry(first, median, third)), 3 / n.squareRoot() - 40 / (n * n * n)
      )
    }
  }

  private func asymmetry(_ low: Double, _ middle: Double, _ high: Double) -> Double {
    ((high - middle) - (middle - low)).magnitude / (high - low)
  }
}
