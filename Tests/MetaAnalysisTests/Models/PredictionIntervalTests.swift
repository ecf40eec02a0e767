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

  /// predict(rma(yi, vi, test = ...)) of metafor 3.8-1.
  @Test(arguments: [
    (4, CoefficientTest.wald, -0.6694831, 1.294263), (4, .hartungKnapp, -1.28216, 1.90694),
    (4, .student, -1.281904, 1.906684), (2, .wald, -0.3041762, 0.8291762), (2, .hartungKnapp, -3.411192, 3.936192),
  ])
  func metaforsOwnIntervalHasTheDistributionOfTheTest(
    _ count: Int, _ test: CoefficientTest, _ lower: Double, _ upper: Double
  ) throws {
    let all = RandomEffectsModelTests.studies([0.1, 0.5, 0.9, -0.2], [0.02, 0.05, 0.04, 0.03])
    let fit = try #require(RandomEffectsModel(test: test).fit(Array(all.prefix(count))).value)
    let interval = try #require(fit.predictionInterval(degreesOfFreedom: .ofTest).value)
    #expect(abs(interval.lower - lower) < 2e-6)
    #expect(abs(interval.upper - upper) < 2e-6)
    let p = try #require(fit.predictionPValue(against: interval.upper, degreesOfFreedom: .ofTest).value)
    #expect(abs(p - 0.05) < 1e-12)
    #expect(fit.predictionInterval().value == nil || count > 2)
  }
}
