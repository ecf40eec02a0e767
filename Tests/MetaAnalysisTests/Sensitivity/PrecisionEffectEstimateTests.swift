import Testing

@testable import MetaAnalysis

@Suite struct PrecisionEffectEstimateTests {
  let reference: SensitivityReference

  init() throws { reference = try SensitivityReference.shared.get() }

  @Test func interceptsAreMetaforsLimitEstimates() throws {
    for data in reference.cases where data.y.count >= 3 && !data.name.hasPrefix("equal") {
      let result = try #require(PrecisionEffectEstimate.estimating(data.studies).value)
      guard !data.regressions.isEmpty else { continue }
      for (predictor, ours) in [
        ("sei", result.precisionEffectTest.limit), ("vi", result.standardErrorEstimate.limit),
      ] {
        let pinned = data.regressions.first { $0.predictor == predictor && $0.model == "lm" }
        let limit = try #require(pinned?.limit?[0])
        #expect(try abs(#require(ours).estimate - limit) <= 1e-9 * (abs(limit) + data.scale))
      }
    }
  }

  @Test func theConditionalEstimateFollowsTheTest() throws {
    // y = 1 + se + noise: an effect at infinite precision.
    let found = (1...12).map { place in
      let standardError = 0.1 * Double(place)
      let noise = standardError * ([-1, 1, 1, -1, 1, -1, -1, 1, 1, -1, -1, 1][place - 1] > 0 ? 0.5 : -0.5)
      return EffectSize(estimate: 1 + standardError + noise, variance: standardError * standardError)
    }
    let one = try #require(PrecisionEffectEstimate.estimating(found).value)
    #expect(one.isEffectFound)
    #expect(one.conditional == one.standardErrorEstimate.limit)
    // y = se + noise: none.
    let none = found.map { EffectSize(estimate: $0.estimate - 1, variance: $0.variance) }
    let other = try #require(PrecisionEffectEstimate.estimating(none).value)
    #expect(!other.isEffectFound)
    #expect(other.conditional == other.precisionEffectTest.limit)
    #expect(other.warnings.isEmpty)
  }

  @Test func refusesFewerThanThreeStudies() {
    let two = [0.1, 0.5].map { EffectSize(estimate: $0, variance: $0) }
    #expect(PrecisionEffectEstimate.estimating(two).reason == .fewerThanThreeStudies)
  }
}
