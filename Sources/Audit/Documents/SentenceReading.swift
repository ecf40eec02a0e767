import TrialModel

/// A check of sentences of one kind.
protocol SentenceRule: Sendable {
  static var description: AuditRuleDescription { get }

  /// What the rule says of a sentence; nil when it is not of its kind.
  static func findings(_ statement: StatementFact, _ input: AuditInput) -> [AuditFinding]?
}

extension SentenceRule {
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

/// Numbers and references in a sentence.
enum SentenceReading {
  private static let words = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen",
    "fourteen", "fifteen",
  ]

  /// The number that a word means.
  static func number(_ word: some StringProtocol) -> Int? { words.firstIndex(of: word.lowercased()) ?? Int(word) }

  /// Every whole number in a text, in order, without its separators of thousands.
  static func numbers(_ text: some StringProtocol) -> [Int] {
    String(text).matches(of: /\d[\d,]*\d|\d/).compactMap { Int($0.0.replacing(",", with: "")) }
  }

  /// The reference numbers of a list such as `30, 32, 39 to 42`.
  static func references(_ text: some StringProtocol) -> [Int] {
    String(text).matches(of: /(\d+)(?:\s*(?:to|-|–)\s*(\d+))?/).flatMap { match -> [Int] in
      guard let first = Int(match.1) else { return [] }
      guard let last = match.2.flatMap({ Int($0) }), last >= first, last - first < 1000 else { return [first] }
      return Array(first...last)
    }
  }
}

/// Every sentence that the registry keeps to be checked gets at least one line.
enum Sentences {
  /// The rules, tried in this order; the first that can read a sentence checks it.
  static let rules: [any SentenceRule.Type] = [
    FlowSentence.self, YearRange.self, StudySizes.self, TextAgainstTable.self, ComparatorCount.self, Countries.self,
    ContradictingSentences.self, CompletionSentence.self, DeliverySentence.self, EffectMeasureSentence.self,
    SubgroupSentence.self, TeamVariance.self, NamedTotal.self, NamedSize.self, RepeatedReports.self,
    PoolSentence.self, ImpliedSizes.self, SingleStatistic.self,
  ]

  /// What no rule can read.
  static let unread = AuditRuleDescription(
    id: "unread-sentence", subject: "document", title: "sentences that no rule reads", grade: .flag,
    basis: "A sentence that is kept to be checked is never passed over: how a person checks it is printed.")

  /// The findings on all sentences, in their order.
  static func findings(_ input: AuditInput) -> [AuditFinding] {
    input.facts.statements.flatMap { statement -> [AuditFinding] in
      for rule in rules {
        if let findings = rule.findings(statement, input) { return findings }
      }
      // A rule for choosing the model is judged as such, by ModelByTest.
      if DecisionRule(statement.statement) != nil { return [] }
      let reason = "No rule reads this sentence."
      return [
        AuditFinding(
          rule: unread.id, subject: AuditSubject(statement), outcome: .cannotBeChecked(reason), summary: reason,
          settles: "By hand: \(statement.howToCheck).")
      ]
    }
  }
}
