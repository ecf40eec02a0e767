/// What a meta-regression predicts at new moderator values.
public struct ModeratorPrediction: Sendable, Equatable {
  /// The mean effect at these values, with its test and interval.
  public var mean: CoefficientEstimate
  /// Where the true effect of a new study with these values lies: t with k - p degrees of freedom.
  public var predictionInterval: Estimation<ConfidenceInterval>
}

extension MetaRegressionFit {
  /// Predicts at moderator values in the order of `design.terms`; a level that was not fitted is refused.
  ///
  /// Prediction interval: mean +- t sqrt(tau squared + standard error squared), k - p degrees of freedom
  /// (Riley, Higgins & Deeks 2011), refused for equal effects and without residual degrees of freedom.
  public func prediction(at values: [ModeratorValue]) -> Estimation<ModeratorPrediction> {
    guard let row = design.row(values) else { return .notEstimable(.unknownModeratorValue) }
    let count = design.columnCount
    var mean = 0.0
    var variance = 0.0
    for first in 0..<count {
      mean += row[first] * coefficients[first].estimate
      for second in 0..<count { variance += row[first] * row[second] * covariance[first * count + second] }
    }
    let tested = CoefficientEstimate.testing(
      mean, variance: variance, degreesOfFreedom: testDegreesOfFreedom, level: model.level)
    switch tested {
    case .notEstimable(let reason): return .notEstimable(reason)
    case .estimate(let coefficient):
      let interval: Estimation<ConfidenceInterval>
      if model.estimator == .equalEffects {
        interval = .notEstimable(.equalEffectsModel)
      } else if residualDegreesOfFreedom < 1 {
        interval = .notEstimable(.noResidualDegreesOfFreedom)
      } else {
        interval = .predicting(
          mean, variance: tauSquared + variance, degreesOfFreedom: Double(residualDegreesOfFreedom),
          level: model.level)
      }
      return .estimate(ModeratorPrediction(mean: coefficient, predictionInterval: interval))
    }
  }
}
