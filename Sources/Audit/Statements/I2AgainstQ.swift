import MetaAnalysis

/// The printed I2 follows from Q, or goes with the P value of Q, and the number of studies.
///
/// Higgins & Thompson 2002, Statistics in Medicine 21:1539: I2 = (Q - (k - 1)) / Q, at least 0; Q has a chi-square
/// distribution with k - 1 degrees of freedom, so that I2 and k give its P value where Q is not printed. The one assumption is that
/// I2 was computed so, and not from tau2, as some programs do after restricted maximum likelihood.
enum I2AgainstQ: StatementRule {
  static let description = StatementRuleDescription(
    id: "i2-against-q", title: "I2 against Q and the number of studies", grade: .strong,
    basis: "Higgins & Thompson 2002, Statistics in Medicine 21:1539: I2 = (Q - (k - 1)) / Q.")

  static func result(_ statistic: PrintedStatistic) -> RuleResult? {
    guard let i2 = statistic.i2 else { return nil }
    let printed = statistic.q ?? (statistic.test == .q ? statistic.statistic : nil)
    let probability = printed == nil && statistic.test == .q ? statistic.p : nil
    guard printed != nil || probability != nil else { return .cannot("I2 is printed without Q.") }
    let freedom = statistic.k.map { Double($0 - 1) } ?? (statistic.test == .q ? statistic.degreesOfFreedom?.value : nil)
    guard let df = freedom else { return .cannot("I2 is printed without the number of studies.") }
    guard df >= 1 else { return .cannot("I2 needs at least two studies.") }
    if let p = probability { return againstP(i2, p, df) }
    guard let q = printed, q.isEqual, q.possible.upperBound > 0 else { return .cannot("I2 needs a Q above zero.") }
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

  /// The P values of every Q that gives the printed I2, against the printed one.
  private static func againstP(_ i2: RoundedNumber, _ p: RoundedNumber, _ df: Double) -> RuleResult {
    let shares = (i2.possible.lowerBound / 100, i2.possible.upperBound / 100)
    let least = shares.0 <= 0 ? 0 : df / (1 - min(1, shares.0))
    let most = shares.1 >= 1 ? Double.infinity : df / (1 - max(0, shares.1))
    let distribution = ChiSquareDistribution(degreesOfFreedom: df)
    let range = ClosedRange(spanning: [least, most].map(distribution.upperTail))
    let agrees = p.possible.lowerBound <= range.upperBound && range.lowerBound <= p.possible.upperBound
    return .judged(
      failed: agrees ? nil : .strong,
      passes: "I2 goes with the P value of heterogeneity.",
      fails: "An I2 of \(i2.text) among \(NumberText.short(df + 1)) studies goes with P "
        + "\(NumberText.probabilities(range)), not with the printed \(p.asProbability).",
      settles: "Look up Q, its P value and I2 in the analysis output, and whether I2 was computed from tau2."
    ) {
      RuleText(
        summary: "", found: "I2 = \(i2.text), \(p.asProbability), k = \(NumberText.short(df + 1))",
        expected: "P \(NumberText.probabilities(range))",
        arithmetic: [
          "Q = (k - 1) / (1 - I2) is \(NumberText.range(least...most)), with \(NumberText.short(df)) degrees of freedom"
        ] + (agrees ? [] : ["Assumed: I2 was computed from Q."]))
    }
  }

  /// I2 in percent.
  private static func share(_ q: Double, _ df: Double) -> Double { q > df ? 100 * (q - df) / q : 0 }
}
