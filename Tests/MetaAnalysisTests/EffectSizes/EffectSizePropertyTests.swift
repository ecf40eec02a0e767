import RealModule
import Testing

@testable import MetaAnalysis

/// Every effect of two quantitative groups.
func continuousMeasures() -> [(ContinuousContrast) -> Estimation<EffectSize>] {
  var measures = standardizedMeasures()
  for variance in MeanDifference.SamplingVariance.allCases {
    measures.append(MeanDifference(variance: variance).effect)
  }
  for variance in RatioOfMeans.SamplingVariance.allCases {
    measures.append(RatioOfMeans(variance: variance).effect)
  }
  return measures
}

/// Those without a unit, but for the ratio of means.
func standardizedMeasures() -> [(ContinuousContrast) -> Estimation<EffectSize>] {
  var measures: [(ContinuousContrast) -> Estimation<EffectSize>] = []
  measures.append { HeteroscedasticMeanDifference().effect($0) }
  for variance in StandardizedMeanDifference.SamplingVariance.allCases {
    measures.append { StandardizedMeanDifference(variance: variance).effects([$0])[0] }
  }
  for variance in GlassDelta.SamplingVariance.allCases {
    measures.append(GlassDelta(variance: variance).effect)
  }
  return measures
}

struct EffectSizePropertyTests {
  private func contrasts() throws -> [ContinuousContrast] { try EscalcGrid.shared.get().contrasts }

  @Test("Exchanging the groups flips the sign and keeps the variance (MD, SMD, SMDH, ROM)")
  func exchange() throws {
    let glass = GlassDelta.SamplingVariance.allCases.count
    let symmetric = standardizedMeasures().dropLast(glass) + continuousMeasures().suffix(4)
    #expect(symmetric.count == 10)
    for contrast in try contrasts() {
      let exchanged = ContinuousContrast(intervention: contrast.control, control: contrast.intervention)
      for measure in symmetric {
        guard let one = measure(contrast).value else { continue }
        let other = try #require(measure(exchanged).value)
        #expect(relativeError(one.estimate, -other.estimate) < 1e-13)
        #expect(relativeError(one.variance, other.variance) < 1e-14)
      }
    }
  }

  @Test("The unit does not matter for SMD, SMDH, Glass's delta and ROM, and squares into MD's variance")
  func scale() throws {
    for contrast in try contrasts() {
      for factor in [0x1p-40, 8, 0x1p60] {
        func scaled(_ arm: ContinuousArm) -> ContinuousArm {
          ContinuousArm(
            count: arm.count, mean: factor * arm.mean, standardDeviation: factor * arm.standardDeviation)
        }
        let other = ContinuousContrast(
          intervention: scaled(contrast.intervention), control: scaled(contrast.control))
        for measure in standardizedMeasures() + continuousMeasures().suffix(2) {
          #expect(measure(contrast) == measure(other))
        }
        let md = try #require(MeanDifference().effect(contrast).value)
        let mdScaled = try #require(MeanDifference().effect(other).value)
        #expect(
          mdScaled.estimate == factor * md.estimate && mdScaled.variance == factor * factor * md.variance)
      }
    }
  }

  @Test("Exchanging the groups flips the sign of RR, OR, RD and Peto's odds ratio")
  func exchangeOfEvents() throws {
    for table in try EscalcGrid.shared.get().tables(part: "all") {
      let exchanged = TwoByTwoTable(intervention: table.control, control: table.intervention)
      for measure in BinaryMeasure.allCases {
        guard let one = measure.effect(table).value else { continue }
        let other = try #require(measure.effect(exchanged).value)
        #expect((one.estimate + other.estimate).magnitude < 1e-13 * max(1, one.estimate.magnitude))
        #expect(relativeError(one.variance, other.variance) < 1e-14)
      }
    }
  }

  @Test("Whatever goes in, no number that is not finite and no variance that is not positive comes out")
  func nothingStrangeComesOut() {
    let strange: [Double] = [
      .nan, .infinity, -.infinity, 0, -1, 1, 1.5, 2, 3, 12, 1e-300, .leastNonzeroMagnitude, 1e308, -1e308,
      1e15,
    ]
    var generator = Stepper()
    func next() -> Double { strange[Int(generator.unit() * Double(strange.count))] }
    func sound(_ effect: Estimation<EffectSize>) -> Bool {
      guard case .estimate(let effect) = effect else { return true }
      return effect.estimate.isFinite && effect.variance.isFinite && effect.variance > 0
    }
    let measures = continuousMeasures()
    for _ in 0..<20_000 {
      let contrast = ContinuousContrast(
        intervention: ContinuousArm(count: next(), mean: next(), standardDeviation: next()),
        control: ContinuousArm(count: next(), mean: next(), standardDeviation: next()))
      for measure in measures { #expect(sound(measure(contrast))) }
      let table = TwoByTwoTable(
        intervention: BinaryArm(events: next(), count: next()),
        control: BinaryArm(events: next(), count: next()))
      for measure in BinaryMeasure.allCases {
        #expect(sound(measure.effect(table)))
        #expect(sound(measure.effect(table, zeroCells: .none)))
      }
      let pair = PairedMeasurement(
        count: next(), meanBefore: next(), standardDeviationBefore: next(), meanAfter: next(),
        standardDeviationAfter: next(), correlation: 2 * generator.unit() - 1)
      for standardizer in StandardizedMeanChange.Standardizer.allCases {
        #expect(sound(StandardizedMeanChange(standardizer: standardizer).effect(pair)))
      }
      for variance in PretestPosttestControl.SamplingVariance.allCases {
        #expect(sound(PretestPosttestControl(variance: variance).effect(intervention: pair, control: pair)))
      }
      #expect(sound(GenericEffect.effect(next(), variance: next())))
      #expect(sound(GenericEffect.effect(next(), standardError: next())))
      let interval = ReportedInterval(
        lower: next(), upper: next(), level: generator.unit(), degreesOfFreedom: next())
      #expect(sound(GenericEffect.effect(next(), interval: interval)))
      #expect(sound(GenericEffect.logRatio(next(), interval: interval)))
      let nested = PartiallyNestedDesign(groupSize: next(), intraclassCorrelation: generator.unit())
      #expect(sound(nested.effect(contrast).map(\.effect)))
      let adjusted = AdjustedMeanDifference(difference: next(), unadjusted: contrast)
      #expect(sound(adjusted.effect(StandardizedMeanDifference())))
    }
  }
}
