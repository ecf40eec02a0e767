import Testing

@testable import MetaAnalysis

@Suite struct CumulativeMetaAnalysisTests {
  let reference: SensitivityReference

  init() throws { reference = try SensitivityReference.shared.get() }

  @Test func agreesWithMetaforInTheOrderOfPrecision() {
    var worst = WorstErrors()
    for data in reference.cases {
      for pinned in data.deletions {
        let place = "\(data.name) \(pinned.method) \(pinned.test)"
        let fits =
          pinned.model.map { CumulativeMetaAnalysis($0).fits(data.studies, order: data.order).value ?? [] } ?? []
        #expect(fits.map(\.added) == data.order)
        for (fit, row) in zip(fits, pinned.cumulative) { worst.compare(fit.fit.value, row, data, place) }
      }
    }
    worst.expectWithinFitTolerances()
  }

  @Test func startsWithOneStudyAndEndsWithAll() throws {
    let studies = reference.cases[0].studies
    let fits = try #require(CumulativeMetaAnalysis().fits(studies).value)
    #expect(fits[0].fit.value?.warnings == [.singleStudy])
    #expect(fits.last?.fit == RandomEffectsModel().fit(studies))
    #expect(CumulativeMetaAnalysis().fits([]).reason == .noStudies)
  }
}
