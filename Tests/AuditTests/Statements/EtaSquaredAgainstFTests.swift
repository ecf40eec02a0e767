import Testing

@testable import Audit

struct EtaSquaredAgainstFTests {
  /// Tan 2017 as the review's Table 1 prints it.
  @Test(arguments: [
    ("69.13", "2.50", "105.03", "0.62"), ("84.27", "1", "42", "0.67"), ("167.08", "2.42", "101.58", "0.80"),
    ("375.23", "1", "42", "0.90"), ("145.96", "2.56", "107.40", "0.78"), ("413.57", "1", "42", "0.91"),
  ])
  func passesWhatTheReviewPrints(f: String, df1: String, df2: String, eta: String) {
    let printed = PrintedStatistic.test(
      .f, RoundedNumber(f), RoundedNumber(df1), RoundedNumber(df2), eta: RoundedNumber(eta))
    #expect(EtaSquaredAgainstF.outcome(printed) == .passed)
  }

  @Test func findsAnotherEta() throws {
    let result = try #require(EtaSquaredAgainstF.result(.test(.f, "84.27", "1", "42", eta: "0.76")))
    #expect(result.outcome == .failed(.proof))
    #expect(result.text().arithmetic == ["84.27 x 1 / (84.27 x 1 + 42) = 0.6674"])
  }

  @Test func allowsForRoundingAtTheLimit() {
    // 5 / (5 + 20) = 0.2; F from 4.5 and df2 up to 20.5 reach 0.18, F to 5.5 and df2 down to 19.5 reach 0.22.
    #expect(EtaSquaredAgainstF.outcome(.test(.f, "5", "1", "20", eta: "0.180")) == .passed)
    #expect(EtaSquaredAgainstF.outcome(.test(.f, "5", "1", "20", eta: "0.220")) == .passed)
    #expect(EtaSquaredAgainstF.outcome(.test(.f, "5", "1", "20", eta: "0.179")) == .failed(.proof))
    #expect(EtaSquaredAgainstF.outcome(.test(.f, "5", "1", "20", eta: "0.221")) == .failed(.proof))
  }

  @Test func saysWhatIsMissing() {
    #expect(EtaSquaredAgainstF.cannotCheck(.test(.f, "5", "1", nil, eta: "0.2")))
    #expect(EtaSquaredAgainstF.cannotCheck(.test(.t, "5", "20", eta: "0.2")))
    #expect(EtaSquaredAgainstF.cannotCheck(.test(.f, "-5", "1", "20", eta: "0.2")))
    #expect(EtaSquaredAgainstF.outcome(.test(.f, "5", "1", "20")) == nil)
  }

  private static func consistent(_ random: inout StatementRandom) -> (PrintedStatistic, eta: Double) {
    let isCorrected = random.chance(0.4)
    let first = isCorrected ? random.between(1, 5) : Double(random.whole(1...5))
    let second = isCorrected || random.chance(0.2) ? random.between(3, 200) : Double(random.whole(3...200))
    let f = random.between(0.1, 60)
    let eta = f * first / (f * first + second)
    let places = isCorrected ? random.whole(1...2) : 0
    return (
      .test(
        .f, random.printed(f, random.whole(0...2)), random.printed(first, places), random.printed(second, places),
        eta: random.printed(eta, random.whole(1...3))), eta
    )
  }

  @Test func raisesNoFalseAlarm() {
    expectNoFalseAlarm(EtaSquaredAgainstF.self, seed: 17, checked: 1) { Self.consistent(&$0).0 }
  }

  @Test func findsEtaFarAway() {
    let share = shareFound(EtaSquaredAgainstF.self, seed: 18) { random in
      var (statistic, eta) = Self.consistent(&random)
      statistic.partialEtaSquared = random.printed(eta > 0.5 ? eta - 0.2 : eta + 0.2, 2)
      return statistic
    }
    #expect(share >= 0.95)
  }
}
