import Testing

@testable import MetaAnalysis

struct PartiallyNestedDesignTests {
  @Test("Hedges & Citkowicz 2015: groups of 8, 40 against 38 people, ICC 0.05 (mpmath)")
  func formulas() throws {
    let design = PartiallyNestedDesign(groupSize: 8, intraclassCorrelation: 0.05)
    let factors = try #require(design.factors(interventionCount: 40, controlCount: 38).value)
    #expect(relativeError(factors.eta, 1.1448717948717949) < 1e-15)
    #expect(relativeError(factors.gamma, 0.97105263157894737) < 1e-15)
    #expect(relativeError(factors.degreesOfFreedom, 75.36239103362391) < 1e-14)
    let effect = try #require(design.effect(cohenD: 0.6, interventionCount: 40, controlCount: 38).value)
    #expect(relativeError(effect.effect.estimate, 0.58534505872600474) < 1e-14)
    #expect(relativeError(effect.effect.variance, 0.059855177692098668) < 1e-14)
    #expect(effect.isCorrected)
  }

  @Test("Without correlation it is an ordinary g with N - 2 in its variance")
  func noCorrelation() throws {
    let contrast = ContinuousContrast(
      intervention: ContinuousArm(count: 40, mean: 12, standardDeviation: 4),
      control: ContinuousArm(count: 38, mean: 14, standardDeviation: 5))
    let design = PartiallyNestedDesign(groupSize: 8, intraclassCorrelation: 0)
    let nested = try #require(design.effect(contrast).value).effect
    let plain = try #require(StandardizedMeanDifference().effect(contrast).value)
    #expect(relativeError(nested.estimate, plain.estimate) < 1e-15)
    let factors = try #require(design.factors(interventionCount: 40, controlCount: 38).value)
    #expect(factors == .init(eta: 1, gamma: 1, degreesOfFreedom: 76))
  }

  @Test("More correlation means a smaller effect and a larger variance")
  func monotone() throws {
    let effects = try DesignEffect.usualCorrelations.map {
      try #require(
        PartiallyNestedDesign(groupSize: 8, intraclassCorrelation: $0)
          .effect(cohenD: 0.6, interventionCount: 40, controlCount: 38).value
      ).effect
    }
    for (one, other) in zip(effects, effects.dropFirst()) {
      #expect(other.estimate < one.estimate && other.variance > one.variance)
    }
  }

  @Test("A group larger than the intervention, correlations outside 0..<1 and single people are refused")
  func refusals() {
    func reason(_ size: Double, _ correlation: Double, _ count: Double = 40) -> NotEstimable? {
      PartiallyNestedDesign(groupSize: size, intraclassCorrelation: correlation)
        .effect(cohenD: 0.5, interventionCount: count, controlCount: 30).reason
    }
    #expect(reason(41, 0.1) == .clusterSmallerThanOne && reason(0, 0.1) == .clusterSmallerThanOne)
    #expect(reason(8, 1) == .intraclassCorrelationOutsideRange)
    #expect(reason(8, -0.1) == .intraclassCorrelationOutsideRange)
    #expect(reason(1, 0.1, 1) == .fewerThanTwoParticipants)
    #expect(reason(.nan, 0.1) == .notFinite)
  }
}
