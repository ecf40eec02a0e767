import Testing

@testable import Documents

@Suite struct TextWidthTests {
  @Test func hyphensDivideWords() {
    #expect(longestWordWidth("eleven-module edition") == textWidth("module"))
    #expect(longestWordWidth("follow-up") == textWidth("follow-"))
    #expect(longestWordWidth("") == 0)
  }

  @Test func widthsAreThoseOfArial() {
    #expect(textWidth("0000") == 4 * 556)
    #expect(textWidth("a", isBold: true) == 556)
    #expect(textWidth("進") == 1_000)
  }
}
