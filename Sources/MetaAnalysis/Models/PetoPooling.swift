/// Peto's common odds ratio of two-by-two tables (metafor: `rma.peto`), on the log scale.
///
/// For rare events, groups of like size and small effects. Source: Yusuf et al. 1985 (Prog Cardiovasc Dis 27:335):
/// Σ(O - E)/ΣV with variance 1/ΣV, and Q = Σ(O - E)²/V - (Σ(O - E))²/ΣV.
public struct PetoPooling: Sendable, Equatable {
  /// What is done about zeros for the studies' own effects.
  public var zeroCellsOfStudies: ZeroCellPolicy
  /// What is done about zeros for pooling and Q, which need nothing.
  public var zeroCellsOfPooling: ZeroCellPolicy
  /// The confidence level, between 0 and 1.
  public var level: Double

  /// Pooling by default as metafor does it.
  /// - Precondition: `level` lies strictly between 0 and 1.
  public init(
    zeroCellsOfStudies: ZeroCellPolicy = .excludeDoubleZeros, zeroCellsOfPooling: ZeroCellPolicy = .none,
    level: Double = 0.95
  ) {
    precondition(level > 0 && level < 1, "a confidence level lies between 0 and 1")
    self.zeroCellsOfStudies = zeroCellsOfStudies
    self.zeroCellsOfPooling = zeroCellsOfPooling
    self.level = level
  }

  /// The common effect; refuses no tables, wrong tables, and tables that all lack events or non-events.
  public func pool(_ tables: [TwoByTwoTable]) -> Estimation<TwoByTwoPool> {
    if let flaw = TwoByTwoPool.flaw(of: tables) { return .notEstimable(flaw) }
    let pooled = zeroCellsOfPooling.applied(to: tables).compactMap { $0 }
    let terms = pooled.compactMap(PetoTerms.init)
    let excess = terms.reduce(0) { $0 + $1.excess }
    let information = terms.reduce(0) { $0 + $1.variance }
    guard information > 0 else { return .notEstimable(.noInformativeStudy) }
    let estimate = excess / information
    // Σ V (y - estimate)², which does not cancel.
    let q = terms.reduce(0) {
      let gap = $1.excess / $1.variance - estimate
      return $0 + $1.variance * gap * gap
    }
    return CoefficientEstimate.testing(
      estimate, variance: 1 / information, degreesOfFreedom: nil, level: level
    ).map {
      TwoByTwoPool(
        effect: $0, heterogeneity: ChiSquareTest.of(q, degreesOfFreedom: terms.count - 1),
        studies: BinaryMeasure.petoOddsRatio.effects(tables, zeroCells: zeroCellsOfStudies),
        pooledCount: pooled.count, association: nil,
        tarone: nil)
    }
  }
}
