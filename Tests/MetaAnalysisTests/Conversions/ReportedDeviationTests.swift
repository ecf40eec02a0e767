import Testing

@testable import MetaAnalysis

struct ReportedDeviationTests {
  @Test("Cochrane Handbook 6.5.2.8: the groups' correlations are 0.78 and 0.82")
  func handbookCorrelation() throws {
    let experimental = try #require(ReportedDeviation.correlation(before: 6.4, after: 7.1, change: 4.5).value)
    let comparator = try #require(ReportedDeviation.correlation(before: 7, after: 6.9, change: 4.2).value)
    #expect((experimental - 0.78).magnitude < 0.005 && (comparator - 0.82).magnitude < 0.005)
  }

  @Test("The deviation of change and the correlation undo each other")
  func inverse() throws {
    for r in [-0.9, 0, 0.3, 0.8, 0.999] {
      let change = try #require(ReportedDeviation.ofChange(before: 3, after: 5, correlation: r).value)
      let back = try #require(ReportedDeviation.correlation(before: 3, after: 5, change: change).value)
      #expect((back - r).magnitude < 1e-15)
    }
    #expect(ReportedDeviation.ofChange(before: 3, after: 5, correlation: 1) == .estimate(2))
    // Near-equal deviations with r = 1: the textbook formula loses all digits here.
    let close = try #require(ReportedDeviation.ofChange(before: 1, after: 1 + 0x1p-30, correlation: 1).value)
    #expect(relativeError(close, 0x1p-30) < 1e-15)
  }

  @Test("SD = SE √n")
  func ofGroup() {
    #expect(ReportedDeviation.ofGroup(standardError: 0.5, count: 16) == .estimate(2))
  }

  @Test("What is wrong is refused")
  func refusals() {
    #expect(ReportedDeviation.ofGroup(standardError: 0.5, count: 1).reason == .fewerThanTwoParticipants)
    #expect(ReportedDeviation.ofGroup(standardError: 0, count: 9).reason == .nonPositiveStandardError)
    #expect(ReportedDeviation.ofGroup(standardError: .nan, count: 9).reason == .notFinite)
    #expect(
      ReportedDeviation.pooled(differenceStandardError: -1, interventionCount: 5, controlCount: 5).reason
        == .nonPositiveStandardError)
    #expect(
      ReportedDeviation.ofChange(before: 1, after: 1, correlation: 1.1).reason == .correlationOutsideRange)
    #expect(ReportedDeviation.ofChange(before: 1, after: 1, correlation: 1).reason == .perfectCorrelation)
    #expect(
      ReportedDeviation.ofChange(before: 0, after: 1, correlation: 0).reason == .nonPositiveStandardDeviation)
    #expect(ReportedDeviation.correlation(before: 1, after: 1, change: 9).reason == .correlationOutsideRange)
  }
}
