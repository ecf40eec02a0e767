import Testing

@testable import MetaAnalysis

/// Worked examples of Borenstein, Hedges, Higgins & Rothstein 2009, Introduction to Meta-Analysis.
struct PublishedEffectSizeTests {
  private let groups = ContinuousContrast(
    intervention: ContinuousArm(count: 50, mean: 103, standardDeviation: 5.5),
    control: ContinuousArm(count: 50, mean: 100, standardDeviation: 4.5))
  private let events = TwoByTwoTable(
    intervention: BinaryArm(events: 5, count: 100), control: BinaryArm(events: 10, count: 100))

  /// Whether a number rounds to the printed one.
  private func prints(_ value: Double, _ printed: Double, within half: Double = 0.00005001) -> Bool {
    (value - printed).magnitude <= half
  }

  @Test("Chapter 4: mean difference 3 with variance 1.0100")
  func meanDifference() throws {
    let effect = try #require(MeanDifference(variance: .pooled).effect(groups).value)
    #expect(effect.estimate == 3 && prints(effect.variance, 1.01))
    #expect(prints(effect.standardError, 1.005))
  }

  @Test("Chapter 4: d 0.5970 with variance 0.0418, g 0.5924 with variance 0.0411")
  func standardizedMeanDifference() throws {
    let d = try #require(
      StandardizedMeanDifference(variance: .borenstein, correction: .none).effect(groups).value)
    #expect(prints(d.estimate, 0.597) && prints(d.variance, 0.0418))
    let g = try #require(
      StandardizedMeanDifference(variance: .borenstein, correction: .approximate).effect(groups).value)
    #expect(prints(g.estimate, 0.5924) && prints(g.variance, 0.0411))
  }

  @Test("Chapter 5: RR 0.5, OR 0.4737, RD -0.05 with their variances")
  func ratios() throws {
    let rr = try #require(BinaryMeasure.riskRatio.effect(events).value)
    #expect(prints(rr.estimate, -0.6931) && prints(rr.variance, 0.28))
    let or = try #require(BinaryMeasure.oddsRatio.effect(events).value)
    #expect(prints(or.estimate, -0.7472) && prints(or.variance, 0.3216))
    let rd = try #require(BinaryMeasure.riskDifference.effect(events).value)
    #expect(prints(rd.estimate, -0.05) && prints(rd.variance, 0.001375, within: 1e-12))
  }

  @Test("RevMan 5's g by hand: J = 1 - 3/(4 × 98 - 1) and N - 3.94 in the variance")
  func revMan() throws {
    let effect = try #require(
      StandardizedMeanDifference(variance: .revMan5, correction: .exact).effect(groups).value)
    let g = 3 / 25.25.squareRoot() * (1 - 3 / 391.0)
    #expect(relativeError(effect.estimate, g) < 1e-15)
    #expect(relativeError(effect.variance, 0.04 + g * g / (2 * 96.06)) < 1e-15)
  }

  @Test("Morris 2008: without change in the control, d_ppc2 is the change over the pooled SD before, times J")
  func morris() throws {
    func pair(_ change: Double) -> PairedMeasurement {
      PairedMeasurement(
        count: 30, meanBefore: 20, standardDeviationBefore: 5, meanAfter: 20 + change,
        standardDeviationAfter: 6, correlation: 0.5)
    }
    let effect = try #require(
      PretestPosttestControl(correction: .approximate).effect(intervention: pair(4), control: pair(0)).value)
    let c = 1 - 3 / (4 * 58.0 - 1)
    let d = c * 0.8
    #expect(relativeError(effect.estimate, d) < 1e-15)
    // Eq 25 term by term with rho = .5 and both groups 30.
    let ratio = 60.0 / 900
    let expected = 2 * c * c * 0.5 * ratio * (58.0 / 56) * (1 + d * d / (2 * 0.5 * ratio)) - d * d
    #expect(relativeError(effect.variance, expected) < 1e-13)
    let large = try #require(
      PretestPosttestControl(variance: .largeSample).effect(intervention: pair(4), control: pair(0)).value)
    #expect(relativeError(large.variance, ratio + large.estimate * large.estimate / 120) < 1e-14)
  }
}
