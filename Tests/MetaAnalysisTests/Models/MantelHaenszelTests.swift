import Testing

@testable import MetaAnalysis

/// Tests/Reference/mantel-haenszel.json, written by mantel-haenszel.R; null is metafor's NA.
struct TwoByTwoGrid: Decodable {
  struct Tables: Decodable {
    let a, n1, c, n2: [Double]
  }
  struct Case: Decodable {
    let set, setting, measure: String
    let failed: Bool
    let beta, se, z, p, lower, upper, q, qp, k, kyi, cmh, cmhp, tarone, taronep: Double?
  }
  let sets: [String: Tables]
  let cases: [Case]

  func tables(_ set: String) throws -> [TwoByTwoTable] {
    let cells = try #require(sets[set])
    return cells.a.indices.map {
      TwoByTwoTable(
        intervention: BinaryArm(events: cells.a[$0], count: cells.n1[$0]),
        control: BinaryArm(events: cells.c[$0], count: cells.n2[$0]))
    }
  }
}

func pool(_ pinned: TwoByTwoGrid.Case, _ tables: [TwoByTwoTable]) -> Estimation<TwoByTwoPool>? {
  let policies: (ZeroCellPolicy, ZeroCellPolicy)
  switch pinned.setting {
  case "default": policies = (.excludeDoubleZeros, .none)
  case "pooledToo": policies = (.excludeDoubleZeros, .addHalfToTablesWithZeros)
  case "pooledAll":
    policies = (.addHalfToAll, ZeroCellPolicy(scope: .all, excludesTablesWithoutContrast: true))
  case "nothing": policies = (.none, .none)
  default: return nil
  }
  if pinned.measure == "PETO" {
    return PetoPooling(zeroCellsOfStudies: policies.0, zeroCellsOfPooling: policies.1).pool(tables)
  }
  return MantelHaenszel.Measure(rawValue: pinned.measure).map {
    MantelHaenszel(
      measure: $0, zeroCellsOfStudies: policies.0, zeroCellsOfPooling: policies.1,
      correctsContinuity: pinned.setting != "nothing"
    ).pool(tables)
  }
}

/// The largest errors over the grid, and the answers that one side lacks.
struct PoolComparison {
  var worst = WorstErrors()
  var refused = 0
  var refusedByMetafor = 0
  var unexplained: [String] = []

  mutating func note(_ pinned: TwoByTwoGrid.Case, _ answer: Estimation<TwoByTwoPool>) {
    let place = "\(pinned.set) \(pinned.setting) \(pinned.measure)"
    if pinned.beta == nil { refusedByMetafor += 1 }
    guard let pooled = answer.value else {
      refused += 1
      if pinned.beta != nil { unexplained.append(place) }
      return
    }
    let effect = pooled.effect
    for (quantity, value, expected) in [
      ("estimate", effect.estimate, pinned.beta), ("se", effect.standardError, pinned.se),
      ("z", effect.statistic, pinned.z), ("p", effect.pValue, pinned.p),
      ("lower", effect.interval.lower, pinned.lower), ("upper", effect.interval.upper, pinned.upper),
      ("k", Double(pooled.pooledCount), pinned.k),
    ] {
      worst.note(quantity, expected.map { relativeError(value, $0) } ?? .infinity, place)
    }
    noteTests(pinned, pooled, place)
  }

  private mutating func noteTests(_ pinned: TwoByTwoGrid.Case, _ pooled: TwoByTwoPool, _ place: String) {
    switch pooled.heterogeneity {
    case .estimate(let q):
      worst.note("q", pinned.q.map { relativeError(q.statistic, $0) } ?? .infinity, place)
      // metafor takes the degrees of freedom of Peto's Q from the studies' own effects, though with something
      // added the sum is over other tables.
      if Double(q.degreesOfFreedom + 1) == pinned.kyi {
        worst.note("qp", pinned.qp.map { relativeError(q.pValue, $0) } ?? .infinity, place)
      } else if pinned.measure != "PETO" || pinned.setting == "default" {
        unexplained.append(place + " degrees of freedom")
      }
    case .notEstimable(.singleStudy):
      if pinned.q != 0 { unexplained.append(place + " Q") }
    case .notEstimable(.zeroVariance):
      // metafor's Q is infinite.
      if pinned.q != nil || pinned.qp != 0 { unexplained.append(place + " Q") }
    case .notEstimable: unexplained.append(place + " Q")
    }
    if let association = pooled.association?.value {
      // A correction larger than the excess makes metafor's statistic grow again; ours is zero.
      if association.statistic > 0 {
        worst.note("cmh", pinned.cmh.map { relativeError(association.statistic, $0) } ?? .infinity, place)
        worst.note("cmhp", pinned.cmhp.map { relativeError(association.pValue, $0) } ?? .infinity, place)
      }
    }
    if let tarone = pooled.tarone?.value {
      worst.note("tarone", pinned.tarone.map { relativeError(tarone.statistic, $0) } ?? .infinity, place)
      worst.note("taronep", pinned.taronep.map { relativeError(tarone.pValue, $0) } ?? .infinity, place)
    }
  }
}

