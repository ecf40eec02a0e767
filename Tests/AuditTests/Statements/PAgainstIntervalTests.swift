import MetaAnalysis
import Testing

@testable import Audit

struct PAgainstIntervalTests {
  /// Altman & Bland 2011: a ratio of 0.81 (0.70 to 0.94) goes with P = 0.005.
  @Test func repeatsAPublishedExample() throws {
    let result = try #require(PAgainstInterval.result(.interval("0.81", "0.70", "0.94", p: "0.005", isRatio: true)))
    #expect(result.outcome == .passed)
    #expect(result.text().arithmetic.last?.contains("z = ln 0.81 / SE = -2.8") == true)
    #expect(
      PAgainstInterval.outcome(.interval("0.81", "0.70", "0.94", p: "0.20", isRatio: true)) == .failed(.strong))
  }

  @Test func passesThePOfAThesisThoughItsIntervalIsTurned() {
    #expect(PAgainstInterval.outcome(.interval("+0.8", "-4.7", "3.0", p: "0.67", isRatio: false, n: 198)) == .passed)
    // 0.45 would need a test with three degrees of freedom or fewer.
    #expect(
      PAgainstInterval.outcome(.interval("+0.8", "-4.7", "3.0", p: "0.45", isRatio: false, n: 198)) == .failed(.flag))
  }

  @Test func usesTheDegreesOfFreedomOfTheTest() {
    var printed = PrintedStatistic.interval("2.0", "-0.57", "4.57", p: "0.10", isRatio: false)
    printed.test = .t
    printed.df1 = "5"
    #expect(PAgainstInterval.outcome(printed) == .passed)
    printed.p = "0.40"
    #expect(PAgainstInterval.outcome(printed) == .failed(.strong))
  }

  @Test func allowsForRoundingAtTheLimit() {
    // 0.4 stands for 0.35 to 0.45, the half width for 0.35 to 0.45: P from 0.012 to 0.128.
    #expect(PAgainstInterval.outcome(.interval("0.4", "0.0", "0.8", p: "0.13", isRatio: false)) == .passed)
    #expect(PAgainstInterval.outcome(.interval("0.4", "0.0", "0.8", p: "0.012", isRatio: false)) == .passed)
    #expect(PAgainstInterval.outcome(.interval("0.40", "0.00", "0.80", p: "0.20", isRatio: false)) == .failed(.strong))
  }

  @Test func leavesOthersAlone() {
    #expect(PAgainstInterval.outcome(.interval("0.4", "0.0", "0.8")) == nil)
    #expect(PAgainstInterval.outcome(.interval("0.4", nil, nil, p: "0.05")) == nil)
    #expect(PAgainstInterval.cannotCheck(.interval(nil, "0.0", "0.8", p: "0.05")))
    #expect(PAgainstInterval.cannotCheck(.interval("0.4", "-0.1", "0.9", p: "0.05", isRatio: true)))
  }

  @Test func raisesNoFalseAlarm() {
    let freedoms = [1.0, 2, 3, 5, 8, 12, 20, 40, 100]
    let quantiles = freedoms.map { StudentDistribution(degreesOfFreedom: $0).quantile(upperTail: 0.025) }
    expectNoFalseAlarm(PAgainstInterval.self, seed: 13, checked: 0.95) { random in
      let middle = random.between(-2, 2)
      let error = random.between(0.05, 1.5)
      guard random.chance(0.2) else {
        let (level, multiplier) = random.one(of: IntervalSample.multipliers)
        var statistic = IntervalSample.drawn(
          &random, middle: middle, level: level, multiplier: multiplier, error: error)
        statistic.n = random.chance(0.5) ? random.whole(4...400) : nil
        Self.setP(&statistic, TestProbability.twoTailed(abs(middle) / error, df: .infinity), &random)
        return statistic
      }
      let index = random.whole(0...freedoms.count - 1)
      var statistic = IntervalSample.drawn(
        &random, middle: middle, level: 95, multiplier: quantiles[index], error: error)
      if random.chance(0.5) {
        statistic.test = .t
        statistic.df1 = RoundedNumber(freedoms[index], decimals: 0)
      } else if freedoms[index] >= 12 {
        statistic.n = Int(freedoms[index]) + 2
      }
      Self.setP(&statistic, TestProbability.twoTailed(abs(middle) / error, df: freedoms[index]), &random)
      return statistic
    }
  }

  private static func setP(_ statistic: inout PrintedStatistic, _ p: Double, _ random: inout StatementRandom) {
    statistic.tails = random.one(of: [nil, nil, 1, 2])
    statistic.p = random.printedP(statistic.tails == 1 ? p / 2 : p)
  }

  @Test func findsPOfAnotherResult() {
    let share = shareFound(PAgainstInterval.self, seed: 14) { random in
      let error = random.between(0.1, 1)
      let isSmall = random.chance(0.5)
      var statistic = IntervalSample.difference(
        &random, middle: error * (isSmall ? random.between(2.8, 5) : random.between(0, 1.2)), error: error)
      statistic.n = 100
      statistic.p = random.printed(isSmall ? random.between(0.1, 1) : random.between(0.001, 0.04), 3)
      return statistic
    }
    #expect(share >= 0.99)
  }
}
