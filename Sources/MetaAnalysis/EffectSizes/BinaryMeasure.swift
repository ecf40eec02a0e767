import RealModule

/// An effect on an event, from a two-by-two table with cells a, b (intervention), c, d (control).
public enum BinaryMeasure: String, Sendable, Equatable, CaseIterable {
  /// The log risk ratio ln((a/n1)/(c/n2)), variance 1/a - 1/n1 + 1/c - 1/n2 (Katz et al. 1978).
  case riskRatio = "RR"
  /// The log odds ratio ln(ad/bc), variance 1/a + 1/b + 1/c + 1/d (Woolf 1955).
  case oddsRatio = "OR"
  /// The risk difference a/n1 - c/n2, variance ab/n1³ + cd/n2³.
  case riskDifference = "RD"
  /// Peto's log odds ratio (O - E)/V, variance 1/V, with the hypergeometric V (Yusuf et al. 1985).
  case petoOddsRatio = "PETO"

  /// The effect of one study; ratios on the log scale.
  ///
  /// Refuses empty groups, events outside 0...n, ratios with a zero cell to which nothing is added, variances of
  /// zero, and tables that the policy leaves out. `allIfAnyHasZeros` sees this table only: use `effects`.
  public func effect(
    _ table: TwoByTwoTable, zeroCells: ZeroCellPolicy = .addHalfToTablesWithZeros
  ) -> Estimation<EffectSize> {
    effects([table], zeroCells: zeroCells)[0]
  }

  /// The effects of all studies in their order.
  public func effects(
    _ tables: [TwoByTwoTable], zeroCells: ZeroCellPolicy = .addHalfToTablesWithZeros
  ) -> [Estimation<EffectSize>] {
    zip(tables, zeroCells.applied(to: tables)).map { table, adjusted in
      if let flaw = table.flaw { return .notEstimable(flaw) }
      guard let adjusted else { return .notEstimable(.noContrastInEvents) }
      return effect(ofAdjusted: adjusted)
    }
  }

  private func effect(ofAdjusted table: TwoByTwoTable) -> Estimation<EffectSize> {
    let (first, second) = (table.intervention, table.control)
    let (a, b, c, d) = (first.events, first.nonEvents, second.events, second.nonEvents)
    let (n1, n2) = (first.count, second.count)
    switch self {
    case .riskRatio:
      guard a > 0 && c > 0 else { return .notEstimable(.zeroCell) }
      // 1/a - 1/n1 without the subtraction.
      return EffectSize.checked(Double.log((a / n1) / (c / n2)), variance: b / (a * n1) + d / (c * n2))
    case .oddsRatio:
      guard !table.hasZeroCell else { return .notEstimable(.zeroCell) }
      return EffectSize.checked(Double.log((a / b) / (c / d)), variance: 1 / a + 1 / b + 1 / c + 1 / d)
    case .riskDifference:
      return EffectSize.checked(
        a / n1 - c / n2, variance: (a / n1) * (b / n1) / n1 + (c / n2) * (d / n2) / n2)
    case .petoOddsRatio:
      guard let peto = PetoTerms(table) else { return .notEstimable(.noContrastInEvents) }
      return EffectSize.checked(peto.excess / peto.variance, variance: 1 / peto.variance)
    }
  }
}

/// Observed less expected events of the intervention with their hypergeometric variance.
struct PetoTerms {
  /// O - E.
  var excess: Double
  /// V = n1 n2 (a+c)(b+d) / (N² (N-1)).
  var variance: Double

  /// nil where V is zero.
  init?(_ table: TwoByTwoTable) {
    let (first, second) = (table.intervention, table.control)
    let total = table.total
    let events = first.events + second.events
    let nonEvents = first.nonEvents + second.nonEvents
    // a - n1 (a+c)/N = (a n2 - c n1)/N.
    excess = (first.events * second.count - second.events * first.count) / total
    variance = (first.count / total) * (second.count / total) * events * (nonEvents / (total - 1))
    guard variance > 0 && variance.isFinite else { return nil }
  }
}
