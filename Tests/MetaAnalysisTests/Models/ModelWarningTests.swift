import Testing

@testable import MetaAnalysis

@Suite struct ModelWarningTests {
  @Test func warningsAreSentences() {
    #expect(
      ModelWarning.fewStudies(3).message
        == "There are 3 studies; under 5, heterogeneity and prediction intervals are very imprecise.")
    #expect(
      ModelWarning.singleStudySubgroup("b").message
        == "The subgroup 'b' has one study: a test between subgroups cannot tell the subgroup from that study.")
    #expect(
      ModelWarning.hartungKnappNarrowerThanWald.message
        == "The Hartung-Knapp interval is narrower than the Wald interval; report both, or the modified one.")
    #expect(
      ModelWarning.fewStudiesPerCovariate(studies: 13, covariates: 2).message
        == "There are 13 studies for 2 covariates; fewer than 10 per covariate.")
  }
}
