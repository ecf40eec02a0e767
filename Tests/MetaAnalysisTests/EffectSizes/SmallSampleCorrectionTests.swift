import Testing

@testable import MetaAnalysis

struct SmallSampleCorrectionTests {
  @Test("J as pinned from R, where the gamma function itself overflows at m = 344")
  func pinned() throws {
    for (m, expected) in [(2.0, 0.5641895835477563), (10, 0.922745608053087), (344, 0.9978179171666023)] {
      let factor = try #require(SmallSampleCorrection.exact.factor(degreesOfFreedom: m).value)
      // Worst seen: 1.8e-13 at 344, where R's lgamma is off; mpmath gives 0.99781791716678011.
      #expect(relativeError(factor, expected) < 1e-12)
    }
    let exact = try #require(SmallSampleCorrection.exact.factor(degreesOfFreedom: 344).value)
    #expect(relativeError(exact, 0.99781791716678011) < 1e-15)
  }

  @Test("J rises with m to 1, and the approximation is close but not the same")
  func monotone() throws {
    var last = 0.0
    for m in stride(from: 1.5, through: 60, by: 0.5) {
      let factor = try #require(SmallSampleCorrection.exact.factor(degreesOfFreedom: m).value)
      let approximate = try #require(SmallSampleCorrection.approximate.factor(degreesOfFreedom: m).value)
      #expect(factor > last && factor < 1)
      #expect(factor != approximate && relativeError(approximate, factor) < 0.2 / (m * m))
      last = factor
    }
    let huge = try #require(SmallSampleCorrection.exact.factor(degreesOfFreedom: 1e15).value)
    #expect(huge <= 1 && huge > 1 - 1e-14)
    #expect(SmallSampleCorrection.none.factor(degreesOfFreedom: 3) == .estimate(1))
  }

  @Test("J needs more than one degree of freedom")
  func refusals() {
    for correction in SmallSampleCorrection.allCases {
      #expect(correction.factor(degreesOfFreedom: 1).reason == .nonPositiveDegreesOfFreedom)
      #expect(correction.factor(degreesOfFreedom: .nan).reason == .notFinite)
    }
  }
}
