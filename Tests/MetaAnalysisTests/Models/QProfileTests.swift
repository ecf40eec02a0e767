import Testing

@testable import MetaAnalysis

@Suite struct QProfileTests {
  @Test func theUpperLimitExpandsPastOneHundred() throws {
    let studies = RandomEffectsModelTests.studies([-30, 0, 40, 5], [0.1, 0.2, 0.1, 0.3])
    guard case .interval(let interval)? = RandomEffectsModel().qProfile(studies).value else {
      Issue.record("there is an interval")
      return
    }
    #expect(interval.tauSquared.upper > 10_000)
    #expect(interval.tauSquared.lower > 200)
  }

  @Test func effectsThatAgreeTooWellGiveAnEmptyInterval() {
    let studies = RandomEffectsModelTests.studies([0.30, 0.31, 0.29, 0.30, 0.3], [0.1, 0.2, 0.3, 0.1, 0.1])
    #expect(RandomEffectsModel().qProfile(studies).value == .empty)
  }

  @Test func theIntervalMayExcludeTheEstimate() throws {
    // Hunter-Schmidt's estimate is biased down and can fall below the lower limit.
    let studies = RandomEffectsModelTests.studies([0, 0, 0, 0, 3], [1, 1, 1, 1, 0.0001])
    let narrow = RandomEffectsModel(estimator: .sidikJonkman, level: 0.05)
    guard case .excludesEstimate(let interval)? = narrow.qProfile(studies).value else {
      Issue.record("the interval excludes the estimate")
      return
    }
    let estimate = try #require(narrow.fit(studies).value).tauSquared
    #expect(!interval.tauSquared.contains(estimate))
  }

  @Test func equalEffectsHaveNone() {
    let studies = RandomEffectsModelTests.studies([0.1, 0.2], [0.1, 0.2])
    #expect(RandomEffectsModel(estimator: .equalEffects).qProfile(studies).reason == .equalEffectsModel)
  }
}
