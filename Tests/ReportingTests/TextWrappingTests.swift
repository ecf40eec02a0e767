import Reporting
import Testing

@Suite struct TextWrappingTests {
  @Test func breaksAtSpaces() {
    #expect(wrapped("one two three four", width: 9) == ["one two", "three", "four"])
    #expect(wrapped("one two", width: 7) == ["one two"])
    #expect(wrapped("", width: 5) == [""])
  }

  @Test func indentsLinesAfterTheFirst() {
    #expect(wrapped("one two three four", width: 9, hanging: 2) == ["one two", "  three", "  four"])
  }

  @Test func breaksLongWords() {
    #expect(wrapped("abcdefghij", width: 4) == ["abcd", "efgh", "ij"])
    #expect(wrapped("x abcdefghij y", width: 4) == ["x", "abcd", "efgh", "ij y"])
    #expect(wrapped("self-management", width: 8) == ["self-", "manageme", "nt"])
    #expect(wrapped("進行中の研究", width: 5) == ["進行", "中の", "研究"])
  }

  @Test func keepsCharactersAndNoBreakSpacesWhole() {
    #expect(wrapped("e\u{301}e\u{301}e\u{301}", width: 2) == ["éé", "é"])
    #expect(wrapped("n\u{A0}=\u{A0}41 people", width: 8) == ["n\u{A0}=\u{A0}41", "people"])
    #expect(wrapped("進", width: 1) == ["進"])
  }

  @Test(arguments: 4...40) func staysWithinTheWidth(width: Int) {
    let text = "To evaluate 進行中の研究 10.1176/ps.62.6.pss6206_0606 in Färdig's rehabilitation centres 👩‍⚕️👩‍⚕️👩‍⚕️"
    for line in wrapped(text, width: width, hanging: 2) {
      #expect(displayWidth(line) <= width)
      #expect(line.last != " ")
    }
  }
}
