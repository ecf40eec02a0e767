import Testing

@testable import MetaAnalysis

@Suite struct ClusterRobustTestTests {
  @Test func agreesWithClubSandwich() throws {
    var worst = WorstErrors()
    for data in try DependenceGrid.shared.get().cases {
      let robust = ClusterRobustTest()
      let design = try #require(DesignMatrix.intercept(studyCount: data.y.count, moderators: []).value)
      let simple = robust.test(
        data.effects, design: design, clusters: data.cluster, varianceWithin: data.tau2)
      compare("simple", simple, data.robust, data.name, &worst)
      let three = robust.test(
        data.effects, design: design, clusters: data.cluster, varianceWithin: data.sigma2[1],
        varianceBetween: data.sigma2[0])
      compare("three-level", three, data.robust3, data.name, &worst)
      if let x = data.x, let tau2 = data.regressiontau2, let pinned = data.robustregression {
        let regression = DesignMatrix.intercept(
          studyCount: x.count, moderators: [Moderator(name: "x", values: .numeric(x))])
        let fit = robust.test(
          data.effects, design: try #require(regression.value), clusters: data.cluster, varianceWithin: tau2)
        compare("regression", fit, pinned, data.name, &worst)
      }
    }
    // Worst seen, of one intercept: 7.7e-15 (se), 1e-14 (df), 5.4e-14 (p). With the year as moderator clubSandwich
    // loses digits to the normal equations: 8e-14 (b), 1.4e-10 (se), 1.1e-10 (df), 2.5e-11 (p).
    var limits = ["regression b": 3e-13, "regression se": 5e-10, "regression df": 5e-10, "regression p": 1e-10]
    for kind in ["simple", "three-level"] {
      limits.merge(["\(kind) b": 1e-14, "\(kind) se": 5e-14, "\(kind) df": 5e-14, "\(kind) p": 2e-13]) { $1 }
    }
    expect(worst, within: limits)
  }

  private func compare(
    _ kind: String, _ fit: Estimation<ClusterRobustFit>, _ pinned: DependenceGrid.Robust, _ place: String,
    _ worst: inout WorstErrors
  ) {
    guard let fit = fit.value else {
      worst.note("missing", .infinity, place)
      return
    }
    for (index, coefficient) in fit.coefficients.enumerated() {
      let b = pinned.b.values[index]
      let se = pinned.se.values[index]
      worst.note("\(kind) b", abs(coefficient.estimate - b) / max(abs(b), se), place)
      worst.note("\(kind) se", relativeError(coefficient.standardError, se), place)
      worst.note("\(kind) df", relativeError(coefficient.degreesOfFreedom ?? .nan, pinned.df.values[index]), place)
      worst.note("\(kind) p", relativeError(coefficient.pValue, pinned.p.values[index]), place)
    }
  }

  @Test func pinnedValuesForBCG() throws {
    let data = try DependenceGrid.shared.get().bcg
    let effects = zip(data.y, data.v).map { EffectSize(estimate: $0, variance: $1) }
    let fit = try #require(RandomEffectsModel(test: .wald).fit(effects).value)
    let robust = try #require(ClusterRobustTest().test(fit, effects: effects, clusters: data.cluster).value)
    let coefficient = robust.coefficients[0]
    // The pinned values have 15 and 12 digits.
    #expect(relativeError(coefficient.standardError, 0.179704118308592) < 5e-15)
    #expect(relativeError(coefficient.degreesOfFreedom ?? 0, 11.0412451471) < 5e-12)
  }

  @Test func refusesOneCluster() throws {
    let effects = [0.1, 0.4, 0.7].map { EffectSize(estimate: $0, variance: 0.04) }
    let fit = try #require(RandomEffectsModel().fit(effects).value)
    #expect(
      ClusterRobustTest().test(fit, effects: effects, clusters: ["a", "a", "a"]).reason == .singleCluster)
  }
}
