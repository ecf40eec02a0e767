import Testing

@testable import Reporting

@Suite struct PrintableTextTests {
  @Test func splitsLinesAndReplacesControls() {
    #expect(printableLines("a\r\nb\n\u{2028}c \td ") == ["a", "b", "", "c  d"])
    #expect(printableLines("") == [""])
    #expect(printableLines("\u{1B}[0m\u{9B}") == ["\u{FFFD}[0m\u{FFFD}"])
  }

  @Test func aTextKeepsItsLinesAndTabs() {
    #expect(printableText("a\tb\n\u{1B}[2J\u{9B}\u{202E}c\r") == "a\tb\n\u{FFFD}[2J\u{FFFD}\u{FFFD}c\u{FFFD}")
  }
}
