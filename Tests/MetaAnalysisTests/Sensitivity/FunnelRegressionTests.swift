import Testing

@testable import MetaAnalysis

@Suite struct FunnelRegressionTests {
  let reference: SensitivityReference

  init() throws { reference = try SensitivityReference.shared.get() }

  @Test func agreesWithMetafor() {
    var worst = WorstErrors()
    for data in reference.cases {
      for pinned in data.regressions {
        let place = "\(data.name) \(pinned.predictor) \(pinned.model) \(pinned.method) \(pinned.test)"
        let result = regression(pinned, data).flatMap { $0.test(data.studies).value }
        // Equal variances leave a predictor that is constant but for rounding, or constant.
        if data.name.hasPrefix("equal") && result == nil { continue }
        let kind = data.isGiant ? "giant " : ""
        worst.compare(kind + "statistic", result?.slope.statistic, pinned.statistic, floor: 1, place)
        worst.compare("df", result?.slope.degreesOfFreedom, pinned.df, place)
        worst.compare(kind + "p", result?.slope.pValue, pinned.p, floor: 1e-12, place)
        worst.compare(kind + "tau squared", result?.tauSquared, pinned.tau2, floor: data.typicalVariance, place)
        guard let limit = pinned.limit else { continue }
        worst.compare(kind + "limit", result?.limit?.estimate, limit[0], floor: data.scale, place)
        worst.compare(kind + "lower", result?.limit?.interval.lower, limit[1], floor: data.scale, place)
        worst.compare(kind + "upper", result?.limit?.interval.upper, limit[2], floor: data.scale, place)
      }
    }
    worst.expect([
      "statistic": 4e-14,  // 1.3e-14
      "df": 0,
      "p": 4e-13,  // 1.2e-13
      "tau squared": 2e-13,  // 3.7e-14
      "limit": 3e-14,  // 6.7e-15
      "lower": 3e-14,  // 8.9e-15
      "upper": 2e-14,  // 5.4e-15
      "giant statistic": 1e-11,  // 3.0e-12
      "giant p": 2e-11,  // 4.0e-12
      "giant tau squared": 7e-12,  // 2.1e-12
      "giant limit": 4e-12,  // 1.2e-12
      "giant lower": 6e-12,  // 1.7e-12
      "giant upper": 8e-12,  // 2.6e-12
    ])
  }

  private func regression(
    _ pinned: SensitivityReference.Regression, _ data: SensitivityReference.Case
  ) -> FunnelRegression? {
    let predictor: FunnelPredictor =
      switch pinned.predictor {
      case "sei": .standardError
      case "vi": .samplingVariance
      case "ni": .sampleSize(data.ni)
      case "ninv": .inverseSampleSize(data.ni)
      case "sqrtni": .rootSampleSize(data.ni)
      default: .inverseRootSampleSize(data.ni)
      }
    guard pinned.model == "rma" else { return FunnelRegression(predictor: predictor) }
    return model(pinned.method, pinned.test).map {
      FunnelRegression(predictor: predictor, dispersion: .additive($0.estimator, $0.test))
    }
  }

  /// Pustejovsky & Rodgers 2019; worst seen 2e-14.
  @Test func armSizesAgreeWithMetaforsMetaRegression() throws {
    var count = 0
    for data in reference.cases {
      guard let pinned = data.arms else { continue }
      count += 1
      let predictor = FunnelPredictor.armSizes(zip(pinned.n1, pinned.n2).map { .init(first: $0, second: $1) })
      let classical = try #require(FunnelRegression(predictor: predictor).test(data.studies).value)
      let mixed = try #require(
        FunnelRegression(predictor: predictor, dispersion: .additive(.restrictedMaximumLikelihood, .wald))
          .test(data.studies).value)
      for (result, expected) in [(classical, pinned.lm), (mixed, pinned.rma)] {
        let limit = try #require(result.limit)
        let ours = [
          result.slope.estimate, result.slope.standardError, result.slope.statistic, result.slope.pValue,
          limit.estimate, limit.standardError,
        ]
        for (value, pin) in zip(ours, expected) { #expect(relativeError(value, pin) < 1e-10) }
      }
    }
    #expect(count == 2)
  }

  @Test func warnsUnderTenStudiesAndRefusesUnderThree() throws {
    let studies = reference.cases[0].studies
    #expect(try #require(FunnelRegression().test(studies).value).warnings.isEmpty)
    let nine = try #require(FunnelRegression().test(Array(studies.prefix(9))).value)
    #expect(nine.warnings == [.fewStudiesForSmallStudyTest(9)])
    #expect(FunnelRegression().test(Array(studies.prefix(2))).reason == .fewerThanThreeStudies)
    #expect(FunnelRegression().test([]).reason == .noStudies)
  }

  @Test func refusesAConstantPredictorAndImpossibleSizes() {
    let equal = [0.1, 0.5, 0.2, 0.4].map { EffectSize(estimate: $0, variance: 0.25) }
    #expect(FunnelRegression().test(equal).reason == .rankDeficientDesign)
    #expect(FunnelRegression(predictor: .sampleSize([10, 20, 0, 30])).test(equal).reason == .emptyGroup)
    #expect(FunnelRegression(predictor: .sampleSize([10, 20, .nan, 30])).test(equal).reason == .notFinite)
  }

  @Test func sampleSizesHaveNoLimit() throws {
    let data = reference.cases[0]
    let test = try #require(FunnelRegression(predictor: .sampleSize(data.ni)).test(data.studies).value)
    #expect(test.limit == nil)
  }

  @Test func orderDoesNotMatterAndSignsFlip() throws {
    let studies = reference.cases[0].studies
    let test = try #require(FunnelRegression().test(studies).value)
    let reversed = try #require(FunnelRegression().test(studies.reversed()).value)
    let flipped = studies.map { EffectSize(estimate: -$0.estimate, variance: $0.variance) }
    let negated = try #require(FunnelRegression().test(flipped).value)
    #expect(relativeError(test.slope.statistic, reversed.slope.statistic) < 1e-12)
    #expect(test.slope.statistic == -negated.slope.statistic)
    #expect(test.slope.pValue == negated.slope.pValue)
  }
}
