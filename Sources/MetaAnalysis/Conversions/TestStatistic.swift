import RealModule

/// The standardized mean difference behind a reported test of two independent groups: d, without correction.
public enum TestStatistic {
  /// What a reported F statistic tests.
  public enum Comparison: Sendable, Equatable {
    /// The difference between the groups; the sign is read off the means.
    case betweenGroups(interventionMean: Double, controlMean: Double)
    /// The change over time.
    case time
    /// The groups' difference in change.
    case groupByTime
  }

  /// The tails of a reported p value.
  public enum Tails: Int, Sendable, Equatable, CaseIterable {
    /// p of one direction, the one that the means show.
    case one = 1
    /// p of both directions.
    case two = 2
  }

  /// The direction of a difference, from the means and never from the statistic.
  public enum Direction: Double, Sendable, Equatable, CaseIterable {
    /// The intervention's mean is higher.
    case interventionHigher = 1
    /// The intervention's mean is lower.
    case interventionLower = -1

    /// The direction that two means show; refuses equal means.
    public static func of(interventionMean: Double, controlMean: Double) -> Estimation<Direction> {
      guard interventionMean.isFinite && controlMean.isFinite else { return .notEstimable(.notFinite) }
      if interventionMean == controlMean { return .notEstimable(.equalMeans) }
      return .estimate(interventionMean > controlMean ? .interventionHigher : .interventionLower)
    }
  }

  /// d = t √(1/n1 + 1/n2) from an independent t test, signed as t (Borenstein 2009, table 12.1).
  public static func cohenD(t: Double, interventionCount: Double, controlCount: Double) -> Estimation<Double> {
    guard t.isFinite && interventionCount.isFinite && controlCount.isFinite else {
      return .notEstimable(.notFinite)
    }
    guard interventionCount >= 2 && controlCount >= 2 else { return .notEstimable(.fewerThanTwoParticipants) }
    return .estimate(t * (1 / interventionCount + 1 / controlCount).squareRoot())
  }

  /// t = ±√F for one numerator degree of freedom.
  ///
  /// Refuses F with more of them, tests of time or of group by time, a negative F and equal means.
  public static func t(
    fisher statistic: Double, numeratorDegreesOfFreedom: Double, comparison: Comparison
  ) -> Estimation<Double> {
    guard statistic.isFinite && numeratorDegreesOfFreedom.isFinite else { return .notEstimable(.notFinite) }
    guard numeratorDegreesOfFreedom == 1 else {
      return .notEstimable(
        numeratorDegreesOfFreedom > 1 ? .severalNumeratorDegreesOfFreedom : .nonPositiveDegreesOfFreedom)
    }
    guard case .betweenGroups(let interventionMean, let controlMean) = comparison else {
      return .notEstimable(.notBetweenGroups)
    }
    guard statistic >= 0 else { return .notEstimable(.negativeFisherStatistic) }
    if statistic == 0 { return .estimate(0) }
    return Direction.of(interventionMean: interventionMean, controlMean: controlMean).map {
      $0.rawValue * statistic.squareRoot()
    }
  }

  /// t from a p value of a t test, with its tails and the direction that the means show.
  ///
  /// Refuses p outside 0...1, p = 0 (printed .000: its t is unknown) and a p of one tail above 1/2.
  public static func t(
    pValue p: Double, tails: Tails, degreesOfFreedom: Double, direction: Direction
  ) -> Estimation<Double> {
    guard degreesOfFreedom.isFinite else { return .notEstimable(.notFinite) }
    guard degreesOfFreedom > 0 else { return .notEstimable(.nonPositiveDegreesOfFreedom) }
    guard p > 0 && p <= 1 && (tails == .two || p <= 0.5) else {
      return .notEstimable(.probabilityOutsideRange)
    }
    let t = StudentDistribution(degreesOfFreedom: degreesOfFreedom).quantile(
      upperTail: p / Double(tails.rawValue))
    guard t.isFinite else { return .notEstimable(.outOfRange) }
    return .estimate(t == 0 ? 0 : direction.rawValue * t)
  }

  /// Always refused: eta squared has no sign and mixes designs, so it is not turned into d.
  public static func cohenD(etaSquared: Double) -> Estimation<Double> {
    .notEstimable(.explainedVarianceIsNoDifference)
  }
}
