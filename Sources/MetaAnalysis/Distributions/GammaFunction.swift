import RealModule

/// The logarithm of the gamma function and the ratios of gamma functions that effect sizes and tails need.
public enum GammaFunction {
  /// The logarithm of |Γ(x)| with the sign of Γ(x), or nil at the poles 0, -1, -2, ... and for NaN.
  ///
  /// Source: the platform's `lgamma`; the sign by the reflection Γ(x)Γ(1-x) = π/sin(πx) (DLMF 5.5.3).
  public static func logarithm(_ x: Double) -> (value: Double, sign: FloatingPointSign)? {
    if x.isNaN || (x <= 0 && x == x.rounded(.down)) { return nil }
    let isNegative = x < 0 && x.rounded(.down).truncatingRemainder(dividingBy: 2) != 0
    return (Double.logGamma(x), isNegative ? .minus : .plus)
  }

  /// Γ(z + 1/2) / (Γ(z) √z) for z > 0, which tends to 1 and never overflows.
  ///
  /// Relative error below 1e-15. Source: `logHalfStepSeries`, reached from small z by Γ(z+1) = zΓ(z).
  public static func halfStepRatio(_ z: Double) -> Double {
    precondition(z > 0, "z must be positive")
    if z >= 12 { return Double.exp(logHalfStepSeries(z)) }
    var shifted = z
    var numerator = 1.0
    var denominator = 1.0
    while shifted < 12 {
      numerator *= shifted
      denominator *= shifted + 0.5
      shifted += 1
    }
    // Γ(z+1/2)/Γ(z) = [z/(z+1/2)] Γ(z+3/2)/Γ(z+1), once for each step.
    return Double.exp(logHalfStepSeries(shifted)) * (numerator / denominator) * (shifted / z).squareRoot()
  }

  /// ln of Γ(z + 1/2) / (Γ(z) √z) for z from 12, in odd powers of 1/z (from DLMF 5.11.8).
  static func logHalfStepSeries(_ z: Double) -> Double {
    let inverse = 1 / z
    let square = inverse * inverse
    var series = 691.0 / 180_224
    series = series * square - 31.0 / 18_432
    series = series * square + 17.0 / 14_336
    series = series * square - 1.0 / 640
    series = series * square + 1.0 / 192
    series = series * square - 1.0 / 8
    return series * inverse
  }

  /// The error of Stirling's formula, ln Γ(z+1) - (z + 1/2) ln z + z - ln √(2π), for z > 0.
  ///
  /// Source: Loader 2000, "Fast and accurate computation of binomial probabilities", eq 3; DLMF 5.11.1.
  static func stirlingError(_ z: Double) -> Double {
    if z < 15 {
      return Double.logGamma(z + 1) - (z + 0.5) * Double.log(z) + z - 0.918938533204672741780329736406
    }
    let inverse = 1 / z
    let square = inverse * inverse
    var series = -691.0 / 360_360
    series = series * square + 1.0 / 1188
    series = series * square - 1.0 / 1680
    series = series * square + 1.0 / 1260
    series = series * square - 1.0 / 360
    series = series * square + 1.0 / 12
    return series * inverse
  }

  /// u - ln(1 + u) for u > -1, without cancellation near 0.
  ///
  /// Source: the series of 2 artanh(u/(2+u)), as in Loader 2000 section 2.1.
  static func deviance(_ u: Double) -> Double {
    if u < -0.6 || u > 1 { return u - Double.log(onePlus: u) }
    let r = u / (2 + u)
    let square = r * r
    var power = 2 * r * square
    var sum = u * r
    var odd = 3.0
    while true {
      let next = sum - power / odd
      if next == sum { return sum }
      sum = next
      power *= square
      odd += 2
    }
  }
}
