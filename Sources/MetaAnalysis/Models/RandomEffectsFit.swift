/// A pooled effect with all that a report of it needs.
public struct RandomEffectsFit: Sendable, Equatable {
  /// The model that was fitted.
  public var model: RandomEffectsModel
  /// Number of studies (k).
  public var studyCount: Int
  /// Degrees of freedom of the t tests: k - 1, or those of the whole model for subgroups with a common tau squared.
  public var residualDegreesOfFreedom: Int
  /// The pooled effect under the model's test.
  public var pooled: CoefficientEstimate
  /// The Wald variance of the pooled effect: one over the sum of weights.
  public var waldVariance: Double
  /// The generalized Q at the estimated tau squared over k - 1, Hartung-Knapp's scale; zero for one study.
  public var residualMeanSquare: Double
  /// The between-study variance.
  public var tauSquared: Double
  /// Q, I squared and H squared, which need two studies and positive variances.
  public var heterogeneity: Estimation<Heterogeneity>
  /// The weight of each study in percent, in the order of the studies; they add up to 100.
  public var weights: [Double]
  /// What a reader should know.
  public var warnings: [ModelWarning]

  /// The pooled effect under another test from the same fit: call it for z, hk and mhk to see them side by side.
  public func pooled(test: CoefficientTest) -> Estimation<CoefficientEstimate> {
    Self.pooled(
      pooled.estimate, waldVariance: waldVariance, residualMeanSquare: residualMeanSquare,
      residualDegreesOfFreedom: residualDegreesOfFreedom, test: test, level: model.level)
  }

  /// Tests a pooled effect.
  static func pooled(
    _ estimate: Double, waldVariance: Double, residualMeanSquare: Double, residualDegreesOfFreedom: Int,
    test: CoefficientTest, level: Double
  ) -> Estimation<CoefficientEstimate> {
    guard residualDegreesOfFreedom > 0 || test == .wald else { return .notEstimable(.singleStudy) }
    return CoefficientEstimate.testing(
      estimate, variance: waldVariance * test.varianceScale(residualMeanSquare: residualMeanSquare),
      degreesOfFreedom: test == .wald ? nil : Double(residualDegreesOfFreedom), level: level)
  }

  /// Pools columns at a tau squared; the scale of the tests may be that of a model of which they are a part.
  static func fitting(
    _ model: RandomEffectsModel, to columns: inout StudyColumns, tau: TauSquaredEstimate,
    heterogeneity: Estimation<Heterogeneity>, scale: (meanSquare: Double, degreesOfFreedom: Int)? = nil
  ) -> Estimation<RandomEffectsFit> {
    let effect = columns.pooled(tauSquared: tau.value)
    let count = columns.studyCount
    let degreesOfFreedom = scale?.degreesOfFreedom ?? count - 1
    let meanSquare = scale?.meanSquare ?? (count > 1 ? effect.generalizedQ / Double(count - 1) : 0)
    switch pooled(
      effect.estimate, waldVariance: effect.variance, residualMeanSquare: meanSquare,
      residualDegreesOfFreedom: degreesOfFreedom, test: model.test, level: model.level)
    {
    case .notEstimable(let reason): return .notEstimable(reason)
    case .estimate(let coefficient):
      var fit = RandomEffectsFit(
        model: model, studyCount: count, residualDegreesOfFreedom: degreesOfFreedom, pooled: coefficient,
        waldVariance: effect.variance,
        residualMeanSquare: meanSquare, tauSquared: tau.value, heterogeneity: heterogeneity,
        weights: columns.variances.map { 100 * effect.variance / ($0 + tau.value) }, warnings: [])
      fit.warnings = fit.warnings(maximaCount: tau.maximaCount, zeros: columns.zeroVarianceCount)
      return .estimate(fit)
    }
  }

  private func warnings(maximaCount: Int, zeros: Int) -> [ModelWarning] {
    var warnings: [ModelWarning] = []
    if studyCount == 1 {
      warnings.append(.singleStudy)
    } else if studyCount < 5 {
      warnings.append(.fewStudies(studyCount))
    }
    if zeros > 0 { warnings.append(.zeroVariances(zeros)) }
    if maximaCount > 1 { warnings.append(.severalLikelihoodMaxima(maximaCount)) }
    if model.test == .hartungKnapp, case .estimate(let wald) = pooled(test: .wald),
      pooled.interval.width < wald.interval.width
    {
      warnings.append(.hartungKnappNarrowerThanWald)
    }
    return warnings
  }
}

extension StudyColumns {
  /// How many sampling variances are zero.
  var zeroVarianceCount: Int {
    smallestVariance > 0 ? 0 : variances.reduce(into: 0) { count, variance in count += variance == 0 ? 1 : 0 }
  }
}
