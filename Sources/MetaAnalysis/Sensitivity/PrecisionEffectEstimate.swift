/// The effect at infinite precision by PET and PEESE, and the conditional choice between them.
///
/// Weighted regressions with weights 1/v and multiplicative dispersion on the standard error (PET) and on the variance
/// (PEESE) (Stanley & Doucouliagos 2014, Research Synthesis Methods 5:60).
public struct PrecisionEffectEstimate: Sendable, Equatable {
  /// The precision-effect test: its intercept and, as the slope, Egger's test.
  public var precisionEffectTest: FunnelRegressionTest
  /// The precision-effect estimate with standard error.
  public var standardErrorEstimate: FunnelRegressionTest
  /// Whether PET's intercept differs from zero, so that PEESE is the conditional estimate.
  public var isEffectFound: Bool
  /// PEESE's intercept if PET's differs from zero, else PET's.
  public var conditional: CoefficientEstimate
  /// What a reader should know.
  public var warnings: [ModelWarning]

  /// Both regressions and the conditional estimate.
  ///
  /// Refused as `FunnelRegression`.
  /// - Parameters:
  ///   - studies: the effects with their variances.
  ///   - significance: the two-sided level at which PET's intercept differs from zero; 0.10 is the one-sided 0.05 of
  ///     Stanley 2017.
  ///   - level: the confidence level of the intervals.
  public static func estimating(
    _ studies: [EffectSize], significance: Double = 0.1, level: Double = 0.95
  ) -> Estimation<PrecisionEffectEstimate> {
    let first = FunnelRegression(level: level).test(studies)
    let second = FunnelRegression(predictor: .samplingVariance, level: level).test(studies)
    return first.flatMap { pet in
      second.flatMap { peese in
        guard let petLimit = pet.limit, let peeseLimit = peese.limit else { return .notEstimable(.outOfRange) }
        let isFound = petLimit.pValue < significance
        return .estimate(
          PrecisionEffectEstimate(
            precisionEffectTest: pet, standardErrorEstimate: peese, isEffectFound: isFound,
            conditional: isFound ? peeseLimit : petLimit, warnings: pet.warnings))
      }
    }
  }
}
