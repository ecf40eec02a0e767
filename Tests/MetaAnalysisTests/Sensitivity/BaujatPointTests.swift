import Testing

@testable import MetaAnalysis

@Suite struct BaujatPointTests {
  let reference: SensitivityReference

  init() throws { reference = try SensitivityReference.shared.get() }

  @Test func agreesWithMetafor() {
    var worst = WorstErrors()
    for data in reference.cases {
      let kind = data.isGiant ? "giant " : ""
      for pinned in data.deletions {
        let place = "\(data.name) \(pinned.method) \(pinned.test)"
        let points = pinned.model.map { LeaveOneOut($0).baujat(data.studies).value ?? [] } ?? []
        #expect(points.count == pinned.baujat.count)
        for (point, expected) in zip(points, pinned.baujat) {
          worst.compare(kind + "x", point.value?.heterogeneity, expected[0], floor: 1e-3, place)
          worst.compare(kind + "y", point.value?.influence, expected[1], floor: 1e-3, place)
        }
      }
    }
    worst.expect([
      "x": 9e-13,  // 2.9e-13
      "y": 3e-12,  // 7.5e-13
      "giant x": 3e-10,  // 7.1e-11
      "giant y": 6e-10,  // 1.8e-10
    ])
  }

  /// Worst seen: 2e-15.
  @Test func heterogeneityAddsUpToQForEqualEffects() throws {
    let model = RandomEffectsModel(estimator: .equalEffects, test: .wald)
    for data in reference.cases {
      let points = try #require(LeaveOneOut(model).baujat(data.studies).value)
      let q = try #require(model.fit(data.studies).value?.heterogeneity.value?.q)
      let sum = points.reduce(0) { $0 + ($1.value?.heterogeneity ?? .nan) }
      #expect(relativeError(sum, q) < 1e-9)
    }
  }
}
