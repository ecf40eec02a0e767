import MetaAnalysis
import Testing

@testable import Audit

struct PAgainstStatisticTests {
  /// The review's Table 1 prints t = -0.42 with P = 0.45 for Jensen 2019, without degrees of freedom.
  @Test func findsThePOfJensen() throws {
    let result = try #require(PAgainstStatistic.result(.test(.t, "-0.42", p: "0.45")))
    #expect(result.outcome == .failed(.strong))
    #expect(result.text().expected.hasPrefix("P 0.67"))
    #expect(PAgainstStatistic.outcome(.test(.t, "-0.42", p: "0.67")) == .passed)
  }

  /// The review's Table 1 prints F(1, 89) = 8.68 with P = .002 for Levitt 2009.
  @Test func findsThePOfLevitt() throws {
    let result = try #require(PAgainstStatistic.result(.test(.f, "8.68", "1", "89", p: ".002")))
    #expect(result.outcome == .failed(.strong))
    #expect(result.text().expected == "P 0.0041")
    #expect(result.text().summary.contains("half"))
    #expect(PAgainstStatistic.outcome(.test(.f, "8.68", "1", "89", p: ".002", tails: 1)) == .passed)
    #expect(PAgainstStatistic.outcome(.test(.f, "12.52", "1", "93", p: ".001")) == .passed)
  }

  /// Hasson-Ohayon 2007 and Tan 2017 as the review's Table 1 prints them.
  @Test(arguments: [
    ("3.64", "1", "148", "< 0.06"), ("7.20", "1", "148", "< 0.01"), ("4.18", "1", "146", "< 0.05"),
    ("7.60", "1", "146", "< 0.01"), ("41.16", "1", "146", "< 0.001"), ("69.13", "2.50", "105.03", "0.000"),
    ("84.27", "1", "42", "0.000"), ("413.57", "1", "42", "0.000"),
  ])
  func passesWhatTheReviewPrints(f: String, df1: String, df2: String, p: String) {
    let printed = PrintedStatistic.test(
      .f, RoundedNumber(f), RoundedNumber(df1), RoundedNumber(df2), p: RoundedNumber(p))
    #expect(PAgainstStatistic.outcome(printed) == .passed)
  }

  /// t(28) = 2.20 goes with P = .036, and with .018 when it was tested with one tail.
  @Test func acceptsAOneTailedPOfT() throws {
    #expect(PAgainstStatistic.outcome(.test(.t, "2.20", "28", p: ".036")) == .passed)
    let half = try #require(PAgainstStatistic.result(.test(.t, "2.20", "28", p: ".018")))
    #expect(half.outcome == .passed)
    #expect(half.text().summary.contains("one-tailed"))
    #expect(PAgainstStatistic.outcome(.test(.t, "2.20", "28", p: ".018", tails: 2)) == .failed(.strong))
    #expect(PAgainstStatistic.outcome(.test(.t, "2.20", "28", p: ".982", tails: 1)) == .passed)
    #expect(PAgainstStatistic.outcome(.test(.t, "2.20", "28", p: "< .001")) == .failed(.strong))
  }

  @Test func checksZChiSquareAndQ() {
    #expect(PAgainstStatistic.outcome(.test(.z, "1.96", p: ".050")) == .passed)
    #expect(PAgainstStatistic.outcome(.test(.z, "1.96", p: ".20")) == .failed(.strong))
    #expect(PAgainstStatistic.outcome(.test(.chiSquare, "3.84", "1", p: "0.05")) == .passed)
    #expect(PAgainstStatistic.outcome(.test(.chiSquare, "3.84", "2", p: "0.05")) == .failed(.strong))
    #expect(PAgainstStatistic.outcome(.test(.q, "152.23", p: "< 0.0001", k: 13)) == .passed)
    #expect(PAgainstStatistic.outcome(.test(.q, "5.0", p: "< 0.01", k: 6)) == .failed(.strong))
  }

