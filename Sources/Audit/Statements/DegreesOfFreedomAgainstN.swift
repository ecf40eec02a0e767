/// A t or an F test has no more degrees of freedom than its people allow.
///
/// Reasoning: two independent groups leave n1 + n2 - 2 degrees of freedom, one group or pairs n - 1, the error of an F test
/// at most n - 1 for each degree of freedom of its effect (of repeated measures). Fewer are usual: covariates, Welch's
/// correction, clusters. More come from mixed models that count observations, so that the rule only asks for a look.
enum DegreesOfFreedomAgainstN: StatementRule {
  static let description = StatementRuleDescription(
    id: "df-against-n", title: "degrees of freedom against the number of people", grade: .flag,
    basis: "Two groups leave at most n1 + n2 - 2 degrees of freedom, one group n - 1.")

  static func result(_ statistic: PrintedStatistic) -> RuleResult? {
    guard statistic.test == .t || statistic.test == .f,
      let df = statistic.test == .f ? statistic.df2 : statistic.degreesOfFreedom
    else { return nil }
    guard let total = statistic.total else {
      return .cannot("The number of people behind the degrees of freedom is not printed.")
    }
    let allowed: Double
    let line: String
    if statistic.test == .t, let n1 = statistic.n1, let n2 = statistic.n2 {
      allowed = Double(n1 + n2 - 2)
      line = "\(n1) + \(n2) - 2 = \(n1 + n2 - 2)"
    } else {
      let effect = statistic.test == .f ? max(1, statistic.df1?.possible.upperBound ?? 1) : 1
      let rounded = statistic.df1.flatMap { $0.isWhole ? max(1, $0.value) : nil } ?? effect
      allowed = Double(total - 1) * (statistic.test == .f ? rounded : 1)
      line = "at most \(total) - 1 = \(total - 1)" + (allowed > Double(total - 1) ? " for each of the effect's" : "")
    }
    let isTooMany = df.possible.lowerBound > allowed
    return .judged(
      failed: isTooMany ? .flag : nil,
      passes: "The degrees of freedom go with the number of people.",
      fails: "\(df.text) degrees of freedom are more than \(total) people allow in a test of people, "
        + "\(NumberText.short(allowed)).",
      settles: "Look up how many people the test used, and whether a mixed model counted their measurements."
    ) {
      RuleText(
        summary: "", found: "\(df.text) degrees of freedom, \(total) people",
        expected: "\(NumberText.short(allowed)) or fewer", arithmetic: [line])
    }
  }
}
