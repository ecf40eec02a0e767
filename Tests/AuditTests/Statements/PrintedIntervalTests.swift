import Testing

@testable import Audit

struct PrintedIntervalTests {
  private func reason(_ statistic: PrintedStatistic) -> String? {
    if case .cannot(let reason) = PrintedInterval.read(statistic) { reason } else { nil }
  }

  @Test func putsTheSmallerEndFirst() throws {
    guard case .interval(let interval) = PrintedInterval.read(.interval("0.5", "1.1", "-0.1")) else {
      Issue.record("no interval")
      return
    }
    #expect(interval.text == "-0.1 to 1.1")
    #expect(interval.text(of: "0.5") == "0.5 (95% CI -0.1 to 1.1)")
  }

  @Test func saysWhatIsMissing() {
    #expect(reason(.interval("0.5", "0.1", nil)) == "The upper end of the interval is not printed.")
    #expect(reason(.interval("0.5", nil, "0.9")) == "The lower end of the interval is not printed.")
    #expect(reason(.interval("0.5", "0.1", "< 3")) == "An end of the interval is not printed as a number.")
    #expect(
      reason(.interval("0.5", "0.1", "0.9", level: 0.95)) == "0.95 percent is not the level of a confidence interval.")
  }

  @Test func knowsTheMiddleAndTheHalfWidthWithTheirRounding() throws {
    guard case .interval(let interval) = PrintedInterval.read(.interval("0.5", "0.1", "0.9")) else {
      Issue.record("no interval")
      return
    }
    let middle = try #require(interval.middle(on: .plain))
    #expect(abs(middle.lowerBound - 0.45) < 1e-6 && abs(middle.upperBound - 0.55) < 1e-6)
    let half = try #require(interval.halfWidth(on: .plain))
    #expect(abs(half.lowerBound - 0.35) < 1e-6 && abs(half.upperBound - 0.45) < 1e-6)
  }

  @Test(arguments: IntervalScale.allCases)
  func turnsEveryScaleBack(scale: IntervalScale) {
    #expect(abs(scale.value(scale(0.3)) - 0.3) < 1e-12)
  }

  @Test func keepsNumbersOffTheScalesOnWhichTheyCannotLie() {
    #expect(!IntervalScale.logarithmic.holds("-0.2") && IntervalScale.logarithmic.holds("0.0"))
    #expect(!IntervalScale.logit.holds("1.2") && IntervalScale.logit.holds("1.0"))
    #expect(!IntervalScale.fisher.holds("-1.2") && IntervalScale.fisher.holds("-0.9"))
  }
}