  @Test func allowsForRoundingAtTheLimit() {
    // z from 1.935 to 1.945 has P from 0.0530 to 0.0518: 0.053 is just reached, 0.051 is one place off.
    #expect(PAgainstStatistic.outcome(.test(.z, "1.94", p: "0.053")) == .passed)
    #expect(PAgainstStatistic.outcome(.test(.z, "1.94", p: "0.051")) == .failed(.flag))
    #expect(PAgainstStatistic.outcome(.test(.z, "1.94", p: "0.0529")) == .passed)
    #expect(PAgainstStatistic.outcome(.test(.z, "1.94", p: "0.05")) == .passed)
    #expect(PAgainstStatistic.outcome(.test(.t, "< 1", "40", p: "> 0.05")) == .passed)
    #expect(PAgainstStatistic.outcome(.test(.f, "< 1", "1", "40", p: "< 0.05")) == .failed(.strong))
  }

  @Test func saysWhatIsMissing() {
    #expect(PAgainstStatistic.cannotCheck(.test(.f, "4.1", "1", nil, p: "0.05")))
    #expect(PAgainstStatistic.cannotCheck(.test(.chiSquare, "4.1", p: "0.05")))
    #expect(PAgainstStatistic.cannotCheck(.test(nil, "4.1", "1", "9", p: "0.05")))
    #expect(PAgainstStatistic.cannotCheck(.test(.f, "4.1", "1", "9")))
    #expect(PAgainstStatistic.cannotCheck(.test(.f, "-4.1", "1", "9", p: "0.05")))
    #expect(PAgainstStatistic.cannotCheck(.test(.t, "4.1", "0", p: "0.05")))
    #expect(PAgainstStatistic.outcome(.interval("1", "0", "2", p: "0.05")) == nil)
  }

  @Test func raisesNoFalseAlarm() {
    expectNoFalseAlarm(PAgainstStatistic.self, seed: 11, checked: 1) { Self.consistent(&$0) }
  }

  @Test func findsPOfAnotherTest() {
    let share = shareFound(PAgainstStatistic.self, seed: 12) { random in
      var statistic = Self.consistent(&random)
      let wrong = random.between(0.001, 0.999)
      statistic.p = random.printed(wrong, 3)
      return statistic
    }
    // A random P lies beside the right one, or beside its half, in about one of a hundred.
    #expect(share >= 0.9)
  }

  private static func consistent(_ random: inout StatementRandom) -> PrintedStatistic {
    let df = random.chance(0.5) ? Double(random.whole(3...200)) : random.between(2, 60)
    let places = df == df.rounded() ? 0 : random.whole(0...2)
    let size = random.between(0, 3.5)
    let value: Double
    let p: Double
    var statistic = PrintedStatistic()
    switch random.whole(0...4) {
    case 0:
      (statistic.test, value) = (.z, size)
      p = TestProbability.twoTailed(size, df: .infinity)
    case 1:
      (statistic.test, value) = (.t, random.one(of: [-size, size]))
      p = TestProbability.twoTailed(size, df: df)
      statistic.df1 = random.chance(0.9) ? random.printed(df, places) : nil
    case 2:
      (statistic.test, value) = (.f, size * size)
      let first = random.one(of: [1, 1, 2, 3, 1.74])
      p = FisherDistribution(numeratorDegreesOfFreedom: first, denominatorDegreesOfFreedom: df).upperTail(value)
      statistic.df1 = random.printed(first, first == 1.74 ? 2 : 0)
      statistic.df2 = random.printed(df, places)
    default:
      let first = random.whole(1...9)
      (statistic.test, value) = (random.one(of: [.q, .chiSquare]), size * size * 2)
      p = ChiSquareDistribution(degreesOfFreedom: Double(first)).upperTail(value)
      if statistic.test == .q { statistic.k = first + 1 } else { statistic.df1 = random.printed(Double(first), 0) }
    }
    statistic.statistic = random.printed(value, random.whole(1...3))
    let isDirected = statistic.test == .t || statistic.test == .z
    statistic.tails = isDirected ? random.one(of: [nil, 1, 2]) : nil
    let isOneTailed = statistic.tails == 1 || (isDirected && statistic.tails == nil && random.chance(0.3))
    statistic.p = random.printedP(isOneTailed ? p / 2 : p)
    return statistic
  }
}
