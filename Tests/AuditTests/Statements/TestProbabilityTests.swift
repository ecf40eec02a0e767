import Testing

@testable import Audit

struct TestProbabilityTests {
  private func probability(_ statistic: PrintedStatistic) -> TestProbability? {
    if case .probability(let probability) = TestProbability.read(statistic) { probability } else { nil }
  }

  /// R: 2 * pt(-2.2, 28), pf(8.68, 1, 89, lower.tail = FALSE), pchisq(3.84, 1, lower.tail = FALSE), 2 * pnorm(-1.96).
  @Test func agreesWithR() throws {
    #expect(abs(try #require(probability(.test(.t, "2.20", "28"))?.central) - 0.03622548478) < 1e-11)
    #expect(abs(try #require(probability(.test(.f, "8.68", "1", "89"))?.central) - 0.004105978048) < 1e-11)
    #expect(abs(try #require(probability(.test(.chiSquare, "3.84", "1"))?.central) - 0.05004352125) < 1e-11)
    #expect(abs(try #require(probability(.test(.z, "-1.96"))?.central) - 0.04999579030) < 1e-11)
  }

  @Test func coversEveryStatisticThatRoundsToThePrintedOne() throws {
    let possible = try #require(probability(.test(.z, "2.0"))).possible()
    #expect(abs(possible.lowerBound - 0.04036) < 1e-4 && abs(possible.upperBound - 0.05118) < 1e-4)
    let whole = try #require(probability(.test(.t, "2.0", "3"))).possible()
    #expect(whole.lowerBound < 0.1273 && whole.upperBound > 0.1515)
  }

  @Test func takesTheDegreesOfFreedomOfQFromTheStudies() throws {
    let q = try #require(probability(.test(.q, "7.8", k: 4)))
    #expect(q.name == "Q(3) = 7.8")
    #expect(abs(try #require(q.central) - 0.05033109786) < 1e-11)
  }

  @Test func knowsTestsWithADirection() {
    #expect(probability(.test(.f, "4", "1", "9"))?.isDirected == true)
    #expect(probability(.test(.f, "4", "2", "9"))?.isDirected == false)
    #expect(probability(.test(.chiSquare, "4", "1"))?.isDirected == true)
    #expect(probability(.test(.q, "4", k: 2))?.isDirected == false)
  }
}
