import Testing

@testable import Audit

struct MeanAgainstRangeTests {
  @Test func comparesTheMeanWithTheRange() {
    #expect(MeanAgainstRange.outcome(.scores("3.4", low: 1, high: 5)) == .passed)
    #expect(MeanAgainstRange.outcome(.scores("5.4", low: 1, high: 5)) == .failed(.proof))
    #expect(MeanAgainstRange.outcome(.scores("-0.3", low: 0)) == .failed(.proof))
    #expect(MeanAgainstRange.outcome(.scores("120", high: 100)) == .failed(.proof))
  }

  @Test func allowsForRoundingAtTheLimit() {
    #expect(MeanAgainstRange.outcome(.scores("5.0", low: 1, high: 4.95)) == .passed)
    #expect(MeanAgainstRange.outcome(.scores("5.0", low: 1, high: 4.94)) == .failed(.proof))
  }

  @Test func saysWhatIsMissing() {
    #expect(MeanAgainstRange.outcome(.scores("5.0")) == nil)
    #expect(MeanAgainstRange.cannotCheck(.scores("5.0", low: 5, high: 1)))
  }

  @Test func raisesNoFalseAlarm() {
    expectNoFalseAlarm(MeanAgainstRange.self, seed: 21, checked: 1) { ScoresSample.consistent(&$0) }
  }

  @Test func findsSumsInsteadOfMeans() {
    let share = shareFound(MeanAgainstRange.self, seed: 22) { random in
      .scores(random.printed(random.between(1.5, 5) * 15, 1), low: 1, high: 5)
    }
    #expect(share == 1)
  }
}
