/// The printed I2 follows from Q and the number of studies.
///
/// Higgins & Thompson 2002, Statistics in Medicine 21:1539: I2 = (Q - (k - 1)) / Q, at least 0. The one assumption is that
/// I2 was computed so, and not from tau2, as some programs do after restricted maximum likelihood.
enum I2AgainstQ: StatementRule {
  static let description = StatementRuleDescription(
    id: "i2-against-q", title: "I2 against Q and the number of studies", grade: .strong,
    basis: "Higgins & Thompson 2002, Statistics in Medicine 21:1539: I2 = (Q - (k - 1)) / Q.")

  static func result(_ statistic: PrintedStatistic) -> RuleResult? {
    guard let i2 = statistic.i2 else { return nil }
    let printed = statistic.q ?? (statistic.test == .q ? statistic.statistic : nil)
    guard let q = printed, q.isEqual else { return .cannot("I2 is printed without Q.") }
    let freedom = statistic.k.map { Double($0 - 1) } ?? (statistic.test == .q ? statistic.degreesOfFreedom?.value : nil)
    guard let df = freedom else { return .cannot("I2 and Q are printed without the number of studies.") }
    guard df >= 1, q.possible.upperBound > 0 else {
      return .cannot("I2 needs a Q above zero and at least two studies.")
    }
    let range = ClosedRange(spanning: [share(q.possible.lowerBound, df), share(q.possible.upperBound, df)])
    let agrees = i2.possible.overlaps(range)
    return .judged(
      failed: agrees ? nil : .strong,
      passes: "I2 follows from Q and the number of studies.",
      fails: "Q = \(q.text) of \(NumberText.short(df + 1)) studies goes with an I2 of \(NumberText.range(range))%, not "
        + "with the printed \(i2.text).",
      settles: "Look up Q, its degrees of freedom and I2 in the analysis output, and whether I2 was computed from tau2."
    ) {
      let exact = "(\(q.text) - \(NumberText.short(df))) / \(q.text) = \(NumberText.short(share(q.value, df)))%"
      return RuleText(
        summary: "", found: "I2 = \(i2.text), Q = \(q.text), k = \(NumberText.short(df + 1))",
        expected: NumberText.range(range) + "%",
        arithmetic: ["I2 = " + (q.value > df ? exact : "0%, since Q is not above k - 1 = \(NumberText.short(df))")]
          + (agrees ? [] : ["Assumed: I2 was computed from Q."]))
    }
  }

  /// I2 in percent.
  private static func share(_ q: Double, _ df: Double) -> Double { q > df ? 100 * (q - df) / q : 0 }
}
