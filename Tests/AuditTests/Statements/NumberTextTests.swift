import Testing

@testable import Audit

struct NumberTextTests {
  @Test(arguments: [(1.005, 2, "1.00"), (-0.04, 1, "0.0"), (-4.7, 1, "-4.7"), (0.05, 2, "0.05"), (12, 0, "12")])
  func printsSoManyDecimals(value: Double, decimals: Int, text: String) {
    #expect(NumberText.fixed(value, decimals) == text)
  }

  @Test(arguments: [
    (0.0041234, "0.004123"), (2.5, "2.5"), (198, "198"), (12345.6, "12346"), (0, "0"), (-0.85, "-0.85"),
  ])
  func printsFourSignificantDigits(value: Double, text: String) {
    #expect(NumberText.short(value) == text)
  }

  @Test func printsProbabilities() {
    #expect(NumberText.probabilities(0.00406...0.00411) == "0.0041")
    #expect(NumberText.probabilities(0.00001...0.0003) == "up to 0.0003")
    #expect(NumberText.probabilities(0.67...0.69) == "0.670 to 0.690")
    #expect(NumberText.probability(1e-9) == "below 0.0001")
  }
}