@Suite("Mantel-Haenszel and Peto pooling against metafor's rma.mh and rma.peto")
struct MantelHaenszelTests {
  @Test("8 published and 60 generated sets of tables, 4 zero-cell settings, OR, RR, RD and Peto")
  func grid() throws {
    let grid = try Reference.load("mantel-haenszel.json", as: TwoByTwoGrid.self)
    #expect(grid.sets.count == 68 && grid.cases.count == 68 * 4 * 4)
    var comparison = PoolComparison()
    for pinned in grid.cases {
      comparison.note(pinned, try #require(pool(pinned, try grid.tables(pinned.set))))
    }
    let worst = comparison.worst
    #expect(comparison.unexplained.isEmpty)
    // One generated set has no event in a group: metafor's estimate is NA there.
    #expect(comparison.refused == 4 && comparison.refusedByMetafor == 4)
    #expect(worst.worst("k") == 0)
    // Worst seen: estimate 3.4e-14, se 6.5e-16, limits 1.8e-13, Q 2.2e-14, p 1.9e-13.
    #expect(worst.worst("estimate") < 1e-13)
    #expect(worst.worst("se") < 1e-14)
    #expect(worst.worst("z") < 1e-13)
    #expect(worst.worst("lower") < 1e-12 && worst.worst("upper") < 1e-12)
    #expect(worst.worst("q") < 1e-12)
    #expect(worst.worst("p") < 1e-12 && worst.worst("qp") < 1e-12)
    #expect(worst.worst("cmh") < 1e-12 && worst.worst("cmhp") < 1e-12)
    // Worst seen: 4.4e-13 and 9.3e-12 at li2007, where mpmath gives our 60.839826027099118.
    #expect(worst.worst("tarone") < 1e-12)
    #expect(worst.worst("taronep") < 2e-11)
  }

  @Test("Wrong or missing tables are refused, and so are tables without events")
  func refusals() {
    let table = TwoByTwoTable(
      intervention: BinaryArm(events: 3, count: 10), control: BinaryArm(events: 11, count: 10))
    let empty = TwoByTwoTable(
      intervention: BinaryArm(events: 0, count: 10), control: BinaryArm(events: 0, count: 10))
    for measure in MantelHaenszel.Measure.allCases {
      #expect(MantelHaenszel(measure: measure).pool([]).reason == .noStudies)
      #expect(MantelHaenszel(measure: measure).pool([table]).reason == .eventsOutsideGroup)
      #expect(MantelHaenszel(measure: measure).pool([empty, empty]).reason == .noInformativeStudy)
    }
    #expect(PetoPooling().pool([]).reason == .noStudies)
    #expect(PetoPooling().pool([table]).reason == .eventsOutsideGroup)
    #expect(PetoPooling().pool([empty]).reason == .noInformativeStudy)
  }

  @Test("Exchanging the groups flips the sign; one study has no heterogeneity")
  func symmetry() throws {
    let grid = try Reference.load("mantel-haenszel.json", as: TwoByTwoGrid.self)
    let tables = try grid.tables("bcg")
    let exchanged = tables.map { TwoByTwoTable(intervention: $0.control, control: $0.intervention) }
    for measure in MantelHaenszel.Measure.allCases {
      let pooling = MantelHaenszel(measure: measure)
      let one = try #require(pooling.pool(tables).value).effect
      let other = try #require(pooling.pool(exchanged).value).effect
      #expect(relativeError(one.estimate, -other.estimate) < 1e-14)
      #expect(relativeError(one.standardError, other.standardError) < 1e-14)
      #expect(try #require(pooling.pool([tables[0]]).value).heterogeneity.reason == .singleStudy)
    }
    let one = try #require(PetoPooling().pool(tables).value).effect
    #expect(
      relativeError(one.estimate, -(try #require(PetoPooling().pool(exchanged).value).effect.estimate))
        < 1e-14)
  }
}
