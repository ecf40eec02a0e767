/// A model with an intercept alone: one effect, or a distribution of effects, pooled over studies.
public struct RandomEffectsModel: Sendable, Equatable, Hashable {
  /// How tau squared is estimated; `.equalEffects` sets it to zero.
  public var estimator: HeterogeneityEstimator
  /// How the pooled effect is tested.
  public var test: CoefficientTest
  /// The confidence level, between 0 and 1.
  public var level: Double

  /// A model; by default REML with the modified Hartung-Knapp test at 95%.
  /// - Precondition: `level` lies strictly between 0 and 1.
  public init(
    estimator: HeterogeneityEstimator = .restrictedMaximumLikelihood,
    test: CoefficientTest = .modifiedHartungKnapp, level: Double = 0.95
  ) {
    precondition(level > 0 && level < 1, "a confidence level lies between 0 and 1")
    self.estimator = estimator
    self.test = test
    self.level = level
  }

  /// Fits the model to studies.
  ///
  /// One study is its own estimate with the Wald test, and the warning `.singleStudy`; tests with t need two.
  public func fit(_ studies: [EffectSize]) -> Estimation<RandomEffectsFit> {
    StudyColumns.with(studies) { fit(&$0) }
  }

  /// Fits the model to two columns.
  public func fit(_ columns: inout StudyColumns) -> Estimation<RandomEffectsFit> {
    let tau: TauSquaredEstimate
    switch estimator.tauSquared(&columns) {
    case .estimate(let estimate): tau = estimate
    case .notEstimable(let reason): return .notEstimable(reason)
    }
    let heterogeneity = Heterogeneity.of(&columns, tauSquared: tau.value, estimator: estimator)
    return RandomEffectsFit.fitting(self, to: &columns, tau: tau, heterogeneity: heterogeneity)
  }
}
