import Testing

@testable import Audit

struct IntervalSignTests {
  @Test func findsTheTurnedSignOfAThesis() throws {
    let result = try #require(IntervalSign.result(.interval("+0.8", "-4.7", "3.0")))
    #expect(result.outcome == .failed(.strong))
    #expect(result.text().summary.contains("-3.0 to 4.7"))
  }

  @Test func findsATurnedRatio() {
    #expect(IntervalSign.outcome(.interval("2.00", "0.25", "1.00", isRatio: true)) == .failed(.strong))
  }

  @Test func passesWhatTurningDoesNotExplain() {
    #expect(IntervalSign.outcome(.interval("0.25", "0.06", "0.44")) == .passed)
    #expect(IntervalSign.outcome(.interval("0.60", "0.06", "0.44")) == .passed)
    // Close to zero both signs fit.
    #expect(IntervalSign.outcome(.interval("0.01", "-0.50", "0.50")) == .passed)
  }

  @Test func allowsForRoundingAtTheLimit() {
    // Mirrored, the middles are 0.80 to 0.90; 0.7 stands for up to 0.75, 0.8 for up to 0.85.
    #expect(IntervalSign.outcome(.interval("0.8", "-4.7", "3.0", isRatio: false)) == .failed(.strong))
    #expect(IntervalSign.outcome(.interval("0.7", "-4.7", "3.0", isRatio: false)) == .passed)
  }

  @Test func saysWhatIsMissing() {
    #expect(IntervalSign.cannotCheck(.interval(nil, "-4.7", "3.0")))
    #expect(IntervalSign.cannotCheck(.interval("0.5", "-0.1", "1.1", isRatio: true)))
  }

  @Test func raisesNoFalseAlarm() {
    expectNoFalseAlarm(IntervalSign.self, seed: 5, checked: 0.9) { IntervalSample.consistent(&$0) }
  }

  @Test func findsTurnedSigns() {
    let share = shareFound(IntervalSign.self, seed: 6) { random in
      let middle = random.between(0.05, 2) * random.one(of: [-1, 1])
      var statistic = IntervalSample.difference(&random, middle: middle, error: random.between(0.1, 1))
      statistic.estimate = statistic.estimate.map { RoundedNumber(-$0.value, decimals: 2) }
      return statistic
    }
    #expect(share == 1)
  }
}
