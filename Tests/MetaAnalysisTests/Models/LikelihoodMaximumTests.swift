import Testing

@testable import MetaAnalysis

/// Data whose restricted likelihood has two maxima, where Fisher scoring takes the one near its start.
@Suite struct LikelihoodMaximumTests {
  /// metafor 3.8-1 answers 0.9891566, whose restricted log-likelihood is lower by 0.1780442.
  @Test func theHigherOfTwoMaximaIsTaken() throws {
    let studies = RandomEffectsModelTests.studies([-1.86, -1.59, -1.92, 1.4], [0.01, 0.01, 0.001, 1])
    let fit = try #require(RandomEffectsModel(test: .wald).fit(studies).value)
    #expect(abs(fit.tauSquared - 0.0342886) < 1e-6)
    #expect(fit.warnings.contains(.severalLikelihoodMaxima(2)))
    let gain: Estimation<Double> = StudyColumns.with(studies) { columns in
      .estimate(
        LikelihoodMaximum.logLikelihood(fit.tauSquared, &columns, true)
          - LikelihoodMaximum.logLikelihood(0.9891566, &columns, true))
    }
    #expect(abs(try #require(gain.value) - 0.1780442) < 1e-6)
  }

  /// metafor 3.8-1 answers 0, whose restricted log-likelihood is lower by 0.07045681.
  @Test func aMaximumAboveZeroIsFoundBehindOneAtZero() throws {
    let studies = RandomEffectsModelTests.studies([0.51, 0.39, -1.98], [0.001, 0.01, 1])
    let fit = try #require(RandomEffectsModel(test: .wald).fit(studies).value)
    #expect(abs(fit.tauSquared - 0.0036997503963188743) < 1e-12)
  }

  @Test func equalVariancesHaveAClosedForm() throws {
    let studies = RandomEffectsModelTests.studies([0.1, 0.9, 0.4, -0.3], [0.05, 0.05, 0.05, 0.05])
    let squares = 0.7675  // Sum of squares around the mean 0.275.
    let restricted = try #require(RandomEffectsModel(test: .wald).fit(studies).value)
    #expect(relativeError(restricted.tauSquared, squares / 3 - 0.05) < 1e-14)
    let unrestricted = try #require(
      RandomEffectsModel(estimator: .maximumLikelihood, test: .wald).fit(studies).value)
    #expect(relativeError(unrestricted.tauSquared, squares / 4 - 0.05) < 1e-14)
  }

  @Test func theBoundaryIsExactlyZero() throws {
    let studies = RandomEffectsModelTests.studies([0.1, 0.12, 0.09], [0.05, 0.04, 0.06])
    for estimator in [HeterogeneityEstimator.maximumLikelihood, .restrictedMaximumLikelihood, .pauleMandel] {
      #expect(try #require(RandomEffectsModel(estimator: estimator).fit(studies).value).tauSquared == 0)
    }
  }
}
