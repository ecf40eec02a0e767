import Testing

@testable import MetaAnalysis

/// Tests/Reference/models.json, written by models.R.
struct ModelGrid: Decodable {
  struct Profile: Decodable {
    let empty: Bool
    let tau2, i2, h2: [Double]
  }
  struct Fit: Decodable {
    let method: String
    let failed: Bool
    let tau2, i2, h2, q, qp, ll: Double?
    let pi, weights: [Double]?
    /// By test: estimate, standard error, statistic, p, lower and upper limit.
    let tests: [String: [Double?]]?
  }
  struct Case: Decodable {
    let name, group, measure: String
    let y, v: [Double]
    let profile: Profile?
    let fits: [Fit]

    var studies: [EffectSize] { zip(y, v).map { EffectSize(estimate: $0, variance: $1) } }
  }
  let r, metafor, metadat: String
  let seed: Int
  let methods, tests: [String]
  let cases: [Case]

  static let shared = Result { try Reference.load("models.json", as: ModelGrid.self) }
}

/// The largest error of each quantity, with the case where it occurs.
struct WorstErrors {
  private(set) var errors: [String: (error: Double, place: String)] = [:]

  mutating func note(_ quantity: String, _ error: Double, _ place: String) {
    if !(error <= errors[quantity]?.error ?? -1) { errors[quantity] = (error, place) }
  }

  func worst(_ quantity: String) -> Double { errors[quantity]?.error ?? .infinity }
}

extension Estimation {
  /// The value, or nil.
  var value: Value? {
    if case .estimate(let value) = self { value } else { nil }
  }

  /// The reason, or nil.
  var reason: NotEstimable? {
    if case .notEstimable(let reason) = self { reason } else { nil }
  }
}

/// Expects each quantity's worst error within its limit, and a limit for each quantity.
func expect(_ worst: WorstErrors, within limits: [String: Double]) {
  for (quantity, found) in worst.errors.sorted(by: { $0.key < $1.key }) {
    #expect(found.error <= limits[quantity] ?? -1, "\(quantity): \(found.error) at \(found.place)")
  }
  for quantity in limits.keys { #expect(worst.errors[quantity] != nil, "\(quantity) was not compared") }
}
