import TrialModel

/// What a rule checks and what it rests on.
package struct AuditRuleDescription: Sendable, Equatable {
  /// The rule's ID, such as `counted-twice`.
  package let id: String
  /// Where it looks: `statement`, `data`, `pool`, `document` or `explanation`.
  package let subject: String
  /// What is checked, as a short phrase.
  package let title: String
  /// The firmest grade it fails with.
  package let grade: AuditGrade
  /// The paper, or the reasoning.
  package let basis: String
}

/// A check of what a registry holds.
protocol RegistryRule: Sendable {
  static var description: AuditRuleDescription { get }

  /// What the rule says of everything that concerns it; nothing is passed over in silence.
  static func findings(_ input: AuditInput) -> [AuditFinding]
}

extension RegistryRule {
  static func finding(
    _ subject: AuditSubject, _ outcome: AuditOutcome, _ summary: String, found: String = "", expected: String = "",
    arithmetic: [String] = [], settles: String = "", fact: AuditFact? = nil
  ) -> AuditFinding {
    AuditFinding(
      rule: description.id, subject: subject, outcome: outcome, summary: summary, found: found, expected: expected,
      arithmetic: arithmetic, settles: settles, fact: fact)
  }

  static func passed(
    _ subject: AuditSubject, _ summary: String, found: String = "", arithmetic: [String] = []
  ) -> AuditFinding {
    finding(subject, .passed, summary, found: found, arithmetic: arithmetic)
  }

  static func cannot(_ subject: AuditSubject, _ reason: String, settles: String = "") -> AuditFinding {
    finding(subject, .cannotBeChecked(reason), reason, settles: settles)
  }
}

extension AuditSubject {
  /// A claim, named by its outcome, time and population.
  init(_ claim: ClaimFact) {
    let time = claim.at == "post" ? "after the programme" : "at follow-up"
    self.init(
      table: "claims", id: claim.id,
      label: "\(claim.domainName) \(time), \(populationName(claim.population))"
        + (claim.figure.map { " (Figure \($0))" } ?? ""),
      source: claim.place.source, locator: claim.place.locator)
  }

  /// A sentence of a document.
  init(_ statement: StatementFact) {
    self.init(
      table: "statements", id: statement.id, label: statement.statement, source: statement.place.source,
      locator: statement.place.locator)
  }

  /// What we conclude; its place is the rows it rests on.
  init(_ conclusion: ConclusionFact) {
    self.init(
      table: "conclusions", id: conclusion.id, label: conclusion.conclusion, source: "",
      locator: conclusion.grounds.map { "\($0.table) \($0.id)" }.joined(separator: ", "))
  }

  /// A criterion of eligibility.
  init(_ criterion: CriterionFact) {
    self.init(
      table: "eligibility_criteria", id: criterion.id, label: criterion.criterion, source: criterion.place.source,
      locator: criterion.place.locator)
  }

  /// A box of the flow diagram.
  init(_ box: FlowFact) {
    self.init(
      table: "prisma_counts", id: box.id, label: box.label, source: box.place.source, locator: box.place.locator)
  }

  /// A result of an arm.
  init(_ result: ResultFact) {
    self.init(
      table: "results", id: result.id, label: result.id, source: result.place.source, locator: result.place.locator)
  }

  /// A printed comparison.
  init(_ contrast: ContrastFact) {
    self.init(
      table: "contrasts", id: contrast.id, label: contrast.id, source: contrast.place.source,
      locator: contrast.place.locator)
  }
}

extension ClaimFact {
  /// The printed estimate and interval: `1.07 (-0.78 to 2.92)`.
  var printedText: String { "\(estimate.text) (\(lower.text) to \(upper.text))" }

  /// Where a reader would see the entries of the studies.
  var whereToLook: String { figure.map { "Figure \($0)" } ?? "the output behind \(place.locator)" }
}

/// A population in words.
func populationName(_ population: String) -> String {
  ["cc": "complete cases", "itt": "intention to treat"][population] ?? population.replacing("_", with: " ")
}

/// A sentence with a capital at its beginning.
func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

/// Words in a row: `a`, `a and b`, `a, b and c`.
func listed(_ items: [String]) -> String {
  guard let last = items.last, items.count > 1 else { return items.first ?? "" }
  return items.dropLast().joined(separator: ", ") + " and " + last
}

/// A number with its noun in the right number.
func counted(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
  "\(count) \(count == 1 ? noun : plural ?? noun + "s")"
}
