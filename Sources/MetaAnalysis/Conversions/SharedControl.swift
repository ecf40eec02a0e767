/// The covariance of two effects against the same control group.
///
/// Source: Gleser & Olkin 2009 (Handbook of Research Synthesis, ch. 19); for ratios of means Lajeunesse 2011.
public enum SharedControl {
  /// MD: the control mean's squared standard error, sd²/n.
  public static func meanDifferences(control: ContinuousArm) -> Estimation<Double> {
    if let flaw = control.flaw { return .notEstimable(flaw) }
    return finite(control.meanVariance)
  }

  /// SMD: 1/n_c + g1 g2/(2N), with N the people of the control and both interventions (eq 19.19).
  public static func standardizedMeanDifferences(
    _ first: Double, _ second: Double, controlCount: Double, totalCount: Double
  ) -> Estimation<Double> {
    guard first.isFinite && second.isFinite && controlCount.isFinite && totalCount.isFinite else {
      return .notEstimable(.notFinite)
    }
    guard controlCount >= 2 && totalCount > controlCount else {
      return .notEstimable(.fewerThanTwoParticipants)
    }
    return finite(1 / controlCount + first * second / (2 * totalCount))
  }

  /// ROM: sd²/(n mean²) of the control; refuses a mean of zero.
  public static func ratiosOfMeans(control: ContinuousArm) -> Estimation<Double> {
    if let flaw = control.flaw { return .notEstimable(flaw) }
    guard control.mean != 0 else { return .notEstimable(.meansWithoutRatio) }
    let ratio = control.standardDeviation / control.mean
    return finite(ratio * ratio / control.count)
  }

  /// RR: 1/c - 1/n, OR: 1/c + 1/d, RD: cd/n³ of the control; refuses zero cells and Peto's odds ratio.
  public static func binary(_ measure: BinaryMeasure, control: BinaryArm) -> Estimation<Double> {
    if let flaw = control.flaw { return .notEstimable(flaw) }
    let (c, d, n) = (control.events, control.nonEvents, control.count)
    switch measure {
    case .riskRatio: return c > 0 ? finite(d / (c * n)) : .notEstimable(.zeroCell)
    case .oddsRatio: return c > 0 && d > 0 ? finite(1 / c + 1 / d) : .notEstimable(.zeroCell)
    case .riskDifference: return finite((c / n) * (d / n) / n)
    case .petoOddsRatio: return .notEstimable(.noCovarianceFormula)
    }
  }

  private static func finite(_ value: Double) -> Estimation<Double> {
    value.isFinite ? .estimate(value) : .notEstimable(.outOfRange)
  }
}
