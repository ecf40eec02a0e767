import Testing

@testable import MetaAnalysis

@Suite struct SubgroupAnalysisTests {
  @Test func agreesWithMetaforForSeparateAndCommonTauSquared() throws {
    var worst = WorstErrors()
    for pinned in try ModeratorGrid.shared.get().subgroups {
      let studies = zip(pinned.y, pinned.v).map { EffectSize(estimate: $0, variance: $1) }
      let estimator = try #require(HeterogeneityEstimator(rawValue: pinned.method))
      let wald = RandomEffectsModel(estimator: estimator, test: .wald)
      let separate = try #require(
        SubgroupAnalysis(wald, heterogeneity: .separate).fit(studies, labels: pinned.labels).value)
      #expect(separate.groups.map(\.level) == pinned.levels)
      for (index, group) in separate.groups.enumerated() {
        let fit = try #require(group.fit.value)
        worst.note("mean", relativeError(fit.pooled.estimate, pinned.means[index]), group.level)
        worst.note("se", relativeError(fit.pooled.standardError, pinned.ses[index]), group.level)
      }
      let between = try #require(separate.between.value)
      worst.note("between", relativeError(between.statistic, pinned.between), pinned.method)
      worst.note("between p", relativeError(between.pValue, pinned.betweenp), pinned.method)
      for (test, ses, qm, qmp) in [
        (CoefficientTest.wald, pinned.commonses.z, pinned.commonqm.z, pinned.commonqmp.z),
        (.hartungKnapp, pinned.commonses.hk, pinned.commonqm.hk, pinned.commonqmp.hk),
      ] {
        let model = RandomEffectsModel(estimator: estimator, test: test)
        let common = try #require(
          SubgroupAnalysis(model, heterogeneity: .common).fit(studies, labels: pinned.labels).value)
        for (index, group) in common.groups.enumerated() {
          let fit = try #require(group.fit.value)
          worst.note("common mean", relativeError(fit.pooled.estimate, pinned.commonmeans[index]), group.level)
          worst.note("common se", relativeError(fit.pooled.standardError, ses[index]), group.level)
          worst.note("common tau2", relativeError(fit.tauSquared, pinned.commontau2), pinned.method)
        }
        let between = try #require(common.between.value)
        worst.note("common between", relativeError(between.statistic, qm), pinned.method)
        worst.note("common between p", relativeError(between.pValue, qmp), pinned.method)
      }
    }
    // Worst seen: 8.9e-15 (common between p), 3.9e-15 (common between), 2.6e-15 (se).
    expect(
      worst,
      within: [
        "mean": 5e-15, "se": 1e-14, "between": 1e-14, "between p": 2e-14, "common mean": 5e-15, "common se": 5e-15,
        "common tau2": 5e-15, "common between": 2e-14, "common between p": 3e-14,
      ])
  }

  @Test func aSingleStudySubgroupIsTyped() throws {
    let studies = [0.1, 0.5, 0.9, 0.2].map { EffectSize(estimate: $0, variance: 0.04) }
    let labels = ["a", "a", "a", "b"]
    let separate = try #require(
      SubgroupAnalysis(heterogeneity: .separate).fit(studies, labels: labels).value)
    let alone = try #require(separate.groups[1].fit.value)
    #expect(alone.model.test == .wald)
    #expect((alone.pooled.interval.upper - 0.2 - 1.959963984540054 * 0.2).magnitude < 1e-12)
    #expect(separate.warnings == [.singleStudySubgroup("b")])
    #expect(separate.between.value?.degreesOfFreedom == 1)
    let common = try #require(SubgroupAnalysis(heterogeneity: .common).fit(studies, labels: labels).value)
    let single = try #require(common.groups[1].fit.value)
    #expect(single.pooled.degreesOfFreedom == 2)
    #expect(single.pooled.estimate == 0.2)
    #expect(single.heterogeneity.reason == .singleStudy)
  }

  @Test func oneLevelHasNothingToCompare() throws {
    let studies = [0.1, 0.5].map { EffectSize(estimate: $0, variance: 0.04) }
    let fit = try #require(
      SubgroupAnalysis(heterogeneity: .separate).fit(studies, labels: ["a", "a"]).value)
    #expect(fit.between.reason == .noModerator)
    #expect(SubgroupAnalysis(heterogeneity: .common).fit([], labels: []).reason == .noStudies)
  }
}
