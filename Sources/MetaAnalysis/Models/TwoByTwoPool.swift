/// A common effect pooled from two-by-two tables; ratios on the log scale.
public struct TwoByTwoPool: Sendable, Equatable {
  /// The pooled effect with its standard error, Wald test and interval.
  public var effect: CoefficientEstimate
  /// Q over the studies that have an effect of their own, or why there is none; one that would have a
  /// variance of zero makes Q infinite and refuses it.
  public var heterogeneity: Estimation<ChiSquareTest>
  /// The studies' own effects in their order, by the policy for single studies.
  public var studies: [Estimation<EffectSize>]
  /// The number of tables that were pooled: all but those that the policy for pooling leaves out.
  public var pooledCount: Int
  /// The Cochran-Mantel-Haenszel test of no association; for the Mantel-Haenszel odds ratio only.
  public var association: Estimation<ChiSquareTest>?
  /// Tarone's test of a common odds ratio; for the Mantel-Haenszel odds ratio only.
  public var tarone: Estimation<ChiSquareTest>?

  /// Why the tables cannot be pooled, or nil: none, or a wrong one; none is dropped in silence.
  static func flaw(of tables: [TwoByTwoTable]) -> NotEstimable? {
    tables.isEmpty ? .noStudies : tables.lazy.compactMap(\.flaw).first
  }
}
