import RealModule

/// Effects that a report gives ready-made, with a variance, a standard error or an interval.
public enum GenericEffect {
  /// An effect with its sampling variance; refuses what is not finite and a variance that is not positive.
  public static func effect(_ estimate: Double, variance: Double) -> Estimation<EffectSize> {
    guard estimate.isFinite && variance.isFinite else { return .notEstimable(.notFinite) }
    return EffectSize.checked(estimate, variance: variance)
  }

  /// An effect with its standard error; refuses what is not finite and an error that is not positive.
  public static func effect(_ estimate: Double, standardError: Double) -> Estimation<EffectSize> {
    guard estimate.isFinite && standardError.isFinite else { return .notEstimable(.notFinite) }
    guard standardError > 0 else { return .notEstimable(.nonPositiveStandardError) }
    return EffectSize.checked(estimate, variance: standardError * standardError)
  }

  /// An effect with its confidence interval.
  ///
  /// Refuses limits out of order, an estimate outside them and a level outside 0...1 (0.95 is usual).
  public static func effect(_ estimate: Double, interval: ReportedInterval) -> Estimation<EffectSize> {
    guard estimate.isFinite else { return .notEstimable(.notFinite) }
    return interval.standardError.flatMap { standardError in
      guard estimate >= interval.lower && estimate <= interval.upper else {
        return .notEstimable(.estimateOutsideInterval)
      }
      return effect(estimate, standardError: standardError)
    }
  }

  /// The logarithm of a ratio (risk, odds, hazard) with its confidence interval on the ratio's own scale.
  ///
  /// Refuses as above, and a ratio or limit that is not positive.
  public static func logRatio(_ ratio: Double, interval: ReportedInterval) -> Estimation<EffectSize> {
    guard ratio.isFinite else { return .notEstimable(.notFinite) }
    return interval.logarithm.flatMap { logInterval in
      guard ratio > 0 else { return .notEstimable(.nonPositiveRatio) }
      return effect(.log(ratio), interval: logInterval)
    }
  }
}
