import Testing

@testable import Documents

@Suite struct NumberFormatTests {
  @Test(arguments: [
    ("52.20", "0.00"), ("41", "0"), ("-0.5", "0.0"), ("\u{2212}1.25", "0.00"), ("12.5%", "0.0\"%\""),
    ("+0.50", "+0.00;-0.00"),
  ])
  func showsThePrintedDecimals(printed: String, format: String) {
    #expect(numberFormat(printed: printed) == format)
  }

  @Test(arguments: ["< 0.001", "1e-5", "about 5", "", "%"]) func leavesOtherFormsToTheValue(printed: String) {
    #expect(numberFormat(printed: printed) == nil)
  }
}
