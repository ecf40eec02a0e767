import Testing

@testable import Audit

struct GRIMMERTests {
  @Test func passesComputedSDs() {
    // 1, 2, 2, 3, 5: mean 2.6, SD 1.517 (n - 1) and 1.356 (n).
    #expect(GRIMMER.outcome(.scores("2.60", "1.52", n: 5, items: 1)) == .passed)
    #expect(GRIMMER.outcome(.scores("2.60", "1.36", n: 5, items: 1)) == .passed)
  }

  @Test func findsImpossibleSDs() {
    // The sum is 13, so that the sum of squares is odd: 43 (SD 1.517), 45 (1.673), but not 44 (1.597).
    #expect(GRIMMER.outcome(.scores("2.60", "1.60", n: 5, items: 1)) == .failed(.strong))
    #expect(GRIMMER.outcome(.scores("2.60", "1.55", n: 5, items: 1)) == .failed(.strong))
    // Below the SD of whole numbers next to the mean, 0.548 and 0.490.
    #expect(GRIMMER.outcome(.scores("2.60", "0.30", n: 5, items: 1)) == .failed(.strong))
  }

  @Test func allowsForRoundingAtTheLimit() {
    // 43 gives 1.5166: 1.517 and 1.52 are possible, 1.518 is not.
    #expect(GRIMMER.outcome(.scores("2.60", "1.517", n: 5, items: 1)) == .passed)
    #expect(GRIMMER.outcome(.scores("2.60", "1.518", n: 5, items: 1)) == .failed(.strong))
    // Two people, 1 and 2: SD 0.70711, or 0.5 exactly.
    #expect(GRIMMER.outcome(.scores("1.50", "0.5000", n: 2, items: 1)) == .passed)
  }

  @Test func saysWhenNothingCanBeFound() {
    #expect(GRIMMER.cannotCheck(.scores("2.61", "1.5", n: 5, items: 1)))
    #expect(GRIMMER.cannotCheck(.scores("2.60", "1.5", items: 1)))
    #expect(GRIMMER.cannotCheck(.scores(nil, "1.5", n: 5, items: 1)))
    #expect(GRIMMER.cannotCheck(.scores("2.60", "1.5", n: 1, items: 1)))
    #expect(GRIMMER.cannotCheck(.scores("40.2", "11.5", n: 500, items: 1)))
    #expect(GRIMMER.outcome(.scores("2.60", "1.5", n: 5)) == nil)
    #expect(GRIMMER.outcome(.scores("0.40", "0.5", n: 5, items: 1, low: 0, high: 1)) == nil)
  }

  @Test func raisesNoFalseAlarm() {
    expectNoFalseAlarm(GRIMMER.self, seed: 27, checked: 0.3) { ScoresSample.consistent(&$0) }
  }

  @Test func findsRandomSDs() {
    let share = shareFound(GRIMMER.self, seed: 28) { random in
      let people = random.whole(5...15)
      let mean = Double(random.whole(people * 2...people * 4)) / Double(people)
      return .scores(random.printed(mean, 2), random.printed(random.between(0.6, 1.6), 3), n: people, items: 1)
    }
    #expect(share > 0.9)
  }
}
