import RealModule

/// A confidence interval as a report prints it.
public struct ReportedInterval: Sendable, Equatable {
  /// The lower limit.
  public var lower: Double
  /// The upper limit.
  public var upper: Double
  /// The confidence level, between 0 and 1.
  public var level: Double
  /// The degrees of freedom of the t quantile that made it, or nil for the normal quantile.
  public var degreesOfFreedom: Double?

  /// An interval of this level, made with t where degrees of freedom are given.
  public init(lower: Double, upper: Double, level: Double = 0.95, degreesOfFreedom: Double? = nil) {
    self.lower = lower
    self.upper = upper
    self.level = level
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The standard error: the width over twice the quantile (Cochrane Handbook 6.3.1, 6.5.2.2).
  ///
  /// Refuses limits out of order, a level outside 0...1 and degrees of freedom that are not positive.
  public var standardError: Estimation<Double> {
    guard lower.isFinite && upper.isFinite else { return .notEstimable(.notFinite) }
    guard level > 0 && level < 1 else { return .notEstimable(.probabilityOutsideRange) }
    guard lower < upper else { return .notEstimable(.limitsOutOfOrder) }
    let quantile: Double
    if let degreesOfFreedom {
      guard degreesOfFreedom > 0 && degreesOfFreedom.isFinite else {
        return .notEstimable(.nonPositiveDegreesOfFreedom)
      }
      quantile = StudentDistribution(degreesOfFreedom: degreesOfFreedom).quantile(upperTail: (1 - level) / 2)
    } else {
      quantile = NormalDistribution().quantile(upperTail: (1 - level) / 2)
    }
    let standardError = (upper / 2 - lower / 2) / quantile
    guard standardError.isFinite && standardError > 0 else { return .notEstimable(.outOfRange) }
    return .estimate(standardError)
  }

  /// The interval of a ratio on the log scale; refuses limits that are not positive.
  public var logarithm: Estimation<ReportedInterval> {
    guard lower.isFinite && upper.isFinite else { return .notEstimable(.notFinite) }
    guard lower > 0 && upper > 0 else { return .notEstimable(.nonPositiveRatio) }
    return .estimate(
      ReportedInterval(
        lower: .log(lower), upper: .log(upper), level: level, degreesOfFreedom: degreesOfFreedom))
  }
}
