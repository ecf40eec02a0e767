import Testing

@testable import Audit

struct VerdictAgainstIntervalTests {
  /// The review calls a difference of 1.90 (-0.85 to 4.65) significant.
  @Test func findsASignificantResultWhoseIntervalContainsZero() throws {
    let printed = PrintedStatistic.interval("1.90", "-0.85", "4.65", verdict: .significant)
    let result = try #require(VerdictAgainstInterval.result(printed))
    #expect(result.outcome == .failed(.strong))
    #expect(result.text().expected == "not significant")
  }

  @Test func passesVerdictsThatAgree() {
    #expect(
      VerdictAgainstInterval.outcome(.interval("0.56", "0.08", "1.05", verdict: .significant, isRatio: false))
        == .passed)
    #expect(VerdictAgainstInterval.outcome(.interval("0.43", "-0.05", "0.91", verdict: .nonSignificant)) == .passed)
    #expect(
      VerdictAgainstInterval.outcome(.interval("1.2", "0.9", "1.6", verdict: .nonSignificant, isRatio: true)) == .passed
    )
  }

  @Test func findsANonSignificantResultWhoseIntervalLeavesTheNullOut() {
    #expect(
      VerdictAgainstInterval.outcome(.interval("1.4", "1.1", "1.8", verdict: .nonSignificant, isRatio: true))
        == .failed(.strong))
  }

  @Test func anEndAtTheNullDoesNotDecide() {
    for verdict in PrintedStatistic.Verdict.allCases {
      #expect(
        VerdictAgainstInterval.cannotCheck(.interval("0.4", "0.0", "0.8", verdict: verdict, isRatio: false)))
      // 0.05 stands for -0.45 to 0.55 when it is printed as 0.
      #expect(VerdictAgainstInterval.cannotCheck(.interval("3", "0", "6", verdict: verdict, isRatio: false)))
    }
  }

  @Test func usesOtherLevelsOnlyWhereTheyDecide() {
    #expect(
      VerdictAgainstInterval.cannotCheck(
        .interval("0.4", "0.1", "0.7", verdict: .nonSignificant, isRatio: false, level: 90)))
    #expect(
      VerdictAgainstInterval.outcome(.interval("0.4", "-0.1", "0.9", verdict: .significant, level: 90))
        == .failed(.strong))
    #expect(VerdictAgainstInterval.cannotCheck(.interval("0.4", "-0.1", "0.9", verdict: .significant, level: 99)))
  }

  @Test func cannotTellARatioFromADifference() {
    #expect(VerdictAgainstInterval.cannotCheck(.interval("1.2", "0.9", "1.6", verdict: .nonSignificant)))
    #expect(VerdictAgainstInterval.cannotCheck(.interval("1.2", "0.9", nil, verdict: .nonSignificant)))
    #expect(VerdictAgainstInterval.outcome(.interval("1.2", nil, nil, verdict: .nonSignificant)) == nil)
  }

  @Test func raisesNoFalseAlarm() {
    expectNoFalseAlarm(VerdictAgainstInterval.self, seed: 7, checked: 0.5) { random in
      let middle = random.between(-2, 2)
      let error = random.between(0.1, 1.5)
      let (level, multiplier) = random.one(of: IntervalSample.multipliers)
      var statistic = IntervalSample.drawn(
        &random, middle: middle, level: level, multiplier: multiplier, error: error)
      statistic.verdict = abs(middle) / error >= 1.959963984540054 ? .significant : .nonSignificant
      return statistic
    }
  }

  @Test func findsWrongVerdicts() {
    let share = shareFound(VerdictAgainstInterval.self, seed: 8) { random in
      let error = random.between(0.1, 1)
      let size = random.one(of: [random.between(0, 1.7), random.between(2.2, 5)])
      var statistic = IntervalSample.difference(&random, middle: size * error, error: error)
      statistic.verdict = size < 1.96 ? .significant : .nonSignificant
      return statistic
    }
    #expect(share >= 0.99)
  }
}
