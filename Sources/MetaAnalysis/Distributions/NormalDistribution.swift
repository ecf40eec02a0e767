import RealModule

/// The standard normal distribution.
public struct NormalDistribution: Sendable, Equatable {
  /// The standard normal distribution.
  public init() {}

  /// The density at `x`; NaN gives NaN.
  ///
  /// The square is taken in two parts, since its rounding would show in the tail.
  public func density(_ x: Double) -> Double {
    if x.magnitude > 40 {
      return x.isInfinite ? 0 : 0.398942280401432677939946059934 * Double.exp(-0.5 * x * x)
    }
    let coarse = (x * 65536).rounded() / 65536
    let rest = (x - coarse) * (x + coarse)
    return 0.398942280401432677939946059934 * Double.exp(-0.5 * coarse * coarse) * Double.exp(-0.5 * rest)
  }

  /// The probability of a value up to `x`; NaN gives NaN.
  ///
  /// Relative error below 3e-13 down to the smallest normal number. Source: the complementary error function.
  public func lowerTail(_ x: Double) -> Double { 0.5 * Double.erfc(-x * 0.707106781186547524400844362105) }

  /// The probability of a value of `x` or more; NaN gives NaN.
  public func upperTail(_ x: Double) -> Double { lowerTail(-x) }

  /// The logarithm of the upper tail, finite as far as x² is.
  ///
  /// Source: beyond 30 Laplace's continued fraction (DLMF 7.9.1).
  public func logUpperTail(_ x: Double) -> Double {
    if x < 30 { return x < 0 ? Double.log(onePlus: -lowerTail(x)) : Double.log(upperTail(x)) }
    var fraction = x
    for n in stride(from: 20.0, through: 1, by: -1) { fraction = x + n / fraction }
    return -0.5 * x * x - 0.918938533204672741780329736406 - Double.log(fraction)
  }

  /// The value below which lies the probability `p`, in 0...1; 0 and 1 give the infinities.
  ///
  /// Source: Wichura 1988, algorithm AS 241 (PPND16), Applied Statistics 37:477.
  public func quantile(lowerTail p: Double) -> Double {
    precondition(p >= 0 && p <= 1, "a probability lies in 0...1")
    let q = p - 0.5
    if q.magnitude <= 0.425 { return q * Self.central(0.180625 - q * q) }
    let tail = q < 0 ? p : 1 - p
    if tail == 0 { return q < 0 ? -.infinity : .infinity }
    let value = Self.outer((-Double.log(tail)).squareRoot())
    return q < 0 ? -value : value
  }

  /// The value above which lies the probability `p`, in 0...1; 0 and 1 give the infinities.
  public func quantile(upperTail p: Double) -> Double { 0 - quantile(lowerTail: p) }

  private static func central(_ r: Double) -> Double {
    let numerator = horner(
      r, 2.5090809287301226727e3, 3.3430575583588128105e4, 6.7265770927008700853e4, 4.5921953931549871457e4,
      1.3731693765509461125e4, 1.9715909503065514427e3, 1.3314166789178437745e2, 3.3871328727963666080)
    let denominator = horner(
      r, 5.2264952788528545610e3, 2.8729085735721942674e4, 3.9307895800092710610e4, 2.1213794301586595867e4,
      5.3941960214247511077e3, 6.8718700749205790830e2, 4.2313330701600911252e1, 1)
    return numerator / denominator
  }

  private static func outer(_ root: Double) -> Double {
    if root <= 5 {
      let r = root - 1.6
      let numerator = horner(
        r, 7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1,
        1.27045825245236838258, 3.64784832476320460504, 5.76949722146069140550, 4.63033784615654529590,
        1.42343711074968357734)
      let denominator = horner(
        r, 1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2,
        1.48103976427480074590e-1, 6.89767334985100004550e-1, 1.67638483018380384940,
        2.05319162663775882187, 1)
      return numerator / denominator
    }
    let r = root - 5
    let numerator = horner(
      r, 2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3,
      2.65321895265761230930e-2, 2.96560571828504891230e-1, 1.78482653991729133580, 5.46378491116411436990,
      6.65790464350110377720)
    let denominator = horner(
      r, 2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5,
      7.86869131145613259100e-4, 1.48753612908506148525e-2, 1.36929880922735805310e-1,
      5.99832206555887937690e-1, 1)
    return numerator / denominator
  }

  @inline(__always)
  private static func horner(
    _ r: Double, _ c7: Double, _ c6: Double, _ c5: Double, _ c4: Double, _ c3: Double, _ c2: Double,
    _ c1: Double, _ c0: Double
  ) -> Double {
    ((((((c7 * r + c6) * r + c5) * r + c4) * r + c3) * r + c2) * r + c1) * r + c0
  }
}
