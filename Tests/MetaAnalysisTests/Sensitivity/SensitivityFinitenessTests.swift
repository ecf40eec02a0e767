import Testing

@testable import MetaAnalysis

/// No NaN and no infinity leaves an analysis, however hostile the studies.
@Suite struct SensitivityFinitenessTests {
  static let tiny = Double.leastNonzeroMagnitude
  static let hostile: [[(Double, Double)]] = [
    [], [(1, 1)], [(1, 1), (1, 1)], [(0, 1), (0, 1), (0, 1)], [(1, 1), (2, 4)], [(1, 0), (2, 1), (3, 1)],
    [(1, 0), (1, 0), (1, 0)], [(.nan, 1), (1, 1), (2, 1)], [(1, .infinity), (1, 1), (2, 1)], [(1, -1), (2, 1), (3, 2)],
    [(1e300, 1), (-1e300, 2), (0, 3), (1, 4)], [(1e160, 1e-160), (1, 1), (2, 1e160)],
    [(1, 1e-300), (2, 1e-300), (3, 2e-300), (4, 1)], [(1, 1e300), (2, 1e300), (3, 2e300), (4, 1)],
    [(tiny, tiny), (2 * tiny, 2 * tiny), (4 * tiny, 4 * tiny)], [(1, 1e-20), (1.1, 1), (0.9, 2), (0.8, 3)],
    [(3, 0.01), (3, 0.02), (3, 0.03), (3, 0.04), (3, 0.05)],
    [(1, 0.01), (-1, 0.01), (1, 0.02), (-1, 0.02), (0.2, 0.3), (0.1, 0.4), (8, 0.5)],
  ]

  @Test(arguments: hostile.indices) func numbersAreFinite(_ index: Int) throws {
    let studies = Self.hostile[index].map { EffectSize(estimate: $0.0, variance: $0.1) }
    for estimator in HeterogeneityEstimator.allCases {
      for test in CoefficientTest.allCases {
        let model = RandomEffectsModel(estimator: estimator, test: test)
        expectFinite(LeaveOneOut(model).fits(studies))
        expectFinite(LeaveOneOut(model).influence(studies))
        expectFinite(LeaveOneOut(model).baujat(studies))
        expectFinite(CumulativeMetaAnalysis(model).fits(studies))
        expectFinite(model.fit(studies).value?.standardizedResiduals(studies))
        expectFinite(FunnelRegression(dispersion: .additive(estimator, test)).test(studies))
        for method in TrimAndFill.Estimator.allCases {
          expectFinite(TrimAndFill(model, estimator: method).fit(studies))
          expectFinite(TrimAndFill(model, estimator: method, side: .right).fit(studies))
        }
      }
      expectFinite(SubsetAnalysis(estimator: estimator).all(studies).value?.fits())
      expectFinite(SubsetAnalysis(estimator: estimator).sample(studies, count: 50, seed: 3).value?.fits())
    }
    expectFinite(FunnelRegression().test(studies))
    expectFinite(FunnelRegression(predictor: .samplingVariance).test(studies))
    expectFinite(PrecisionEffectEstimate.estimating(studies))
    expectFinite(RankCorrelationTest.testing(studies))
    for steps in [[0.025], [0.5], [0.05, 0.5]] {
      for isRandom in [true, false] {
        expectFinite(StepSelectionModel(steps: steps, isRandom: isRandom).fit(studies))
        expectFinite(StepSelectionModel(steps: steps, direction: .less, isRandom: isRandom).fit(studies))
      }
    }
    for method in [
      FailSafeNumber.rosenthal(alpha: 0.05), .rosenberg(alpha: 0.05), .orwin(target: nil, isWeighted: false),
      .orwin(target: 0.1, isWeighted: true),
    ] { expectFinite(method.number(studies)) }
  }

  /// Walks all numbers in a value.
  private func expectFinite<Value>(_ value: Value, _ location: SourceLocation = #_sourceLocation) {
    func flaw(_ part: Any) -> String? {
      if let number = part as? Double { return number.isFinite ? nil : "\(number)" }
      for child in Mirror(reflecting: part).children {
        if let flaw = flaw(child.value) { return "\(child.label ?? "") \(flaw)" }
      }
      return nil
    }
    #expect(flaw(value) == nil, sourceLocation: location)
  }
}
