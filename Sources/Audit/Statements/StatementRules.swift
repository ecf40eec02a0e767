/// The checks of what a single statement prints about one statistic, without any other source.
package enum StatementRules {
  private static let rules: [any StatementRule.Type] = [
    PossibleValues.self, EstimateInInterval.self, EstimateAtCentre.self, IntervalSign.self,
    VerdictAgainstInterval.self, VerdictAgainstP.self, PAgainstStatistic.self, PAgainstInterval.self,
    I2AgainstQ.self, EtaSquaredAgainstF.self, DegreesOfFreedomAgainstN.self, MeanAgainstRange.self,
    SDAgainstRange.self, GRIM.self, GRIMMER.self, DEBIT.self,
  ]

  /// Every rule, in the order in which the findings come.
  package static let all: [StatementRuleDescription] = rules.map { $0.description }

  /// What the rules that the statistic concerns say of it, in the order of `all`; none more than once.
  ///
  /// A rule that has only a part of what it needs says that it cannot check, and why. What fails is about one fact: the
  /// numbers of the row, or the `fact` that other places may print too.
  package static func check(
    _ statistic: PrintedStatistic, subject: AuditSubject, fact: AuditFact? = nil
  ) -> [AuditFinding] {
    let fact = fact ?? .numbers(subject)
    return rules.compactMap { rule in
      guard let result = rule.result(statistic) else { return nil }
      let text = result.text()
      return AuditFinding(
        rule: rule.description.id, subject: subject, outcome: result.outcome, summary: text.summary,
        found: text.found, expected: text.expected, arithmetic: text.arithmetic, settles: text.settles, fact: fact)
    }
  }
}
