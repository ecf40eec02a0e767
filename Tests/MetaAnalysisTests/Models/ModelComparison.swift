@testable import MetaAnalysis

/// Compares our answers for a case of the grid, or of a random run, with metafor's.
extension WorstErrors {
  /// Notes the errors of one method under each test.
  mutating func compare(_ data: ModelGrid.Case, _ pinned: ModelGrid.Fit) {
    let place = "\(data.name) \(data.measure) \(pinned.method)"
    for (test, numbers) in pinned.tests ?? [:] {
      guard let estimator = HeterogeneityEstimator(rawValue: pinned.method),
        let test = CoefficientTest(rawValue: test),
        let fit = RandomEffectsModel(estimator: estimator, test: test).fit(data.studies).value
      else {
        note("missing", .infinity, place)
        continue
      }
      let values = numbers.map { $0 ?? .nan }
      let coefficient = fit.pooled
      let scale = max(abs(values[0]), values[1])
      note("estimate", abs(coefficient.estimate - values[0]) / scale, place)
      note("se", relativeError(coefficient.standardError, values[1]), place)
      note("statistic", abs(coefficient.statistic - values[2]) / max(1, abs(values[2])), place)
      // A p value is as sensitive to the statistic as the tail is steep.
      let steepness = max(1, coefficient.statistic * coefficient.statistic)
      note("p", relativeError(coefficient.pValue, values[3]) / steepness, place)
      note("ci", abs(coefficient.interval.lower - values[4]) / scale, place)
      note("ci", abs(coefficient.interval.upper - values[5]) / scale, place)
      if test == .student { compareHeterogeneity(fit, data, pinned, place) }
    }
  }

  private mutating func compareHeterogeneity(
    _ fit: RandomEffectsFit, _ data: ModelGrid.Case, _ pinned: ModelGrid.Fit, _ place: String
  ) {
    guard let ours = fit.heterogeneity.value, let tau2 = pinned.tau2, let i2 = pinned.i2, let h2 = pinned.h2,
      let q = pinned.q, let qp = pinned.qp
    else {
      note("missing", .infinity, place)
      return
    }
    note("tau2", abs(fit.tauSquared - tau2) / (tau2 + ours.typicalVariance), place)
    note("i2", abs(ours.iSquared - i2) / 100, place)
    note("h2", relativeError(ours.hSquared, h2), place)
    note("q", relativeError(ours.q, q), place)
    if qp > 0 { note("q p", relativeError(ours.pValue, qp) / max(1, q), place) }
    if let pi = pinned.pi, data.y.count > 2 {
      guard let interval = fit.predictionInterval().value else {
        note("pi", .infinity, place)
        return
      }
      let scale = max(abs(pi[0]), abs(pi[1]))
      note("pi", abs(interval.lower - pi[0]) / scale, place)
      note("pi", abs(interval.upper - pi[1]) / scale, place)
    }
    for (weight, pinned) in zip(fit.weights, pinned.weights ?? []) {
      note("weights", relativeError(weight, pinned), place)
    }
  }
}
