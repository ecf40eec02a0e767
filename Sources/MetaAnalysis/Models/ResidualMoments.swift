/// What one pass over the data yields at one value of tau squared.
///
/// With weights W = diag(1 / (v + tau squared)) and P = W - W X (X'WX)^-1 X'W. All seven fall as tau squared
/// grows, since P = K (K'VK + tau squared I)^-1 K' for an orthonormal K that spans the residual space.
struct ResidualMoments {
  /// Where the moments were taken.
  var tauSquared: Double
  /// y'Py, the generalized Q.
  var residual: Double
  /// y'PPy, minus the slope of `residual`.
  var residualSquare: Double
  /// y'PPPy, minus half the slope of `residualSquare`.
  var residualCube: Double
  /// tr P.
  var trace: Double
  /// tr PP, minus the slope of `trace`.
  var traceSquare: Double
  /// tr W.
  var weight: Double
  /// tr WW, minus the slope of `weight`.
  var weightSquare: Double
}

/// Data whose residual moments can be taken at any tau squared: with an intercept alone, or with moderators.
protocol ResidualProfile {
  /// Number of studies (k).
  var studyCount: Int { get }
  /// Number of coefficients (p).
  var coefficientCount: Int { get }
  /// The smallest sampling variance.
  var smallestVariance: Double { get }
  /// The largest sampling variance.
  var largestVariance: Double { get }
  /// The residual sum of squares of ordinary least squares.
  mutating func unweightedResidual() -> Double
  /// The sum of v (1 - h), h the leverages of ordinary least squares.
  mutating func unweightedTrace() -> Double
  /// The sum of squares of the effects around their mean.
  mutating func totalSquares() -> Double
  /// The moments at one value of tau squared.
  mutating func moments(at tauSquared: Double) -> ResidualMoments
  /// The sum of log(v + tau squared) and of log det X'WX.
  mutating func logDeterminants(at tauSquared: Double) -> (variances: Double, information: Double)
}

extension ResidualProfile {
  /// k - p.
  var residualCount: Int { studyCount - coefficientCount }

  /// The moments where the centre of the sums may lie far from the weighted mean: the first pass moves it there.
  @inline(__always)
  mutating func centredMoments(at tauSquared: Double) -> ResidualMoments {
    if coefficientCount == 1 { _ = moments(at: tauSquared) }
    return moments(at: tauSquared)
  }
}
