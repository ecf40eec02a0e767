import Testing

@testable import MetaAnalysis

struct ClusterCorrectionTests {
  @Test("Cochrane Handbook 23.1: 29.8 children in a class and ICC 0.02 give a design effect of 1.576")
  func handbook() throws {
    let design = DesignEffect(clusterSize: 29.8, intraclassCorrelation: 0.02)
    #expect(relativeError(try #require(design.factor.value), 1.576) < 1e-15)
    let first = try #require(design.effective(BinaryArm(events: 63, count: 295)).value)
    let second = try #require(design.effective(BinaryArm(events: 84, count: 330)).value)
    #expect((first.events - 40).magnitude < 0.05 && (first.count - 187.2).magnitude < 0.05)
    #expect((second.events - 53.3).magnitude < 0.05 && (second.count - 209.4).magnitude < 0.05)
  }

  @Test("A corrected effect is not corrected again, whoever corrected it")
  func once() throws {
    let design = DesignEffect(clusterSize: 11, intraclassCorrelation: 0.05)
    let raw = ClusteredEffect(effect: EffectSize(estimate: -0.4, variance: 0.02), isCorrected: false)
    let corrected = try #require(design.corrected(raw).value)
    #expect(corrected.isCorrected && corrected.effect.estimate == -0.4)
    #expect(relativeError(corrected.effect.variance, 0.03) < 1e-15)
    #expect(design.corrected(corrected).reason == .alreadyCorrectedForClusters)
    let nested = PartiallyNestedDesign(groupSize: 8, intraclassCorrelation: 0.05)
    let fromNested = try #require(nested.effect(cohenD: 0.5, interventionCount: 40, controlCount: 38).value)
    #expect(design.corrected(fromNested).reason == .alreadyCorrectedForClusters)
  }

  @Test("The usual correlations leave the variance alone at 0 and raise it from there")
  func usualCorrelations() throws {
    let factors = try DesignEffect.usualCorrelations.map {
      try #require(DesignEffect(clusterSize: 12, intraclassCorrelation: $0).factor.value)
    }
    #expect(factors.first == 1 && factors == factors.sorted() && factors.count == 4)
  }

  @Test("Clusters below one, correlations outside 0..<1 and wrong groups are refused")
  func refusals() {
    #expect(DesignEffect(clusterSize: 0.5, intraclassCorrelation: 0).factor.reason == .clusterSmallerThanOne)
    for correlation in [-0.01, 1, 1.5] {
      #expect(
        DesignEffect(clusterSize: 5, intraclassCorrelation: correlation).factor.reason
          == .intraclassCorrelationOutsideRange)
    }
    #expect(DesignEffect(clusterSize: .nan, intraclassCorrelation: 0).factor.reason == .notFinite)
    let design = DesignEffect(clusterSize: 5, intraclassCorrelation: 0.1)
    let single = ContinuousArm(count: 1, mean: 0, standardDeviation: 1)
    #expect(design.effective(single).reason == .fewerThanTwoParticipants)
  }
}
