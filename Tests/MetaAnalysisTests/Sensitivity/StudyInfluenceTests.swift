import Testing

@testable import MetaAnalysis

@Suite struct StudyInfluenceTests {
  let reference: SensitivityReference

  init() throws { reference = try SensitivityReference.shared.get() }

  @Test func agreesWithMetafor() {
    var worst = WorstErrors()
    for data in reference.cases {
      let kind = data.isGiant ? "giant " : ""
      for pinned in data.deletions {
        let place = "\(data.name) \(pinned.method) \(pinned.test)"
        let rows = pinned.model.map { LeaveOneOut($0).influence(data.studies).value ?? [] } ?? []
        #expect(rows.count == pinned.influence.count)
        for (row, expected) in zip(rows, pinned.influence) {
          let ours = row.value
          worst.compare(kind + "rstudent", ours?.studentizedResidual, expected[0], floor: 1e-3, place)
          worst.compare(kind + "dffits", ours?.dffits, expected[1], floor: 1e-3, place)
          worst.compare(kind + "cook", ours?.cooksDistance, expected[2], floor: 1e-3, place)
          worst.compare(kind + "covariance ratio", ours?.covarianceRatio, expected[3], place)
          worst.compare(
            kind + "tau squared", ours?.tauSquaredWithout, expected[4], floor: data.typicalVariance, place)
          worst.compare(
            kind + "q", data.y.count == 2 ? 0 : ours?.qWithout.value, expected[5], floor: 1e-3, place)
          worst.compare(kind + "hat", ours?.hat, expected[6], place)
          worst.compare(kind + "weight", ours?.weight, expected[7], place)
          worst.compare(kind + "dfbetas", ours?.dfbetas, expected[8], floor: 1e-3, place)
          worst.compare("is influential", ours.map { $0.isInfluential ? 1 : 0 }, expected[9], place)
        }
      }
    }
    worst.expect([
      "rstudent": 2e-12,  // 5.0e-13
      "dffits": 3e-11,  // 8.6e-12
      "cook": 3e-12,  // 7.6e-13
      "covariance ratio": 4e-13,  // 1.1e-13
      "tau squared": 3e-13,  // 7.3e-14
      "q": 3e-15,  // 9.3e-16
      "hat": 2e-13,  // 3.9e-14
      "weight": 2e-13,  // 3.9e-14
      "dfbetas": 3e-11,  // 8.6e-12
      "is influential": 0,
      "giant rstudent": 2e-11,  // 3.5e-12
      "giant dffits": 8e-9,  // 2.4e-9
      "giant cook": 8e-10,  // 2.4e-10
      "giant covariance ratio": 8e-9,  // 2.6e-9
      "giant tau squared": 5e-12,  // 1.5e-12
      "giant q": 1e-11,  // 3.2e-12
      "giant hat": 8e-10,  // 2.4e-10
      "giant weight": 8e-10,  // 2.4e-10
      "giant dfbetas": 1e-8,  // 3.3e-9
    ])
  }

  @Test func refusesWhatCannotBeDeleted() throws {
    #expect(LeaveOneOut().influence([]).reason == .noStudies)
    #expect(LeaveOneOut().influence([EffectSize(estimate: 1, variance: 1)]).reason == .singleStudy)
    // Without the third study the others agree exactly, and the Hartung-Knapp standard error is zero.
    let studies = [0.2, 0.2, 0.9].map { EffectSize(estimate: $0, variance: 0.1) }
    let model = RandomEffectsModel(test: .hartungKnapp)
    let rows = try #require(LeaveOneOut(model).influence(studies).value)
    #expect(rows[2].reason == .perfectAgreement)
    #expect(rows[0].value != nil)
  }

  @Test func flippingSignsFlipsResiduals() throws {
    let studies = reference.cases[0].studies
    let flipped = studies.map { EffectSize(estimate: -$0.estimate, variance: $0.variance) }
    let rows = try #require(LeaveOneOut().influence(studies).value)
    let others = try #require(LeaveOneOut().influence(flipped).value)
    for (row, other) in zip(rows, others) {
      let left = try #require(row.value)
      let right = try #require(other.value)
      #expect(left.studentizedResidual == -right.studentizedResidual)
      #expect(left.dffits == -right.dffits)
      #expect(left.cooksDistance == right.cooksDistance)
    }
  }
}
