import Testing

@testable import MetaAnalysis

@Suite struct PredictionIntervalTests {
  @Test func higginsUsesOneDegreeOfFreedomLess() throws {
    let fit = try #require(RandomEffectsModel(test: .wald).fit(try RandomEffectsModelTests.bcg()).value)
    let usual = try #require(fit.predictionInterval().value)
    let higgins = try #require(fit.predictionInterval(degreesOfFreedom: .studiesMinusTwo).value)
    // t quantiles with 12 and 11 degrees of freedom, from any table: 2.178813 and 2.200985.
    #expect(abs(higgins.width / usual.width - 2.200985 / 2.178813) < 1e-6)
  }

  @Test func threeStudiesAreNeeded() throws {
    let two = RandomEffectsModelTests.studies([0.1, 0.9], [0.04, 0.05])
    let fit = try #require(RandomEffectsModel().fit(two).value)
    #expect(fit.predictionInterval().reason == .fewerThanThreeStudies)
    let three = RandomEffectsModelTests.studies([0.1, 0.9, 0.4], [0.04, 0.05, 0.03])
    let equal = try #require(RandomEffectsModel(estimator: .equalEffects).fit(three).value)
    #expect(equal.predictionInterval().reason == .equalEffectsModel)
    let random = try #require(RandomEffectsModel().fit(three).value)
    #expect(random.predictionInterval(degreesOfFreedom: .studiesMinusTwo).value != nil)
    #expect(random.warnings.contains(.fewStudies(3)))
  }
}
