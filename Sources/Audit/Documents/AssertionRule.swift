import TrialModel

/// A check of what statements assert, typed; no rule reads a sentence.
protocol AssertionRule: Sendable {
  static var description: AuditRuleDescription { get }

  /// The kinds of assertion that it checks.
  static var kinds: Set<AssertionKind> { get }

  /// What the rule says of the assertions of its kinds that a statement makes; there is at least one.
  static func findings(
    _ statement: StatementFact, _ assertions: [AssertionFact], _ input: AuditInput
  ) -> [AuditFinding]
}

extension AssertionRule {
  static func finding(
    _ statement: StatementFact, _ outcome: AuditOutcome, _ summary: String, found: String = "", expected: String = "",
    arithmetic: [String] = [], settles: String = ""
  ) -> AuditFinding {
    AuditFinding(
      rule: description.id, subject: AuditSubject(statement), outcome: outcome, summary: summary, found: found,
      expected: expected, arithmetic: arithmetic, settles: settles)
  }

  static func cannot(
    _ statement: StatementFact, _ reason: String, arithmetic: [String] = [], settles: String = ""
  ) -> AuditFinding {
    finding(statement, .cannotBeChecked(reason), reason, arithmetic: arithmetic, settles: settles)
  }
}

/// Every statement that can be checked gets at least one line.
enum Statements {
  /// The rules, in the order in which their findings on one statement are printed.
  static let rules: [any AssertionRule.Type] = [
    RecordCounts.self, PublicationYears.self, StudySizes.self, TotalSize.self, NamedSize.self, ComparedArms.self,
    StudyCountries.self, Criteria.self, Completion.self, Delivery.self, EffectMeasure.self, SubgroupDifference.self,
    GroupDifference.self, StatedStatistic.self, StatedSignificance.self, StatedBenefit.self, StatedEffectSize.self,
    StudyBenefit.self, StatedSum.self, AdmittedStudies.self,
  ]

  /// What is left for a person.
  static let unread = AuditRuleDescription(
    id: "by-hand", subject: "document", title: "statements that a person must check", grade: .flag,
    basis: """
      Of a statement that asserts what no rule checks it is printed how a person checks it, where the registry says so; how many \
      statements assert nothing that a rule checks is counted.
      """)

  /// The findings on all statements, in their order.
  static func findings(_ input: AuditInput) -> [AuditFinding] {
    input.facts.statements.flatMap { statement -> [AuditFinding] in
      let found = rules.flatMap { rule -> [AuditFinding] in
        let assertions = statement.assertions.filter { rule.kinds.contains($0.kind) }
        return assertions.isEmpty ? [] : rule.findings(statement, assertions, input)
      }
      // What is read together with the rest of the review, and not by itself, has its lines there.
      let isReadElsewhere = statement.assertions.contains { readElsewhere.contains($0.kind) }
      guard found.isEmpty, !isReadElsewhere, let howToCheck = statement.howToCheck else { return found }
      let reason = "It is not typed, so no rule checks it."
      return [
        AuditFinding(
          rule: unread.id, subject: AuditSubject(statement), outcome: .cannotBeChecked(reason), summary: reason,
          settles: "By hand: \(howToCheck).")
      ]
    }
  }

  /// Kinds that some rule reads.
  static let read = rules.reduce(into: readElsewhere) { $0.formUnion($1.kinds) }

  /// Kinds that rules on the whole review read.
  static let readElsewhere: Set<AssertionKind> = [
    .decisionRule, .earlierReview, .noEarlierReview, .registrationDate, .searchDate,
  ]
}
