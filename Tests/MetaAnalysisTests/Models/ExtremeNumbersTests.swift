import Testing

@testable import MetaAnalysis

/// No number that is not finite leaves the library, whatever goes in.
@Suite struct ExtremeNumbersTests {
  private static let estimates = [0, 1e-300, -1e-50, 1, -1, 0.5, 3, 1e8, -1e29, 1e300]
  private static let variances = [0, 1e-300, 1e-59, 1e-30, 1e-12, 0.01, 1, 2, 1e12, 1e30, 1e59]

  private func draw(_ generator: inout SplitMix64, count: Int) -> [EffectSize] {
    let isWild = Bool.random(using: &generator)
    return (0..<count).map { _ in
      EffectSize(
        estimate: Self.estimates[isWild ? generator.index(below: 10) : 3 + generator.index(below: 4)],
        variance: Self.variances[isWild ? generator.index(below: 11) : 4 + generator.index(below: 5)])
    }
  }

  private func isFinite(_ coefficient: CoefficientEstimate) -> Bool {
    [
      coefficient.estimate, coefficient.standardError, coefficient.statistic, coefficient.pValue,
      coefficient.interval.lower, coefficient.interval.upper, coefficient.degreesOfFreedom ?? 0,
    ].allSatisfy(\.isFinite)
  }

  private func areFinite(_ coefficients: [CoefficientEstimate]) -> Bool {
    coefficients.filter { !isFinite($0) }.isEmpty
  }

  private func isFinite(_ heterogeneity: Estimation<Heterogeneity>) -> Bool {
    guard let value = heterogeneity.value else { return true }
    return [
      value.q, value.pValue, value.typicalVariance, value.iSquared, value.iSquaredFromQ, value.hSquared,
    ].allSatisfy(\.isFinite)
  }

  @Test(arguments: HeterogeneityEstimator.allCases)
  func fitsAreFiniteOrTyped(_ estimator: HeterogeneityEstimator) {
    var generator = SplitMix64(seed: 20260105)
    var fits = 0
    for _ in 0..<3000 {
      let studies = draw(&generator, count: 1 + generator.index(below: 6))
      for test in CoefficientTest.allCases {
        let model = RandomEffectsModel(estimator: estimator, test: test)
        if let fit = model.fit(studies).value {
          fits += 1
          #expect(isFinite(fit.pooled) && isFinite(fit.heterogeneity), "\(studies)")
          #expect(fit.tauSquared.isFinite && fit.waldVariance.isFinite && fit.residualMeanSquare.isFinite, "\(studies)")
          #expect(fit.weights.filter { !$0.isFinite } == [], "\(studies)")
          if let interval = fit.predictionInterval().value {
            #expect(interval.lower.isFinite && interval.upper.isFinite, "\(studies)")
          }
        }
      }
      switch RandomEffectsModel(estimator: estimator).qProfile(studies).value {
      case .interval(let profile), .excludesEstimate(let profile):
        let intervals = [profile.tauSquared, profile.iSquared.value, profile.hSquared.value].compactMap { $0 }
        #expect(intervals.filter { !($0.lower.isFinite && $0.upper.isFinite) } == [], "\(studies)")
      case .empty, nil: break
      }
    }
    #expect(fits > 1000)
  }

  @Test func regressionsAndDependentEffectsAreFiniteOrTyped() throws {
    var generator = SplitMix64(seed: 20260106)
    var fits = 0
    for _ in 0..<2000 {
      let studies = draw(&generator, count: 4 + generator.index(below: 4))
      let x = studies.map { _ in Double.random(in: -1...1, using: &generator) }
      let model = RandomEffectsModel(
        estimator: HeterogeneityEstimator.allCases[generator.index(below: 9)], test: .student)
      let design = try #require(
        DesignMatrix.intercept(
          studyCount: x.count, moderators: [Moderator(name: "x", values: .numeric(x))]
        ).value)
      let clusters = studies.indices.map { "\($0 / 2)" }
      if let fit = MetaRegression(model).fit(studies, design: design).value {
        fits += 1
        #expect(areFinite(fit.coefficients) && isFinite(fit.residualHeterogeneity), "\(studies)")
        let numbers = fit.covariance + fit.weights + [fit.tauSquared, fit.rSquared.value ?? 0]
        #expect(numbers.filter { !$0.isFinite } == [], "\(studies)")
        if let robust = ClusterRobustTest().test(fit, effects: studies, clusters: clusters).value {
          #expect(areFinite(robust.coefficients), "\(studies)")
        }
      }
      if let fit = ThreeLevelModel().fit(studies, clusters: clusters).value {
        #expect(isFinite(fit.pooled) && isFinite(fit.heterogeneity) && fit.logLikelihood.isFinite, "\(studies)")
        #expect(fit.varianceBetween.isFinite && fit.varianceWithin.isFinite, "\(studies)")
      }
    }
    #expect(fits > 500)
  }
}
