import Testing

@testable import Audit

struct SDAgainstRangeTests {
  @Test func comparesTheSDWithTheLargest() throws {
    #expect(SDAgainstRange.outcome(.scores("3.0", "1.2", n: 20, low: 1, high: 5)) == .passed)
    let result = try #require(SDAgainstRange.result(.scores("4.5", "1.9", n: 20, low: 1, high: 5)))
    #expect(result.outcome == .failed(.proof))
    // The mean may be 4.45.
    #expect(result.text().expected == "SD from 0 to 1.413")
    #expect(result.text().arithmetic.first?.contains("(4.45 - 1) x (5 - 4.45) x 20 / 19 = 1.413") == true)
  }

  @Test func comparesTheSDWithTheSmallest() {
    // Whole numbers with the mean 2.50 are at least half a step away from it.
    #expect(SDAgainstRange.outcome(.scores("2.50", "0.20", n: 20, items: 1)) == .failed(.strong))
    #expect(SDAgainstRange.outcome(.scores("2.50", "0.50", n: 20, items: 1)) == .passed)
    #expect(SDAgainstRange.outcome(.scores("2.50", "0.20", n: 20, items: 4)) == .passed)
  }

  @Test func allowsForRoundingAtTheLimit() {
    // Half of ten scores at each end: the largest SD is 2 x the square root of 10 / 9 = 2.108.
    #expect(SDAgainstRange.outcome(.scores("3.00", "2.11", n: 10, low: 1, high: 5)) == .passed)
    #expect(SDAgainstRange.outcome(.scores("3.00", "2.12", n: 10, low: 1, high: 5)) == .failed(.proof))
    // Without n, two people; without the mean, one in the middle.
    #expect(SDAgainstRange.outcome(.scores(nil, "2.83", low: 1, high: 5)) == .passed)
    #expect(SDAgainstRange.outcome(.scores(nil, "2.84", low: 1, high: 5)) == .failed(.proof))
  }

  @Test func saysWhatIsMissing() {
    #expect(SDAgainstRange.cannotCheck(.scores("3.0", "1.2", n: 20, low: 1)))
    #expect(SDAgainstRange.cannotCheck(.scores("3.0", "1.2", n: 1, low: 1, high: 5)))
    #expect(SDAgainstRange.cannotCheck(.scores("7.0", "1.2", n: 10, low: 1, high: 5)))
    #expect(SDAgainstRange.outcome(.scores("3.0", "1.2", n: 20)) == nil)
    #expect(SDAgainstRange.outcome(.scores("3.0", n: 20, low: 1, high: 5)) == nil)
  }

  @Test func raisesNoFalseAlarm() {
    expectNoFalseAlarm(SDAgainstRange.self, seed: 23, checked: 1) { ScoresSample.consistent(&$0) }
  }

  @Test func findsSDsTwiceTooLarge() {
    let share = shareFound(SDAgainstRange.self, seed: 24) { random in
      let mean = random.between(1, 5)
      let largest = ((mean - 1) * (5 - mean)).squareRoot()
      return .scores(
        random.printed(mean, 2), random.printed(largest * 2 + 0.2, 2), n: random.whole(5...100), low: 1, high: 5)
    }
    #expect(share == 1)
  }
}
