/// What a rule checks, how firmly it can fail, and what it rests on.
package struct StatementRuleDescription: Sendable, Equatable {
  /// The rule's ID, such as `p-against-statistic`.
  package let id: String
  /// What is checked, as a short phrase.
  package let title: String
  /// The firmest grade it fails with.
  package let grade: AuditGrade
  /// The paper, or the reasoning.
  package let basis: String
}

/// The words of a result, made only when they are asked for.
struct RuleText {
  var summary: String
  var found = ""
  var expected = ""
  var arithmetic: [String] = []
  var settles = ""
}

/// What a rule says of a statistic that concerns it.
struct RuleResult {
  let outcome: AuditOutcome
  let text: () -> RuleText

  /// A check that was made.
  init(_ outcome: AuditOutcome, text: @escaping () -> RuleText) {
    self.outcome = outcome
    self.text = text
  }

  /// A check that cannot be made, with the reason as a sentence.
  static func cannot(_ reason: String, settles: String = "") -> RuleResult {
    RuleResult(.cannotBeChecked(reason)) { RuleText(summary: reason, settles: settles) }
  }

  /// A check that was made, with the same words for both outcomes but the summary.
  static func judged(
    failed grade: AuditGrade?, passes: @autoclosure @escaping () -> String, fails: @autoclosure @escaping () -> String,
    settles: @autoclosure @escaping () -> String, details: @escaping () -> RuleText
  ) -> RuleResult {
    RuleResult(grade.map { .failed($0) } ?? .passed) {
      var text = details()
      text.summary = grade == nil ? passes() : fails()
      text.settles = grade == nil ? "" : settles()
      return text
    }
  }
}

/// One check of what a single statement prints.
protocol StatementRule: Sendable {
  static var description: StatementRuleDescription { get }

  /// The result; nil when the statistic does not concern the rule.
  ///
  /// A statistic that is right and was rounded never fails.
  static func result(_ statistic: PrintedStatistic) -> RuleResult?
}
