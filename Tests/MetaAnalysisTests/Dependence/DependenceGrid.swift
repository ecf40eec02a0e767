@testable import MetaAnalysis

/// Tests/Reference/dependence.json and dependence-exact.json.
struct DependenceGrid: Decodable, Sendable {
  struct Robust: Decodable, Sendable {
    let b, se, df, p: Numbers
  }
  struct Case: Decodable, Sendable {
    let name: String
    let y, v: [Double]
    let cluster: [String]
    let x: [Double]?
    let sigma2, pi: [Double]
    let b, se, p, lower, upper, pz, ll, q, tau2: Double
    let robust, robust3: Robust
    let regressiontau2: Double?
    let robustregression: Robust?

    var effects: [EffectSize] { zip(y, v).map { EffectSize(estimate: $0, variance: $1) } }
  }
  struct Simple: Decodable, Sendable {
    let y, v: [Double]
    let cluster: [String]
    let robust: Robust
  }
  struct Exact: Decodable, Sendable {
    struct Case: Decodable, Sendable {
      let name: String
      let between, within, estimate, se, ll: Double
    }
    let cases: [Case]
  }
  let metafor, clubSandwich: String
  let cases: [Case]
  let bcg: Simple

  static let shared = Result { try Reference.load("dependence.json", as: DependenceGrid.self) }
}
