import RealModule

/// The regularized incomplete beta function I_x(a, b) of one pair of positive shapes.
public struct IncompleteBeta: Sendable, Equatable {
  /// The first shape, a.
  public let a: Double
  /// The second shape, b.
  public let b: Double
  /// ln of x^a (1-x)^b / B(a, b) at its peak x = a/(a+b).
  private let logPeak: Double

  /// The function of the shapes a and b, which must be positive and finite.
  public init(_ a: Double, _ b: Double) {
    precondition(a > 0 && b > 0 && a.isFinite && b.isFinite, "the shapes must be positive and finite")
    self.a = a
    self.b = b
    let small = min(a, b)
    let harmonic = small / (1 + small / max(a, b))
    logPeak =
      0.5 * Double.log(harmonic) - 0.918938533204672741780329736406
      + GammaFunction.stirlingError(a + b) - GammaFunction.stirlingError(a) - GammaFunction.stirlingError(b)
  }

  /// I_x(a, b) for x in 0...1 (outside, 0 or 1); NaN gives NaN.
  public func lower(_ x: Double) -> Double {
    if x.isNaN { return x }
    if x <= 0 { return 0 }
    return x >= 1 ? 1 : tail(ratio: ratio(x)).lower
  }

  /// 1 - I_x(a, b) for x in 0...1 (outside, 1 or 0), without the subtraction; NaN gives NaN.
  public func upper(_ x: Double) -> Double {
    if x.isNaN { return x }
    if x <= 0 { return 1 }
    return x >= 1 ? 0 : tail(ratio: ratio(x)).upper
  }

  private func ratio(_ x: Double) -> Double { x / (1 - x) * (b / a) }

  /// ln(x^a y^b / B(a, b)) where x : y = a f : b.
  ///
  /// Source: the saddle point of Loader 2000; around f = 1 the deviances' linear terms are left out, since
  /// they cancel exactly.
  func logKernel(ratio f: Double) -> Double {
    let swapped = a > b
    let (p, q) = swapped ? (b, a) : (a, b)
    let total = p + q
    let share = p / total
    if f > 0.25 && f < 4 {
      let delta = swapped ? (1 - f) / f : f - 1
      return logPeak - p * GammaFunction.deviance(delta) + total * GammaFunction.deviance(share * delta)
    }
    let logRatio = swapped ? -Double.log(f) : Double.log(f)
    if logRatio > 30 {
      // ln(1 + share (g - 1)) with g too large for its exponential.
      let rest = Double.log(onePlus: (q / p) * Double.exp(-logRatio))
      return logPeak - q * logRatio - total * (Double.log(share) + rest)
    }
    return logPeak + p * logRatio - total * Double.log(onePlus: share * Double.expMinusOne(logRatio))
  }

  /// The tail away from the mean, at the point where x : y = a f : b: the lower one for f <= 1.
  ///
  /// Source: `TailFractions.beta`.
  func tail(ratio f: Double) -> LogTail {
    let isLower = f <= 1
    let x: Double
    let y: Double
    let excess: Double
    if isLower {
      let odds = a / b * f
      x = odds / (1 + odds)
      y = 1 / (1 + odds)
      excess = a * (1 - f) * y
    } else {
      let odds = b / a / f
      x = 1 / (1 + odds)
      y = odds / (1 + odds)
      excess = b * ((f - 1) / f) * x
    }
    let fraction =
      isLower
      ? TailFractions.beta(a, b, x: x, y: y, excess: excess)
      : TailFractions.beta(b, a, x: y, y: x, excess: excess)
    return LogTail(
      isLower: isLower, logarithm: logKernel(ratio: f) + Double.log(fraction), hazard: 1 / fraction,
      curvature: isLower ? excess : -excess)
  }

  /// f with lower tail p, for 0 < p <= 1/2 or so.
  ///
  /// Source: start by Abramowitz & Stegun 26.5.22, then `LogTailSolver`.
  func lowerRatio(_ p: Double) -> Double {
    let logP = Double.log(p)
    // The lower tail is at most (a f / b)^a / (a B(a, b)): the bound is below the root.
    let logOdds = Double.log(onePlus: a / b)
    let bound = (logP - logPeak + Double.log(a) - b * logOdds) / a - logOdds
    if bound < -100 && a / b * Double.exp(bound) * (a + b) < 1e-17 { return Double.exp(bound) }
    let solver = LogTailSolver(isLower: true, target: logP, outerBound: bound)
    var start = bound
    if a > 0.6 && b > 0.6 {
      let z = NormalDistribution().quantile(lowerTail: p)
      let lambda = (z * z - 3) / 6
      let (first, second) = (1 / max(2 * a - 1, 0.2), 1 / max(2 * b - 1, 0.2))
      let h = 2 / (first + second)
      let spread = z * max(0.1, h + lambda).squareRoot() / h
      start = 2 * (spread + (second - first) * (lambda + 5 / 6 - 2 / (3 * h)))
    }
    return Double.exp(solver.root(from: start) { tail(ratio: Double.exp($0)) })
  }
}
