import RealModule

/// Student's t distribution; the degrees of freedom need not be whole.
///
/// Worst relative error against mpmath with p from 1e-300 and 0.5 to 1e6 degrees of freedom: tails 1.1e-13,
/// quantiles 6.6e-14.
public struct StudentDistribution: Sendable, Equatable {
  /// The degrees of freedom, positive and finite.
  public let degreesOfFreedom: Double
  /// The degrees of freedom within the range of the computation; at 1e20 the distribution is normal.
  private let nu: Double
  /// The density at 0.
  private let peak: Double

  /// The distribution with these degrees of freedom, which must be positive and finite.
  public init(degreesOfFreedom: Double) {
    precondition(
      degreesOfFreedom > 0 && degreesOfFreedom.isFinite, "degrees of freedom must be positive and finite")
    self.degreesOfFreedom = degreesOfFreedom
    nu = min(max(degreesOfFreedom, 1e-290), 1e20)
    peak = 0.398942280401432677939946059934 * GammaFunction.halfStepRatio(nu / 2)
  }

  /// The density at `t`; NaN gives NaN.
  public func density(_ t: Double) -> Double {
    if t.isInfinite { return 0 }
    return peak * Double.exp(-0.5 * (nu + 1) * logSpread(t.magnitude))
  }

  /// The probability of a value up to `t`; NaN gives NaN.
  public func lowerTail(_ t: Double) -> Double { upperTail(-t) }

  /// The probability of a value of `t` or more; NaN gives NaN.
  ///
  /// Source: closed forms for one and two degrees of freedom, else `tail`.
  public func upperTail(_ t: Double) -> Double {
    if t.isNaN { return t }
    let size = t.magnitude
    let upper: Double
    if size == 0 {
      return 0.5
    } else if size == .infinity {
      upper = 0
    } else if degreesOfFreedom == 1 {
      upper = Double.atan(1 / size) / .pi
    } else if degreesOfFreedom == 2 {
      let root = size > 1e8 ? size : (2 + size * size).squareRoot()
      upper = 1 / (root * (root + size))
    } else if isCentral(size) {
      upper = 0.5 - 0.5 * Double.exp(central(size).logarithm)
    } else {
      upper = Double.exp(outer(size).logarithm)
    }
    return t > 0 ? upper : 1 - upper
  }

  /// The value below which lies the probability `p`, in 0...1; infinite for 0 and 1 and where it overflows.
  public func quantile(lowerTail p: Double) -> Double { 0 - quantile(upperTail: p) }

  /// The value above which lies the probability `p`, in 0...1; infinite for 0 and 1 and where it overflows.
  ///
  /// Source: closed forms for one and two degrees of freedom; else a start by Hill 1970 (CACM algorithm 396)
  /// and Halley's method on the log tail (`LogTailSolver`).
  public func quantile(upperTail p: Double) -> Double {
    precondition(p >= 0 && p <= 1, "a probability lies in 0...1")
    if p == 0.5 { return 0 }
    if p > 0.5 { return -positiveQuantile(1 - p, middle: 2 * (p - 0.5)) }
    return positiveQuantile(p, middle: 2 * (0.5 - p))
  }

  /// t with upper tail q < 1/2, where `middle` = 1 - 2q is the probability between -t and t.
  private func positiveQuantile(_ q: Double, middle: Double) -> Double {
    if q == 0 { return .infinity }
    if degreesOfFreedom == 1 {
      return q > 0.25 ? Double.tan(.pi / 2 * middle) : 1 / Double.tan(.pi * q)
    }
    if degreesOfFreedom == 2 { return middle / (2 * q * (1 - q)).squareRoot() }
    if q > 0.25 {
      // The middle is at most 2 t f(0).
      let bound = Double.log(0.5 * middle / peak)
      let solver = LogTailSolver(isLower: true, target: Double.log(middle), outerBound: bound)
      return Double.exp(
        solver.root(from: nu > 1 ? Double.log(hill(q)) : bound) { middleLogTail(Double.exp($0)) })
    }
    // The tail is at most f(0) ν^((ν-1)/2) t^-ν, which is also its limit.
    let logQ = Double.log(q)
    let bound = (Double.log(peak) - logQ - 0.5 * Double.log(nu)) / nu + 0.5 * Double.log(nu)
    if 2 * bound - Double.log(nu) > 60 { return Double.exp(bound) }
    let solver = LogTailSolver(isLower: false, target: logQ, outerBound: bound)
    let start = nu > 1 ? Double.log(hill(q)) : bound
    return Double.exp(solver.root(from: start) { upperLogTail(Double.exp($0)) })
  }

