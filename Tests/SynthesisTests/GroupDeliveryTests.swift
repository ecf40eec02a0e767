import MetaAnalysis
import Testing

@testable import Synthesis

struct GroupDeliveryTests {
  private func run(grouped: Bool, clusterSize: Double? = nil) -> SynthesisRun {
    func arm(_ mean: Double) -> ArmEvidence {
      ArmEvidence(id: "r\(mean)", count: 40, mean: mean, standardDeviation: 10, source: "paper", locator: "p. 1")
    }
    return SynthesisRun(
      candidates: [
        SynthesisCandidate(
          study: "s", label: "S", trial: "t", clusterSize: clusterSize, isGroupAgainstIndividual: grouped)
      ],
      evidence: [
        EffectEvidence(
          study: "s", trial: "t", instrument: "mhrm", higherIsBetter: true, timePoint: "post", arms: (arm(55), arm(50)))
      ])
  }

  private func effect(_ run: SynthesisRun, size: Double?, icc: Double = 0.1) throws -> TrialEffect {
    var choices = PoolingChoices()
    choices.groupSize = size
    choices.clusterCorrelation = icc
    return try #require(run.result(choices).members.first)
  }

  /// n = 8, N1 = N2 = 40, ICC 0.1: eta = 1 + (8 / 2 - 1) 0.1 = 1.3, gamma = 1 - 46 * 0.1 / 78, h = 73.4^2 / 71.5 = 75.35,
  /// J(h) = 0.990; d = 0.5: variance 0.990^2 (1.3 / 20 + gamma d^2 / (2 h)) = 0.06524.
  @Test func theEffectShrinksAndItsVarianceGrowsByTheFactorsOfThePaper() throws {
    let plain = try effect(run(grouped: true), size: nil)
    let corrected = try effect(run(grouped: true), size: 8)
    let gamma = 1 - 4.6 / 78
    #expect((corrected.effect.estimate / plain.effect.estimate - gamma.squareRoot()).magnitude < 2e-3)
    #expect((corrected.effect.variance - 0.06524).magnitude < 2e-5)
    #expect(corrected.remarks.contains { $0.hasPrefix("delivered in groups: corrected") })
  }

  @Test func individualProgrammesAndClusterTrialsStayAsTheyAre() throws {
    #expect(try effect(run(grouped: false), size: 8) == effect(run(grouped: false), size: nil))
    #expect(
      try effect(run(grouped: true, clusterSize: 10), size: 8) == effect(run(grouped: true, clusterSize: 10), size: nil)
    )
  }

  @Test func withoutCorrelationNothingButTheDegreesOfFreedomChanges() throws {
    let plain = try effect(run(grouped: true), size: nil, icc: 0)
    let corrected = try effect(run(grouped: true), size: 8, icc: 0)
    #expect((corrected.effect.estimate - plain.effect.estimate).magnitude < 1e-12)
  }

  @Test func groupsLargerThanTheArmAreRemarkedUpon() throws {
    let effect = try effect(run(grouped: true), size: 60)
    #expect(effect.remarks.contains { $0.contains("do not fit the numbers of people") })
    #expect(effect.effect == (try self.effect(run(grouped: true), size: nil)).effect)
  }
}
