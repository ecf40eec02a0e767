import RealModule

/// The regularized incomplete gamma functions P(a, x) and Q(a, x) = 1 - P(a, x) of one shape a > 0.
public struct IncompleteGamma: Sendable, Equatable {
  /// The shape a.
  public let shape: Double
  /// ln(√(a/2π)) less the error of Stirling's formula: ln of x^a e^-x/Γ(a) at x = a.
  private let logPeak: Double

  /// The functions of the shape a, which must be positive and finite.
  public init(shape: Double) {
    precondition(shape > 0 && shape.isFinite, "the shape must be positive and finite")
    self.shape = shape
    logPeak = 0.5 * Double.log(shape) - 0.918938533204672741780329736406 - GammaFunction.stirlingError(shape)
  }

  /// P(a, x), the lower function; 0 for x <= 0, NaN for NaN.
  public func lower(_ x: Double) -> Double {
    if x.isNaN { return x }
    if x <= 0 { return 0 }
    return x == .infinity ? 1 : tail(x).lower
  }

  /// Q(a, x), the upper function; 1 for x <= 0, NaN for NaN.
  public func upper(_ x: Double) -> Double {
    if x.isNaN { return x }
    if x <= 0 { return 1 }
    return x == .infinity ? 0 : tail(x).upper
  }

  /// ln P(a, x), for x > 0.
  public func logLower(_ x: Double) -> Double { tail(x).logLower }

  /// ln Q(a, x), for x > 0.
  public func logUpper(_ x: Double) -> Double { tail(x).logUpper }

  /// ln(x^a e^-x / Γ(a)), by the saddle point.
  ///
  /// Source: Loader 2000, section 2; the deviance is never the difference of large numbers.
  func logKernel(_ x: Double) -> Double {
    let ratio = x / shape
    if ratio < 0.25 { return logPeak + shape * Double.log(ratio) - (x - shape) }
    return logPeak - shape * GammaFunction.deviance((x - shape) / shape)
  }

  /// The tail away from the mean: the lower one up to a, the upper one from a.
  ///
  /// Source: continued fractions (`TailFractions`); for a < 1 and x < 0.3, where Legendre's fraction is slow,
  /// the complement of the lower one.
  func tail(_ x: Double) -> LogTail {
    let isLower = x < shape || x < 0.3
    let fraction = isLower ? lowerFraction(x) : TailFractions.upperGamma(shape, x)
    return LogTail(
      isLower: isLower, logarithm: logKernel(x) + Double.log(fraction), hazard: 1 / fraction,
      curvature: shape - x)
  }

  private func lowerFraction(_ x: Double) -> Double {
    if x <= shape { return TailFractions.lowerGamma(shape, x) }
    // Σ x^n / (a (a+1) ... (a+n)), DLMF 8.7.1.
    var term = 1 / shape
    var sum = term
    var n = shape + 1
    while term > sum * 0x1p-54 {
      term *= x / n
      sum += term
      n += 1
    }
    return sum
  }

  /// x with P(a, x) = p, for 0 < p <= 1/2 or so.
  func lowerQuantile(_ p: Double) -> Double {
    let logP = Double.log(p)
    // P(a, x) <= x^a / Γ(a+1): the bound is below the root, and is the root when x is tiny.
    let bound = (logP + Double.logGamma(shape + 1)) / shape
    if bound < -100 { return Double.exp(bound) }
    let solver = LogTailSolver(isLower: true, target: logP, outerBound: bound)
    let wilson = wilsonHilferty(NormalDistribution().quantile(lowerTail: p))
    let start = wilson > 0.2 ? Double.log(shape) + 3 * Double.log(wilson) : bound
    return Double.exp(solver.root(from: start) { tail(Double.exp($0)) })
  }

  /// x with Q(a, x) = q, for 0 < q <= 1/2 or so.
  func upperQuantile(_ q: Double) -> Double {
    let logQ = Double.log(q)
    // Laurent & Massart 2000 (Annals of Statistics 28:1302), lemma 1: the root is not above this.
    let bound = shape + (-2 * shape * logQ).squareRoot() - logQ
    let solver = LogTailSolver(isLower: false, target: logQ, outerBound: Double.log(bound))
    let wilson = wilsonHilferty(-NormalDistribution().quantile(lowerTail: q))
    let start = shape < 0.6 ? bound / 2 : shape * wilson * wilson * wilson
    return Double.exp(solver.root(from: Double.log(start)) { tail(Double.exp($0)) })
  }

  /// The cube root of (quantile / a) for a normal deviate (Wilson & Hilferty 1931).
  private func wilsonHilferty(_ z: Double) -> Double {
    1 - 1 / (9 * shape) + z / (3 * shape.squareRoot())
  }
}
