import Testing

@testable import MetaAnalysis

struct ReportedIntervalTests {
  @Test("Cochrane Handbook 6.5.2.2: 30.0 to 34.2 with n = 25 gives SD 5.09 by t")
  func handbookSmallGroup() throws {
    let interval = ReportedInterval(lower: 30, upper: 34.2, degreesOfFreedom: 24)
    let deviation = try #require(ReportedDeviation.ofGroup(meanInterval: interval, count: 25).value)
    #expect((deviation - 5.09).magnitude < 0.005)
    // By z it would be 5.36.
    let byNormal = ReportedInterval(lower: 30, upper: 34.2)
    let other = try #require(ReportedDeviation.ofGroup(meanInterval: byNormal, count: 25).value)
    #expect((other - 5.36).magnitude < 0.005)
  }

  @Test("The standard error is the width over twice the quantile (R 4.2: qnorm, qt)")
  func standardError() throws {
    let normal = try #require(ReportedInterval(lower: -1, upper: 1).standardError.value)
    #expect(relativeError(normal, 1 / 1.9599639845400545) < 1e-15)
    let student = try #require(
      ReportedInterval(lower: -1, upper: 1, level: 0.9, degreesOfFreedom: 10).standardError.value)
    #expect(relativeError(student, 1 / 1.8124611228116756) < 1e-14)
  }

  @Test("A ratio's interval is taken on the log scale")
  func ratio() throws {
    let effect = try #require(
      GenericEffect.logRatio(0.5, interval: ReportedInterval(lower: 0.25, upper: 1)).value)
    #expect(relativeError(effect.estimate, -0.6931471805599453) < 1e-15)
    #expect(relativeError(effect.standardError, 0.6931471805599453 / 1.9599639845400545) < 1e-15)
  }

  @Test("Limits out of order or infinite, a level in percent, and no degrees of freedom are refused")
  func refusals() {
    #expect(ReportedInterval(lower: 1, upper: 1).standardError.reason == .limitsOutOfOrder)
    #expect(ReportedInterval(lower: 2, upper: 1).standardError.reason == .limitsOutOfOrder)
    #expect(ReportedInterval(lower: -.infinity, upper: 1).standardError.reason == .notFinite)
    #expect(ReportedInterval(lower: 0, upper: 1, level: 95).standardError.reason == .probabilityOutsideRange)
    #expect(
      ReportedInterval(lower: 0, upper: 1, degreesOfFreedom: 0).standardError.reason
        == .nonPositiveDegreesOfFreedom)
    #expect(ReportedInterval(lower: -1, upper: 1).logarithm.reason == .nonPositiveRatio)
  }
}
