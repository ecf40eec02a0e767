import Testing

@testable import MetaAnalysis

/// Values by mpmath at 50 digits.
struct GammaFunctionTests {
  @Test("Log gamma has the sign of gamma and no value at a pole")
  func signs() throws {
    let half = try #require(GammaFunction.logarithm(-0.5))
    #expect(half.sign == .minus && relativeError(half.value, 1.2655121234846454) < 1e-15)
    #expect(try #require(GammaFunction.logarithm(-1.5)).sign == .plus)
    #expect(try #require(GammaFunction.logarithm(5)).value == 3.1780538303479458)
    #expect(GammaFunction.logarithm(0) == nil && GammaFunction.logarithm(-3) == nil)
    #expect(GammaFunction.logarithm(.nan) == nil)
  }

  @Test(
    "Γ(z+1/2)/(Γ(z)√z) to 1e-15 from 0.25 to 1e6",
    arguments: [
      (0.25, 0.67597824006728473), (0.5, 0.79788456080286536), (1.0, 0.88622692545275801),
      (5.5, 0.97755935185477212), (11.9, 0.98955382675452749), (12.1, 0.98972550246517621),
      (172.5, 0.99927562581925901), (1e6, 0.99999987500000781),
    ])
  func halfStepRatio(z: Double, expected: Double) {
    #expect(relativeError(GammaFunction.halfStepRatio(z), expected) < 1e-15)
  }
}
