import Testing

@testable import MetaAnalysis

@Suite struct AveragedEffectTests {
  /// Borenstein et al. 2009, ch. 24: two outcomes of 0.3 and 0.1 with variance 0.05, correlation 0.5.
  @Test func borensteinChapter24() throws {
    let effects = [0.3, 0.1].map { EffectSize(estimate: $0, variance: 0.05) }
    let average = try #require(AveragedEffect(correlation: 0.5).average(effects).value)
    #expect(abs(average.estimate - 0.2) < 1e-15)
    #expect(abs(average.variance - 0.0375) < 1e-15)
  }

  @Test func correlationOneKeepsTheVarianceAndZeroDividesIt() throws {
    let effects = [0.3, 0.1, 0.2].map { EffectSize(estimate: $0, variance: 0.06) }
    #expect(abs(try #require(AveragedEffect(correlation: 1).average(effects).value).variance - 0.06) < 1e-15)
    #expect(abs(try #require(AveragedEffect(correlation: 0).average(effects).value).variance - 0.02) < 1e-15)
    #expect(AveragedEffect(correlation: -1).average(effects).reason == .negativeVariance)
    #expect(AveragedEffect(correlation: 1.2).average(effects).reason == .correlationOutsideRange)
  }

  @Test func clustersKeepTheirOrder() throws {
    let effects = [0.3, 0.1, 0.2].map { EffectSize(estimate: $0, variance: 0.06) }
    let averages = try #require(AveragedEffect().average(effects, clusters: ["z", "a", "z"]).value)
    #expect(averages.map(\.cluster) == ["z", "a"])
    #expect(averages.map(\.effectCount) == [2, 1])
    #expect(averages[1].effect == effects[1])
    #expect(AveragedEffect().average([]).reason == .noStudies)
  }
}
