/// One study's effect and its sampling variance, on the scale on which it is pooled.
public struct EffectSize: Sendable, Equatable {
  /// The effect (ratios on the log scale).
  public var estimate: Double
  /// The sampling variance, the square of the standard error.
  public var variance: Double

  /// An effect with its sampling variance.
  public init(estimate: Double, variance: Double) {
    self.estimate = estimate
    self.variance = variance
  }

  /// The standard error, the square root of the variance.
  public var standardError: Double { variance.squareRoot() }

  /// The effect, unless a number is not finite or the variance is not positive.
  static func checked(_ estimate: Double, variance: Double) -> Estimation<EffectSize> {
    guard estimate.isFinite && variance.isFinite else { return .notEstimable(.outOfRange) }
    if variance < 0 { return .notEstimable(.negativeVariance) }
    if variance == 0 { return .notEstimable(.zeroVariance) }
    return .estimate(EffectSize(estimate: estimate, variance: variance))
  }
}
