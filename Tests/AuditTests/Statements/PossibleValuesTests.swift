import Testing

@testable import Audit

struct PossibleValuesTests {
  @Test func findsNumbersThatCannotBe() throws {
    let result = try #require(PossibleValues.result(.test(.f, "-4.1", "1", "20", p: "1.2", i2: "104")))
    #expect(result.outcome == .failed(.proof))
    #expect(result.text().summary == "P cannot be 1.2, and F cannot be -4.1, and I2 cannot be 104.")
    #expect(PossibleValues.outcome(.scores("3.1", "-0.4", n: 20)) == .failed(.proof))
    #expect(PossibleValues.outcome(.interval("0.5", "-0.1", "1.1", isRatio: true)) == .failed(.proof))
    #expect(PossibleValues.outcome(.test(nil, nil, p: "< 0")) == .failed(.proof))
  }

  @Test func passesTheEnds() {
    #expect(PossibleValues.outcome(.test(.t, "-4.1", "20", p: "0.000")) == .passed)
    #expect(PossibleValues.outcome(.test(.f, "0.0", "1", "20", p: "1", i2: "100")) == .passed)
    #expect(PossibleValues.outcome(.scores("3.1", "0.0", n: 1)) == .passed)
  }

  @Test func flagsAnIntervalInTheWrongOrder() {
    #expect(PossibleValues.outcome(.interval("0.5", "1.1", "-0.1")) == .failed(.flag))
  }

  @Test func leavesOthersAlone() {
    #expect(PossibleValues.outcome(.interval("0.5", nil, nil)) == nil)
    #expect(PossibleValues.outcome(PrintedStatistic()) == nil)
  }

  @Test func raisesNoFalseAlarm() {
    expectNoFalseAlarm(PossibleValues.self, seed: 31, checked: 0.6) { random in
      switch random.whole(0...2) {
      case 0: ScoresSample.share(&random)
      case 1: ScoresSample.consistent(&random)
      default:
        .test(.chiSquare, random.printed(random.between(0, 9)), "3", p: random.printedP(random.share()))
      }
    }
  }

  @Test func findsMovedPoints() {
    let share = shareFound(PossibleValues.self, seed: 32) { random in
      .test(.t, "2.1", "20", p: random.printed(random.between(1.1, 90), 1))
    }
    #expect(share == 1)
  }
}
