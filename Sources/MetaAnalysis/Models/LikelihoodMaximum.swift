import RealModule

/// The tau squared at which the likelihood or the restricted likelihood is highest, of all its local maxima.
///
/// The score is (A - B) / 2 with A = y'PPy and B = tr P (restricted) or tr W (Viechtbauer 2005, eq. 18, 22). As
/// functions of tau squared, A^(-1/2) and 1/B are concave and increasing, and the logarithms of A and B are convex.
/// From values and slopes at the ends of an interval this proves that the score has no zero inside, or one at most;
/// other intervals are halved. No maximum can be missed, and none needs a starting value.
struct LikelihoodMaximum {
  /// The maximizing tau squared.
  private(set) var tauSquared = 0.0
  /// How many local maxima the likelihood has on [0, infinity).
  private(set) var maximaCount = 0
  private var logLikelihood: Double?
  /// Intervals that may still be halved; far more than any data were seen to need.
  private var remainingHalvings = 4000
  /// Whether a number overflowed.
  private(set) var isOutOfRange = false

  /// Finds the maximum.
  ///
  /// Where variances of zero make the likelihood unbounded at zero, maxima above zero are preferred to it.
  init<Profile: ResidualProfile>(of profile: inout Profile, restricted: Bool) {
    let residual = profile.unweightedResidual()
    let count = Double(restricted ? profile.residualCount : profile.studyCount)
    // Beyond this bound (tau squared + v min)^2 > s^2 (tau squared + v max), and the score is negative.
    let meanSquare = residual / count
    let range = profile.largestVariance - profile.smallestVariance
    let root = Double.sqrt(meanSquare * (meanSquare + 4 * range))
    let bound = (meanSquare + root) / 2 - profile.smallestVariance
    guard bound > 0 else {
      maximaCount = 1
      return
    }
    let start = profile.smallestVariance > 0 ? 0 : bound * 1e-12
    let lower = ScoreSample(profile.centredMoments(at: start), restricted: restricted)
    let upper = ScoreSample(profile.moments(at: bound * (1 + 1e-9)), restricted: restricted)
    if !lower.isRising { add(0, &profile, restricted) }
    search(lower, upper, &profile, restricted, depth: 0)
    if maximaCount == 0 { maximaCount = 1 }
  }

  /// Finds all maxima inside an interval.
  private mutating func search<Profile: ResidualProfile>(
    _ lower: ScoreSample, _ upper: ScoreSample, _ profile: inout Profile, _ restricted: Bool, depth: Int
  ) {
    let smallest = profile.smallestVariance
    guard lower.isUsable && upper.isUsable else {
      isOutOfRange = true
      return
    }
    remainingHalvings -= 1
    let narrow =
      upper.point - lower.point <= 1e-10 * (upper.point + smallest) || depth > 60 || remainingHalvings < 0
    let falling = lower.point >= profile.largestVariance - 2 * smallest
    if narrow || falling || upper.slopeRatioA > lower.slopeRatioB {
      // One change of sign at most, from rising to falling.
      guard lower.isRising && !upper.isRising else { return }
      let fraction = (1 - lower.ratio) / (upper.ratio - lower.ratio)
      let start = lower.point + (upper.point - lower.point) * fraction
      let maximum = bracketedRoot(
        lower: lower.point, upper: upper.point, start: start, offset: smallest
      ) { point in
        let sample = ScoreSample(profile.moments(at: point), restricted: restricted)
        return (sample.ratio - 1, sample.ratio * (sample.slopeRatioA - sample.slopeRatioB))
      }
      add(maximum, &profile, restricted)
      return
    }
    if lower.slopeRatioA < upper.slopeRatioB { return }  // Only a minimum can lie inside.
    if ScoreSample.rises(from: lower, to: upper) || ScoreSample.falls(from: lower, to: upper) { return }
    let product = max(lower.point + smallest, 1e-12 * upper.point) * (upper.point + smallest)
    let middle = ScoreSample(
      profile.moments(at: max(lower.point, Double.sqrt(product) - smallest)), restricted: restricted)
    search(lower, middle, &profile, restricted, depth: depth + 1)
    search(middle, upper, &profile, restricted, depth: depth + 1)
  }

  /// Counts a local maximum and keeps the higher one; likelihoods are computed from the second on.
  private mutating func add<Profile: ResidualProfile>(
    _ candidate: Double, _ profile: inout Profile, _ restricted: Bool
  ) {
    maximaCount += 1
    if maximaCount == 1 || (tauSquared == 0 && profile.smallestVariance == 0) {
      tauSquared = candidate
      return
    }
    let best = logLikelihood ?? Self.logLikelihood(tauSquared, &profile, restricted)
    let other = Self.logLikelihood(candidate, &profile, restricted)
    logLikelihood = max(best, other)
    if other > best { tauSquared = candidate }
  }

  /// The logarithm of the likelihood up to a constant.
  static func logLikelihood<Profile: ResidualProfile>(
    _ tauSquared: Double, _ profile: inout Profile, _ restricted: Bool
  ) -> Double {
    let residual = profile.centredMoments(at: tauSquared).residual
    let logarithms = profile.logDeterminants(at: tauSquared)
    return -(logarithms.variances + (restricted ? logarithms.information : 0) + residual) / 2
  }
}
