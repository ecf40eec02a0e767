import Testing

@testable import Documents

@Suite struct WordTableTests {
  @Test(arguments: [
    ("-0.5", "\u{2212}0.5"), ("t = -0.42 (-1 to -.2)", "t = \u{2212}0.42 (\u{2212}1 to \u{2212}.2)"),
    ("SF-12, 2016-2018", "SF-12, 2016-2018"), ("imrs-client -", "imrs-client -"),
  ])
  func hyphensBeforeNumbersAreMinusSigns(text: String, signed: String) {
    #expect(withMinusSigns(text) == signed)
  }
}
