import Testing

@testable import MetaAnalysis

struct AdjustedMeanDifferenceTests {
  private let groups = ContinuousContrast(
    intervention: ContinuousArm(count: 20, mean: 10, standardDeviation: 4),
    control: ContinuousArm(count: 22, mean: 13, standardDeviation: 5))

  @Test("The adjusted difference over the unadjusted deviation; with the unadjusted difference it is g")
  func effect() throws {
    let measure = StandardizedMeanDifference()
    let plain = try #require(measure.effect(groups).value)
    let same = try #require(AdjustedMeanDifference(difference: -3, unadjusted: groups).effect(measure).value)
    #expect(same == plain)
    let half = try #require(
      AdjustedMeanDifference(difference: -1.5, unadjusted: groups).effect(measure).value)
    #expect(relativeError(half.estimate, plain.estimate / 2) < 1e-15)
  }

  @Test("Wrong groups and differences are refused")
  func refusals() {
    var wrong = groups
    wrong.control.standardDeviation = 0
    let measure = StandardizedMeanDifference()
    #expect(
      AdjustedMeanDifference(difference: 1, unadjusted: wrong).effect(measure).reason
        == .nonPositiveStandardDeviation)
    #expect(AdjustedMeanDifference(difference: .nan, unadjusted: groups).effect(measure).reason == .notFinite)
  }
}
