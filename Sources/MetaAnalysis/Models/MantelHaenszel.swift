import RealModule

/// Mantel and Haenszel's common effect of two-by-two tables (metafor: `rma.mh`).
///
/// With cells a, b (intervention, n1), c, d (control, n2) and N in all. Sources: Mantel & Haenszel 1959; the
/// variance of OR by Robins, Breslow & Greenland 1986 (Biometrics 42:311), of RR by Greenland & Robins 1985
/// (Biometrics 41:55), of RD by Sato, Greenland & Robins 1989 (Biometrics 45:1323).
public struct MantelHaenszel: Sendable, Equatable {
  /// The pooled measure; not Peto's odds ratio, which is `PetoPooling`.
  public enum Measure: String, Sendable, Equatable, CaseIterable {
    /// The log risk ratio.
    case riskRatio = "RR"
    /// The log odds ratio.
    case oddsRatio = "OR"
    /// The risk difference.
    case riskDifference = "RD"

    /// The same measure of a single study.
    public var ofStudy: BinaryMeasure {
      switch self {
      case .riskRatio: .riskRatio
      case .oddsRatio: .oddsRatio
      case .riskDifference: .riskDifference
      }
    }
  }

  /// The pooled measure.
  public var measure: Measure
  /// What is done about zeros for the studies' own effects and Q.
  public var zeroCellsOfStudies: ZeroCellPolicy
  /// What is done about zeros for pooling, which needs nothing.
  public var zeroCellsOfPooling: ZeroCellPolicy
  /// Whether the Cochran-Mantel-Haenszel test is corrected for continuity.
  public var correctsContinuity: Bool
  /// The confidence level, between 0 and 1.
  public var level: Double

  /// Pooling of this measure, by default as metafor does it.
  /// - Precondition: `level` lies strictly between 0 and 1.
  public init(
    measure: Measure = .oddsRatio, zeroCellsOfStudies: ZeroCellPolicy = .excludeDoubleZeros,
    zeroCellsOfPooling: ZeroCellPolicy = .none, correctsContinuity: Bool = true, level: Double = 0.95
  ) {
    precondition(level > 0 && level < 1, "a confidence level lies between 0 and 1")
    self.measure = measure
    self.zeroCellsOfStudies = zeroCellsOfStudies
    self.zeroCellsOfPooling = zeroCellsOfPooling
    self.correctsContinuity = correctsContinuity
    self.level = level
  }

  /// The common effect; refuses no tables, wrong tables, and tables without the events that the measure needs.
  public func pool(_ tables: [TwoByTwoTable]) -> Estimation<TwoByTwoPool> {
    if let flaw = TwoByTwoPool.flaw(of: tables) { return .notEstimable(flaw) }
    let pooled = zeroCellsOfPooling.applied(to: tables).compactMap { $0 }
    let (estimate, variance) =
      switch measure {
      case .riskRatio: riskRatio(pooled)
      case .oddsRatio: oddsRatio(pooled)
      case .riskDifference: riskDifference(pooled)
      }
    guard estimate.isFinite && variance.isFinite && variance > 0 else {
      return .notEstimable(.noInformativeStudy)
    }
    let studies = measure.ofStudy.effects(tables, zeroCells: zeroCellsOfStudies)
    let isOddsRatio = measure == .oddsRatio
    return CoefficientEstimate.testing(estimate, variance: variance, degreesOfFreedom: nil, level: level).map {
      TwoByTwoPool(
        effect: $0, heterogeneity: heterogeneity(studies, around: estimate), studies: studies,
        pooledCount: pooled.count, association: isOddsRatio ? association(pooled) : nil,
        tarone: isOddsRatio ? TaroneTest.of(pooled, oddsRatio: .exp(estimate)) : nil)
    }
  }

  private func riskRatio(_ tables: [TwoByTwoTable]) -> (Double, Double) {
    var (top, bottom, spread) = (0.0, 0.0, 0.0)
    for table in tables {
      let (one, two, total) = (table.intervention, table.control, table.total)
      top += one.events * (two.count / total)
      bottom += two.events * (one.count / total)
      let events = one.events + two.events
      spread += (one.count / total) * (two.count / total) * events - (one.events / total) * two.events
    }
    return (Double.log(top / bottom), spread / (top * bottom))
  }

  private func oddsRatio(_ tables: [TwoByTwoTable]) -> (Double, Double) {
    var (top, bottom, concordant, mixed, discordant) = (0.0, 0.0, 0.0, 0.0, 0.0)
    for table in tables {
      let (one, two, total) = (table.intervention, table.control, table.total)
      let r = one.events * (two.nonEvents / total)
      let s = one.nonEvents * (two.events / total)
      let p = (one.events + two.nonEvents) / total
      let q = (one.nonEvents + two.events) / total
      top += r
      bottom += s
      concordant += p * r
      mixed += p * s + q * r
      discordant += q * s
    }
    let variance =
      concordant / (2 * top * top) + mixed / (2 * top * bottom) + discordant / (2 * bottom * bottom)
    return (Double.log(top / bottom), variance)
  }

  private func riskDifference(_ tables: [TwoByTwoTable]) -> (Double, Double) {
    var (difference, weight, p, q) = (0.0, 0.0, 0.0, 0.0)
    for table in tables {
      let (a, c, total) = (table.intervention.events, table.control.events, table.total)
      let (n1, n2) = (table.intervention.count, table.control.count)
      difference += (a * n2 - c * n1) / total
      weight += n1 * (n2 / total)
      p +=
        ((n1 / total) * (n1 / total) * c - (n2 / total) * (n2 / total) * a)
        + (n1 / total) * (n2 / total) * (n2 - n1) / 2
      q += (a * (n2 - c) + c * (n1 - a)) / (2 * total)
    }
    let estimate = difference / weight
    return (estimate, (estimate * p + q) / (weight * weight))
  }

  private func heterogeneity(
    _ studies: [Estimation<EffectSize>], around estimate: Double
  ) -> Estimation<ChiSquareTest> {
    var (q, count) = (0.0, 0)
    for study in studies {
      switch study {
      case .estimate(let study):
        let gap = study.estimate - estimate
        q += gap * gap / study.variance
        count += 1
      case .notEstimable(.zeroVariance): return .notEstimable(.zeroVariance)
      case .notEstimable: continue
      }
    }
    return ChiSquareTest.of(q, degreesOfFreedom: count - 1)
  }

  /// Source: Cochran 1954; Mantel & Haenszel 1959. The correction takes at most the whole excess.
  private func association(_ tables: [TwoByTwoTable]) -> Estimation<ChiSquareTest> {
    var (excess, variance) = (0.0, 0.0)
    for terms in tables.lazy.compactMap(PetoTerms.init) {
      excess += terms.excess
      variance += terms.variance
    }
    guard variance > 0 else { return .notEstimable(.noInformativeStudy) }
    let size = correctsContinuity ? max(0, excess.magnitude - 0.5) : excess.magnitude
    return ChiSquareTest.of(size * size / variance, degreesOfFreedom: 1)
  }
}
