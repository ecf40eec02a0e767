import Testing

@testable import Audit

struct VerdictAgainstPTests {
  private func outcome(_ p: RoundedNumber?, _ verdict: PrintedStatistic.Verdict, alpha: Double = 0.05) -> AuditOutcome?
  {
    var statistic = PrintedStatistic.interval(nil, nil, nil, p: p, verdict: verdict)
    statistic.alpha = alpha
    return VerdictAgainstP.outcome(statistic)
  }

  @Test func comparesPWithTheLevel() {
    #expect(outcome("0.03", .significant) == .passed)
    #expect(outcome("0.20", .significant) == .failed(.strong))
    #expect(outcome("< 0.001", .nonSignificant) == .failed(.strong))
    #expect(outcome(">= 0.05", .nonSignificant) == .passed)
    #expect(outcome("0.08", .significant, alpha: 0.1) == .passed)
  }

  /// "p < 0.06", as of a trend, leaves open whether P is at most 0.05, and so does what rounds to 0.05.
  @Test func doesNotDecideWhatTheNumberLeavesOpen() {
    for verdict in PrintedStatistic.Verdict.allCases {
      for p: RoundedNumber in ["< 0.06", "> 0.01", "0.05", ">= 0.049"] {
        guard case .cannotBeChecked? = outcome(p, verdict) else {
          Issue.record("\(p.text) decides")
          continue
        }
      }
    }
    var trend = PrintedStatistic.interval(nil, nil, nil, p: "< 0.06", verdict: .significant)
    trend.alpha = 0.05
    #expect(VerdictAgainstP.result(trend)?.text().summary == "Whether P < 0.06 is at most 0.05 cannot be told.")
    #expect(outcome("< 0.06", .significant, alpha: 0.1) == .passed)
    #expect(outcome("< 0.05", .significant) == .passed)
    #expect(outcome("> 0.05", .nonSignificant) == .passed)
    #expect(outcome("> 0.05", .significant) == .failed(.strong))
    #expect(outcome("0.051", .significant) == .failed(.strong))
    #expect(outcome("0.054", .nonSignificant) == .passed)
  }

  @Test func leavesQAndMissingPAlone() {
    #expect(outcome(nil, .significant) == nil)
    var statistic = PrintedStatistic.test(.q, "30.1", k: 4, i2: "90")
    statistic.p = "< 0.001"
    statistic.verdict = .nonSignificant
    #expect(VerdictAgainstP.outcome(statistic) == nil)
  }

  @Test func raisesNoFalseAlarm() {
    expectNoFalseAlarm(VerdictAgainstP.self, seed: 9, checked: 0.5) { random in
      let p = random.chance(0.5) ? random.share() : random.between(0, 0.1)
      return .interval(nil, nil, nil, p: random.printedP(p), verdict: p <= 0.05 ? .significant : .nonSignificant)
    }
  }

  @Test func findsWrongVerdicts() {
    let share = shareFound(VerdictAgainstP.self, seed: 10) { random in
      let p = random.one(of: [random.between(0, 0.044), random.between(0.056, 1)])
      return .interval(nil, nil, nil, p: random.printed(p, 3), verdict: p > 0.05 ? .significant : .nonSignificant)
    }
    #expect(share == 1)
  }
}
