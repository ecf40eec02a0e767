import Testing

@testable import MetaAnalysis

@Suite struct KendallDistributionTests {
  /// All 24 orders of four items: 1, 3, 5, 6, 5, 3, 1 with 0 to 6 discordant pairs (Kendall 1970, appendix table 1).
  @Test func countsTheOrdersOfFourItems() {
    let distribution = KendallDistribution(count: 4)
    #expect(distribution.twoSided(score: 6) == 2 / 24.0)
    #expect(abs(distribution.twoSided(score: 4) - 8 / 24.0) < 1e-15)
    #expect(abs(distribution.twoSided(score: -2) - 18 / 24.0) < 1e-15)
    #expect(distribution.twoSided(score: 0) == 1)
  }

  @Test func perfectOrderHasTwoOfAllOrders() {
    let factorial = (1...20).reduce(1.0) { $0 * Double($1) }
    #expect(relativeError(KendallDistribution(count: 20).twoSided(score: 190), 2 / factorial) < 1e-14)
  }
}
