import Testing

@testable import MetaAnalysis

@Suite struct DesignMatrixTests {
  private func design(_ moderators: Moderator...) -> Estimation<DesignMatrix> {
    DesignMatrix.intercept(studyCount: moderators.first?.count ?? 0, moderators: moderators)
  }

  @Test func categoriesAreCodedAgainstTheFirstLevelInSortedOrder() throws {
    let labels = ["b", "a", "c", "b"]
    let design = try #require(
      design(Moderator(name: "site", values: .categories(labels))).value)
    #expect(design.names == ["intercept", "site: b", "site: c"])
    #expect(design.entries == [1, 1, 1, 1, 1, 0, 0, 1, 0, 0, 1, 0])
    #expect(design.terms == [DesignMatrix.Term(name: "site", levels: ["a", "b", "c"], columns: 1..<3)])
    #expect(design.row([.category("c")]) == [1, 0, 1])
    #expect(design.row([.category("a")]) == [1, 0, 0])
    #expect(design.row([.category("d")]) == nil)
    #expect(design.row([.number(1)]) == nil)
  }

  @Test func dependentColumnsAreRefused() {
    let x = Moderator(name: "x", values: .numeric([1, 2, 3, 4]))
    #expect(design(x, Moderator(name: "y", values: .numeric([2, 4, 6, 8]))).reason == .rankDeficientDesign)
    #expect(design(Moderator(name: "c", values: .numeric([5, 5, 5, 5]))).reason == .rankDeficientDesign)
    let labels = Moderator(name: "g", values: .categories(["a", "a", "a", "a"]))
    #expect(design(labels).reason == .rankDeficientDesign)
    #expect(design(x).value != nil)
  }

  @Test func yearsAreNotTakenForAConstant() throws {
    let years = Moderator(name: "year", values: .numeric([2001, 2002, 2001, 2003]))
    #expect(design(years).value != nil)
  }

  @Test func tooFewStudiesAndBadNumbersAreTyped() {
    let x = Moderator(name: "x", values: .numeric([1, 2]))
    #expect(design(x, Moderator(name: "y", values: .numeric([2, 1]))).reason == .noResidualDegreesOfFreedom)
    #expect(design(Moderator(name: "x", values: .numeric([1, .nan, 2]))).reason == .notFinite)
    #expect(DesignMatrix.intercept(studyCount: 0, moderators: []).reason == .noStudies)
  }

  @Test func regressionsRefuseWhatTheyCannotEstimate() throws {
    let studies = RandomEffectsModelTests.studies([0.1, 0.4], [0.1, 0.2])
    let x = [Moderator(name: "x", values: .numeric([1, 2]))]
    #expect(MetaRegression().fit(studies, moderators: x).reason == .noResidualDegreesOfFreedom)
    let saturated = try #require(
      MetaRegression(RandomEffectsModel(test: .wald)).fit(studies, moderators: x).value)
    #expect(saturated.tauSquared == 0)
    #expect(abs(saturated.coefficients[1].estimate - 0.3) < 1e-14)
    let three = RandomEffectsModelTests.studies([0.1, 0.4, 0.5], [0.1, 0.2, 0.1])
    let fit = try #require(
      MetaRegression().fit(three, moderators: [Moderator(name: "x", values: .numeric([1, 2, 4]))]).value)
    #expect(fit.rSquared.reason == .noHeterogeneity)
    #expect(fit.warnings == [.fewStudies(3), .fewStudiesPerCovariate(studies: 3, covariates: 1)])
    #expect(fit.prediction(at: []).reason == .unknownModeratorValue)
  }

  @Test func aZeroVarianceIsNamed() throws {
    let studies = RandomEffectsModelTests.studies([0.1, 0.9, -0.5, 1.2, 0], [0, 0.1, 0.2, 0.1, 0.3])
    let x = [Moderator(name: "x", values: .numeric([1, 2, 4, 3, 7]))]
    let fit = try #require(MetaRegression().fit(studies, moderators: x).value)
    #expect(fit.warnings.contains(.zeroVariances(1)))
    #expect(fit.residualHeterogeneity.reason == .zeroVariance)
    let moments = MetaRegression(RandomEffectsModel(estimator: .derSimonianLaird))
    #expect(moments.fit(studies, moderators: x).reason == .zeroVariance)
  }
}
