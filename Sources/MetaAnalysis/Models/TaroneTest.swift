/// Tarone's test that tables share an odds ratio: Breslow and Day's with the mean excess taken out.
///
/// Source: Tarone 1985 (Biometrika 72:91) eq 4; Breslow & Day 1980 section 4.4.
enum TaroneTest {
  /// The test around a common odds ratio; tables without both events and non-events do not count.
  static func of(_ tables: [TwoByTwoTable], oddsRatio: Double) -> Estimation<ChiSquareTest> {
    var (breslowDay, excess, spread, count) = (0.0, 0.0, 0.0, 0)
    for table in tables where !table.hasNoContrast {
      let (n1, n2) = (table.intervention.count, table.control.count)
      let events = table.intervention.events + table.control.events
      let a = expectedEvents(n1: n1, n2: n2, events: events, oddsRatio: oddsRatio)
      let variance = 1 / (1 / a + 1 / (n1 - a) + 1 / (events - a) + 1 / (n2 - events + a))
      guard variance > 0 && variance.isFinite else { continue }
      let gap = table.intervention.events - a
      breslowDay += gap * gap / variance
      excess += gap
      spread += variance
      count += 1
    }
    guard count > 0 else { return .notEstimable(.noInformativeStudy) }
    return ChiSquareTest.of(breslowDay - excess * excess / spread, degreesOfFreedom: count - 1)
  }

  /// The events of the intervention that the odds ratio ψ and the margins give: the root of
  /// a (n2 - m + a) = ψ (n1 - a) (m - a) that leaves no cell negative.
  private static func expectedEvents(n1: Double, n2: Double, events: Double, oddsRatio: Double) -> Double {
    // (ψ - 1) a² - B a + ψ n1 m = 0, solved for the root that stays finite at ψ = 1.
    let linear = n2 - events + oddsRatio * (n1 + events)
    let product = oddsRatio * n1 * events
    let root = max(0, linear * linear - 4 * (oddsRatio - 1) * product).squareRoot()
    return 2 * product / (linear + root)
  }
}
