import RealModule

/// One tail of a distribution at one point, on the log scale, with its slope in the logarithm of the point.
struct LogTail {
  /// Whether this is the lower tail; otherwise the upper one.
  var isLower: Bool
  /// The logarithm of the tail's probability.
  var logarithm: Double
  /// (density × point) / tail: the size of the tail's logarithmic slope.
  var hazard: Double
  /// The slope of ln(density × point) in the logarithm of the point.
  var curvature: Double

  /// The logarithm of the lower tail.
  var logLower: Double { isLower ? logarithm : Self.logComplement(logarithm) }
  /// The logarithm of the upper tail.
  var logUpper: Double { isLower ? Self.logComplement(logarithm) : logarithm }
  /// The lower tail.
  var lower: Double { isLower ? Double.exp(logarithm) : -Double.expMinusOne(logarithm) }
  /// The upper tail.
  var upper: Double { isLower ? -Double.expMinusOne(logarithm) : Double.exp(logarithm) }

  /// ln(1 - e^x) for x <= 0 (Mächler 2012, "Accurately computing log(1 - exp(-|a|))").
  static func logComplement(_ x: Double) -> Double {
    x > -0.6931471805599453 ? Double.log(-Double.expMinusOne(x)) : Double.log(onePlus: -Double.exp(x))
  }

  /// The same tail told as the one that `lower` names; needs the complement only near the mean.
  func told(asLower lower: Bool) -> LogTail {
    if lower == isLower { return self }
    let complement = Self.logComplement(logarithm)
    return LogTail(
      isLower: lower, logarithm: complement, hazard: hazard * Double.exp(logarithm - complement),
      curvature: curvature)
  }
}

/// Solves tail = p for the logarithm of the point.
///
/// The logarithm of a tail of a gamma, F or folded t variable is concave in the logarithm u of the point,
/// because the density of u is log-concave (Bagnoli & Bergstrom 2005). Newton's step from outside the root
/// then never passes it, so that the iteration converges from anywhere; Halley's step makes it cubic close by.
struct LogTailSolver {
  /// Which tail is given.
  var isLower: Bool
  /// The logarithm of the probability.
  var target: Double
  /// A bound that the root does not pass: below it for a lower tail, above it for an upper tail.
  var outerBound: Double

  /// The logarithm of the point.
  func root(from start: Double, tail: (Double) -> LogTail) -> Double {
    let sign = isLower ? 1.0 : -1.0
    var u = clamped(start)
    for _ in 0..<200 {
      let here = tail(u).told(asLower: isLower)
      let gap = here.logarithm - target
      if !gap.isFinite || here.hazard == 0 {
        u = (u + outerBound) / 2
        continue
      }
      var step = -sign * gap / here.hazard
      let isClose = gap.magnitude < 1
      if isClose {
        let bend = sign * gap * (here.curvature - sign * here.hazard) / (2 * here.hazard)
        if bend.magnitude < 0.9 { step /= 1 - bend }
      }
      let next = clamped(u + step)
      if next == u { return u }
      u = next
      if gap.magnitude < 2e-6 { return u }
    }
    return u
  }

  private func clamped(_ u: Double) -> Double {
    isLower ? max(u, outerBound) : min(u, outerBound)
  }
}
