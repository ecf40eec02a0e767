import Testing

@testable import MetaAnalysis

@Suite struct StudyColumnsTests {
  @Test func borrowedColumnsGiveTheSameAnswerAsAFit() throws {
    let studies = try RandomEffectsModelTests.bcg()
    let fit = try #require(RandomEffectsModel(test: .wald).fit(studies).value)
    let effect: PooledEffect? = studies.map(\.estimate).withUnsafeBufferPointer { estimates in
      studies.map(\.variance).withUnsafeBufferPointer { variances in
        guard var columns = StudyColumns.borrowing(estimates: estimates, variances: variances).value,
          let tau = HeterogeneityEstimator.restrictedMaximumLikelihood.tauSquared(&columns).value
        else { return nil }
        return columns.pooled(tauSquared: tau.value)
      }
    }
    let pooled = try #require(effect)
    #expect(pooled.estimate == fit.pooled.estimate && pooled.tauSquared == fit.tauSquared)
    #expect(pooled.variance == fit.waldVariance)
    #expect(relativeError(pooled.generalizedQ / 12, fit.residualMeanSquare) < 1e-15)
  }

  /// Sums written out for three studies with weights 1, 2 and 4.
  @Test func momentsByHand() throws {
    let studies = RandomEffectsModelTests.studies([1, 2, 4], [1, 0.5, 0.25])
    let found: Estimation<[Double]> = StudyColumns.with(studies) { columns in
      let moments = columns.centredMoments(at: 0)
      return .estimate([moments.residual, moments.residualSquare, moments.trace, moments.weight, moments.weightSquare])
    }
    // Mean 3; residuals -2, -1, 1; Py = -2, -2, 4.
    #expect(try #require(found.value) == [10, 24, 4, 7, 21])
  }

  @Test func slopesMatchDifferences() throws {
    let studies = try RandomEffectsModelTests.bcg()
    let step = 1e-5
    let found: Estimation<[(Double, Double)]> = StudyColumns.with(studies) { columns in
      let middle = columns.centredMoments(at: 0.1)
      let left = columns.centredMoments(at: 0.1 - step)
      let right = columns.centredMoments(at: 0.1 + step)
      func slope(_ value: KeyPath<ResidualMoments, Double>) -> Double {
        (right[keyPath: value] - left[keyPath: value]) / (2 * step)
      }
      return .estimate([
        (slope(\.residual), -middle.residualSquare), (slope(\.residualSquare), -2 * middle.residualCube),
        (slope(\.trace), -middle.traceSquare), (slope(\.weight), -middle.weightSquare),
      ])
    }
    // The error of a central difference, about step squared: worst seen 1.3e-8.
    for (difference, slope) in try #require(found.value) { #expect(relativeError(difference, slope) < 1e-7) }
  }

  @Test func refusals() {
    #expect(StudyColumns.refusal(of: []) == .noStudies)
    #expect(StudyColumns.refusal(of: RandomEffectsModelTests.studies([1e31], [1])) == .outOfRange)
    #expect(StudyColumns.refusal(of: RandomEffectsModelTests.studies([1], [1e-61])) == .outOfRange)
    #expect(StudyColumns.refusal(of: RandomEffectsModelTests.studies([1], [0])) == nil)
  }
}
