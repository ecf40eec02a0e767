import Testing

@testable import MetaAnalysis

@Suite("Effect sizes against metafor's escalc")
struct EscalcGridTests {
  let grid: EscalcGrid

  init() throws { grid = try EscalcGrid.shared.get() }

  private func effects(_ key: String) -> [Estimation<EffectSize>]? {
    let contrasts = grid.contrasts
    switch key {
    case "MD-LS": return contrasts.map(MeanDifference().effect)
    case "MD-HO": return contrasts.map(MeanDifference(variance: .pooled).effect)
    case "SMD-LS": return contrasts.map(StandardizedMeanDifference().effect)
    case "SMD-LS2": return contrasts.map(StandardizedMeanDifference(variance: .borenstein).effect)
    case "SMD-UB": return contrasts.map(StandardizedMeanDifference(variance: .unbiased).effect)
    case "SMD-AV": return StandardizedMeanDifference(variance: .averaged).effects(contrasts)
    case "SMDH-LS": return contrasts.map(HeteroscedasticMeanDifference().effect)
    case "SMD1-LS": return contrasts.map(GlassDelta().effect)
    case "SMD1-LS2": return contrasts.map(GlassDelta(variance: .borenstein).effect)
    case "SMD1-UB": return contrasts.map(GlassDelta(variance: .unbiased).effect)
    case "SMD1H-LS": return contrasts.map(GlassDelta(variance: .heteroscedastic).effect)
    case "ROM-LS": return contrasts.map(RatioOfMeans().effect)
    case "ROM-HO": return contrasts.map(RatioOfMeans(variance: .pooled).effect)
    default: return nil
    }
  }

  @Test("The grid has every measure and variance")
  func gridIsComplete() {
    #expect(grid.continuous.count == 13 && grid.change.count == 4)
    #expect(grid.continuous.keys.allSatisfy { effects($0) != nil })
    #expect(grid.contrasts.count == 120 && grid.binary.count == 4 * 4 * 2 * 2)
  }

  @Test(
    "Two groups, 120 studies",
    arguments: [
      "MD-LS", "MD-HO", "SMD-LS", "SMD-LS2", "SMD-UB", "SMD-AV", "SMDH-LS", "SMD1-LS", "SMD1-LS2", "SMD1-UB",
      "SMD1H-LS", "ROM-LS", "ROM-HO",
    ])
  func continuous(key: String) throws {
    let pinned = try #require(grid.continuous[key])
    let ours = try #require(effects(key))
    let result = EffectComparison(ours, pinned.yi, pinned.vi) { !isLarge($0) }
    // Worst seen: 3.6e-14 (estimate), 1.1e-13 (variance), and 6.1e-12 for UB, where metafor loses the digits.
    #expect(result.worstEstimate < 1e-12)
    #expect(result.worstVariance < (key.hasSuffix("UB") ? 1e-11 : 1e-12))
    #expect(result.refused.isEmpty && result.extra == 0)
    #expect(result.compared == 118)
    // metafor's J subtracts log gammas near 1e6: worst seen 1.6e-10 (estimate), 8.5e-10 (variance).
    let large = EffectComparison(ours, pinned.yi, pinned.vi, where: isLarge)
    #expect(large.worstEstimate < 1e-9 && large.worstVariance < 1e-8 && large.compared == 2)
  }

  @Test(
    "Hedges' g and Glass's delta against mpmath, also in groups of 100,000: worst error 6.5e-16, for UB 1.6e-14",
    arguments: ["SMD-LS", "SMD-LS2", "SMD-UB", "SMD1-LS", "SMD1-LS2", "SMD1-UB"])
  func exact(key: String) throws {
    let exact = try Reference.load("effect-sizes-mpmath.json", as: ExactEffects.self)
    let pinned = try #require(exact.effects[key])
    let result = EffectComparison(try #require(effects(key)), pinned.yi, pinned.vi)
    #expect(result.worstEstimate < 1e-15)
    #expect(result.worstVariance < (key.hasSuffix("UB") ? 5e-14 : 1e-15))
    #expect(result.compared == 120)
  }

  /// The two studies with groups of 1,000 and 100,000.
  private func isLarge(_ index: Int) -> Bool { index == 4 || index == 5 }

  @Test("Change within a group, 118 studies", arguments: ["SMCC-LS", "SMCC-LS2", "SMCR-LS", "SMCR-LS2"])
  func change(key: String) throws {
    let pinned = try #require(grid.change[key])
    let standardizer = try #require(StandardizedMeanChange.Standardizer(rawValue: String(key.prefix(4))))
    let variance = try #require(StandardizedMeanChange.SamplingVariance(rawValue: String(key.dropFirst(5))))
    let measure = StandardizedMeanChange(standardizer: standardizer, variance: variance)
    let ours = grid.pairs.map(measure.effect)
    let result = EffectComparison(ours, pinned.yi, pinned.vi, sign: -1) { !isLarge($0 + 2) }
    // Worst seen: 2.8e-14 (estimate), 5.5e-14 (variance).
    #expect(result.worstEstimate < 1e-12)
    #expect(result.worstVariance < 1e-12)
    #expect(result.compared == 116)
    let large = EffectComparison(ours, pinned.yi, pinned.vi, sign: -1) { isLarge($0 + 2) }
    #expect(large.worstEstimate < 1e-9 && large.worstVariance < 1e-9 && large.compared == 2)
  }

  @Test("Reported d and t, 40 studies")
  func reported() {
    let values = grid.reported
    let measure = StandardizedMeanDifference()
    let fromD = values.d.indices.map {
      measure.effect(cohenD: values.d[$0], interventionCount: values.n1[$0], controlCount: values.n2[$0])
    }
    let fromT = values.t.indices.map { i in
      TestStatistic.cohenD(
        t: values.t[i], interventionCount: values.n1[i], controlCount: values.n2[i]
      ).flatMap {
        measure.effect(cohenD: $0, interventionCount: values.n1[i], controlCount: values.n2[i])
      }
    }
    for result in [
      EffectComparison(fromD, values.yi, values.vi), EffectComparison(fromT, values.yiT, values.viT),
    ] {
      // Worst seen: 2.4e-14 (estimate), 2.8e-14 (variance).
      #expect(result.worstEstimate < 1e-12 && result.worstVariance < 1e-12 && result.compared == 40)
    }
  }

  @Test("Two-by-two tables: 4 measures, 4 scopes, with and without double zeros")
  func binary() throws {
    for pinned in grid.binary {
      let measure = try #require(BinaryMeasure(rawValue: pinned.measure))
      let policy = ZeroCellPolicy(
        scope: try #require(ZeroCellPolicy.Scope(rawValue: pinned.to)),
        excludesTablesWithoutContrast: pinned.drop00)
      let result = EffectComparison(
        measure.effects(grid.tables(part: pinned.part), zeroCells: policy), pinned.yi, pinned.vi)
      // Worst seen: 5.2e-15 (estimate), 1.9e-15 (variance).
      #expect(result.worstEstimate < 1e-12 && result.worstVariance < 1e-12 && result.extra == 0)
      // metafor gives a variance of zero where no study can have one.
      #expect(result.refused.allSatisfy { $0 == .zeroVariance })
    }
  }
}
