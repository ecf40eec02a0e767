import MetaAnalysis
import Testing

@testable import Synthesis

struct SynthesisRunTests {
  private func evidence(
    _ study: String, _ trial: String, _ instrument: String = "mhrm", mean: Double, n: Int = 50
  ) -> EffectEvidence {
    func arm(_ mean: Double) -> ArmEvidence {
      ArmEvidence(id: "\(study):\(mean)", count: n, mean: mean, standardDeviation: 10, source: "paper", locator: "p. 1")
    }
    return EffectEvidence(
      study: study, trial: trial, instrument: instrument, higherIsBetter: true, timePoint: "post",
      arms: (arm(mean), arm(50)))
  }

  private func candidate(_ study: String, _ trial: String, group: String? = nil, clusterSize: Double? = nil)
    -> SynthesisCandidate
  {
    SynthesisCandidate(
      study: study, label: study, trial: trial, attributes: group.map { ["group": $0] } ?? [:], clusterSize: clusterSize
    )
  }

  private let run: SynthesisRun

  init() {
    func arm(_ mean: Double) -> ArmEvidence {
      ArmEvidence(id: "r\(mean)", count: 50, mean: mean, standardDeviation: 10, source: "paper", locator: "p. 1")
    }
    func evidence(_ study: String, _ trial: String, _ mean: Double, _ instrument: String = "mhrm") -> EffectEvidence {
      EffectEvidence(
        study: study, trial: trial, instrument: instrument, higherIsBetter: true, timePoint: "post",
        arms: (arm(mean), arm(50)))
    }
    run = SynthesisRun(
      candidates: [
        SynthesisCandidate(study: "dalum", label: "Dalum", trial: "danish", attributes: ["group": "a"]),
        SynthesisCandidate(study: "jensen", label: "Jensen", trial: "danish", attributes: ["group": "a"]),
        SynthesisCandidate(study: "dutch", label: "Dutch", trial: "dutch", attributes: ["group": "a"]),
        SynthesisCandidate(study: "swedish", label: "Swedish", trial: "swedish", attributes: ["group": "b"]),
        SynthesisCandidate(study: "silent", label: "Silent", trial: "silent"),
      ],
      evidence: [
        evidence("dalum", "danish", 51), evidence("jensen", "danish", 51), evidence("dutch", "dutch", 55),
        evidence("swedish", "swedish", 59), evidence("swedish", "swedish", 57, "ras"),
      ])
  }

  @Test func aTrialIsNeverCountedTwice() {
    let result = run.result(PoolingChoices())
    #expect(result.members.map(\.trial) == ["danish", "dutch", "swedish"])
    #expect(Set(result.members.map(\.trial)).count == result.members.count)
    #expect(result.warnings.allSatisfy { !$0.hasPrefix("People are counted") })
  }

  @Test func rowsInAreRowsPooledAndRowsLeftOut() {
    for preset in SynthesisPreset.allCases {
      let result = run.result(preset.choices)
      let pooled = Set(result.members.flatMap(\.studies))
      #expect(pooled.count + result.leftOut.count == result.candidates.count)
      #expect(pooled.isDisjoint(with: result.leftOut.map(\.study)))
      #expect(result.leftOut.allSatisfy { !$0.reason.isEmpty })
    }
  }

  @Test func asPublishedCountsEachReportAndSaysSo() {
    let result = run.result(SynthesisPreset.asPublished.choices)
    #expect(result.members.flatMap(\.studies) == ["dalum", "jensen", "dutch", "swedish"])
    #expect(result.warnings.contains("People are counted 2 times: dalum, jensen report one trial, danish."))
  }

