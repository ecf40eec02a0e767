import Testing

@testable import Audit

struct DegreesOfFreedomAgainstNTests {
  @Test func passesWhatPeopleAllow() {
    #expect(DegreesOfFreedomAgainstN.outcome(.test(.t, "2.1", "38", n1: 20, n2: 20)) == .passed)
    #expect(DegreesOfFreedomAgainstN.outcome(.test(.t, "2.1", "31.4", n1: 20, n2: 20)) == .passed)
    #expect(DegreesOfFreedomAgainstN.outcome(.test(.t, "2.1", "19", n: 20)) == .passed)
    #expect(DegreesOfFreedomAgainstN.outcome(.test(.f, "8.68", "1", "89", n: 104)) == .passed)
    // Four times of 44 people, corrected for sphericity: Tan 2017.
    #expect(DegreesOfFreedomAgainstN.outcome(.test(.f, "69.13", "2.50", "105.03", n: 44)) == .passed)
  }

  @Test func asksAboutMore() throws {
    let result = try #require(DegreesOfFreedomAgainstN.result(.test(.t, "2.1", "48", n1: 20, n2: 20)))
    #expect(result.outcome == .failed(.flag))
    #expect(result.text().arithmetic == ["20 + 20 - 2 = 38"])
    #expect(DegreesOfFreedomAgainstN.outcome(.test(.f, "4.18", "1", "146", n: 104)) == .failed(.flag))
  }

  @Test func allowsForRoundingAtTheLimit() {
    #expect(DegreesOfFreedomAgainstN.outcome(.test(.t, "2.1", "38", n1: 20, n2: 20)) == .passed)
    #expect(DegreesOfFreedomAgainstN.outcome(.test(.t, "2.1", "39", n1: 20, n2: 20)) == .failed(.flag))
    #expect(DegreesOfFreedomAgainstN.outcome(.test(.t, "2.1", "38.05", n1: 20, n2: 20)) == .failed(.flag))
  }

  @Test func saysWhatIsMissing() {
    #expect(DegreesOfFreedomAgainstN.cannotCheck(.test(.t, "2.1", "48")))
    #expect(DegreesOfFreedomAgainstN.outcome(.test(.t, "2.1", n: 40)) == nil)
    #expect(DegreesOfFreedomAgainstN.outcome(.test(.chiSquare, "2.1", "2", n: 40)) == nil)
  }

  @Test func raisesNoFalseAlarm() {
    expectNoFalseAlarm(DegreesOfFreedomAgainstN.self, seed: 19, checked: 1) { random in
      let (n1, n2) = (random.whole(3...200), random.whole(3...200))
      let most = Double(n1 + n2 - 2)
      let places = random.whole(0...2)
      switch random.whole(0...2) {
      case 0: return .test(.t, "2.0", random.printed(random.between(1, most), places), n1: n1, n2: n2)
      case 1:
        return .test(.t, "2.0", random.printed(random.between(1, Double(n1 - 1)), places), n: n1)
      default:
        // Times less one for each person's error, by a correction for sphericity.
        let times = Double(random.whole(1...4))
        let epsilon = times == 1 ? 1 : random.between(1 / times, 1)
        let df1 = times * epsilon
        return .test(
          .f, "2.0", random.printed(df1, times == 1 ? 0 : 3), random.printed(most * df1, 2), n: n1 + n2)
      }
    }
  }

  @Test func findsHalfAsManyMore() {
    let share = shareFound(DegreesOfFreedomAgainstN.self, seed: 20) { random in
      let (n1, n2) = (random.whole(3...200), random.whole(3...200))
      return .test(.t, "2.0", random.printed(Double(n1 + n2) * 1.5, 0), n1: n1, n2: n2)
    }
    #expect(share == 1)
  }
}
