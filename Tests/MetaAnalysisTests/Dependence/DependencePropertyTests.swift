import Testing

@testable import MetaAnalysis

/// What holds for any effects within trials: random clusters of one to four effects.
@Suite struct DependencePropertyTests {
  private static func draws(_ count: Int) -> [(effects: [EffectSize], clusters: [String])] {
    var generator = SplitMix64(seed: 20260106)
    return (0..<count).map { _ in
      var effects: [EffectSize] = []
      var clusters: [String] = []
      for cluster in 0..<Int.random(in: 3...12, using: &generator) {
        let centre = Double.random(in: -1...1, using: &generator)
        for _ in 0..<(cluster == 0 ? 2 : Int.random(in: 1...4, using: &generator)) {
          effects.append(
            EffectSize(
              estimate: centre + Double.random(in: -0.5...0.5, using: &generator),
              variance: Double.random(in: 0.01...0.3, using: &generator)))
          clusters.append("trial \(cluster)")
        }
      }
      return (effects, clusters)
    }
  }

  @Test func orderUnitAndSignDoNotMatterToTheThreeLevelModel() throws {
    var generator = SplitMix64(seed: 3)
    var worst = WorstErrors()
    for (effects, clusters) in Self.draws(100) {
      let first = try #require(ThreeLevelModel().fit(effects, clusters: clusters).value)
      let order = effects.indices.shuffled(using: &generator)
      for factor in [1, -1, 1e-6, 3, 1e6] {
        let moved = order.map {
          EffectSize(
            estimate: factor * effects[$0].estimate, variance: factor * factor * effects[$0].variance)
        }
        let second = try #require(ThreeLevelModel().fit(moved, clusters: order.map { clusters[$0] }).value)
        let scale = first.varianceBetween + first.varianceWithin + first.pooled.standardError
        let square = factor * factor
        worst.note("between", abs(second.varianceBetween / square - first.varianceBetween) / scale, "")
        worst.note("within", abs(second.varianceWithin / square - first.varianceWithin) / scale, "")
        worst.note("estimate", abs(second.pooled.estimate / factor - first.pooled.estimate), "")
        worst.note(
          "se", relativeError(second.pooled.standardError / abs(factor), first.pooled.standardError), "")
      }
    }
    // Worst seen: 2.4e-15 (between), 1.6e-15 (within), 1.1e-15 (se), 3.7e-16 (estimate).
    expect(worst, within: ["between": 1e-14, "within": 1e-14, "estimate": 2e-15, "se": 5e-15])
  }

  @Test func rangesHold() throws {
    for (effects, clusters) in Self.draws(100) {
      let fit = try #require(ThreeLevelModel().fit(effects, clusters: clusters).value)
      #expect(fit.varianceBetween >= 0 && fit.varianceWithin >= 0)
      #expect(fit.pooled.interval.contains(fit.pooled.estimate))
      #expect(try #require(fit.predictionInterval().value).width >= fit.pooled.interval.width * (1 - 1e-15))
      let robust = try #require(ClusterRobustTest().test(fit, effects: effects, clusters: clusters).value)
      #expect(abs(robust.coefficients[0].estimate - fit.pooled.estimate) < 1e-12)
      #expect(robust.coefficients[0].interval.contains(robust.coefficients[0].estimate))
      #expect(try #require(robust.coefficients[0].degreesOfFreedom) < Double(fit.clusterCount))
    }
  }

  @Test func theVarianceOfAnAverageGrowsWithTheCorrelationUpToOneEffect() throws {
    for (effects, clusters) in Self.draws(100) {
      func variances(_ correlation: Double) throws -> [Double] {
        try #require(AveragedEffect(correlation: correlation).average(effects, clusters: clusters).value)
          .map(\.effect.variance)
      }
      let (independent, usual, identical) = try (variances(0), variances(0.6), variances(1))
      for place in usual.indices {
        #expect(independent[place] <= usual[place] * (1 + 1e-15))
        #expect(usual[place] <= identical[place] * (1 + 1e-15))
      }
      let largest = try #require(effects.map(\.variance).max())
      #expect(identical.allSatisfy { $0 <= largest * (1 + 1e-14) })
    }
  }
}
