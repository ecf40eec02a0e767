import Testing

@testable import Documents

@Suite struct XMLTextTests {
  @Test func marksAreEscapedAndIllegalScalarsReplaced() {
    #expect(escapedForXML("a < b & \"c\" > 'd'") == "a &lt; b &amp; &quot;c&quot; &gt; 'd'")
    #expect(
      escapedForXML("\u{0}\u{1B}\u{7F}\u{FFFE}\u{FFFF}\u{10FFFF}")
        == "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{10FFFF}")
    #expect(legalInXML("a\r\nb\tc") == "a\nb c")
  }

  @Test func excelFindsNoEscapes() {
    #expect(escapedForExcel("a_x0041_b_x005f__xyz_") == "a_x005F_x0041_b_x005F_x005f__xyz_")
  }

  @Test func textIsCutBetweenCharacters() {
    #expect(cut("abc", limit: 3, mark: "…") == "abc")
    #expect(cut("abcd", limit: 3, mark: "…") == "ab…")
    #expect(cut("a👩‍⚕️b👩‍⚕️", limit: 5, mark: "…") == "a…")
    #expect(oneLine("a\nb", limit: 10) == "a b")
  }
}
