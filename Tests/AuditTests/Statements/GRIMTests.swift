import Testing

@testable import Audit

struct GRIMTests {
  /// Brown & Heathers 2017: 28 people cannot have the mean 5.19.
  @Test func repeatsThePublishedExample() throws {
    let result = try #require(GRIM.result(.scores("5.19", n: 28, items: 1)))
    #expect(result.outcome == .failed(.strong))
    #expect(result.text().arithmetic.prefix(2) == ["145 / 28 = 5.1786", "146 / 28 = 5.2143"])
    #expect(result.text().expected == "5.18 or 5.21")
    #expect(GRIM.outcome(.scores("5.18", n: 28, items: 1)) == .passed)
  }

  @Test func countsItemsAndPercentages() {
    // 28 people with three items each have steps of 1/84, so that 436 / 84 is 5.19.
    #expect(GRIM.outcome(.scores("5.19", n: 28, items: 3)) == .passed)
    #expect(GRIM.outcome(.scores("35.0", n: 20, isPercent: true)) == .passed)
    #expect(GRIM.outcome(.scores("37.0", n: 20, isPercent: true)) == .failed(.strong))
  }

  @Test func allowsForRoundingAtTheLimit() {
    // 1 / 8 = 0.125 prints as 0.13 and, half to even, as 0.12.
    #expect(GRIM.outcome(.scores("0.13", n: 8, items: 1)) == .passed)
    #expect(GRIM.outcome(.scores("0.12", n: 8, items: 1)) == .passed)
    #expect(GRIM.outcome(.scores("0.14", n: 8, items: 1)) == .failed(.strong))
  }

  @Test func saysWhenNothingCanBeFound() {
    #expect(GRIM.cannotCheck(.scores("5.19", n: 100, items: 1)))
    #expect(
      GRIM.outcome(.scores("5.19", n: 99, items: 1)) == .passed
        || GRIM.outcome(.scores("5.19", n: 99, items: 1)) == .failed(.strong))
    #expect(GRIM.cannotCheck(.scores("5.19", items: 1)))
    #expect(GRIM.cannotCheck(.scores("5.19", n: 28, items: 0)))
    #expect(GRIM.outcome(.scores("5.19", n: 28)) == nil)
  }

  @Test func raisesNoFalseAlarm() {
    expectNoFalseAlarm(GRIM.self, seed: 25, checked: 0.4) { random in
      random.chance(0.7) ? ScoresSample.consistent(&random) : ScoresSample.share(&random)
    }
  }

  /// A random mean with two decimals of n people is possible in n of 100 cases.
  @Test func findsRandomMeans() {
    let share = shareFound(GRIM.self, seed: 26) { random in
      .scores(random.printed(random.between(1, 5), 2), n: random.whole(10...30), items: 1)
    }
    #expect(share > 0.75 && share < 0.85)
  }
}
