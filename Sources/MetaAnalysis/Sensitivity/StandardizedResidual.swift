import RealModule

/// How far a study lies from the pooled effect; internally standardized, by the fit that includes the study.
public struct StandardizedResidual: Sendable, Equatable {
  /// Effect minus pooled effect.
  public var residual: Double
  /// Residual over sqrt(v + tau squared): the Pearson or semi-standardized residual.
  public var pearson: Double
  /// The residual's standard error, sqrt((v + tau squared)(1 - h)) with h the hat value; no test scales it.
  public var standardError: Double
  /// Residual over its standard error (Hedges & Olkin 1985, ch. 12; metafor's `rstandard`).
  public var standardized: Double
}

extension RandomEffectsFit {
  /// The residuals of the studies to which this model was fitted.
  ///
  /// Refused: one study, whose residual is zero with a standard error of zero; sums out of range.
  /// - Precondition: as many studies as were fitted.
  public func standardizedResiduals(_ studies: [EffectSize]) -> Estimation<[StandardizedResidual]> {
    precondition(studies.count == studyCount, "the studies of the fit")
    guard studyCount > 1 else { return .notEstimable(.singleStudy) }
    let inverse = studies.map { 1 / ($0.variance + tauSquared) }
    var residuals: [StandardizedResidual] = []
    for (index, study) in studies.enumerated() {
      // 1 - h from the others' weights: nothing cancels when one study outweighs all others.
      let others = inverse.indices.reduce(0) { $1 == index ? $0 : $0 + inverse[$1] }
      let residual = study.estimate - pooled.estimate
      let standardError = Double.sqrt(others * (study.variance + tauSquared) / (others + inverse[index]))
      let entry = StandardizedResidual(
        residual: residual, pearson: residual / Double.sqrt(study.variance + tauSquared),
        standardError: standardError, standardized: residual / standardError)
      guard entry.pearson.isFinite && entry.standardized.isFinite else { return .notEstimable(.outOfRange) }
      residuals.append(entry)
    }
    return .estimate(residuals)
  }
}
