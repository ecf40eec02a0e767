import Testing

@testable import MetaAnalysis

/// Expected values by mpmath from the papers' equations, for n = 50 and the numbers 2, 8, 11, 16, 30.
struct MedianSummaryTests {
  private let range = MedianSummary.range(minimum: 2, median: 11, maximum: 30)
  private let quartiles = MedianSummary.quartiles(first: 8, median: 11, third: 16)
  private let five = MedianSummary.fiveNumbers(minimum: 2, first: 8, median: 11, third: 16, maximum: 30)

  @Test("Standard deviations of Wan et al. 2014, eqs 9, 12 and 15")
  func deviations() throws {
    for (summary, expected) in [
      (range, 6.2407259384438135), (quartiles, 6.1064366465853151), (five, 6.1735812925145643),
    ] {
      let imputation = try #require(summary.imputed(count: 50).value)
      #expect(relativeError(imputation.arm.standardDeviation, expected) < 1e-14)
      #expect(imputation.arm.count == 50)
    }
  }

  @Test("Means of Luo et al. 2018 and of Wan et al. 2014")
  func means() throws {
    for (summary, luo, wan) in [
      (range, 11.877076982661299, 13.5), (quartiles, 11.7078, 35 / 3.0), (five, 12.140000867260537, 12.75),
    ] {
      let byLuo = try #require(summary.imputed(count: 50).value)
      let byWan = try #require(summary.imputed(count: 50, formula: .wan2014).value)
      #expect(relativeError(byLuo.arm.mean, luo) < 1e-14 && byLuo.formula == .luo2018)
      #expect(relativeError(byWan.arm.mean, wan) < 1e-15 && byWan.formula == .wan2014)
    }
  }

  @Test("Skewness of Shi et al. 2023: the range and the five numbers are skewed, the quartiles are not")
  func skewness() throws {
    for (summary, statistic, critical, isSkewed) in [
      (range, 0.35714285714285714, 0.29534558125145813, true), (quartiles, 0.25, 0.37236659402887019, false),
      (five, 0.45523398512337044, 0.42394406871192851, true),
    ] {
      let imputation = try #require(summary.imputed(count: 50).value)
      #expect(relativeError(imputation.skewness, statistic) < 1e-14)
      #expect(relativeError(imputation.criticalSkewness, critical) < 1e-14)
      #expect(imputation.isSkewed == isSkewed)
    }
  }

  @Test("Normal quantiles give their own mean and, in large samples, their own deviation")
  func normalData() throws {
    let quartile = NormalDistribution().quantile(upperTail: 0.25)
    let summary = MedianSummary.quartiles(first: 7 - 3 * quartile, median: 7, third: 7 + 3 * quartile)
    let imputation = try #require(summary.imputed(count: 1e6).value)
    #expect((imputation.arm.mean - 7).magnitude < 1e-12)
    #expect((imputation.arm.standardDeviation - 3).magnitude < 1e-5 && !imputation.isSkewed)
  }

  @Test("Numbers out of order, all equal or not finite, and fewer than five people are refused")
  func refusals() {
    #expect(range.imputed(count: 4).reason == .fewParticipantsForVariance)
    #expect(range.imputed(count: .nan).reason == .notFinite)
    let unordered = MedianSummary.quartiles(first: 12, median: 11, third: 16)
    #expect(unordered.imputed(count: 50).reason == .summaryOutOfOrder)
    let equal = MedianSummary.range(minimum: 3, median: 3, maximum: 3)
    #expect(equal.imputed(count: 50).reason == .summaryOutOfOrder)
    let infinite = MedianSummary.range(minimum: 3, median: 4, maximum: .infinity)
    #expect(infinite.imputed(count: 50).reason == .notFinite)
  }
}
