import Testing

@testable import MetaAnalysis

@Suite struct StepSelectionModelTests {
  let reference: SensitivityReference

  init() throws { reference = try SensitivityReference.shared.get() }

  /// metafor stops where BFGS no longer sees a rise, and its standard errors come from a numerical Hessian: values at a
  /// maximum are compared loosely, the likelihood tightly, and ours must never be below metafor's.
  @Test func agreesWithMetafor() {
    var worst = WorstErrors()
    var compared = 0
    for data in reference.cases {
      for pinned in data.selection {
        let place = "\(data.name) \(pinned.steps) \(pinned.alternative) \(pinned.method)"
        let result = model(pinned).fit(data.studies)
        guard let fit = result.value else {
          // metafor fits without a p value in the first interval, and stops at its bound of weights.
          #expect(result.reason == .emptySelectionInterval, "\(place)")
          continue
        }
        worst.note("shortfall", max(0, pinned.ll - fit.logLikelihood), place)
        // Where ours is higher metafor stopped early, by up to 49 with tiny variances.
        if fit.logLikelihood - pinned.ll > 1e-8 {
          continue
        }
        compared += 1
        worst.compare("mean", fit.effect.estimate, pinned.mean[0], floor: data.scale, place)
        worst.compare("tau squared", fit.tauSquared, pinned.tau2[0], floor: data.typicalVariance, place)
        for (ours, theirs) in zip(fit.weights, pinned.delta) {
          worst.compare("weight", ours.weight, theirs, floor: 1, place)
        }
        if !data.isGiant && fit.tauSquared > 0 {
          worst.compare("standard error", fit.effect.standardError, pinned.mean[1], place)
          for (ours, theirs) in zip(fit.weights, pinned.deltaErrors) {
            worst.compare("standard error of weight", ours.standardError, theirs, place)
          }
        }
        worst.compare("likelihood ratio", fit.likelihoodRatio.statistic, pinned.lrt[0], floor: 1, place)
        worst.compare("p", fit.likelihoodRatio.pValue, pinned.lrt[1], place)
      }
    }
    #expect(compared > 40)
    worst.expect([
      "shortfall": 4e-13,  // 1.0e-13
      "mean": 5e-5,  // 1.4e-5
      "tau squared": 4e-5,  // 1.3e-5
      "weight": 5e-5,  // 1.4e-5
      "standard error": 1e-4,  // 3.1e-5
      "standard error of weight": 4e-4,  // 1.1e-4
      "likelihood ratio": 2e-9,  // 5.0e-10
      "p": 3e-9,  // 8.9e-10
    ])
  }

  private func model(_ pinned: SensitivityReference.Selection) -> StepSelectionModel {
    StepSelectionModel(
      steps: pinned.steps, direction: pinned.alternative == "less" ? .less : .greater,
      isRandom: pinned.method == "ML")
  }

  /// Gradient and Hessian against central differences; worst seen 2e-8 of the largest entry.
  @Test func derivativesAgreeWithDifferences() {
    let studies = reference.cases[1].studies
    let likelihood = StepSelectionLikelihood(studies, steps: [0.025, 0.1, 0.5], isRandom: true)
    let point = [0.15, 0.03, 0.7, 0.5, 0.2]
    func derivatives(_ p: [Double]) -> StepSelectionLikelihood.Derivatives {
      likelihood.derivatives(.init(mean: p[0], tauSquared: p[1], weights: [1] + p[2...]))
    }
    let exact = derivatives(point)
    for row in point.indices {
      var up = point
      var down = point
      up[row] += 1e-5
      down[row] -= 1e-5
      let upper = derivatives(up)
      let lower = derivatives(down)
      #expect(abs((upper.value - lower.value) / 2e-5 - exact.gradient[row]) < 1e-5 * (1 + abs(exact.gradient[row])))
      for column in point.indices {
        let difference = (upper.gradient[column] - lower.gradient[column]) / 2e-5
        #expect(abs(difference - exact.hessian[row, column]) < 1e-5 * (1 + abs(difference)))
      }
    }
  }

  @Test func flippingSignsFlipsTheDirection() throws {
    let studies = reference.cases[1].studies
    let flipped = studies.map { EffectSize(estimate: -$0.estimate, variance: $0.variance) }
    let one = try #require(StepSelectionModel(steps: [0.025, 0.5]).fit(studies).value)
    let other = try #require(StepSelectionModel(steps: [0.025, 0.5], direction: .less).fit(flipped).value)
    #expect(abs(one.effect.estimate + other.effect.estimate) < 1e-10)
    #expect(abs(one.tauSquared - other.tauSquared) < 1e-10)
    #expect(abs(one.logLikelihood - other.logLikelihood) < 1e-10)
  }

  @Test func tauSquaredAtZeroHasNoStandardError() throws {
    let data = try #require(reference.cases.first { $0.name.hasPrefix("no heterogeneity") && $0.y.count > 10 })
    for steps in [[0.025], [0.5]] {
      guard let fit = StepSelectionModel(steps: steps).fit(data.studies).value, fit.tauSquared == 0 else { continue }
      #expect(fit.tauSquaredStandardError.reason == .atBoundary)
      #expect(fit.effect.standardError > 0)
    }
  }

  @Test func refusesEmptyIntervalsAndFewStudies() {
    let studies = reference.cases[0].studies
    #expect(StepSelectionModel().fit(studies).reason == .emptySelectionInterval)
    #expect(StepSelectionModel().fit(Array(studies.prefix(3))).reason == .noResidualDegreesOfFreedom)
    #expect(StepSelectionModel().fit([]).reason == .noStudies)
  }
}
