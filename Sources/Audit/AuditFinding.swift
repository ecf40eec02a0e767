/// How firmly a finding stands.
package enum AuditGrade: String, Sendable, CaseIterable {
  /// Arithmetic alone.
  case proof
  /// One stated assumption beside the arithmetic.
  case strong
  /// Worth a look.
  case flag
}

/// What a check says of the sentence, cell or claim that it looked at.
package enum AuditOutcome: Sendable, Equatable {
  case passed
  case failed(AuditGrade)
  /// With the reason, as a sentence.
  case cannotBeChecked(String)
  /// A person saw a contradiction and wrote it down; nothing is recomputed.
  case noted
}

extension AuditOutcome {
  /// 0 for a proof, 1 for a strong finding, 2 for a flag, 3 for what was noted, 4 for what cannot be checked, 5 for what passed.
  package var weight: Int {
    switch self {
    case .failed(.proof): 0
    case .failed(.strong): 1
    case .failed(.flag): 2
    case .noted: 3
    case .cannotBeChecked: 4
    case .passed: 5
    }
  }
}

extension [AuditFinding] {
  /// Those of greatest weight first; of one weight in the order in which they are.
  package var byWeight: [AuditFinding] { (0...5).flatMap { weight in filter { $0.outcome.weight == weight } } }

  /// Whether there is a proof or a strong finding.
  package var hasFirmFinding: Bool { contains { $0.outcome.weight <= 1 } }
}

/// Where the thing that was checked stands.
package struct AuditSubject: Sendable, Equatable {
  /// The table of the registry that holds the row, or `statistics` for a list of statistics.
  package let table: String
  /// The row's ID, or `line 2` of a list.
  package let id: String
  /// What people call it.
  package let label: String
  /// The ID of the document, and the table, page or sentence in it.
  package let source: String
  package let locator: String

  /// A row or a line, with its place in a document.
  package init(table: String, id: String, label: String, source: String, locator: String) {
    self.table = table
    self.id = id
    self.label = label
    self.source = source
    self.locator = locator
  }
}

/// One check of one thing: what it says, in words for authors without statistics, with the arithmetic below.
package struct AuditFinding: Sendable, Equatable {
  /// The rule, by its ID, such as `p-against-statistic`.
  package let rule: String
  package let subject: AuditSubject
  package let outcome: AuditOutcome
  /// A sentence: what is the matter, or what agrees.
  package let summary: String
  /// As printed, and as recomputed.
  package let found: String
  package let expected: String
  /// The arithmetic, a line each.
  package let arithmetic: [String]
  /// What would settle it: which page or figure to look at; empty when the check passed.
  package let settles: String
  /// What it is about, when others may be about the same; nil when it is about its own subject alone.
  package let fact: AuditFact?
  /// Other rows that it says something of, each a table and an ID; what was noted by hand on them stands with it.
  package var concerns: [[String]] = []

  /// What a rule says of a subject.
  package init(
    rule: String, subject: AuditSubject, outcome: AuditOutcome, summary: String, found: String = "",
    expected: String = "", arithmetic: [String] = [], settles: String = "", fact: AuditFact? = nil
  ) {
    self.rule = rule
    self.subject = subject
    self.outcome = outcome
    self.summary = summary
    self.found = found
    self.expected = expected
    self.arithmetic = arithmetic
    self.settles = settles
    self.fact = fact
  }
}
