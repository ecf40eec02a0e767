import RealModule

/// The degrees of freedom of a prediction interval's t quantile.
public enum PredictionDegreesOfFreedom: Sendable, Equatable, Hashable {
  /// k - 1 (metafor with `test="t"`; Partlett & Riley 2017).
  case studiesMinusOne
  /// k - 2 (Higgins, Thompson & Spiegelhalter 2009, eq. 12).
  case studiesMinusTwo
}

extension RandomEffectsFit {
  /// Where the true effect of a new study lies: estimate +- t sqrt(tau squared + standard error squared).
  ///
  /// The standard error is the one of the model's test. Refused under three studies and for equal effects.
  /// Warnings of the fit (fewer than five studies) apply to it.
  public func predictionInterval(
    degreesOfFreedom choice: PredictionDegreesOfFreedom = .studiesMinusOne
  ) -> Estimation<ConfidenceInterval> {
    guard model.estimator != .equalEffects else { return .notEstimable(.equalEffectsModel) }
    guard studyCount >= 3 && residualDegreesOfFreedom >= 2 else {
      return .notEstimable(.fewerThanThreeStudies)
    }
    return .predicting(
      pooled.estimate, variance: tauSquared + pooled.standardError * pooled.standardError,
      degreesOfFreedom: Double(residualDegreesOfFreedom - (choice == .studiesMinusOne ? 0 : 1)),
      level: model.level)
  }
}

extension Estimation where Value == ConfidenceInterval {
  /// A t interval around a prediction with the variance of a new true effect.
  static func predicting(
    _ estimate: Double, variance: Double, degreesOfFreedom: Double, level: Double
  ) -> Estimation {
    let student = StudentDistribution(degreesOfFreedom: degreesOfFreedom)
    let margin = student.quantile(upperTail: (1 - level) / 2) * Double.sqrt(variance)
    guard (abs(estimate) + margin).isFinite else { return .notEstimable(.outOfRange) }
    return .estimate(ConfidenceInterval(lower: estimate - margin, upper: estimate + margin))
  }
}
