import Testing

@testable import MetaAnalysis

@Suite struct StandardizedResidualTests {
  let reference: SensitivityReference

  init() throws { reference = try SensitivityReference.shared.get() }

  @Test func agreesWithMetafor() {
    var worst = WorstErrors()
    for data in reference.cases {
      let kind = data.isGiant ? "giant " : ""
      for pinned in data.deletions {
        let place = "\(data.name) \(pinned.method) \(pinned.test)"
        let fit = pinned.model.flatMap { $0.fit(data.studies).value }
        let residuals = fit?.standardizedResiduals(data.studies).value ?? []
        #expect(residuals.count == pinned.residuals.count)
        for (ours, expected) in zip(residuals, pinned.residuals) {
          worst.compare(kind + "residual", ours.residual, expected[0], floor: data.scale, place)
          worst.compare(kind + "standard error", ours.standardError, expected[1], place)
          worst.compare(kind + "standardized", ours.standardized, expected[2], floor: 1e-3, place)
        }
      }
    }
    worst.expect([
      "residual": 6e-15,  // 1.8e-15
      "standard error": 2e-13,  // 4.2e-14
      "standardized": 2e-12,  // 4.8e-13
      "giant residual": 8e-13,  // 2.5e-13
      "giant standard error": 8e-10,  // 2.4e-10
      "giant standardized": 2e-10,  // 5.2e-11
    ])
  }

  @Test func oneStudyHasNone() throws {
    let study = [EffectSize(estimate: 1, variance: 1)]
    let fit = try #require(RandomEffectsModel(test: .wald).fit(study).value)
    #expect(fit.standardizedResiduals(study).reason == .singleStudy)
  }
}
