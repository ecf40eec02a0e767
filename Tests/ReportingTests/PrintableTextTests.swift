import Testing

@testable import Reporting

@Suite struct PrintableTextTests {
  @Test func splitsLinesAndReplacesControls() {
    #expect(printableLines("a\r\nb\n\u{2028}c \td ") == ["a", "b", "", "c  d"])
    #expect(printableLines("") == [""])
    #expect(printableLines("\u{1B}[0m\u{9B}") == ["\u{FFFD}[0m\u{FFFD}"])
  }
}
