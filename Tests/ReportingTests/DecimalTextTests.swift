import Reporting
import Testing

@Suite struct DecimalTextTests {
  @Test(arguments: [
    (0.1, "0.1"), (52.0, "52"), (52.20, "52.2"), (1e-300, "1e-300"), (Double.leastNonzeroMagnitude, "5e-324"),
    (-0.0, "-0"),
    (1e16, "1e+16"), (1.0 / 3, "0.3333333333333333"), (0.1 + 0.2, "0.30000000000000004"),
    (100_000.0, "100000"),
    (Double.greatestFiniteMagnitude, "1.7976931348623157e+308"),
  ])
  func writesTheShortestTextThatReadsBack(value: Double, text: String) {
    #expect(decimalText(value) == text)
    #expect(Double(text) == value)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func hasNoTextForWhatIsNotFinite(value: Double) {
    #expect(decimalText(value) == nil)
  }

  @Test(arguments: ["0", "-0.5", "+1", "\u{2212}3", "1.", ".5", "1e5", "1E-5", "52.20"])
  func knowsPlainNumbers(text: String) { #expect(isPlainNumber(text)) }

  @Test(arguments: ["", "-", ".", "1e", "1+1", "0x1", "1 000", "1,5", "nan", "١", "1.2.3", "--1"])
  func knowsWhatIsNotAPlainNumber(text: String) { #expect(!isPlainNumber(text)) }
}
