import Reporting
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("Färdig", 6), ("Fa\u{308}rdig", 6), ("進行", 4), ("한국", 4),
    ("\u{1112}\u{1161}\u{11AB}", 2),
    ("ＡＢ", 4), ("🧪", 2), ("👩‍⚕️", 2), ("❤️", 2), ("☝🏽", 2), ("🇩🇰", 2), ("1️⃣", 2), ("±", 1), ("–", 1),
    ("\u{200B}", 0), ("a\u{AD}b", 3), ("Ø", 1), ("\u{FEFF}x", 1), ("ｶ", 1),
  ])
  func countsTerminalColumns(text: String, columns: Int) {
    #expect(displayWidth(text) == columns)
  }
}
