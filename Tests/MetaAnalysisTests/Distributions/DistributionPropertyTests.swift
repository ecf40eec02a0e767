import Testing

import RealModule

@testable import MetaAnalysis

struct DistributionPropertyTests {
  @Test("Tails add to one and quantiles invert them, also between the points of the grid")
  func inversion() {
    var generator = Stepper()
    for _ in 0..<2000 {
      let df1 = 0.5 * generator.power(4e6)
      let df2 = 0.5 * generator.power(4e6)
      let p = 1 / generator.power(1e300)
      let families: [any Distribution] = [
        StudentDistribution(degreesOfFreedom: df1), ChiSquareDistribution(degreesOfFreedom: df1),
        FisherDistribution(numeratorDegreesOfFreedom: df1, denominatorDegreesOfFreedom: df2),
      ]
      for family in families {
        let lower = family.quantile(lowerTail: p)
        if lower.isFinite && (lower < 0 || lower > 1e-290) && lower.magnitude < 1e290 {
          // A step of the last digit in a quantile moves a tail by digit × hazard: worst seen 3.1e-11.
          #expect(relativeError(family.lowerTail(lower), p) < 1e-10)
          #expect((family.lowerTail(lower) + family.upperTail(lower) - 1).magnitude < 1e-14)
        }
        let upper = family.quantile(upperTail: p)
        if upper.isFinite && upper < 1e290 && (upper < 0 || upper > 1e-290) {
          #expect(relativeError(family.upperTail(upper), p) < 1e-10)
        }
      }
    }
  }

  @Test("F with one numerator degree of freedom is t squared")
  func fisherIsStudentSquared() {
    for df in [0.7, 3.0, 12.0, 344.0] {
      for t in [0.01, 0.5, 2.2, 30.0] {
        let f = FisherDistribution(numeratorDegreesOfFreedom: 1, denominatorDegreesOfFreedom: df)
        let student = StudentDistribution(degreesOfFreedom: df)
        // Worst seen: 2.7e-14.
        #expect(relativeError(f.upperTail(t * t), 2 * student.upperTail(t)) < 6e-14)
      }
    }
  }

  @Test("Edges: probabilities 0 and 1, points 0 and infinity, NaN stays NaN")
  func edges() {
    let student = StudentDistribution(degreesOfFreedom: 5)
    #expect(student.quantile(lowerTail: 0) == -.infinity && student.quantile(upperTail: 0) == .infinity)
    #expect(student.quantile(lowerTail: 0.5) == 0 && student.upperTail(0) == 0.5)
    #expect(student.upperTail(.infinity) == 0 && student.lowerTail(.infinity) == 1)
    #expect(student.density(.infinity) == 0 && student.upperTail(.nan).isNaN)
    let chiSquare = ChiSquareDistribution(degreesOfFreedom: 2)
    #expect(chiSquare.quantile(lowerTail: 0) == 0 && chiSquare.quantile(lowerTail: 1) == .infinity)
    #expect(chiSquare.density(0) == 0.5 && chiSquare.density(-1) == 0 && chiSquare.upperTail(-1) == 1)
    #expect(chiSquare.lowerTail(.infinity) == 1 && chiSquare.lowerTail(.nan).isNaN)
    let fisher = FisherDistribution(numeratorDegreesOfFreedom: 2, denominatorDegreesOfFreedom: 7)
    #expect(fisher.quantile(upperTail: 1) == 0 && fisher.quantile(upperTail: 0) == .infinity)
    #expect(fisher.density(0) == 1 && fisher.lowerTail(-1) == 0 && fisher.upperTail(.infinity) == 0)
    #expect(NormalDistribution().quantile(lowerTail: 1) == .infinity)
    #expect(NormalDistribution().density(.infinity) == 0)
  }

  @Test("Log tails go on where the tails are below the smallest number")
  func logTails() {
    // mpmath: ln of the normal upper tail at 40 and 1000, of the chi-square(12) upper tail at 5000.
    let normal = NormalDistribution()
    #expect(relativeError(normal.logUpperTail(40), -804.6084420137538) < 1e-15)
    #expect(relativeError(normal.logUpperTail(1000), -500007.82669481218) < 1e-15)
    #expect(relativeError(normal.logUpperTail(29.999999), normal.logUpperTail(30.000001)) < 1e-6)
    let chiSquare = ChiSquareDistribution(degreesOfFreedom: 12)
    #expect(relativeError(chiSquare.logUpperTail(5000), -2465.6652604883948) < 1e-14)
  }

  @Test("Incomplete beta and gamma are symmetric and agree with closed forms")
  func closedForms() {
    // I_x(2, 3) = 6x² - 8x³ + 3x⁴ and Q(3, x) = e^-x (1 + x + x²/2).
    let x = 0.3
    let beta = IncompleteBeta(2, 3).lower(x)
    #expect(relativeError(beta, x * x * (6 - 8 * x + 3 * x * x)) < 1e-15)
    #expect(relativeError(IncompleteBeta(3, 2).upper(1 - x), beta) < 1e-15)
    #expect(IncompleteBeta(2, 3).lower(0) == 0 && IncompleteBeta(2, 3).upper(0) == 1)
    #expect(relativeError(IncompleteGamma(shape: 3).upper(1), 0.91969860292860580) < 1e-15)
    #expect(relativeError(IncompleteGamma(shape: 3).upper(40), 3.5728659287002263e-15) < 1e-14)
    #expect(IncompleteGamma(shape: 3).lower(0) == 0 && IncompleteGamma(shape: 3).upper(.infinity) == 0)
  }
}

/// A fixed sequence of numbers (SplitMix64).
struct Stepper {
  var state: UInt64 = 20_240_607

  mutating func unit() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Double((z ^ (z >> 31)) >> 11) * 0x1p-53
  }

  /// A number from 1 to `limit`, uniform in its logarithm.
  mutating func power(_ limit: Double) -> Double { .pow(limit, unit()) }
}
