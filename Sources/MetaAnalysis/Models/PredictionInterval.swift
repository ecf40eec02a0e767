import RealModule

/// The distribution of a prediction interval's quantile.
public enum PredictionDegreesOfFreedom: Sendable, Equatable, Hashable {
  /// t with k - 1 degrees of freedom, whatever the test (Partlett & Riley 2017).
  case studiesMinusOne
  /// t with k - 2 (Higgins, Thompson & Spiegelhalter 2009, eq. 12).
  case studiesMinusTwo
  /// That of the model's test: normal for z, else t with k - 1 (metafor's `predict.rma`; RevMan since 2025).
  case ofTest
}

extension RandomEffectsFit {
  /// Where the true effect of a new study lies: estimate +- t sqrt(tau squared + standard error squared).
  ///
  /// The standard error is the one of the model's test. Refused for equal effects and under three studies, or under two
  /// where the quantile is that of the test, as in metafor.
  /// Warnings of the fit (fewer than five studies) apply to it.
  public func predictionInterval(
    degreesOfFreedom choice: PredictionDegreesOfFreedom = .studiesMinusOne
  ) -> Estimation<ConfidenceInterval> {
    guard model.estimator != .equalEffects else { return .notEstimable(.equalEffectsModel) }
    let least = choice == .ofTest ? 2 : 3
    guard studyCount >= least && residualDegreesOfFreedom >= least - 1 else {
      return .notEstimable(choice == .ofTest ? .singleStudy : .fewerThanThreeStudies)
    }
    return .predicting(
      pooled.estimate, variance: tauSquared + pooled.standardError * pooled.standardError,
      degreesOfFreedom: predictionDegrees(choice), level: model.level)
  }

  /// The degrees of freedom of a prediction interval's t; nil for the normal distribution.
  public func predictionDegrees(_ choice: PredictionDegreesOfFreedom) -> Double? {
    switch choice {
    case .studiesMinusOne: Double(residualDegreesOfFreedom)
    case .studiesMinusTwo: Double(residualDegreesOfFreedom - 1)
    case .ofTest: model.test == .wald ? nil : Double(residualDegreesOfFreedom)
    }
  }
}

extension Estimation where Value == ConfidenceInterval {
  /// A t or normal interval around a prediction with the variance of a new true effect.
  static func predicting(
    _ estimate: Double, variance: Double, degreesOfFreedom: Double?, level: Double
  ) -> Estimation {
    let tail = (1 - level) / 2
    let quantile =
      degreesOfFreedom.map { StudentDistribution(degreesOfFreedom: $0).quantile(upperTail: tail) }
      ?? NormalDistribution().quantile(upperTail: tail)
    let margin = quantile * Double.sqrt(variance)
    guard (abs(estimate) + margin).isFinite else { return .notEstimable(.outOfRange) }
    return .estimate(ConfidenceInterval(lower: estimate - margin, upper: estimate + margin))
  }
}
