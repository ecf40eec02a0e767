import Testing

@testable import MetaAnalysis

@Suite struct ThreeLevelModelTests {
  @Test func agreesWithTheExactSolution() throws {
    let exact = try Reference.load("dependence-exact.json", as: DependenceGrid.Exact.self)
    var worst = WorstErrors()
    for (data, pinned) in zip(try DependenceGrid.shared.get().cases, exact.cases) {
      let fit = try #require(ThreeLevelModel().fit(data.effects, clusters: data.cluster).value)
      let scale = pinned.between + pinned.within + pinned.se * pinned.se
      worst.note("between", abs(fit.varianceBetween - pinned.between) / scale, data.name)
      worst.note("within", abs(fit.varianceWithin - pinned.within) / scale, data.name)
      worst.note(
        "estimate", abs(fit.pooled.estimate - pinned.estimate) / max(abs(pinned.estimate), pinned.se), data.name)
      worst.note("se", relativeError(fit.pooled.standardError, pinned.se), data.name)
      worst.note("log-likelihood", abs(fit.logLikelihood - pinned.ll), data.name)
    }
    // Worst seen: 6.8e-16, and 2.8e-14 for the log-likelihood.
    expect(
      worst,
      within: ["between": 3e-15, "within": 3e-15, "estimate": 3e-15, "se": 3e-15, "log-likelihood": 1e-13])
  }

  @Test func agreesWithMetaforAsFarAsItsOptimizerGoes() throws {
    var worst = WorstErrors()
    for data in try DependenceGrid.shared.get().cases {
      let fit = try #require(ThreeLevelModel().fit(data.effects, clusters: data.cluster).value)
      let scale = data.sigma2[0] + data.sigma2[1] + data.se * data.se
      worst.note("between", abs(fit.varianceBetween - data.sigma2[0]) / scale, data.name)
      worst.note("within", abs(fit.varianceWithin - data.sigma2[1]) / scale, data.name)
      worst.note("estimate", abs(fit.pooled.estimate - data.b) / max(abs(data.b), data.se), data.name)
      worst.note("se", relativeError(fit.pooled.standardError, data.se), data.name)
      worst.note("log-likelihood", abs(fit.logLikelihood - data.ll), data.name)
      worst.note("p", relativeError(fit.pooled.pValue, data.p), data.name)
      worst.note("ci", abs(fit.pooled.interval.lower - data.lower) / max(abs(data.lower), data.se), data.name)
      worst.note("q", relativeError(fit.heterogeneity.value?.q ?? .nan, data.q), data.name)
      let interval = try #require(fit.predictionInterval().value)
      worst.note("pi", abs(interval.upper - data.pi[1]) / max(abs(data.pi[1]), data.se), data.name)
      let normal = try #require(
        ThreeLevelModel(usesStudent: false).fit(data.effects, clusters: data.cluster).value)
      worst.note("p of z", relativeError(normal.pooled.pValue, data.pz), data.name)
    }
    // nlminb stops where the likelihood is flat in double precision. Worst seen: 7.8e-7 (p of z), 6.8e-7 (within),
    // 5.5e-7 (p), 3.8e-7 (ci), 3.7e-7 (pi), 3.6e-7 (se), 5.8e-8 (between), 1.5e-8 (estimate), 2.2e-9 (log-likelihood).
    expect(
      worst,
      within: [
        "between": 2e-7, "within": 2e-6, "estimate": 5e-8, "se": 1e-6, "log-likelihood": 1e-8, "p": 2e-6,
        "p of z": 2e-6, "ci": 1e-6, "pi": 1e-6, "q": 2e-15,
      ])
  }

  @Test func refusesWhatCannotBeEstimated() {
    let effects = [0.1, 0.4, 0.7].map { EffectSize(estimate: $0, variance: 0.04) }
    let model = ThreeLevelModel()
    #expect(model.fit([], clusters: []).reason == .noStudies)
    #expect(model.fit(effects, clusters: ["a", "a", "a"]).reason == .singleCluster)
    #expect(model.fit(effects, clusters: ["a", "b", "c"]).reason == .noRepeatedCluster)
    let zero = effects + [EffectSize(estimate: 1, variance: 0)]
    #expect(model.fit(zero, clusters: ["a", "a", "b", "b"]).reason == .zeroVariance)
    let negative = effects + [EffectSize(estimate: 1, variance: -1)]
    #expect(model.fit(negative, clusters: ["a", "a", "b", "b"]).reason == .negativeVariance)
  }

  @Test func equalEffectsHaveNoVariances() throws {
    let effects = [0.3, 0.3, 0.3, 0.3].map { EffectSize(estimate: $0, variance: 0.04) }
    let fit = try #require(ThreeLevelModel().fit(effects, clusters: ["a", "a", "b", "b"]).value)
    #expect(fit.varianceBetween == 0 && fit.varianceWithin == 0)
    #expect(fit.intraclassCorrelation == nil)
    #expect(fit.warnings == [.fewClusters(2)])
  }
}
