@testable import MetaAnalysis

/// Tests/Reference/effect-sizes.json, written by effect-sizes.R; null is metafor's NA.
struct EscalcGrid: Decodable {
  struct Effects: Decodable {
    let yi, vi: [Double?]
  }
  struct Groups: Decodable {
    let n1, n2, m1, m2, sd1, sd2, r: [Double]
  }
  struct Reported: Decodable {
    let d, n1, n2, yi, vi, t, yiT, viT: [Double]
  }
  struct Tables: Decodable {
    let n1, n2, a, c: [Double]
  }
  struct Binary: Decodable {
    let measure, to: String
    let drop00: Bool
    let part: String
    let yi, vi: [Double?]
  }
  let groups: Groups
  let continuous, change: [String: Effects]
  let reported: Reported
  let tables: Tables
  let binary: [Binary]

  static let shared = Result { try Reference.load("effect-sizes.json", as: EscalcGrid.self) }

  var contrasts: [ContinuousContrast] {
    groups.n1.indices.map {
      ContinuousContrast(
        intervention: ContinuousArm(
          count: groups.n1[$0], mean: groups.m1[$0], standardDeviation: groups.sd1[$0]),
        control: ContinuousArm(count: groups.n2[$0], mean: groups.m2[$0], standardDeviation: groups.sd2[$0]))
    }
  }

  /// All but the first two groups, measured twice: metafor's first occasion is `after`, whose deviation
  /// standardizes SMCR, so the occasions are exchanged and the sign with them.
  var pairs: [PairedMeasurement] {
    groups.n1.indices.dropFirst(2).map {
      PairedMeasurement(
        count: groups.n1[$0], meanBefore: groups.m1[$0], standardDeviationBefore: groups.sd1[$0],
        meanAfter: groups.m2[$0], standardDeviationAfter: groups.sd2[$0], correlation: groups.r[$0])
    }
  }

  func tables(part: String) -> [TwoByTwoTable] {
    tables.n1.indices.map {
      TwoByTwoTable(
        intervention: BinaryArm(events: tables.a[$0], count: tables.n1[$0]),
        control: BinaryArm(events: tables.c[$0], count: tables.n2[$0]))
    }.filter { part == "all" || !$0.hasZeroCell }
  }
}

/// Tests/Reference/effect-sizes-mpmath.json, written by effect-sizes.py.
struct ExactEffects: Decodable {
  let effects: [String: EscalcGrid.Effects]
}

/// How far effects are from metafor's, and where one side has a value and the other has none.
struct EffectComparison {
  var worstEstimate = 0.0
  var worstVariance = 0.0
  var compared = 0
  /// Studies that metafor gives and the library refuses, with the reasons.
  var refused: [NotEstimable] = []
  /// Studies that the library gives and metafor does not.
  var extra = 0

  /// Compares the studies that `counts` says.
  init(
    _ ours: [Estimation<EffectSize>], _ yi: [Double?], _ vi: [Double?], sign: Double = 1,
    where counts: (Int) -> Bool = { _ in true }
  ) {
    for (index, (effect, (y, v))) in zip(ours, zip(yi, vi)).enumerated() where counts(index) {
      switch (effect, y, v) {
      case (.estimate(let effect), .some(let y), .some(let v)):
        compared += 1
        worstEstimate = max(worstEstimate, relativeError(sign * effect.estimate, y))
        worstVariance = max(worstVariance, relativeError(effect.variance, v))
      case (.notEstimable(let reason), .some, .some): refused.append(reason)
      case (.estimate, _, _): extra += 1
      case (.notEstimable, _, _): break
      }
    }
  }
}
