import Foundation

@testable import MetaAnalysis

/// The grid of Tests/Reference/distributions.json (R) and distributions-mpmath.json (50 digits).
struct DistributionGrid: Decodable {
  struct Row: Decodable {
    var parameters: [Double]
    var quantileLower: [Double?]
    var quantileUpper: [Double?]
    var x: [Double]
    var density: [Double?]
    var lower: [Double?]
    var upper: [Double?]
  }

  var probabilities: [Double]
  var normal: [Row]
  var student: [Row]
  var chiSquare: [Row]
  var fisher: [Row]

  static func r() throws -> DistributionGrid { try Reference.load("distributions.json", as: Self.self) }
  static func mpmath() throws -> DistributionGrid {
    try Reference.load("distributions-mpmath.json", as: Self.self)
  }
}

/// The functions that every distribution has.
protocol Distribution {
  func density(_ x: Double) -> Double
  func lowerTail(_ x: Double) -> Double
  func upperTail(_ x: Double) -> Double
  func quantile(lowerTail p: Double) -> Double
  func quantile(upperTail p: Double) -> Double
}

extension NormalDistribution: Distribution {}
extension StudentDistribution: Distribution {}
extension ChiSquareDistribution: Distribution {}
extension FisherDistribution: Distribution {}

/// The worst relative errors of one family over the grid.
struct GridComparison {
  var points = 0
  /// Of the library against mpmath.
  var worstDensity = 0.0
  var worstTail = 0.0
  var worstQuantile = 0.0
  /// Of the library against R, less R's own error.
  var worstAgainstR = 0.0
  /// Where R is further than 1e-12 from mpmath.
  var pointsWhereRIsOff = 0

  init(
    r: [DistributionGrid.Row], exact: [DistributionGrid.Row], probabilities: [Double],
    make: ([Double]) -> any Distribution
  ) {
    for (r, exact) in zip(r, exact) {
      let family = make(r.parameters)
      for (i, p) in probabilities.enumerated() {
        compare(family.quantile(lowerTail: p), exact.quantileLower[i], r.quantileLower[i], \.worstQuantile)
        compare(family.quantile(upperTail: p), exact.quantileUpper[i], r.quantileUpper[i], \.worstQuantile)
      }
      for (i, x) in r.x.enumerated() {
        compare(family.density(x), exact.density[i], r.density[i], \.worstDensity)
        compare(family.lowerTail(x), exact.lower[i], r.lower[i], \.worstTail)
        compare(family.upperTail(x), exact.upper[i], r.upper[i], \.worstTail)
      }
    }
  }

  /// null in the JSON is a quantile that overflows.
  private mutating func compare(
    _ ours: Double, _ exact: Double?, _ r: Double?, _ worst: WritableKeyPath<Self, Double>
  ) {
    points += 1
    let truth = exact ?? .infinity
    let error = truth.isInfinite ? (ours.isInfinite ? 0 : .infinity) : relativeError(ours, truth)
    self[keyPath: worst] = max(self[keyPath: worst], error)
    let errorOfR = r.map { relativeError($0, truth) } ?? (truth.isInfinite ? 0 : .infinity)
    if errorOfR > 1e-12 {
      pointsWhereRIsOff += 1
    } else if let r {
      // R's median of t is some 1e-17 instead of 0.
      worstAgainstR = max(worstAgainstR, truth == 0 ? (ours - r).magnitude : relativeError(ours, r))
    }
  }
}
