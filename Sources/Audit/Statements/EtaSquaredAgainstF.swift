/// The printed partial eta squared follows from F and its degrees of freedom.
///
/// Cohen 1973, Educational and Psychological Measurement 33:107: partial eta squared = F df1 / (F df1 + df2), an identity.
/// A correction of the degrees of freedom for sphericity leaves their ratio alone.
enum EtaSquaredAgainstF: StatementRule {
  static let description = StatementRuleDescription(
    id: "eta-against-f", title: "partial eta squared against F", grade: .proof,
    basis: "Cohen 1973, Educational and Psychological Measurement 33:107: F df1 / (F df1 + df2).")

  static func result(_ statistic: PrintedStatistic) -> RuleResult? {
    guard let eta = statistic.partialEtaSquared else { return nil }
    guard statistic.test == .f, let f = statistic.statistic, f.isEqual, let df1 = statistic.df1,
      let df2 = statistic.df2
    else { return .cannot("Partial eta squared is printed without F and both degrees of freedom.") }
    guard f.value >= 0, df1.value > 0, df2.value > 0 else {
      return .cannot("F cannot be negative, and its degrees of freedom are above zero.")
    }
    // Whole degrees of freedom of the numerator count groups and times, so that they are exact.
    let firsts = df1.isWhole ? df1.value...df1.value : freedom(df1)
    let (fs, seconds) = (f.possible, freedom(df2))
    let range = ClosedRange(spanning: [
      share(max(0, fs.lowerBound), firsts.lowerBound, seconds.upperBound),
      share(fs.upperBound, firsts.upperBound, seconds.lowerBound),
    ])
    let agrees = eta.possible.overlaps(range)
    return .judged(
      failed: agrees ? nil : .proof,
      passes: "Partial eta squared follows from F.",
      fails: "F(\(df1.text), \(df2.text)) = \(f.text) gives a partial eta squared of \(NumberText.range(range)), not "
        + "the printed \(eta.text).",
      settles:
        "Look up F, its degrees of freedom and eta squared in the analysis output, and whether it is the partial one."
    ) {
      let (a, b, c) = (f.value, df1.value, df2.value)
      return RuleText(
        summary: "", found: "F(\(df1.text), \(df2.text)) = \(f.text), partial eta squared \(eta.text)",
        expected: NumberText.range(range),
        arithmetic: [
          "\(f.text) x \(df1.text) / (\(f.text) x \(df1.text) + \(df2.text)) = \(NumberText.short(share(a, b, c)))"
        ])
    }
  }

  private static func share(_ f: Double, _ df1: Double, _ df2: Double) -> Double { f * df1 / (f * df1 + df2) }

  private static func freedom(_ df: RoundedNumber) -> ClosedRange<Double> {
    max(df.value / 2, df.possible.lowerBound)...df.possible.upperBound
  }
}
