import RealModule

/// A coefficient with its standard error, test and interval.
public struct CoefficientEstimate: Sendable, Equatable {
  /// The coefficient (ratios on the log scale).
  public var estimate: Double
  /// Its standard error, under the test that was asked for.
  public var standardError: Double
  /// Estimate over standard error.
  public var statistic: Double
  /// Degrees of freedom of t, or nil for the normal distribution.
  public var degreesOfFreedom: Double?
  /// The two-sided p value.
  public var pValue: Double
  /// The confidence interval.
  public var interval: ConfidenceInterval

  /// Tests a coefficient against zero, with t when degrees of freedom are given.
  ///
  /// Refused where the standard error is zero or a number is out of range.
  static func testing(
    _ estimate: Double, variance: Double, degreesOfFreedom: Double?, level: Double
  ) -> Estimation<CoefficientEstimate> {
    let standardError = Double.sqrt(variance)
    guard standardError > 0 else { return .notEstimable(.perfectAgreement) }
    let statistic = estimate / standardError
    let margin: Double
    let pValue: Double
    if let degreesOfFreedom {
      guard degreesOfFreedom > 0 else { return .notEstimable(.noResidualDegreesOfFreedom) }
      let student = StudentDistribution(degreesOfFreedom: degreesOfFreedom)
      margin = student.quantile(upperTail: (1 - level) / 2) * standardError
      pValue = 2 * student.upperTail(abs(statistic))
    } else {
      let normal = NormalDistribution()
      margin = normal.quantile(upperTail: (1 - level) / 2) * standardError
      pValue = 2 * normal.upperTail(abs(statistic))
    }
    guard statistic.isFinite && margin.isFinite && (estimate + margin).isFinite && pValue.isFinite else {
      return .notEstimable(.outOfRange)
    }
    return .estimate(
      CoefficientEstimate(
        estimate: estimate, standardError: standardError, statistic: statistic,
        degreesOfFreedom: degreesOfFreedom, pValue: min(1, pValue),
        interval: ConfidenceInterval(lower: estimate - margin, upper: estimate + margin)))
  }
}
