import Testing

@testable import MetaAnalysis

/// What holds for any regression: random studies with one number and one category.
@Suite struct ModeratorPropertyTests {
  private struct Draw {
    var studies: [EffectSize]
    var numbers: [Double]
    var labels: [String]

    var moderators: [Moderator] {
      [
        Moderator(name: "x", values: .numeric(numbers)), Moderator(name: "group", values: .categories(labels)),
      ]
    }

    func mapped(_ transform: (EffectSize) -> EffectSize) -> Draw {
      Draw(studies: studies.map(transform), numbers: numbers, labels: labels)
    }
  }

  private static func draws(_ count: Int) -> [Draw] {
    var generator = SplitMix64(seed: 20260105)
    return (0..<count).map { _ in
      let studies = (0..<Int.random(in: 6...25, using: &generator)).map { _ in
        EffectSize(
          estimate: Double.random(in: -1...1, using: &generator),
          variance: 0.001 * Double.random(in: 1...10, using: &generator)
            * (Bool.random(using: &generator) ? 1 : 100))
      }
      return Draw(
        studies: studies, numbers: studies.map { _ in Double.random(in: -2...2, using: &generator) },
        labels: studies.indices.map { $0 % 2 == 0 ? "a" : "b" })
    }
  }

  private func fit(_ draw: Draw, _ estimator: HeterogeneityEstimator) throws -> MetaRegressionFit {
    let model = RandomEffectsModel(estimator: estimator, test: .modifiedHartungKnapp)
    return try #require(MetaRegression(model).fit(draw.studies, moderators: draw.moderators).value)
  }

  /// Compares coefficients and tau squared after a change that should only divide them by a factor.
  private func compare(
    _ first: MetaRegressionFit, _ second: MetaRegressionFit, factor: Double, _ worst: inout WorstErrors
  ) {
    let scale = first.tauSquared + first.covariance[0]
    worst.note("tau2", abs(second.tauSquared / (factor * factor) - first.tauSquared) / scale, "")
    for (one, other) in zip(first.coefficients, second.coefficients) {
      worst.note("estimate", abs(other.estimate / factor - one.estimate) / one.standardError, "")
      worst.note("se", relativeError(other.standardError / abs(factor), one.standardError), "")
    }
  }

  @Test(arguments: HeterogeneityEstimator.allCases)
  func orderUnitAndSignDoNotMatter(_ estimator: HeterogeneityEstimator) throws {
    var generator = SplitMix64(seed: 2)
    var worst = WorstErrors()
    for draw in Self.draws(100) {
      let first = try fit(draw, estimator)
      let order = draw.studies.indices.shuffled(using: &generator)
      let shuffled = Draw(
        studies: order.map { draw.studies[$0] }, numbers: order.map { draw.numbers[$0] },
        labels: order.map { draw.labels[$0] })
      compare(first, try fit(shuffled, estimator), factor: 1, &worst)
      for factor in [-1, 1e-6, 3, 1e6] {
        let other = draw.mapped {
          EffectSize(estimate: factor * $0.estimate, variance: factor * factor * $0.variance)
        }
        compare(first, try fit(other, estimator), factor: factor, &worst)
      }
    }
    // Worst seen: 2.1e-14 (estimate), 1.4e-14 (tau2), 6.2e-15 (se).
    expect(worst, within: ["tau2": 6e-14, "estimate": 1e-13, "se": 3e-14])
  }

  @Test(arguments: HeterogeneityEstimator.allCases)
  func rangesHold(_ estimator: HeterogeneityEstimator) throws {
    for draw in Self.draws(100) {
      let fit = try fit(draw, estimator)
      let model = RandomEffectsModel(estimator: estimator, test: .wald)
      let wald = try #require(MetaRegression(model).fit(draw.studies, moderators: draw.moderators).value)
      #expect(fit.tauSquared >= 0)
      #expect(abs(fit.weights.reduce(0, +) - 100) < 1e-11)
      for (coefficient, wald) in zip(fit.coefficients, wald.coefficients) {
        #expect(coefficient.interval.contains(coefficient.estimate))
        #expect(coefficient.standardError >= wald.standardError)
        #expect(coefficient.interval.width > wald.interval.width)
      }
      #expect((0...1).contains(try #require(fit.omnibus.value).pValue))
      if let explained = fit.rSquared.value { #expect((0...100).contains(explained)) }
    }
  }
}
