import Testing

@testable import Audit

struct EstimateInIntervalTests {
  @Test func passesAnEstimateInside() {
    #expect(EstimateInInterval.outcome(.interval("0.47", "-0.01", "0.96")) == .passed)
  }

  @Test func findsAnEstimateOutside() {
    #expect(EstimateInInterval.outcome(.interval("5.2", "1.1", "4.9")) == .failed(.proof))
    #expect(EstimateInInterval.outcome(.interval("-0.4", "0.1", "0.7")) == .failed(.proof))
  }

  @Test func allowsForRoundingAtTheEnds() {
    // 0.5 stands for up to 0.55, and 0.550 for 0.5495 and more.
    #expect(EstimateInInterval.outcome(.interval("0.5", "0.550", "0.9")) == .passed)
    #expect(EstimateInInterval.outcome(.interval("0.5", "0.551", "0.9")) == .failed(.proof))
  }

  @Test func saysWhatIsMissing() {
    #expect(EstimateInInterval.cannotCheck(.interval(nil, "0.1", "0.7")))
    #expect(EstimateInInterval.cannotCheck(.interval("0.3", nil, "0.7")))
    #expect(EstimateInInterval.outcome(.interval("0.3", nil, nil)) == nil)
  }

  @Test func raisesNoFalseAlarm() {
    expectNoFalseAlarm(EstimateInInterval.self, seed: 1, checked: 1) { IntervalSample.consistent(&$0) }
  }

  @Test func findsEstimatesFromElsewhere() {
    let share = shareFound(EstimateInInterval.self, seed: 2) { random in
      var statistic = IntervalSample.difference(&random, middle: random.between(-2, 2), error: random.between(0.1, 1))
      statistic.estimate = random.printed((statistic.ciUpper?.value ?? 0) + random.between(0.02, 2), 2)
      return statistic
    }
    #expect(share == 1)
  }
}
