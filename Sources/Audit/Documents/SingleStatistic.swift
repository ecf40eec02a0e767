import TrialModel

/// A sentence that prints one statistic with its interval or its P.
enum SingleStatistic: SentenceRule {
  static let description = AuditRuleDescription(
    id: "single-statistic", subject: "document", title: "a statistic, an interval or a P in a sentence", grade: .strong,
    basis:
      "The numbers are read from the sentence and go through the checks of single statistics, which give the findings.")

  static func findings(_ statement: StatementFact, _ input: AuditInput) -> [AuditFinding]? {
    var statistic = PrintedStatistic()
    let text = statement.statement
    if let match = text.firstMatch(
      of: /([+-]?\d+(?:\.\d+)?) with a (\d+)% confidence interval from (-?\d+(?:\.\d+)?) to (-?\d+(?:\.\d+)?)/)
    {
      statistic.estimate = RoundedNumber(String(match.1))
      statistic.level = Double(match.2) ?? 95
      statistic.ciLower = RoundedNumber(String(match.3))
      statistic.ciUpper = RoundedNumber(String(match.4))
      statistic.isRatio = false
    }
    if let match = text.firstMatch(of: /\bt = (-?\d+\.\d+)/) {
      statistic.test = .t
      statistic.statistic = RoundedNumber(String(match.1))
    } else if let match = text.firstMatch(of: /F\((\d+), (\d+)\) = (\d+\.\d+)/) {
      statistic.test = .f
      statistic.df1 = RoundedNumber(String(match.1))
      statistic.df2 = RoundedNumber(String(match.2))
      statistic.statistic = RoundedNumber(String(match.3))
    }
    if let match = text.firstMatch(of: /\b[pP] = (0?\.\d+)/) { statistic.p = RoundedNumber(String(match.1)) }
    if text.contains("is called significant") { statistic.verdict = .significant }
    if text.contains("is called not significant") { statistic.verdict = .nonSignificant }
    guard statistic.estimate != nil || statistic.statistic != nil else { return nil }
    return StatementRules.check(statistic, subject: AuditSubject(statement))
  }
}
