import Testing

@testable import MetaAnalysis

struct SharedControlTests {
  @Test("Gleser & Olkin: 1/n + g1 g2/(2N) for SMD")
  func standardized() {
    let covariance = SharedControl.standardizedMeanDifferences(
      0.5, -0.2, controlCount: 25, totalCount: 80)
    #expect(covariance == .estimate(1 / 25.0 + 0.5 * -0.2 / 160))
  }

  @Test("The covariance is the control's own part of each variance")
  func partOfVariance() throws {
    let control = ContinuousArm(count: 30, mean: 8, standardDeviation: 3)
    let huge = ContinuousArm(count: 1e18, mean: 9, standardDeviation: 3)
    let contrast = ContinuousContrast(intervention: huge, control: control)
    let md = try #require(MeanDifference().effect(contrast).value).variance
    #expect(relativeError(try #require(SharedControl.meanDifferences(control: control).value), md) < 1e-15)
    let rom = try #require(RatioOfMeans().effect(contrast).value).variance
    #expect(relativeError(try #require(SharedControl.ratiosOfMeans(control: control).value), rom) < 1e-15)
    let events = BinaryArm(events: 12, count: 30)
    let table = TwoByTwoTable(intervention: BinaryArm(events: 5e17, count: 1e18), control: events)
    for measure in [BinaryMeasure.riskRatio, .oddsRatio, .riskDifference] {
      let variance = try #require(measure.effect(table).value).variance
      let covariance = try #require(SharedControl.binary(measure, control: events).value)
      #expect(relativeError(covariance, variance) < 1e-14)
    }
  }

  @Test("Zero cells, Peto's odds ratio, a mean of zero and wrong groups are refused")
  func refusals() {
    let none = BinaryArm(events: 0, count: 30)
    #expect(SharedControl.binary(.riskRatio, control: none).reason == .zeroCell)
    #expect(SharedControl.binary(.oddsRatio, control: none).reason == .zeroCell)
    let some = BinaryArm(events: 3, count: 30)
    #expect(SharedControl.binary(.petoOddsRatio, control: some).reason == .noCovarianceFormula)
    let zero = ContinuousArm(count: 9, mean: 0, standardDeviation: 1)
    #expect(SharedControl.ratiosOfMeans(control: zero).reason == .meansWithoutRatio)
    let single = ContinuousArm(count: 1, mean: 0, standardDeviation: 1)
    #expect(SharedControl.meanDifferences(control: single).reason == .fewerThanTwoParticipants)
    #expect(
      SharedControl.standardizedMeanDifferences(1, 1, controlCount: 9, totalCount: 9).reason
        == .fewerThanTwoParticipants)
  }
}
