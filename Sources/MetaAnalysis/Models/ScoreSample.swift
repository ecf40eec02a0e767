import RealModule

/// The score of the likelihood at one tau squared, as A^(-1/2) and 1/B with their slopes.
struct ScoreSample {
  let point: Double
  /// A^(-1/2), concave and increasing.
  private let root: Double
  private let rootSlope: Double
  /// 1/B, concave and increasing.
  private let inverse: Double
  private let inverseSlope: Double
  /// B/A: below one where the likelihood rises.
  let ratio: Double
  /// Minus the slope of log A.
  let slopeRatioA: Double
  /// Minus the slope of log B.
  let slopeRatioB: Double

  /// The sample from the moments at a point.
  init(_ moments: ResidualMoments, restricted: Bool) {
    let square = max(moments.residualSquare, Double.leastNormalMagnitude)
    let trace = max(restricted ? moments.trace : moments.weight, Double.leastNormalMagnitude)
    let traceSquare = restricted ? moments.traceSquare : moments.weightSquare
    point = moments.tauSquared
    root = 1 / Double.sqrt(square)
    rootSlope = root * moments.residualCube / square
    inverse = 1 / trace
    inverseSlope = inverse * inverse * traceSquare
    ratio = trace / square
    slopeRatioA = 2 * moments.residualCube / square
    slopeRatioB = traceSquare / trace
  }

  /// Whether no number over- or underflowed.
  var isUsable: Bool {
    ratio.isFinite && ratio > 0 && root.isFinite && rootSlope.isFinite && inverse.isFinite
      && inverseSlope.isFinite && slopeRatioA.isFinite && slopeRatioB.isFinite
  }

  /// Whether the likelihood rises here.
  var isRising: Bool { ratio < 1 }

  /// Whether the likelihood is proven to rise on a whole interval: a square of a tangent stays below a chord.
  static func rises(from lower: ScoreSample, to upper: ScoreSample) -> Bool {
    guard lower.isRising && upper.isRising else { return false }
    let width = upper.point - lower.point
    let fromLower = lower.root + lower.rootSlope * width
    let fromUpper = upper.root - upper.rootSlope * width
    return fromLower * fromLower < upper.inverse || (fromUpper * fromUpper < lower.inverse && fromUpper > 0)
  }

  /// Whether the likelihood is proven to fall on a whole interval: the square of a chord stays above a tangent.
  static func falls(from lower: ScoreSample, to upper: ScoreSample) -> Bool {
    guard !lower.isRising && !upper.isRising else { return false }
    let width = upper.point - lower.point
    let rise = upper.root - lower.root
    return chordSquared(lower.root, rise, exceeds: lower.inverse, lower.inverseSlope * width)
      || chordSquared(
        lower.root, rise, exceeds: upper.inverse - upper.inverseSlope * width, upper.inverseSlope * width)
  }

  /// Whether (start + rise t)^2 > level + slope t for all t in 0...1.
  private static func chordSquared(
    _ start: Double, _ rise: Double, exceeds level: Double, _ slope: Double
  ) -> Bool {
    func excess(_ t: Double) -> Double { (start + rise * t) * (start + rise * t) - (level + slope * t) }
    guard excess(0) > 0 && excess(1) > 0 else { return false }
    let lowest = (slope / (2 * rise) - start) / rise
    return !(lowest > 0 && lowest < 1) || excess(lowest) > 0
  }
}
