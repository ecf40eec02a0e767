import MetaAnalysis
import Testing

@testable import Audit

struct I2AgainstQTests {
  private static func printed(_ q: RoundedNumber?, k: Int?, i2: RoundedNumber?) -> PrintedStatistic {
    var statistic = PrintedStatistic.test(nil, nil, k: k, i2: i2)
    statistic.q = q
    return statistic
  }

  /// The BCG vaccine trials, Colditz et al. 1994: Q = 152.23 of 13 trials goes with an I2 of 92.1%.
  @Test func passesThePublishedExample() {
    #expect(I2AgainstQ.outcome(Self.printed("152.23", k: 13, i2: "92")) == .passed)
    #expect(I2AgainstQ.outcome(Self.printed("152.23", k: 13, i2: "92.12%")) == .passed)
    #expect(I2AgainstQ.outcome(.test(.q, "152.23", "12", i2: "92")) == .passed)
  }

  @Test func findsAnotherI2() {
    #expect(I2AgainstQ.outcome(Self.printed("152.23", k: 13, i2: "75")) == .failed(.strong))
    #expect(I2AgainstQ.outcome(Self.printed("3.1", k: 5, i2: "20")) == .failed(.strong))
    #expect(I2AgainstQ.outcome(Self.printed("3.1", k: 5, i2: "0")) == .passed)
  }

  @Test func allowsForRoundingAtTheLimit() {
    // Q from 5.95 to 6.05 of 4 studies: I2 from 49.58 to 50.41.
    #expect(I2AgainstQ.outcome(Self.printed("6.0", k: 4, i2: "49.6")) == .passed)
    #expect(I2AgainstQ.outcome(Self.printed("6.0", k: 4, i2: "49.5")) == .failed(.strong))
    #expect(I2AgainstQ.outcome(Self.printed("6.0", k: 4, i2: "50.4")) == .passed)
    #expect(I2AgainstQ.outcome(Self.printed("6.0", k: 4, i2: "50.5")) == .failed(.strong))
  }

  /// The review prints I2 and the P of heterogeneity, but not Q.
  @Test func comparesWithThePOfQ() {
    #expect(I2AgainstQ.outcome(.test(.q, nil, p: "< 0.10", k: 11, i2: "91")) == .passed)
    #expect(I2AgainstQ.outcome(.test(.q, nil, p: "> 0.10", k: 7, i2: "43")) == .passed)
    #expect(I2AgainstQ.outcome(.test(.q, nil, p: "> 0.10", k: 4, i2: "0")) == .passed)
    #expect(I2AgainstQ.outcome(.test(.q, nil, p: "> 0.10", k: 7, i2: "70")) == .failed(.strong))
    #expect(I2AgainstQ.outcome(.test(.q, nil, p: "< 0.10", k: 4, i2: "0")) == .failed(.strong))
    #expect(PAgainstStatistic.outcome(.test(.q, nil, p: "< 0.10", k: 4, i2: "0")) == nil)
  }

  @Test func saysWhatIsMissing() {
    #expect(I2AgainstQ.cannotCheck(Self.printed(nil, k: 4, i2: "50")))
    #expect(I2AgainstQ.cannotCheck(Self.printed("6.0", k: nil, i2: "50")))
    #expect(I2AgainstQ.cannotCheck(Self.printed("6.0", k: 1, i2: "50")))
    #expect(I2AgainstQ.outcome(Self.printed("6.0", k: 4, i2: nil)) == nil)
  }

  private static func consistent(_ random: inout StatementRandom) -> (PrintedStatistic, i2: Double) {
    let k = random.whole(2...30)
    let q = random.between(0.1, 6) * Double(k)
    let i2 = max(0, 100 * (q - Double(k - 1)) / q)
    return (printed(random.printed(q, random.whole(1...3)), k: k, i2: random.printed(i2, random.whole(0...2))), i2)
  }

  @Test func raisesNoFalseAlarm() {
    expectNoFalseAlarm(I2AgainstQ.self, seed: 15, checked: 1) { random in
      var statistic = Self.consistent(&random).0
      guard random.chance(0.3), let k = statistic.k else { return statistic }
      let q = random.between(0, 4) * Double(k)
      statistic.test = .q
      statistic.q = nil
      statistic.i2 = random.printed(max(0, 100 * (q - Double(k - 1)) / q), random.whole(0...2))
      statistic.p = random.printedP(ChiSquareDistribution(degreesOfFreedom: Double(k - 1)).upperTail(q))
      return statistic
    }
  }

  @Test func findsI2TenPointsAway() {
    let share = shareFound(I2AgainstQ.self, seed: 16) { random in
      var (statistic, i2) = Self.consistent(&random)
      statistic.i2 = random.printed(i2 > 50 ? i2 - 10 : i2 + 10, 0)
      return statistic
    }
    #expect(share >= 0.97)
  }
}
