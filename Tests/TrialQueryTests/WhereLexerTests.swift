import Testing

@testable import TrialQuery

struct WhereLexerTests {
  private func kinds(_ expression: String) throws -> [WhereToken.Kind] {
    try WhereLexer.tokens(expression).map(\.kind)
  }

  @Test func splitsWordsNumbersTextsAndSigns() throws {
    #expect(
      try kinds("year>=2010 AND(country<>'it''s')")
        == [
          .word("year"), .comparison(.atLeast), .number(2010), .word("AND"), .open, .word("country"),
          .comparison(.different), .text("it's"), .close, .end,
        ])
    #expect(try kinds("a = -.5, 1e3") == [.word("a"), .comparison(.equal), .number(-0.5), .comma, .number(1000), .end])
    #expect(try kinds("a==1 b!=2").count == 7)
  }

  @Test func tokensKnowWhereTheyStand() throws {
    #expect(try WhereLexer.tokens("año = 'é'").map(\.range) == [0..<3, 4..<5, 6..<9, 9..<9])
  }

  @Test(arguments: [
    ("a = \"x\"", "text is written in straight single quotes: 'Denmark'.", 4..<5),
    ("a = 'x", "the text that begins here has no closing quote.", 4..<5),
    ("a && b", "write AND.", 2..<3), ("a = 1;", "one expression is enough; ';' has no meaning here.", 5..<6),
    ("a = 12x", "'12x' is no number.", 4..<7), ("a = 1e999", "'1e999' is no number.", 4..<9),
    ("a = 0x10", "'0x10' is no number.", 4..<8), ("a # b", "'#' has no meaning here.", 2..<3),
  ])
  func complaintsPointAtTheCharacter(_ expression: String, _ message: String, _ range: Range<Int>) {
    #expect(throws: WhereError(message: message, range: range)) { try WhereLexer.tokens(expression) }
  }

  @Test func refusesWhatIsTooLong() {
    #expect(throws: WhereError.self) { try WhereLexer.tokens(String(repeating: "x", count: 10_001)) }
  }
}
