import Testing

@testable import Audit

struct EstimateAtCentreTests {
  @Test func passesAnEstimateInTheMiddle() {
    #expect(EstimateAtCentre.outcome(.interval("0.09", "-0.15", "0.32", isRatio: false)) == .passed)
    #expect(EstimateAtCentre.outcome(.interval("2.00", "1.00", "4.00", isRatio: true)) == .passed)
  }

  /// The abstract of Jensen's thesis: a difference of +0.8 with the interval -4.7 to 3.0.
  @Test func findsTheEstimateOfAThesis() throws {
    let result = try #require(EstimateAtCentre.result(.interval("+0.8", "-4.7", "3.0")))
    #expect(result.outcome == .failed(.strong))
    #expect(result.text().arithmetic.first == "(-4.7 + 3.0) / 2 = -0.85")
  }

  @Test func takesTheScaleThatFitsWhenNoneIsStated() {
    #expect(EstimateAtCentre.outcome(.interval("2.00", "1.00", "4.00")) == .passed)
    // A correlation of 0.50 among 50 people, by Fisher's z.
    #expect(EstimateAtCentre.outcome(.interval("0.50", "0.26", "0.68")) == .passed)
    // 30 of 100 people, by the log odds.
    #expect(EstimateAtCentre.outcome(.interval("0.300", "0.218", "0.397")) == .passed)
    #expect(EstimateAtCentre.outcome(.interval("2.00", "1.00", "4.00", isRatio: false)) == .failed(.strong))
  }

  @Test func allowsForRoundingAtTheLimit() {
    // The middles of -0.15 to 0.32 are 0.08 to 0.09, those that round to 0.10 begin at 0.095.
    #expect(EstimateAtCentre.outcome(.interval("0.08", "-0.15", "0.32", isRatio: false)) == .passed)
    #expect(EstimateAtCentre.outcome(.interval("0.10", "-0.15", "0.32", isRatio: false)) == .failed(.flag))
  }

  @Test func cannotCheckARatioBelowZero() {
    #expect(EstimateAtCentre.cannotCheck(.interval("0.5", "-0.1", "1.1", isRatio: true)))
    #expect(EstimateAtCentre.cannotCheck(.interval(nil, "0.1", "1.1")))
  }

  @Test func raisesNoFalseAlarm() {
    expectNoFalseAlarm(EstimateAtCentre.self, seed: 3, checked: 0.9) { IntervalSample.consistent(&$0) }
  }

  @Test func findsEstimatesAThirdOfTheHalfWidthAway() {
    let share = shareFound(EstimateAtCentre.self, seed: 4) { random in
      let (middle, error) = (random.between(-2, 2), random.between(0.1, 1))
      var statistic = IntervalSample.difference(&random, middle: middle, error: error)
      statistic.estimate = random.printed(middle + error * random.one(of: [-0.7, 0.7]), 2)
      return statistic
    }
    #expect(share == 1)
  }
}
