import Testing

@testable import MetaAnalysis

/// Tests/Reference/sensitivity.json, written by sensitivity.R.
struct SensitivityReference: Decodable {
  struct Deletion: Decodable {
    let method, test: String
    /// Estimate, standard error, statistic, p, limits, Q, tau squared, I squared, H squared.
    let leave, cumulative: [[Double?]]
    /// rstudent, DFFITS, Cook, covariance ratio, tau squared, Q, hat, weight, DFBETAS, whether influential.
    let influence: [[Double?]]
    let baujat, residuals: [[Double?]]

    var model: RandomEffectsModel? { MetaAnalysisTests.model(method, test) }
  }
  struct Subsets: Decodable {
    let method: String
    /// Index, studies, estimate, tau squared, Q, I squared.
    let rows: [[Double]]
  }
  struct Regression: Decodable {
    let predictor, model, method, test: String
    let statistic, df, p, tau2: Double?
    let limit: [Double?]?
  }
  struct Arms: Decodable {
    let n1, n2, lm, rma: [Double]
  }
  struct Rank: Decodable {
    let tau, p: Double?
  }
  struct Fill: Decodable {
    let method, test, estimator, side, chosen: String
    let k0: Int
    let se, p: Double?
    let fit: [Double?]
    let filled: [Double]
  }
  struct Selection: Decodable {
    let steps: [Double]
    let alternative, method: String
    let mean, tau2, delta, deltaErrors, lrt: [Double?]
    let ll: Double
  }
  struct FailSafe: Decodable {
    let type: String
    let weighted: Bool
    let alpha: Double
    let target, p, mean: Double?
    let number: Double
  }
  struct Case: Decodable {
    let name: String
    let y, v, ni: [Double]
    let order: [Int]
    let deletions: [Deletion]
    let gosh: [Subsets]
    let regressions: [Regression]
    let arms: Arms?
    let rank: Rank?
    let fill: [Fill]
    let selection: [Selection]
    let failsafe: [FailSafe]

    var studies: [EffectSize] { zip(y, v).map { EffectSize(estimate: $0, variance: $1) } }

    /// The size on which effects are compared: the largest deviation from the mean, and the smallest standard error.
    var scale: Double {
      let mean = y.reduce(0, +) / Double(y.count)
      return max(y.map { abs($0 - mean) }.max() ?? 0, (v.min() ?? 0).squareRoot())
    }

    /// The size on which tau squared is compared.
    var typicalVariance: Double { v.reduce(0, +) / Double(v.count) }

    /// Whether one study outweighs all others, where metafor's own sums lose digits by cancellation.
    var isGiant: Bool { name.hasPrefix("one giant") }
  }
  let r, metafor, metadat: String
  let methods, tests: [String]
  let cases: [Case]

  static let shared = Result { try Reference.load("sensitivity.json", as: SensitivityReference.self) }
}

/// The model of metafor's names.
func model(_ method: String, _ test: String) -> RandomEffectsModel? {
  HeterogeneityEstimator(rawValue: method).flatMap { estimator in
    CoefficientTest(rawValue: test).map { RandomEffectsModel(estimator: estimator, test: $0) }
  }
}

extension WorstErrors {
  /// Notes |value - expected| / (|expected| + floor); nothing for a value that metafor does not give.
  mutating func compare(
    _ quantity: String, _ value: Double?, _ expected: Double?, floor: Double = 0, _ place: String
  ) {
    guard let expected else { return }
    guard let value else { return note(quantity, .infinity, place) }
    let size = abs(expected) + floor
    note(quantity, value == expected ? 0 : abs(value - expected) / (size == 0 ? 1 : size), place)
  }

  /// Expects each quantity within its tolerance, and no quantity without one; the worst error seen stands beside it.
  func expect(_ tolerances: [String: Double]) {
    #expect(Set(errors.keys).isSubset(of: tolerances.keys))
    for (quantity, tolerance) in tolerances {
      guard let worst = errors[quantity] else { continue }
      #expect(worst.error <= tolerance, "\(quantity) at \(worst.place)")
    }
  }

  /// The tolerances of fits to parts of the studies.
  func expectWithinFitTolerances() {
    expect([
      "estimate": 2e-14,  // 5.0e-15
      "standard error": 3e-13,  // 7.1e-14
      "statistic": 8e-14,  // 2.7e-14
      "p": 2e-12,  // 5.1e-13
      "lower": 5e-14,  // 1.6e-14
      "upper": 4e-14,  // 1.1e-14
      "q": 4e-15,  // 1.1e-15
      "tau squared": 3e-13,  // 7.3e-14
      "i squared": 2e-11,  // 5.1e-12
      "h squared": 4e-13,  // 1.2e-13
      "giant estimate": 3e-12,  // 6.8e-13
      "giant standard error": 5e-9,  // 1.7e-9
      "giant statistic": 5e-9,  // 1.7e-9
      "giant p": 2e-8,  // 4.7e-9
      "giant lower": 3e-11,  // 6.7e-12
      "giant upper": 2e-11,  // 6.2e-12
      "giant q": 3e-11,  // 9.2e-12
      "giant tau squared": 4e-12,  // 1.4e-12
      "giant i squared": 2e-10,  // 5.2e-11
      "giant h squared": 3e-11,  // 9.4e-12
    ])
  }
}
