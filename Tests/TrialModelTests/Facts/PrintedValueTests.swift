import Testing

@testable import TrialModel

struct PrintedValueTests {
  @Test func digitsAreKept() {
    #expect(PrintedValue("52.20")?.decimals == 2)
    #expect(PrintedValue(".45")?.value == 0.45)
    #expect(PrintedValue("\u{2212}0.78")?.value == -0.78)
    #expect(PrintedValue("-.5")?.value == -0.5)
    #expect(PrintedValue("324")?.halfUnit == 0.5)
  }

  @Test(arguments: ["", "-", ".", "1,5", "abc", "1.2.3", "--1", "1e5", "inf", "nan"])
  func textIsNoNumber(_ text: String) {
    #expect(PrintedValue(text) == nil)
    #expect(Printed(text, missing: nil) == .unreadable(text))
  }

  @Test func aHalfMayBeRoundedEitherWay() throws {
    let value = try #require(PrintedValue("0.25"))
    #expect(value.agrees(with: 0.245) && value.agrees(with: 0.255))
    #expect(!value.agrees(with: 0.2449) && !value.agrees(with: 0.2551))
    #expect(value.agrees(with: 0.1...0.245) && !value.agrees(with: 0.26...0.3))
  }

  @Test func aMissingNumberHasItsReason() {
    #expect(Printed(nil, missing: "illegible") == .missing(.illegible))
    #expect(Printed(nil, missing: "illegible").text == "illegible")
    #expect(Printed("0.8", missing: nil).value == 0.8)
  }
}
