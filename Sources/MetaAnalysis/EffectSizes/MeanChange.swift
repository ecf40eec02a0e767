/// One group measured twice: before and after a treatment.
public struct PairedMeasurement: Sendable, Equatable {
  /// The number of people measured twice.
  public var count: Double
  /// Their mean before.
  public var meanBefore: Double
  /// Their standard deviation before.
  public var standardDeviationBefore: Double
  /// Their mean after.
  public var meanAfter: Double
  /// Their standard deviation after.
  public var standardDeviationAfter: Double
  /// The correlation of both measurements, in -1...1; stated, never assumed.
  public var correlation: Double

  /// A group of `count` people measured before and after.
  public init(
    count: Double, meanBefore: Double, standardDeviationBefore: Double, meanAfter: Double,
    standardDeviationAfter: Double, correlation: Double
  ) {
    self.count = count
    self.meanBefore = meanBefore
    self.standardDeviationBefore = standardDeviationBefore
    self.meanAfter = meanAfter
    self.standardDeviationAfter = standardDeviationAfter
    self.correlation = correlation
  }

  /// The mean after less the mean before.
  public var change: Double { meanAfter - meanBefore }

  /// Why the group gives no effect, or nil.
  var flaw: NotEstimable? {
    let before = ContinuousArm(
      count: count, mean: meanBefore, standardDeviation: standardDeviationBefore)
    let after = ContinuousArm(count: count, mean: meanAfter, standardDeviation: standardDeviationAfter)
    if let flaw = before.flaw ?? after.flaw { return flaw }
    guard correlation.isFinite else { return .notFinite }
    return correlation.magnitude > 1 ? .correlationOutsideRange : nil
  }
}

/// The change within one group in units of a standard deviation (metafor: SMCC, SMCR).
///
/// A change within a group is not an effect between groups, and the two standardizations are never mixed.
public struct StandardizedMeanChange: Sendable, Equatable {
  /// What the change is divided by.
  public enum Standardizer: String, Sendable, Equatable, CaseIterable {
    /// The standard deviation of the change: Gibbons, Hedeker & Davis 1993 (J Educ Stat 18:271).
    case change = "SMCC"
    /// The standard deviation before: Becker 1988 (Br J Math Stat Psychol 41:257).
    case before = "SMCR"
  }

  /// The formula of the sampling variance.
  public enum SamplingVariance: String, Sendable, Equatable, CaseIterable {
    /// c/n + g²/(2n), with c = 1 for the change's deviation and 2(1 - r) for the one before.
    case largeSample = "LS"
    /// J² (c/n + d²/(2n)): Borenstein 2009 eq 12.27.
    case borenstein = "LS2"
  }

  /// What the change is divided by.
  public var standardizer: Standardizer
  /// The formula of the sampling variance.
  public var variance: SamplingVariance
  /// The small-sample correction, with n - 1 degrees of freedom.
  public var correction: SmallSampleCorrection

  /// The standardized mean change with this standardizer, sampling variance and correction.
  public init(
    standardizer: Standardizer, variance: SamplingVariance = .largeSample,
    correction: SmallSampleCorrection = .exact
  ) {
    self.standardizer = standardizer
    self.variance = variance
    self.correction = correction
  }

  /// The effect of one study; refuses n < 3, deviations that are not positive, and a change that does not vary.
  public func effect(_ group: PairedMeasurement) -> Estimation<EffectSize> {
    if let flaw = group.flaw { return .notEstimable(flaw) }
    let deviation: Double
    let noise: Double
    switch standardizer {
    case .change:
      let ofChange = ReportedDeviation.ofChange(
        before: group.standardDeviationBefore, after: group.standardDeviationAfter,
        correlation: group.correlation)
      guard case .estimate(let value) = ofChange else { return .notEstimable(.perfectCorrelation) }
      deviation = value
      noise = 1
    case .before:
      deviation = group.standardDeviationBefore
      noise = 2 * (1 - group.correlation)
    }
    let d = group.change / deviation
    return correction.factor(degreesOfFreedom: group.count - 1).flatMap { factor in
      let g = factor * d
      let variance =
        switch self.variance {
        case .largeSample: (noise + g * g / 2) / group.count
        case .borenstein: factor * factor * (noise + d * d / 2) / group.count
        }
      return EffectSize.checked(g, variance: variance)
    }
  }
}
