import Testing

@testable import MetaAnalysis

@Suite struct PermutationTestTests {
  @Test func exactTestsAgreeWithPermutest() throws {
    for pinned in try ModeratorGrid.shared.get().permutations where pinned.failed == 0 {
      let result = try #require(try run(pinned, iterations: 1_000_000, seed: 1).value)
      #expect(result.isExact)
      #expect(result.arrangements == pinned.arrangements)
      for (ours, theirs) in zip(result.pValues, pinned.p.values) {
        #expect(abs(ours - theirs) < 1e-12, "\(pinned.name) \(pinned.method) \(pinned.test)")
      }
      if let omnibus = pinned.qmp { #expect(abs((result.omnibusPValue ?? 2) - omnibus) < 1e-12) }
    }
  }

  @Test func aSampleComesCloseToTheExactTestAndRepeatsWithItsSeed() throws {
    for pinned in try ModeratorGrid.shared.get().permutations where pinned.arrangements > 400 {
      let exact = try #require(try run(pinned, iterations: 1_000_000, seed: 1).value)
      let sample = try #require(try run(pinned, iterations: 400, seed: 7).value)
      #expect(!sample.isExact && sample.arrangements == 400)
      #expect(try run(pinned, iterations: 400, seed: 7).value == sample)
      for (first, second) in zip(exact.pValues, sample.pValues) {
        // Four standard errors of a share of 400, and the observed arrangement.
        #expect(abs(first - second) < 4 * (first * (1 - first) / 400).squareRoot() + 0.005)
      }
    }
  }

  private func run(
    _ pinned: ModeratorGrid.Permutation, iterations: Int, seed: UInt64
  ) throws -> Estimation<PermutationResult> {
    let studies = zip(pinned.y, pinned.v).map { EffectSize(estimate: $0, variance: $1) }
    let estimator = try #require(HeterogeneityEstimator(rawValue: pinned.method))
    let coefficientTest = try #require(CoefficientTest(rawValue: pinned.test))
    let test = PermutationTest(
      RandomEffectsModel(estimator: estimator, test: coefficientTest), iterations: iterations, seed: seed)
    guard let x = pinned.x else { return test.test(studies) }
    let design = DesignMatrix.intercept(
      studyCount: studies.count, moderators: [Moderator(name: "x", values: .numeric(x))])
    return test.test(studies, design: try #require(design.value))
  }
}
