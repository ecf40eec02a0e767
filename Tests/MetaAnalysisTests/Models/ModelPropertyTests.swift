import Testing

@testable import MetaAnalysis

/// What holds for any data: random syntheses, with each estimator.
@Suite struct ModelPropertyTests {
  /// Random studies; variances spread over four powers of ten.
  private static func draws(_ count: Int) -> [[EffectSize]] {
    var generator = SplitMix64(seed: 20260104)
    return (0..<count).map { _ in
      let spread = Double.random(in: 0...2, using: &generator)
      return (0..<Int.random(in: 2...25, using: &generator)).map { _ in
        EffectSize(
          estimate: 0.3 + spread * Double.random(in: -1...1, using: &generator),
          variance: 0.001 * Double.random(in: 1...10, using: &generator)
            * (Bool.random(using: &generator) ? 1 : 100))
      }
    }
  }

  private func fit(
    _ studies: [EffectSize], _ estimator: HeterogeneityEstimator, _ test: CoefficientTest = .wald
  ) throws -> RandomEffectsFit {
    try #require(RandomEffectsModel(estimator: estimator, test: test).fit(studies).value)
  }

  @Test(arguments: HeterogeneityEstimator.allCases)
  func theOrderOfStudiesDoesNotMatter(_ estimator: HeterogeneityEstimator) throws {
    var generator = SplitMix64(seed: 1)
    var worst = WorstErrors()
    for studies in Self.draws(200) {
      let first = try fit(studies, estimator)
      let second = try fit(studies.shuffled(using: &generator), estimator)
      let scale = first.tauSquared + first.waldVariance
      worst.note("tau2", abs(first.tauSquared - second.tauSquared) / scale, "")
      worst.note("estimate", abs(first.pooled.estimate - second.pooled.estimate), "")
    }
    // Worst seen: tau2 6.9e-15, estimate 2.2e-16.
    expect(worst, within: ["tau2": 3e-14, "estimate": 2e-15])
  }

  @Test(arguments: HeterogeneityEstimator.allCases)
  func aChangeOfUnitScalesEverything(_ estimator: HeterogeneityEstimator) throws {
    var worst = WorstErrors()
    for studies in Self.draws(200) {
      let first = try fit(studies, estimator)
      for factor in [1e-6, 3, 1e6] {
        let scaled = studies.map {
          EffectSize(estimate: $0.estimate * factor, variance: $0.variance * factor * factor)
        }
        let second = try fit(scaled, estimator)
        let scale = first.tauSquared + first.waldVariance
        worst.note("tau2", abs(second.tauSquared / (factor * factor) - first.tauSquared) / scale, "\(factor)")
        worst.note("estimate", abs(second.pooled.estimate / factor - first.pooled.estimate), "\(factor)")
        let size = max(1, abs(first.pooled.statistic))
        worst.note("statistic", abs(second.pooled.statistic - first.pooled.statistic) / size, "\(factor)")
      }
    }
    // Worst seen: tau2 9.9e-15, estimate 4.4e-16, statistic 7.6e-15.
    expect(worst, within: ["tau2": 4e-14, "estimate": 2e-15, "statistic": 3e-14])
  }

  @Test(arguments: HeterogeneityEstimator.allCases)
  func swappingTheArmsFlipsTheSign(_ estimator: HeterogeneityEstimator) throws {
    for studies in Self.draws(200) {
      let first = try fit(studies, estimator)
      let second = try fit(
        studies.map { EffectSize(estimate: -$0.estimate, variance: $0.variance) }, estimator)
      #expect(first.tauSquared == second.tauSquared)
      #expect(first.pooled.estimate == -second.pooled.estimate)
      #expect(first.pooled.interval.lower == -second.pooled.interval.upper)
    }
  }

  @Test(arguments: HeterogeneityEstimator.allCases)
  func intervalsContainTheEstimateAndWeightsAddUp(_ estimator: HeterogeneityEstimator) throws {
    for studies in Self.draws(200) {
      let fit = try fit(studies, estimator)
      #expect(fit.tauSquared >= 0)
      #expect(abs(fit.weights.reduce(0, +) - 100) < 1e-11)
      let wald = try #require(fit.pooled(test: .wald).value)
      let student = try #require(fit.pooled(test: .student).value)
      let modified = try #require(fit.pooled(test: .modifiedHartungKnapp).value)
      for coefficient in [wald, student, modified] {
        #expect(coefficient.interval.contains(coefficient.estimate))
        #expect((0...1).contains(coefficient.pValue))
      }
      #expect(modified.standardError >= wald.standardError)
      #expect(modified.interval.width >= student.interval.width && student.interval.width > wald.interval.width)
      if studies.count > 2 && estimator != .equalEffects {
        let interval = try #require(fit.predictionInterval().value)
        #expect(interval.width >= student.interval.width * (1 - 1e-15))
      }
    }
  }

  @Test func empiricalBayesIsPauleMandel() throws {
    for studies in Self.draws(200) {
      #expect(try fit(studies, .empiricalBayes).tauSquared == fit(studies, .pauleMandel).tauSquared)
    }
  }

  /// The score changes sign at the estimate, found by an evaluation that the search does not share.
  @Test(arguments: [HeterogeneityEstimator.maximumLikelihood, .restrictedMaximumLikelihood])
  func noPointHasAHigherLikelihood(_ estimator: HeterogeneityEstimator) throws {
    let restricted = estimator == .restrictedMaximumLikelihood
    for studies in Self.draws(200) {
      let best: Estimation<Double> = StudyColumns.with(studies) { columns in
        guard let tau = estimator.tauSquared(&columns).value else { return .notEstimable(.outOfRange) }
        let top = LikelihoodMaximum.logLikelihood(tau.value, &columns, restricted)
        let others = (0...400).map { step in
          let point =
            step == 0 ? 0 : 1e-6 * Double(sign: .plus, exponent: step / 20, significand: 1 + Double(step % 20) / 20)
          return LikelihoodMaximum.logLikelihood(point, &columns, restricted)
        }
        return .estimate((others.max() ?? 0) - top)
      }
      #expect(try #require(best.value) <= 1e-12)
    }
  }
}
