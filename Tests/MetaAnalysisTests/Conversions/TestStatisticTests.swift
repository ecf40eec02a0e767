import Testing

@testable import MetaAnalysis

struct TestStatisticTests {
  @Test("Cochrane Handbook 6.5.2.3: P = 0.008 with n = 25 and 22 gives t = 2.78, SE 1.37 and SD 4.69")
  func handbook() throws {
    let t = try #require(
      TestStatistic.t(pValue: 0.008, tails: .two, degreesOfFreedom: 45, direction: .interventionHigher).value)
    #expect((t - 2.78).magnitude < 0.005)
    let error = 3.8 / t
    #expect((error - 1.37).magnitude < 0.005)
    let deviation = try #require(
      ReportedDeviation.pooled(differenceStandardError: error, interventionCount: 25, controlCount: 22).value)
    #expect((deviation - 4.69).magnitude < 0.01)
  }

  @Test("p of one tail is the upper tail of t; the direction gives the sign")
  func tails() throws {
    let student = StudentDistribution(degreesOfFreedom: 18)
    let one = try #require(
      TestStatistic.t(pValue: 0.02, tails: .one, degreesOfFreedom: 18, direction: .interventionLower).value)
    let two = try #require(
      TestStatistic.t(pValue: 0.04, tails: .two, degreesOfFreedom: 18, direction: .interventionLower).value)
    #expect(one == two && one < 0)
    #expect(relativeError(student.lowerTail(one), 0.02) < 1e-14)
    let none = TestStatistic.t(pValue: 1, tails: .two, degreesOfFreedom: 18, direction: .interventionLower)
    #expect(none == .estimate(0))
  }

  @Test("F(1, m) is t squared, signed by the means and never by F")
  func fisher() {
    func t(_ mean: Double, _ other: Double, f: Double = 9, df: Double = 1) -> Estimation<Double> {
      TestStatistic.t(
        fisher: f, numeratorDegreesOfFreedom: df,
        comparison: .betweenGroups(interventionMean: mean, controlMean: other))
    }
    #expect(t(5, 4) == .estimate(3) && t(4, 5) == .estimate(-3) && t(4, 4, f: 0) == .estimate(0))
    #expect(t(4, 4).reason == .equalMeans)
    #expect(t(5, 4, df: 2).reason == .severalNumeratorDegreesOfFreedom)
    #expect(t(5, 4, df: 0).reason == .nonPositiveDegreesOfFreedom)
    #expect(t(5, 4, f: -1).reason == .negativeFisherStatistic)
    #expect(t(.nan, 4).reason == .notFinite)
  }

  @Test("Effects of time, of group by time, and eta squared are no difference between groups")
  func refusedEffects() {
    for comparison in [TestStatistic.Comparison.time, .groupByTime] {
      let answer = TestStatistic.t(fisher: 9, numeratorDegreesOfFreedom: 1, comparison: comparison)
      #expect(answer.reason == .notBetweenGroups)
    }
    #expect(TestStatistic.cohenD(etaSquared: 0.06).reason == .explainedVarianceIsNoDifference)
  }

  @Test("A p printed as .000, above 1, or of one tail above 1/2 is refused")
  func wrongProbabilities() {
    for (p, tails) in [(0.0, TestStatistic.Tails.two), (1.1, .two), (-0.1, .one), (0.6, .one), (.nan, .two)] {
      let answer = TestStatistic.t(
        pValue: p, tails: tails, degreesOfFreedom: 9, direction: .interventionHigher)
      #expect(answer.reason == .probabilityOutsideRange)
    }
    let none = TestStatistic.t(pValue: 0.1, tails: .two, degreesOfFreedom: 0, direction: .interventionHigher)
    #expect(none.reason == .nonPositiveDegreesOfFreedom)
  }

  @Test("d from t and back to the pooled standard deviation's d")
  func cohen() throws {
    let contrast = ContinuousContrast(
      intervention: ContinuousArm(count: 12, mean: 7, standardDeviation: 2),
      control: ContinuousArm(count: 9, mean: 5, standardDeviation: 3))
    let pooled = try #require(MeanDifference(variance: .pooled).effect(contrast).value)
    let d = try #require(
      TestStatistic.cohenD(
        t: pooled.estimate / pooled.standardError, interventionCount: 12, controlCount: 9
      ).value)
    #expect(relativeError(d, contrast.difference / contrast.pooledStandardDeviation) < 1e-15)
    #expect(
      TestStatistic.cohenD(t: 2, interventionCount: 1, controlCount: 9).reason == .fewerThanTwoParticipants)
  }
}
