/// A regression test for funnel plot asymmetry, as metafor's `regtest`.
///
/// The classical test of Egger et al. 1997 is `FunnelRegression()`.
public struct FunnelRegression: Sendable, Equatable {
  /// The error structure of the regression.
  public enum Dispersion: Sendable, Equatable, Hashable {
    /// Weights 1/v and a residual variance estimated as a factor, t with k - 2 degrees of freedom (`model="lm"`).
    case multiplicative
    /// A meta-regression with tau squared (`model="rma"`; Sterne & Egger 2005).
    case additive(HeterogeneityEstimator, CoefficientTest)
  }

  /// What explains the effects.
  public var predictor: FunnelPredictor
  /// The error structure.
  public var dispersion: Dispersion
  /// The confidence level, between 0 and 1.
  public var level: Double

  /// A regression test; by default Egger's.
  /// - Precondition: `level` lies strictly between 0 and 1.
  public init(
    predictor: FunnelPredictor = .standardError, dispersion: Dispersion = .multiplicative, level: Double = 0.95
  ) {
    precondition(level > 0 && level < 1, "a confidence level lies between 0 and 1")
    self.predictor = predictor
    self.dispersion = dispersion
    self.level = level
  }

  /// Tests the studies.
  ///
  /// Refused: fewer than three studies, a predictor that is the same for all, effects on the line exactly. Studies
  /// under ten give a warning.
  /// - Precondition: one sample size per study where the predictor has them.
  public func test(_ studies: [EffectSize]) -> Estimation<FunnelRegressionTest> {
    guard !studies.isEmpty else { return .notEstimable(.noStudies) }
    guard studies.count >= 3 else { return .notEstimable(.fewerThanThreeStudies) }
    return predictor.values(studies).flatMap { values in
      let moderator = Moderator(name: predictor.name, values: .numeric(values))
      return regression.fit(studies, moderators: [moderator]).map { fit in
        FunnelRegressionTest(
          slope: fit.coefficients[1], limit: predictor.hasLimit ? fit.coefficients[0] : nil,
          studyCount: studies.count, tauSquared: fit.tauSquared, dispersion: fit.residualMeanSquare,
          warnings: ModelWarning.smallStudyTest(studies.count))
      }
    }
  }

  /// The meta-regression behind the test: a multiplicative dispersion is Hartung-Knapp's scale for equal effects.
  var regression: MetaRegression {
    switch dispersion {
    case .multiplicative:
      MetaRegression(RandomEffectsModel(estimator: .equalEffects, test: .hartungKnapp, level: level))
    case .additive(let estimator, let test):
      MetaRegression(RandomEffectsModel(estimator: estimator, test: test, level: level))
    }
  }
}

/// The result of a regression test for funnel plot asymmetry.
public struct FunnelRegressionTest: Sendable, Equatable {
  /// The slope of the predictor with its test, the test for asymmetry.
  public var slope: CoefficientEstimate
  /// The intercept, the effect of a study of infinite precision; nil where the predictor grows with precision.
  public var limit: CoefficientEstimate?
  /// Number of studies.
  public var studyCount: Int
  /// The between-study variance of the additive model, zero for the multiplicative one.
  public var tauSquared: Double
  /// The weighted residual mean square.
  public var dispersion: Double
  /// What a reader should know.
  public var warnings: [ModelWarning]
}

extension ModelWarning {
  /// The warning that goes with every test for small-study effects under ten studies (Sterne et al. 2011).
  static func smallStudyTest(_ count: Int) -> [ModelWarning] {
    count < 10 ? [.fewStudiesForSmallStudyTest(count)] : []
  }
}