  @Test func reportsOfOneTrialAreNamedAsTheSamePeople() {
    let result = run.result(PoolingChoices())
    #expect(
      result.leftOut.first { $0.study == "jensen" }?.reason
        == "the same people as dalum, which stands for the trial")
  }

  @Test func severalInstrumentsAreAveragedWithTheirCorrelation() throws {
    let swedish = try #require(run.result(PoolingChoices()).members.last)
    #expect(swedish.parts.map(\.instrument) == ["mhrm", "ras"])
    let parts = swedish.parts.map(\.effect)
    let expected =
      (parts[0].variance + parts[1].variance + 2 * 0.6 * (parts[0].variance * parts[1].variance).squareRoot()) / 4
    #expect((swedish.effect.variance - expected).magnitude < 1e-15)
    #expect((swedish.effect.estimate - (parts[0].estimate + parts[1].estimate) / 2).magnitude < 1e-15)
  }

  @Test func aPreferredInstrumentIsTakenInstead() throws {
    var choices = PoolingChoices()
    choices.instruments = .preferred(["ras"])
    let swedish = try #require(run.result(choices).members.last)
    #expect(swedish.parts.map(\.instrument) == ["ras"])
  }

  @Test func clusterTrialsAreCorrectedOnce() throws {
    let run = SynthesisRun(
      candidates: [candidate("act", "act", clusterSize: 81), candidate("b", "b")],
      evidence: [evidence("act", "act", mean: 53), evidence("b", "b", mean: 53)])
    var choices = PoolingChoices()
    choices.clusterCorrelation = 0.05
    let members = run.result(choices).members
    #expect((members[0].effect.variance / members[1].effect.variance - 5).magnitude < 1e-12)
    #expect(members[0].remarks == ["cluster trial: variance times 5.0, ICC 0.05"])
  }

  @Test func leaveOneOutLeavesOutTrials() {
    let variants = run.leaveOneOut(PoolingChoices())
    #expect(variants.map(\.value) == ["danish", "dutch", "swedish"])
    #expect(variants.allSatisfy { $0.result.members.count == 2 })
  }

  @Test func flipsNameTheChoiceThatChangesTheVerdict() {
    let result = run.result(PoolingChoices())
    let flips = run.flips(PoolingChoices())
    #expect(flips.contains { $0.change == "test" && $0.value == "z" })
    #expect(flips.contains { $0.change == "method" && $0.value == "DL" })
    #expect(flips.contains { $0.change == "rho" && $0.value == "0.8" })
    #expect(flips.contains { $0.changesVerdict(of: result) == true })
    #expect(flips.allSatisfy { $0.changesSign(of: result) == false })
  }

  @Test func subgroupsCountWhatHasNoAttribute() throws {
    let (fit, effects, without) = run.subgroups(PoolingChoices(), by: "group")
    guard case .estimate(let groups) = fit else {
      Issue.record("no subgroups")
      return
    }
    #expect(groups.groups.map(\.level) == ["a", "b"])
    #expect(groups.groups.map(\.studyCount) == [2, 1])
    #expect(effects.mapValues(\.count) == ["a": 2, "b": 1])
    #expect(without == 0)
    #expect(run.subgroups(PoolingChoices(), by: "nothing").without == 3)
  }

  @Test func nothingAndOneEffectAreTypedAnswers() {
    let empty = SynthesisRun(candidates: [candidate("a", "a")], evidence: [])
    #expect(empty.result(PoolingChoices()).fit == .notEstimable(.noStudies))
    #expect(empty.result(PoolingChoices()).leftOut.count == 1)
    let one = SynthesisRun(candidates: [candidate("a", "a")], evidence: [evidence("a", "a", mean: 55)])
    #expect(one.result(PoolingChoices()).fit == .notEstimable(.singleStudy))
  }

  @Test func theOrderOfTheEvidenceDoesNotMatter() {
    let turned = SynthesisRun(candidates: run.candidates.reversed(), evidence: run.evidence.reversed())
    #expect(turned.result(PoolingChoices()).fit == run.result(PoolingChoices()).fit)
  }

  @Test func theReviewsRuleTakesAFixedEffectUnlessHeterogeneityIsSignificant() {
    let alike = SynthesisRun(
      candidates: ["a", "b", "c"].map { candidate($0, $0) },
      evidence: ["a", "b", "c"].map { evidence($0, $0, mean: 53) })
    #expect(alike.result(SynthesisPreset.asPublished.choices).model.estimator == .equalEffects)
    let apart = SynthesisRun(
      candidates: ["a", "b", "c"].map { candidate($0, $0) },
      evidence: zip(["a", "b", "c"], [45.0, 55, 65]).map { evidence($0, $0, mean: $1) })
    #expect(apart.result(SynthesisPreset.asPublished.choices).model.estimator == .restrictedMaximumLikelihood)
  }

  @Test func aNumberRegressesAsACovariateAndAWordAsACategory() throws {
    let years = ["a": "2010", "b": "2012", "c": "2014", "d": "2016"]
    let run = SynthesisRun(
      candidates: years.keys.sorted().map { study in
        SynthesisCandidate(
          study: study, label: study, trial: study,
          attributes: ["year": years[study] ?? "", "group": study < "c" ? "x" : "y"])
      },
      evidence: zip(["a", "b", "c", "d"], [51.0, 52.5, 54, 55]).map { evidence($0, $0, mean: $1) })
    guard case .estimate(let slope) = run.regression(PoolingChoices(), on: "year").fit,
      case .estimate(let groups) = run.regression(PoolingChoices(), on: "group").fit
    else {
      Issue.record("no regression")
      return
    }
    #expect(slope.design.names.count == 2)
    #expect(slope.coefficients[1].estimate > 0)
    #expect(groups.design.names.count == 2)
    #expect(run.regression(PoolingChoices(), on: "modules").without == 4)
  }
}
