/// The standard deviation behind what a report prints instead.
public enum ReportedDeviation {
  /// SD = SE √n of one group's mean (Cochrane Handbook 6.5.2.2); refuses n < 2 and SE that is not positive.
  public static func ofGroup(standardError: Double, count: Double) -> Estimation<Double> {
    guard standardError.isFinite && count.isFinite else { return .notEstimable(.notFinite) }
    guard count >= 2 else { return .notEstimable(.fewerThanTwoParticipants) }
    guard standardError > 0 else { return .notEstimable(.nonPositiveStandardError) }
    return finite(standardError * count.squareRoot())
  }

  /// The standard deviation of one group from the interval of its mean: the interval's SE times √n.
  public static func ofGroup(meanInterval interval: ReportedInterval, count: Double) -> Estimation<Double> {
    interval.standardError.flatMap { ofGroup(standardError: $0, count: count) }
  }

  /// The groups' common standard deviation from the standard error of their mean difference: SE / √(1/n1 + 1/n2).
  public static func pooled(
    differenceStandardError: Double, interventionCount: Double, controlCount: Double
  ) -> Estimation<Double> {
    guard differenceStandardError.isFinite && interventionCount.isFinite && controlCount.isFinite else {
      return .notEstimable(.notFinite)
    }
    guard interventionCount >= 2 && controlCount >= 2 else { return .notEstimable(.fewerThanTwoParticipants) }
    guard differenceStandardError > 0 else { return .notEstimable(.nonPositiveStandardError) }
    return finite(differenceStandardError / (1 / interventionCount + 1 / controlCount).squareRoot())
  }

  /// The standard deviation of change, √(sd1² + sd2² - 2 r sd1 sd2), with r stated (Handbook 6.5.2.8).
  ///
  /// Refuses r outside -1...1, deviations that are not positive, and a change that does not vary.
  public static func ofChange(before: Double, after: Double, correlation: Double) -> Estimation<Double> {
    guard before.isFinite && after.isFinite && correlation.isFinite else { return .notEstimable(.notFinite) }
    guard before > 0 && after > 0 else { return .notEstimable(.nonPositiveStandardDeviation) }
    guard correlation.magnitude <= 1 else { return .notEstimable(.correlationOutsideRange) }
    // (sd1 - sd2)² + 2 (1 - r) sd1 sd2 does not cancel when both terms are small.
    let scale = max(before, after)
    let (first, second) = (before / scale, after / scale)
    let difference = (before - after) / scale
    let square = difference * difference + 2 * (1 - correlation) * first * second
    guard square > 0 else { return .notEstimable(.perfectCorrelation) }
    return finite(scale * square.squareRoot())
  }

  /// The correlation of both measurements from three standard deviations: the inverse of `ofChange`.
  ///
  /// Refuses deviations that give a correlation outside -1...1.
  public static func correlation(before: Double, after: Double, change: Double) -> Estimation<Double> {
    guard before.isFinite && after.isFinite && change.isFinite else { return .notEstimable(.notFinite) }
    guard before > 0 && after > 0 && change > 0 else { return .notEstimable(.nonPositiveStandardDeviation) }
    let value = (before / after + after / before - (change / before) * (change / after)) / 2
    guard value.magnitude <= 1 else { return .notEstimable(.correlationOutsideRange) }
    return .estimate(value)
  }

  private static func finite(_ value: Double) -> Estimation<Double> {
    value.isFinite && value > 0 ? .estimate(value) : .notEstimable(.outOfRange)
  }
}
