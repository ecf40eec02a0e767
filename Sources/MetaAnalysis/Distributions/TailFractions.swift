/// Continued fractions of the incomplete gamma and beta functions, evaluated by the modified Lentz method
/// (Thompson & Barnett 1986); at most some 750 terms at shape 5e5, some 10 at everyday shapes.
enum TailFractions {
  /// The fraction is left when a factor differs from 1 by less than this.
  private static let tolerance = 0x1p-52
  /// More terms than any shape needs: they grow no further beyond shapes of some 1e6.
  private static let maximumTerms = 20_000

  /// I_x(a, b) divided by x^a y^b / B(a, b), for x up to the mean a/(a+b).
  ///
  /// `excess` is λ = a - (a+b)x, given so that it does not suffer from cancellation.
  /// Source: DiDonato & Morris 1992 (ACM TOMS 18:360), eq 9.
  static func beta(_ a: Double, _ b: Double, x: Double, y: Double, excess: Double) -> Double {
    let total = a + b
    let squaredX = x * x
    let step = 1 + y
    var reciprocal = 1 / (a + 1)
    var value = a * reciprocal * (excess + 1)
    var ratioC = value
    var ratioD = 0.0
    var n = 1.0
    for _ in 0..<maximumTerms {
      let previous = reciprocal
      reciprocal = 1 / (a + 2 * n + 1)
      let nb = n * (b - n)
      let numerator =
        (a + n - 1) * previous * ((total + n - 1) * previous) * nb * squaredX
      let partial = n + nb * x * previous + (a + n) * reciprocal * (excess + 1 + n * step)
      ratioD = 1 / (partial + numerator * ratioD)
      ratioC = partial + numerator / ratioC
      let factor = ratioC * ratioD
      value *= factor
      if (factor - 1).magnitude <= tolerance { break }
      n += 1
    }
    return 1 / value
  }

  /// P(a, x) divided by x^a e^-x / Γ(a), for x up to a: the limit of `beta` as b grows without bound.
  static func lowerGamma(_ a: Double, _ x: Double) -> Double {
    let excess = a - x
    let squaredX = x * x
    var reciprocal = 1 / (a + 1)
    var value = a * reciprocal * (excess + 1)
    var ratioC = value
    var ratioD = 0.0
    var n = 1.0
    for _ in 0..<maximumTerms {
      let previous = reciprocal
      reciprocal = 1 / (a + 2 * n + 1)
      let numerator = (a + n - 1) * previous * (n * previous) * squaredX
      let partial = n + n * x * previous + (a + n) * reciprocal * (excess + 1 + 2 * n)
      ratioD = 1 / (partial + numerator * ratioD)
      ratioC = partial + numerator / ratioC
      let factor = ratioC * ratioD
      value *= factor
      if (factor - 1).magnitude <= tolerance { break }
      n += 1
    }
    return 1 / value
  }

  /// Q(a, x) divided by x^a e^-x / Γ(a), for x at or above a.
  ///
  /// Source: Legendre's continued fraction, DLMF 8.9.2 (even part), as in Gautschi 1979 (ACM TOMS 5:466).
  static func upperGamma(_ a: Double, _ x: Double) -> Double {
    var partial = x - a + 1
    var value = partial
    var ratioC = partial
    var ratioD = 0.0
    var n = 1.0
    for _ in 0..<maximumTerms {
      let numerator = n * (a - n)
      partial += 2
      ratioD = 1 / (partial + numerator * ratioD)
      ratioC = partial + numerator / ratioC
      let factor = ratioC * ratioD
      value *= factor
      if (factor - 1).magnitude <= tolerance { break }
      n += 1
    }
    return 1 / value
  }
}
