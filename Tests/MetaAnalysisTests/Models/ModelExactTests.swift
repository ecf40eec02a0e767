import Testing

@testable import MetaAnalysis

/// The estimators against 60-digit arithmetic, which settles who is right where metafor differs.
@Suite struct ModelExactTests {
  struct Exact: Decodable {
    struct Fit: Decodable {
      let tau2, estimate, se: Double
      let maxima: Int
    }
    struct Case: Decodable {
      let name, measure: String
      let q: Double
      let fits: [String: Fit]
    }
    let cases: [Case]
  }

  @Test func everyEstimatorIsExactOverTheGrid() throws {
    let exact = try Reference.load("models-exact.json", as: Exact.self)
    let grid = try ModelGrid.shared.get().cases
    #expect(exact.cases.count == grid.filter { $0.y.count <= 60 }.count)
    var worst = WorstErrors()
    for (data, pinned) in zip(grid.filter { $0.y.count <= 60 }, exact.cases) {
      #expect(data.name == pinned.name && data.measure == pinned.measure)
      for estimator in HeterogeneityEstimator.allCases {
        let place = "\(pinned.name) \(pinned.measure) \(estimator.rawValue)"
        let numbers = try #require(pinned.fits[estimator.rawValue])
        let fit = try #require(RandomEffectsModel(estimator: estimator, test: .wald).fit(data.studies).value)
        let scale = max(abs(numbers.estimate), numbers.se)
        worst.note("tau2", relativeError(fit.tauSquared, numbers.tau2), place)
        worst.note("se", relativeError(fit.pooled.standardError, numbers.se), place)
        worst.note("estimate", abs(fit.pooled.estimate - numbers.estimate) / scale, place)
        worst.note("q", relativeError(fit.heterogeneity.value?.q ?? .nan, pinned.q), place)
        #expect(
          fit.warnings.contains(.severalLikelihoodMaxima(numbers.maxima)) == (numbers.maxima > 1), "\(place)")
      }
    }
    // Worst seen: tau2 1.5e-13 (REML, one giant study), se 7.3e-14, estimate 2.4e-15, q 5e-16.
    expect(worst, within: ["tau2": 5e-13, "se": 2e-13, "estimate": 1e-14, "q": 2e-15])
  }
}