  /// ln(1 + t²/ν), also where t² overflows.
  private func logSpread(_ size: Double) -> Double {
    if size > 1e150 { return 2 * Double.log(size) - Double.log(nu) }
    return Double.log(onePlus: size * size / nu)
  }

  /// Whether the series about 0 is shorter than the continued fraction.
  private func isCentral(_ size: Double) -> Bool {
    let square = size * size
    return square < 1.7 && square < 4 * nu
  }

  private func middleLogTail(_ size: Double) -> LogTail {
    if isCentral(size) { return central(size) }
    let upper = outer(size)
    let tail = Double.exp(upper.logarithm)
    let middle = 1 - 2 * tail
    return LogTail(
      isLower: true, logarithm: Double.log(middle), hazard: 2 * upper.hazard * tail / middle,
      curvature: upper.curvature)
  }

  private func upperLogTail(_ size: Double) -> LogTail {
    if !isCentral(size) { return outer(size) }
    let inner = central(size)
    let middle = Double.exp(inner.logarithm)
    let upper = 0.5 - 0.5 * middle
    return LogTail(
      isLower: false, logarithm: Double.log(upper), hazard: 0.5 * inner.hazard * middle / upper,
      curvature: inner.curvature)
  }

  /// The probability between -t and t, as the lower tail of |t|.
  ///
  /// Source: 2 t f(t) Σ ((ν+1)/2)ₙ / (3/2)ₙ zⁿ with z = t²/(ν+t²) (DLMF 8.17.8); all terms are positive.
  private func central(_ size: Double) -> LogTail {
    let square = size * size
    let z = square / (nu + square)
    var term = 1.0
    var sum = 1.0
    var top = 0.5 * (nu + 1) * z
    var bottom = 1.5
    while term > sum * 0x1p-55 {
      term *= top / bottom
      sum += term
      top += z
      bottom += 1
    }
    return LogTail(
      isLower: true, logarithm: Double.log(2 * size * density(size) * sum), hazard: 1 / sum,
      curvature: 1 - (nu + 1) * z)
  }

  /// The upper tail at t > 0: I_x(ν/2, 1/2)/2 with x = ν/(ν+t²), by `TailFractions.beta`.
  private func outer(_ size: Double) -> LogTail {
    let scaled = size / nu.squareRoot()
    let square = min(scaled * scaled, .greatestFiniteMagnitude)
    let x = 1 / (1 + square)
    let y = square / (1 + square)
    let fraction = TailFractions.beta(
      0.5 * nu, 0.5, x: x, y: y, excess: 0.5 * (square - 1 / nu) * nu * x)
    let logarithm =
      Double.log(0.5 * size * peak * fraction) - 0.5 * (nu + 1) * logSpread(size)
    return LogTail(isLower: false, logarithm: logarithm, hazard: 2 / fraction, curvature: 1 - (nu + 1) * y)
  }

  /// An approximate quantile for upper tail q < 1/2 and ν > 1 (Hill 1970).
  private func hill(_ q: Double) -> Double {
    let n = nu
    let tail = 2 * q
    let a = 1 / (n - 0.5)
    let b = 48 / (a * a)
    var c = ((20700 * a / b - 98) * a - 16) * a + 96.36
    let d = ((94.5 / (b + c) - 3) / b + 1) * (a * .pi / 2).squareRoot() * n
    let power = Double.exp(2 / n * Double.log(d * tail))
    var y: Double
    if power > 0.05 + a {
      let x = NormalDistribution().quantile(lowerTail: q)
      y = x * x
      if n < 5 { c += 0.3 * (n - 4.5) * (x + 0.6) }
      c += (((0.05 * d * x - 5) * x - 7) * x - 2) * x + b
      y = (((((0.4 * y + 6.3) * y + 36) * y + 94.5) / c - y - 3) / b + 1) * x
      y = Double.expMinusOne(a * y * y)
    } else {
      let inner = 1 / (((n + 6) / (n * power) - 0.089 * d - 0.822) * (n + 2) * 3) + 0.5 / (n + 4)
      y = (inner * power - 1) * (n + 1) / (n + 2) + 1 / power
    }
    return y > 0 && y.isFinite ? (n * y).squareRoot() : 1
  }
}
