import Foundation
import Testing

@testable import MetaAnalysis

/// Random meta-analyses against metafor; run by Tests/Reference/random-agreement.sh, not by a plain `swift test`.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["RANDOM_MODELS"] != nil))
struct RandomAgreementTests {
  @Test func agreesWithMetafor() throws {
    let path = try #require(ProcessInfo.processInfo.environment["RANDOM_MODELS"])
    let grid = try JSONDecoder().decode(ModelGrid.self, from: Data(contentsOf: URL(filePath: path)))
    var worst = WorstErrors()
    var maxima: [String] = []
    var failures = 0
    for data in grid.cases {
      for pinned in data.fits {
        if pinned.failed {
          failures += 1
        } else if let gain = gainOverLowerMaximum(data, pinned) {
          maxima.append("\(data.name) \(pinned.method): log-likelihood higher by \(gain)")
          #expect(gain >= 0, "\(data.name) \(pinned.method)")
        } else {
          worst.compare(data, pinned)
        }
      }
    }
    print("seed \(grid.seed), \(grid.cases.count) meta-analyses, \(grid.r), metafor \(grid.metafor)")
    print("metafor gave no answer: \(failures) fits; it stopped at a lower maximum: \(maxima.count) fits")
    maxima.prefix(20).forEach { print("  \($0)") }
    for (quantity, found) in worst.errors.sorted(by: { $0.key < $1.key }) {
      print("\(quantity): \(found.error) (\(found.place))")
    }
    for (quantity, found) in worst.errors {
      #expect(found.error < 1e-6, "\(quantity): \(found.error) at \(found.place)")
    }
  }

  /// Where the likelihood has several maxima and metafor took another one: how much higher ours is.
  private func gainOverLowerMaximum(_ data: ModelGrid.Case, _ pinned: ModelGrid.Fit) -> Double? {
    guard let estimator = HeterogeneityEstimator(rawValue: pinned.method), estimator.usesLikelihood,
      let fit = RandomEffectsModel(estimator: estimator, test: .wald).fit(data.studies).value,
      let theirs = pinned.tau2, let typical = fit.heterogeneity.value?.typicalVariance,
      abs(fit.tauSquared - theirs) > 1e-6 * (theirs + typical)
    else { return nil }
    let restricted = estimator == .restrictedMaximumLikelihood
    return StudyColumns.with(data.studies) { columns in
      .estimate(
        LikelihoodMaximum.logLikelihood(fit.tauSquared, &columns, restricted)
          - LikelihoodMaximum.logLikelihood(theirs, &columns, restricted))
    }.value
  }
}
