import Reporting
import Testing

@Suite struct FormulaNeutralizationTests {
  @Test(arguments: [
    "=1+1", "+cmd", "-cmd", "@SUM(A1)", "\tx", "\rx", "\nx", "\r\nx", "  =1", "\u{A0}=1", "\u{200B}=1",
    "\u{FEFF}=1",
    "\u{FF1D}1+1", "\u{FF0B}1", "\u{FF0D}x", "\u{FF20}x", "-1+1", "--1", "=\u{301}1", "-0.5 (SD 1)",
  ])
  func prefixesWhatASpreadsheetWouldRun(text: String) {
    #expect(neutralizingFormula(text).unicodeScalars.elementsEqual(("'" + text).unicodeScalars))
  }

  @Test(arguments: [
    "", " ", "plain", "a=b", "1-2", "-0.5", "+3", "-1e-300", "-.5", "\u{2212}0.5", "– dash", "'quoted",
    "Färdig",
  ])
  func leavesOtherTextAlone(text: String) {
    #expect(neutralizingFormula(text) == text)
  }

  @Test(arguments: ["=1+1", "@SUM(A1)", "+x", "-x", "\tx", "-0.5", "'quoted'", "plain", "'", ""])
  func whatWasNeutralizedIsReadBack(_ text: String) {
    #expect(withoutNeutralization(neutralizingFormula(text)) == text)
  }
}
