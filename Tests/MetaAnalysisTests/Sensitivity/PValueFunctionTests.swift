import MetaAnalysis
import Testing

struct PValueFunctionTests {
  @Test func theLimitsOfAnIntervalHaveItsAlpha() throws {
    let effects = [0.1, 0.5, 0.9, -0.2].map { EffectSize(estimate: $0, variance: 0.04) }
    for test in CoefficientTest.allCases {
      guard case .estimate(let fit) = RandomEffectsModel(test: test, level: 0.9).fit(effects) else {
        Issue.record("no fit")
        continue
      }
      let pooled = fit.pooled
      #expect((pooled.pValue(against: pooled.interval.lower) - 0.1).magnitude < 1e-9)
      #expect((pooled.pValue(against: pooled.interval.upper) - 0.1).magnitude < 1e-9)
      #expect((pooled.pValue(against: 0) - pooled.pValue).magnitude < 1e-12)
      #expect(pooled.pValue(against: pooled.estimate) == 1)
    }
  }

  @Test func aStudyIsJudgedByTheNormalDistribution() {
    let study = EffectSize(estimate: 1, variance: 0.25)
    #expect((study.pValue(against: 1 - 0.5 * 1.959963984540054) - 0.05).magnitude < 1e-12)
    #expect(study.pValue(against: 1) == 1)
    #expect(EffectSize(estimate: 1, variance: 0).pValue(against: 1) == 1)
    #expect(EffectSize(estimate: 1, variance: 0).pValue(against: 2) == 0)
  }

  @Test(arguments: [PredictionDegreesOfFreedom.studiesMinusOne, .studiesMinusTwo])
  func theLimitsOfThePredictionIntervalHaveItsAlpha(_ choice: PredictionDegreesOfFreedom) {
    let effects = [0.1, 0.5, 0.9, -0.2].map { EffectSize(estimate: $0, variance: 0.04) }
    guard case .estimate(let fit) = RandomEffectsModel(level: 0.9).fit(effects),
      case .estimate(let interval) = fit.predictionInterval(degreesOfFreedom: choice),
      case .estimate(let p) = fit.predictionPValue(against: interval.upper, degreesOfFreedom: choice)
    else {
      Issue.record("no prediction")
      return
    }
    #expect((p - 0.1).magnitude < 1e-9)
    guard case .estimate(let pair) = RandomEffectsModel().fit(Array(effects.prefix(2))) else { return }
    #expect(pair.predictionPValue(against: 0) == .notEstimable(.fewerThanThreeStudies))
  }
}
