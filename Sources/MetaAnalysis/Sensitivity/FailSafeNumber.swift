import RealModule

/// How many studies with null results would make an effect vanish, as metafor's `fsn`.
///
/// Easily misread, and kept for comparison with published reviews (Becker 2005).
public enum FailSafeNumber: Sendable, Equatable, Hashable {
  /// Studies until Stouffer's one-sided combined p reaches alpha (Rosenthal 1979).
  case rosenthal(alpha: Double)
  /// Studies until the two-sided p of the equal-effects mean reaches alpha (Rosenberg 2005, with the normal
  /// distribution).
  case rosenberg(alpha: Double)
  /// Studies until the mean, unweighted or by inverse variances, falls to a target (Orwin 1983); nil takes half of the
  /// mean. The target takes the sign of the mean.
  case orwin(target: Double?, isWeighted: Bool)

  /// The number of studies.
  ///
  /// Refused: no study, a variance that is not positive (Orwin's unweighted mean needs none), a target or mean of zero.
  /// - Precondition: alpha lies strictly between 0 and 1.
  public func number(_ studies: [EffectSize]) -> Estimation<FailSafeResult> {
    guard !studies.isEmpty else { return .notEstimable(.noStudies) }
    guard studies.allSatisfy({ $0.estimate.isFinite && $0.variance.isFinite }) else {
      return .notEstimable(.notFinite)
    }
    if self != .orwin(target: orwinTarget, isWeighted: false) {
      guard studies.allSatisfy({ $0.variance >= 0 }) else { return .notEstimable(.negativeVariance) }
      guard studies.allSatisfy({ $0.variance > 0 }) else { return .notEstimable(.zeroVariance) }
    }
    let normal = NormalDistribution()
    let count = Double(studies.count)
    switch self {
    case .rosenthal(let alpha):
      let sum = studies.reduce(0) { $0 + $1.estimate / $1.standardError }
      let combined = abs(sum) / Double.sqrt(count)
      return FailSafeResult.rounding(
        up: count * Self.square(combined / normal.quantile(upperTail: alpha)) - count,
        isSignificant: normal.upperTail(combined) <= alpha, pValue: normal.upperTail(combined), mean: nil,
        target: nil)
    case .rosenberg(let alpha):
      let pooled = Self.pooled(studies)
      let statistic = abs(pooled.estimate) / Double.sqrt(pooled.variance)
      let pValue = min(1, 2 * normal.upperTail(statistic))
      return FailSafeResult.rounding(
        up: count * Self.square(statistic / normal.quantile(upperTail: alpha / 2)) - count,
        isSignificant: pValue <= alpha, pValue: pValue, mean: pooled.estimate, target: nil)
    case .orwin(let target, let isWeighted):
      let mean =
        isWeighted
        ? Self.pooled(studies).estimate : studies.reduce(0) { $0 + $1.estimate } / count
      let size = abs(target ?? mean / 2)
      guard size > 0 else { return .notEstimable(.zeroTarget) }
      return FailSafeResult.rounding(
        up: count * (abs(mean) - size) / size, isSignificant: abs(mean) > size, pValue: nil, mean: mean,
        target: mean < 0 ? -size : size)
    }
  }

  private var orwinTarget: Double? {
    if case .orwin(let target, _) = self { target } else { nil }
  }

  private static func square(_ value: Double) -> Double { value * value }

  private static func pooled(_ studies: [EffectSize]) -> EffectSize {
    let weight = studies.reduce(0) { $0 + 1 / $1.variance }
    let sum = studies.reduce(0) { $0 + $1.estimate / $1.variance }
    return EffectSize(estimate: sum / weight, variance: 1 / weight)
  }
}

/// A fail-safe number with what it rests on.
public struct FailSafeResult: Sendable, Equatable {
  /// The number of studies, rounded up; zero if the observed result is not significant or below the target.
  public var number: Double
  /// The observed p value: one-sided for Rosenthal, two-sided for Rosenberg, nil for Orwin.
  public var pValue: Double?
  /// The observed mean effect; nil for Rosenthal.
  public var mean: Double?
  /// Orwin's target.
  public var target: Double?

  fileprivate static func rounding(
    up number: Double, isSignificant: Bool, pValue: Double?, mean: Double?, target: Double?
  ) -> Estimation<FailSafeResult> {
    guard number.isFinite && mean?.isFinite != false else { return .notEstimable(.outOfRange) }
    // A whole number that rounding error lifts a little stays itself.
    let isWhole = abs(number - number.rounded()) <= 1e-12 * (abs(number) + 100)
    return .estimate(
      FailSafeResult(
        number: isSignificant ? max(0, number.rounded(isWhole ? .toNearestOrEven : .up)) : 0, pValue: pValue,
        mean: mean, target: target))
  }
}
