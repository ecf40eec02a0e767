import Testing

@testable import Reporting

@Suite struct LaTeXEscapingTests {
  @Test(arguments: [
    ("\\", "\\textbackslash{}"), ("{x}", "\\{x\\}"), ("$5", "\\$5"), ("R&D", "R\\&D"), ("#1", "\\#1"),
    ("a^b", "a\\textasciicircum{}b"), ("a_b", "a\\_b"), ("~", "\\textasciitilde{}"), ("5%", "5\\%"),
    ("<", "\\textless{}"), (">", "\\textgreater{}"), ("|", "\\textbar{}"), ("\"", "\\textquotedbl{}"),
    ("`", "\\textasciigrave{}"), ("[1]", "{[}1{]}"), ("*", "{*}"),
  ])
  func escapesSpecialCharacters(text: String, latex: String) {
    #expect(escapedForLaTeX(text) == latex)
  }

  @Test(arguments: [
    ("\u{2212}0.5", "$-$0.5"), ("≥ 1", "$\\geq$ 1"), ("≤", "$\\leq$"), ("±", "$\\pm$"), ("×", "$\\times$"),
    ("τ²", "$\\tau$$^{2}$"), ("χ", "$\\chi$"), ("n\u{A0}=", "n~="), ("10\u{202F}000", "10\\,000"),
  ])
  func mapsSignsToMathematics(text: String, latex: String) {
    #expect(escapedForLaTeX(text) == latex)
  }

  @Test(arguments: [
    ("Färdig – “É”", "Färdig – “É”"), ("Fa\u{308}rdig", "F\\\"{a}rdig"), ("c\u{327}", "\\c{c}"),
    ("e\u{302}\u{301}", "\\'{\\^{e}}"),
  ])
  func keepsLettersAndMarks(text: String, latex: String) {
    #expect(escapedForLaTeX(text).unicodeScalars.elementsEqual(latex.unicodeScalars))
  }

  @Test(arguments: [
    ("a--b", "a-{}-b"), ("---", "-{}-{}-"), ("''", "'{}'"), (",,", ",{},"), ("a-b-c", "a-b-c"),
    ("a\u{1B}b", "a?b"),
  ])
  func formsNoLigaturesAndNoControls(text: String, latex: String) {
    #expect(escapedForLaTeX(text) == latex)
  }

  @Test func signsThatLaTeXCannotTypesetAreReplaced() {
    #expect(escapedForLaTeX("a\u{202E}b\u{FFFD}c\u{2066}d\u{7}") == "a?b?c?d?")
    #expect(escapedForLaTeX("a\u{200D}b\u{2060}\u{200F}") == "ab")
  }
}
