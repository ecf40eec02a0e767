import Testing

@testable import Audit

struct DEBITTests {
  @Test func passesTheSDOfAShare() {
    // The square root of 0.3 x 0.7 is 0.458, of 20 people 0.470.
    #expect(DEBIT.outcome(.scores("0.30", "0.46", n: 20, items: 1, low: 0, high: 1)) == .passed)
    #expect(DEBIT.outcome(.scores("0.30", "0.47", n: 20, items: 1, low: 0, high: 1)) == .passed)
    #expect(DEBIT.outcome(.scores("30", "47", n: 20, isPercent: true)) == .passed)
  }

  @Test func findsAnotherSD() {
    #expect(DEBIT.outcome(.scores("0.30", "0.60", n: 20, items: 1, low: 0, high: 1)) == .failed(.strong))
    #expect(DEBIT.outcome(.scores("30", "10", n: 20, isPercent: true)) == .failed(.strong))
  }

  @Test func allowsForRoundingAtTheLimit() {
    // Shares from 0.25 to 0.35 of 20 people have SDs from 0.433 to 0.489.
    #expect(DEBIT.outcome(.scores("0.3", "0.433", n: 20, isPercent: false)) == nil)
    #expect(DEBIT.outcome(.scores("0.3", "0.433", n: 20, items: 1, low: 0, high: 1)) == .passed)
    #expect(DEBIT.outcome(.scores("0.3", "0.489", n: 20, items: 1, low: 0, high: 1)) == .passed)
    #expect(DEBIT.outcome(.scores("0.3", "0.432", n: 20, items: 1, low: 0, high: 1)) == .failed(.strong))
    #expect(DEBIT.outcome(.scores("0.3", "0.490", n: 20, items: 1, low: 0, high: 1)) == .failed(.strong))
  }

  @Test func saysWhatIsMissing() {
    #expect(DEBIT.cannotCheck(.scores("30", "47", isPercent: true)))
    #expect(DEBIT.cannotCheck(.scores(nil, "47", n: 20, isPercent: true)))
    #expect(DEBIT.cannotCheck(.scores("130", "47", n: 20, isPercent: true)))
    #expect(DEBIT.outcome(.scores("30", n: 20, isPercent: true)) == nil)
  }

  @Test func raisesNoFalseAlarm() {
    expectNoFalseAlarm(DEBIT.self, seed: 29, checked: 1) { ScoresSample.share(&$0) }
  }

  @Test func findsStandardErrors() {
    let share = shareFound(DEBIT.self, seed: 30) { random in
      let people = random.whole(10...100)
      let share = random.between(0.15, 0.85)
      let error = (share * (1 - share) / Double(people)).squareRoot()
      return .scores(
        random.printed(share, 2), random.printed(error, 2), n: people, items: 1, low: 0, high: 1)
    }
    #expect(share == 1)
  }
}
