@testable import MetaAnalysis

/// Tests/Reference/moderators.json, written by moderators.R.
struct ModeratorGrid: Decodable, Sendable {
  struct Test: Decodable, Sendable {
    let b, se, stat, p, lower, upper: Numbers
    let qm, qmp, pred, predse, predlower, predupper: Double
    let pi: [Double]?
  }
  struct Fit: Decodable, Sendable {
    let method: String
    let failed: Bool
    let tau2, i2, h2, qe, qep, r2: Double?
    let weights: [Double]?
    let tests: [String: Test]?
  }
  struct Column: Decodable, Sendable {
    let name: String
    let numbers: [Double]?
    let labels: [String]?
    let number: Double?
    let label: String?
  }
  struct Regression: Decodable, Sendable {
    let name: String
    let y, v: [Double]
    let fits: [Fit]
    let moderators: [Column]

    var studies: [EffectSize] { zip(y, v).map { EffectSize(estimate: $0, variance: $1) } }
    var columns: [Moderator] {
      moderators.map {
        Moderator(name: $0.name, values: $0.labels.map { .categories($0) } ?? .numeric($0.numbers ?? []))
      }
    }
    var newValues: [ModeratorValue] {
      moderators.map { column in column.label.map { .category($0) } ?? .number(column.number ?? .nan) }
    }
  }
  struct ByTest<Value: Decodable & Sendable>: Decodable, Sendable {
    let z, hk: Value
  }
  struct Subgroups: Decodable, Sendable {
    let method: String
    let y, v: [Double]
    let labels, levels: [String]
    let means, ses, tau2, commonmeans: [Double]
    let between, betweenp, commontau2: Double
    let commonses: ByTest<[Double]>
    let commonqm, commonqmp: ByTest<Double>
  }
  struct Permutation: Decodable, Sendable {
    let name, method, test: String
    let y, v: [Double]
    let x: [Double]?
    let p: Numbers
    let qmp: Double?
    let failed, arrangements: Int
  }
  let metafor: String
  let regressions: [Regression]
  let subgroups: [Subgroups]
  let permutations: [Permutation]

  static let shared = Result { try Reference.load("moderators.json", as: ModeratorGrid.self) }
}

/// Numbers that R writes as a plain number when there is one.
struct Numbers: Decodable, Sendable {
  let values: [Double]

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let one = try? container.decode(Double.self) {
      values = [one]
    } else {
      values = try container.decode([Double].self)
    }
  }
}
