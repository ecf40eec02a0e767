import MetaAnalysis
import Testing

@testable import Synthesis

struct AbsoluteEffectTests {
  private func evidence(
    _ trial: String, _ instrument: String, difference: Double, sd: Double, n: Int, higherIsBetter: Bool = true
  ) -> EffectEvidence {
    func arm(_ mean: Double, _ name: String) -> ArmEvidence {
      ArmEvidence(
        id: "\(trial):\(name)", count: n, mean: mean, standardDeviation: sd, source: "paper", locator: "p. 1")
    }
    return EffectEvidence(
      study: trial, trial: trial, instrument: instrument, higherIsBetter: higherIsBetter, timePoint: "post",
      arms: (arm(50 + difference, "1"), arm(50, "2")))
  }

  private func result(_ evidence: [EffectEvidence], _ choices: PoolingChoices = PoolingChoices()) -> SynthesisResult {
    SynthesisRun(
      candidates: evidence.map { SynthesisCandidate(study: $0.study, label: $0.study, trial: $0.trial) },
      evidence: evidence
    ).result(choices)
  }

  @Test func theDifferenceIsTheEffectTimesTheComparatorsDeviation() throws {
    let result = result([
      evidence("a", "mhrm", difference: 3, sd: 10, n: 41), evidence("b", "mhrm", difference: 5, sd: 20, n: 21),
      evidence("c", "gaf", difference: 2, sd: 8, n: 30),
    ])
    let pooled = try #require(result.estimate)
    #expect(result.absoluteEffects.map(\.instrument) == ["gaf", "mhrm"])
    let mhrm = result.absoluteEffects[1]
    // sqrt((40 * 100 + 20 * 400) / 60)
    #expect((mhrm.standardDeviation - 200.0.squareRoot()).magnitude < 1e-12)
    #expect((mhrm.difference - pooled.estimate * 200.0.squareRoot()).magnitude < 1e-12)
    #expect((mhrm.interval.upper - pooled.interval.upper * 200.0.squareRoot()).magnitude < 1e-12)
    #expect(mhrm.people == 62)
    #expect(mhrm.comparatorMean == 50)
    #expect(mhrm.trials == ["a", "b"])
  }

  @Test func onAScaleWhereLowerIsBetterABenefitIsNegative() throws {
    let result = result([
      evidence("a", "bprs", difference: -3, sd: 10, n: 40, higherIsBetter: false),
      evidence("b", "bprs", difference: -4, sd: 10, n: 40, higherIsBetter: false),
    ])
    #expect(try #require(result.estimate).estimate > 0)
    let bprs = try #require(result.absoluteEffects.first)
    #expect(bprs.difference < 0)
    #expect(bprs.interval.lower < bprs.difference && bprs.difference < bprs.interval.upper)
    #expect(bprs.isTurned)
  }

  @Test func withoutAPooledEffectThereIsNone() {
    #expect(result([evidence("a", "mhrm", difference: 3, sd: 10, n: 40)]).absoluteEffects.isEmpty)
  }

  @Test func aTrialWithSeveralReportsGivesItsDeviationOnce() throws {
    var second = evidence("a", "mhrm", difference: 3, sd: 10, n: 40)
    second.study = "a2"
    let all = [
      evidence("a", "mhrm", difference: 3, sd: 10, n: 40), second, evidence("b", "mhrm", difference: 1, sd: 10, n: 40),
    ]
    let absolute = try #require(result(all, SynthesisPreset.asPublished.choices).absoluteEffects.first)
    #expect(absolute.trials == ["a", "b"])
    #expect(absolute.people == 80)
  }
}
