/// Cochran's Q and how much of the variation is between studies.
public struct Heterogeneity: Sendable, Equatable {
  /// Cochran's Q (Cochran 1954); with moderators the residual QE.
  public var q: Double
  /// Degrees of freedom of Q: studies less coefficients.
  public var degreesOfFreedom: Int
  /// The upper tail of chi-square at Q.
  public var pValue: Double
  /// The typical sampling variance (Higgins & Thompson 2002, eq. 9; with moderators (k - p) / tr P).
  public var typicalVariance: Double
  /// I squared in percent, from tau squared and the typical variance; from Q for equal effects, as metafor.
  public var iSquared: Double
  /// I squared in percent from Q: (Q - df) / Q, zero or above (Higgins & Thompson 2002).
  public var iSquaredFromQ: Double
  /// H squared: 1 + tau squared / typical variance; Q / df for equal effects.
  public var hSquared: Double

  /// Heterogeneity at an estimate of tau squared; needs residual degrees of freedom and positive variances.
  static func of<Profile: ResidualProfile>(
    _ profile: inout Profile, tauSquared: Double, estimator: HeterogeneityEstimator
  ) -> Estimation<Heterogeneity> {
    guard profile.residualCount > 0 else {
      return .notEstimable(profile.studyCount == 1 ? .singleStudy : .noResidualDegreesOfFreedom)
    }
    guard profile.smallestVariance > 0 else { return .notEstimable(.zeroVariance) }
    let moments = profile.centredMoments(at: 0)
    let residualCount = Double(profile.residualCount)
    let q = moments.residual
    let typical = residualCount / moments.trace
    let fromQ = q > residualCount ? 100 * (q - residualCount) / q : 0
    guard q.isFinite && typical.isFinite && typical > 0 else { return .notEstimable(.outOfRange) }
    let isEqual = estimator == .equalEffects
    return .estimate(
      Heterogeneity(
        q: q, degreesOfFreedom: profile.residualCount,
        pValue: ChiSquareDistribution(degreesOfFreedom: residualCount).upperTail(q),
        typicalVariance: typical,
        iSquared: isEqual ? fromQ : 100 * tauSquared / (tauSquared + typical), iSquaredFromQ: fromQ,
        hSquared: isEqual ? q / residualCount : 1 + tauSquared / typical))
  }
}
