import RealModule

/// Effects and variances in two borrowed columns, ready for repeated fits without allocation.
///
/// The study with the smallest variance is the heaviest at every tau squared. Effects are taken as deviations from
/// it and its terms are kept apart from the others' sums, so that nothing cancels when it outweighs all others.
/// The columns must outlive the value: use it inside `withUnsafeBufferPointer` only.
public struct StudyColumns {
  /// The effects.
  public let estimates: UnsafeBufferPointer<Double>
  /// The sampling variances.
  public let variances: UnsafeBufferPointer<Double>
  /// The smallest sampling variance.
  public let smallestVariance: Double
  /// The largest sampling variance.
  public let largestVariance: Double
  let heaviest: Int
  /// Pooled effect minus the heaviest study's effect, as last seen: the centre of the sums.
  var shift = 0.0

  /// Columns of equal length, or why they cannot be pooled.
  ///
  /// Refused: no study, a number not finite, a negative variance, an effect beyond 1e30 and a variance above zero
  /// but outside 1e-60...1e60, whose products would overflow.
  public static func borrowing(
    estimates: UnsafeBufferPointer<Double>, variances: UnsafeBufferPointer<Double>
  ) -> Estimation<StudyColumns> {
    precondition(estimates.count == variances.count, "one variance per estimate")
    guard !variances.isEmpty else { return .notEstimable(.noStudies) }
    var heaviest = 0
    var smallest = variances[0]
    var largest = smallest
    var allFinite = 0.0
    var farthest = 0.0
    for index in 0..<variances.count {
      let variance = variances[index]
      allFinite += estimates[index] * 0 + variance * 0
      farthest = max(farthest, abs(estimates[index]))
      if variance < smallest {
        smallest = variance
        heaviest = index
      }
      if variance > largest { largest = variance }
    }
    guard allFinite == 0 else { return .notEstimable(.notFinite) }
    guard smallest >= 0 else { return .notEstimable(.negativeVariance) }
    guard farthest <= 1e30 && largest <= 1e60 && (smallest >= 1e-60 || smallest == 0) else {
      return .notEstimable(.outOfRange)
    }
    return .estimate(
      StudyColumns(
        estimates: estimates, variances: variances, smallestVariance: smallest, largestVariance: largest,
        heaviest: heaviest))
  }

  private init(
    estimates: UnsafeBufferPointer<Double>, variances: UnsafeBufferPointer<Double>, smallestVariance: Double,
    largestVariance: Double, heaviest: Int
  ) {
    self.estimates = estimates
    self.variances = variances
    self.smallestVariance = smallestVariance
    self.largestVariance = largestVariance
    self.heaviest = heaviest
  }

  /// The weighted mean at a tau squared, its Wald variance and the generalized Q.
  ///
  /// Needs v + tau squared > 0 for every study.
  public mutating func pooled(tauSquared: Double) -> PooledEffect {
    let moments = centredMoments(at: tauSquared)
    return PooledEffect(
      estimate: estimates[heaviest] + shift, variance: 1 / moments.weight, generalizedQ: moments.residual,
      tauSquared: tauSquared)
  }
}

/// A weighted mean with weights 1 / (v + tau squared).
public struct PooledEffect: Sendable, Equatable {
  /// The weighted mean.
  public var estimate: Double
  /// One over the sum of weights.
  public var variance: Double
  /// The weighted sum of squared deviations from the mean.
  public var generalizedQ: Double
  /// The between-study variance in the weights.
  public var tauSquared: Double
}

extension StudyColumns: ResidualProfile {
  var studyCount: Int { variances.count }
  var coefficientCount: Int { 1 }

  mutating func totalSquares() -> Double { unweightedResidual() }

  mutating func unweightedResidual() -> Double {
    let mean = estimates.reduce(0, +) / Double(studyCount)
    var squares = 0.0
    var rest = 0.0
    for estimate in estimates {
      squares += (estimate - mean) * (estimate - mean)
      rest += estimate - mean
    }
    return max(0, squares - rest * rest / Double(studyCount))
  }

  mutating func unweightedTrace() -> Double {
    variances.reduce(0, +) * (1 - 1 / Double(studyCount))
  }

  mutating func logDeterminants(at tauSquared: Double) -> (variances: Double, information: Double) {
    var logarithms = 0.0
    var weight = 0.0
    for variance in variances {
      logarithms += Double.log(variance + tauSquared)
      weight += 1 / (variance + tauSquared)
    }
    return (logarithms, Double.log(weight))
  }

  mutating func moments(at tauSquared: Double) -> ResidualMoments {
    var sums = WeightedSums()
    let origin = estimates[heaviest]
    sums.add(self, range: 0..<heaviest, origin: origin, tauSquared: tauSquared)
    sums.add(self, range: (heaviest + 1)..<studyCount, origin: origin, tauSquared: tauSquared)
    let others = sums.total
    let own = 1 / (variances[heaviest] + tauSquared)
    let weight = own + others.w
    // The centre moves from `shift` by `step` to the weighted mean.
    let step = (others.wd - own * shift) / weight
    let deviation = shift + step
    shift = deviation
    let ownResidual = -own * deviation
    let squared = others.wdd - 2 * step * others.wd + step * step * others.w
    let squared2 = others.w2dd - 2 * step * others.w2d + step * step * others.w2
    let squared3 = others.w3dd - 2 * step * others.w3d + step * step * others.w3
    let crossed = others.w2d - step * others.w2
    let cube =
      own * (others.w * ownResidual * ownResidual - 2 * ownResidual * crossed + squared3)
      + (squared3 * others.w - crossed * crossed)
    let traceSquare =
      own * own * (others.w * others.w + 3 * others.w2) + 2 * own * (others.w * others.w2 - others.w3)
      + (others.w2 * others.w * others.w - 2 * others.w3 * others.w + others.w2 * others.w2)
    return ResidualMoments(
      tauSquared: tauSquared, residual: max(0, own * deviation * deviation + squared),
      residualSquare: max(0, ownResidual * ownResidual + squared2), residualCube: max(0, cube / weight),
      trace: max(0, (2 * own * others.w + (others.w * others.w - others.w2)) / weight),
      traceSquare: max(0, traceSquare / (weight * weight)), weight: weight,
      weightSquare: own * own + others.w2)
  }
}
