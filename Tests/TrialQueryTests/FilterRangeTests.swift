import Testing

@testable import TrialQuery

struct FilterRangeTests {
  @Test(arguments: [
    ("9..11", 9.0, 11.0), ("9", 9, 9), ("1.5..2", 1.5, 2), (" 9 .. 11 ", 9, 11), ("9..9", 9, 9),
  ])
  func readsBothEnds(_ typed: String, _ lower: Double, _ upper: Double) throws {
    let range = try FilterRange(typed, option: "modules")
    #expect(range.lower == lower)
    #expect(range.upper == upper)
  }

  @Test func readsOpenEnds() throws {
    #expect(try FilterRange("9..", option: "modules").upper == nil)
    #expect(try FilterRange("..11", option: "modules").lower == nil)
  }

  @Test(arguments: ["", "..", "nine", "9-11", "9...11", "0x9", "nan", "inf..", "9..11..12"])
  func refusesWhatIsNoRange(_ typed: String) {
    #expect(throws: FilterError.notARange(option: "modules", typed: typed)) {
      _ = try FilterRange(typed, option: "modules")
    }
  }

  @Test func refusesARangeThatEndsBeforeItBegins() throws {
    do {
      _ = try FilterRange("2020..2010", option: "year")
      Issue.record("a backward range was read")
    } catch {
      #expect(error.exitCode == 64)
      #expect(
        error.message
          == "--year is '2020..2010', but 2020 is larger than 2010: nothing can lie between. Did you mean '2010..2020'?"
      )
    }
  }
}
