import Reporting
import Testing

@Suite struct LineDifferenceTests {
  @Test func isEmptyForEqualBytes() {
    #expect(lineDifference(expected: "", actual: "") == "")
    #expect(lineDifference(expected: "a\nb\n", actual: "a\nb\n") == "")
  }

  @Test func showsChangesWithTwoLinesAround() {
    #expect(
      lineDifference(expected: "1\n2\n3\n4\n5\n6\n7\n", actual: "1\n2\n3\nfour\n5\n6\n7\n") == """
        @@ -2,5 +2,5 @@
         2
         3
        -4
        +four
         5
         6

        """)
  }

  @Test func showsDistantChangesApart() {
    let old = (1...20).map { "\($0)\n" }.joined()
    let new = old.replacing("2\n3\n", with: "2\nnew\n3\n", maxReplacements: 1).replacing("19\n", with: "")
    #expect(
      lineDifference(expected: old, actual: new) == """
        @@ -1,4 +1,5 @@
         1
         2
        +new
         3
         4
        @@ -17,4 +18,3 @@
         17
         18
        -19
         20

        """)
  }

  @Test func showsInsertionIntoNothing() {
    #expect(lineDifference(expected: "", actual: "a\n") == "@@ -0,0 +1,1 @@\n+a\n")
    #expect(lineDifference(expected: "a\n", actual: "") == "@@ -1,1 +0,0 @@\n-a\n")
  }

  @Test func showsAMissingFinalNewline() {
    #expect(
      lineDifference(expected: "a\n", actual: "a")
        == "@@ -1,1 +1,1 @@\n-a\n+a\n\\ No newline at end of file\n")
  }

  @Test func showsReturnsOnlyWhereTheTextsDisagreeAboutThem() {
    #expect(
      lineDifference(expected: "a\r\nb\r\n", actual: "a\nb\n")
        == "@@ -1,2 +1,2 @@\n-a␍\n-b␍\n+a\n+b\n")
    #expect(lineDifference(expected: "a\r\nb\r\n", actual: "a\r\nc\r\n") == "@@ -1,2 +1,2 @@\n a\n-b\n+c\n")
  }

  @Test func tellsSpellingsOfACharacterApart() {
    let difference = lineDifference(expected: "Färdig\n", actual: "Fa\u{308}rdig\n")
    #expect(
      difference.unicodeScalars.elementsEqual("@@ -1,1 +1,1 @@\n-Färdig\n+Fa\u{308}rdig\n".unicodeScalars))
  }

  @Test func replacesControlCharacters() {
    #expect(lineDifference(expected: "", actual: "\u{1B}[1m\tx\n") == "@@ -0,0 +1,1 @@\n+\u{FFFD}[1m\tx\n")
  }

  @Test func showsAReplacementWhereTheTextsAreLarge() {
    let old = (0..<3000).map { "old \($0)\n" }.joined()
    let new = (0..<3000).map { "new \($0)\n" }.joined()
    let difference = lineDifference(expected: "same\n" + old, actual: "same\n" + new)
    #expect(difference.hasPrefix("@@ -1,3001 +1,3001 @@\n same\n-old 0\n"))
    #expect(difference.hasSuffix("+new 2999\n"))
  }
}
