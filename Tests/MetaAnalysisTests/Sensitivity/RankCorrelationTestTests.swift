import Testing

@testable import MetaAnalysis

@Suite struct RankCorrelationTestTests {
  let reference: SensitivityReference

  init() throws { reference = try SensitivityReference.shared.get() }

  @Test func agreesWithMetafor() {
    var worst = WorstErrors()
    for data in reference.cases {
      guard let pinned = data.rank, pinned.tau != nil else { continue }
      let result = RankCorrelationTest.testing(data.studies).value
      worst.compare("tau", result?.tau, pinned.tau, floor: 1e-3, data.name)
      worst.compare("p", result?.pValue, pinned.p, data.name)
    }
    worst.expect([
      "tau": 9e-16,  // 3.0e-16
      "p": 2e-11,  // 5.0e-12
    ])
  }

  @Test func takesTheNormalApproximationForTiesAndManyStudies() throws {
    let tied = [0.1, 0.3, 0.2, 0.5].map { EffectSize(estimate: $0, variance: $0 < 0.25 ? 0.1 : 0.2) }
    #expect(try #require(RankCorrelationTest.testing(tied).value).isExact == false)
    let many = (0..<171).map { place in
      let effect = Double(place * 37 % 171)
      let variance = Double(place * 53 % 171)
      return EffectSize(estimate: effect, variance: variance + 1)
    }
    #expect(try #require(RankCorrelationTest.testing(many).value).isExact == false)
    #expect(try #require(RankCorrelationTest.testing(Array(many.prefix(20))).value).isExact)
  }

  @Test func refusesOneStudyAndEqualVariances() {
    let equal = [0.1, 0.5, 0.2].map { EffectSize(estimate: $0, variance: 0.25) }
    #expect(RankCorrelationTest.testing(equal).reason == .tiedRanks)
    #expect(RankCorrelationTest.testing(Array(equal.prefix(1))).reason == .singleStudy)
    #expect(RankCorrelationTest.testing([]).reason == .noStudies)
    #expect(RankCorrelationTest.testing([equal[0], EffectSize(estimate: 1, variance: 0)]).reason == .zeroVariance)
  }

  @Test func flippingSignsFlipsTau() throws {
    let studies = reference.cases[0].studies
    let flipped = studies.map { EffectSize(estimate: -$0.estimate, variance: $0.variance) }
    let one = try #require(RankCorrelationTest.testing(studies).value)
    let other = try #require(RankCorrelationTest.testing(flipped).value)
    #expect(one.tau == -other.tau)
    #expect(one.pValue == other.pValue)
    #expect(one.warnings.isEmpty)
  }
}
