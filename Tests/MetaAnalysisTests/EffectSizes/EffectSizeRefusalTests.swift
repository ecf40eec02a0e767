import Testing

@testable import MetaAnalysis

struct EffectSizeRefusalTests {
  private func contrast(n: Double = 10, mean: Double = 2, sd: Double = 1) -> ContinuousContrast {
    ContinuousContrast(
      intervention: ContinuousArm(count: n, mean: mean, standardDeviation: sd),
      control: ContinuousArm(count: 10, mean: 1, standardDeviation: 1))
  }

  @Test("n = 1, SD = 0, negative SD, NaN and infinity have their reasons, for every measure")
  func groups() {
    for measure in continuousMeasures() {
      #expect(measure(contrast(n: 1)).reason == .fewerThanTwoParticipants)
      #expect(measure(contrast(n: 0)).reason == .fewerThanTwoParticipants)
      #expect(measure(contrast(sd: 0)).reason == .nonPositiveStandardDeviation)
      #expect(measure(contrast(sd: -1)).reason == .nonPositiveStandardDeviation)
      #expect(measure(contrast(mean: .nan)).reason == .notFinite)
      #expect(measure(contrast(sd: .infinity)).reason == .notFinite)
      #expect(measure(contrast(n: .infinity)).reason == .notFinite)
    }
  }

  @Test("A ratio of means needs means of one sign")
  func ratioOfMeans() {
    #expect(RatioOfMeans().effect(contrast(mean: -2)).reason == .meansWithoutRatio)
    #expect(RatioOfMeans().effect(contrast(mean: 0)).reason == .meansWithoutRatio)
  }

  @Test("The averaged variance needs all studies, and a refused study does not enter the average")
  func averaged() throws {
    let measure = StandardizedMeanDifference(variance: .averaged)
    #expect(measure.effect(contrast()).reason == .needsAllStudies)
    let with = measure.effects([contrast(), contrast(sd: 0), contrast(mean: 5)])
    let without = measure.effects([contrast(), contrast(mean: 5)])
    #expect(with[1].reason == .nonPositiveStandardDeviation)
    #expect(with[0] == without[0] && with[2] == without[1])
    #expect(measure.effects([contrast(n: 1)]).map(\.reason) == [.fewerThanTwoParticipants])
  }

  @Test("Tables: nobody, too many events, zero cells without a policy, double zeros left out")
  func tables() {
    func table(_ a: Double, _ n1: Double, _ c: Double, _ n2: Double) -> TwoByTwoTable {
      TwoByTwoTable(
        intervention: BinaryArm(events: a, count: n1), control: BinaryArm(events: c, count: n2))
    }
    for measure in BinaryMeasure.allCases {
      #expect(measure.effect(table(0, 0, 1, 5)).reason == .emptyGroup)
      #expect(measure.effect(table(6, 5, 1, 5)).reason == .eventsOutsideGroup)
      #expect(measure.effect(table(-1, 5, 1, 5)).reason == .eventsOutsideGroup)
      #expect(measure.effect(table(.nan, 5, 1, 5)).reason == .notFinite)
      #expect(measure.effect(table(0, 5, 0, 5), zeroCells: .excludeDoubleZeros).reason == .noContrastInEvents)
      #expect(measure.effect(table(5, 5, 5, 5), zeroCells: .excludeDoubleZeros).reason == .noContrastInEvents)
    }
    #expect(BinaryMeasure.riskRatio.effect(table(0, 5, 1, 5), zeroCells: .none).reason == .zeroCell)
    #expect(BinaryMeasure.oddsRatio.effect(table(5, 5, 1, 5), zeroCells: .none).reason == .zeroCell)
    #expect(BinaryMeasure.riskDifference.effect(table(0, 5, 0, 5), zeroCells: .none).reason == .zeroVariance)
    #expect(
      BinaryMeasure.petoOddsRatio.effect(table(0, 5, 0, 5), zeroCells: .none).reason == .noContrastInEvents)
  }

  @Test("Generic effects: v = 0, negative v, SE = 0, an interval the wrong way round or without its estimate")
  func generic() {
    #expect(GenericEffect.effect(1, variance: 0).reason == .zeroVariance)
    #expect(GenericEffect.effect(1, variance: -1).reason == .negativeVariance)
    #expect(GenericEffect.effect(.nan, variance: 1).reason == .notFinite)
    #expect(GenericEffect.effect(1, standardError: 0).reason == .nonPositiveStandardError)
    #expect(GenericEffect.effect(1, standardError: 1e-200).reason == .zeroVariance)
    #expect(
      GenericEffect.effect(1, interval: ReportedInterval(lower: 2, upper: 0)).reason == .limitsOutOfOrder)
    #expect(
      GenericEffect.effect(3, interval: ReportedInterval(lower: 0, upper: 2)).reason
        == .estimateOutsideInterval)
    let percent = ReportedInterval(lower: 0, upper: 2, level: 95)
    #expect(GenericEffect.effect(1, interval: percent).reason == .probabilityOutsideRange)
    #expect(
      GenericEffect.logRatio(1, interval: ReportedInterval(lower: 0, upper: 2)).reason == .nonPositiveRatio)
  }

  @Test("Change: a correlation of 1 with equal deviations leaves nothing to divide by; r outside -1...1")
  func change() {
    func pair(_ r: Double, after: Double = 2) -> PairedMeasurement {
      PairedMeasurement(
        count: 20, meanBefore: 5, standardDeviationBefore: 2, meanAfter: 3, standardDeviationAfter: after,
        correlation: r)
    }
    let ofChange = StandardizedMeanChange(standardizer: .change)
    #expect(ofChange.effect(pair(1)).reason == .perfectCorrelation)
    #expect(ofChange.effect(pair(1, after: 3)).value != nil)
    #expect(ofChange.effect(pair(1.2)).reason == .correlationOutsideRange)
    #expect(ofChange.effect(pair(.nan)).reason == .notFinite)
    let controlled = PretestPosttestControl()
    #expect(controlled.effect(intervention: pair(1), control: pair(1)).reason == .perfectCorrelation)
    var two = pair(0.5)
    two.count = 2
    #expect(controlled.effect(intervention: two, control: two).reason == .fewParticipantsForVariance)
  }

  @Test("Every reason has its own sentence")
  func messages() {
    let messages = NotEstimable.allCases.map(\.message)
    #expect(Set(messages).count == messages.count)
    #expect(messages.allSatisfy { $0.hasSuffix(".") && $0.first?.isUppercase == true })
  }
}
