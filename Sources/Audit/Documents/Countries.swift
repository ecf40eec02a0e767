import TrialModel

/// Whether studies stand under their countries.
enum Countries: SentenceRule {
  static let description = AuditRuleDescription(
    id: "countries", subject: "document", title: "countries of the studies", grade: .strong,
    basis: "A country's references against where each trial took place. Assumption: the registry's country is right.")

  static func findings(_ statement: StatementFact, _ input: AuditInput) -> [AuditFinding]? {
    guard let match = statement.statement.firstMatch(of: /^Countries: (.+)\.$/) else { return nil }
    var wrong: [String] = []
    var named: Set<Int> = []
    for part in match.1.split(separator: ";") {
      guard let entry = part.firstMatch(of: /^\s*(?:the )?([A-Za-z ]+?) (\d.*)$/) else {
        return [cannot(statement, "'\(part)' is not a country with references.")]
      }
      for reference in SentenceReading.references(entry.2) {
        named.insert(reference)
        guard let study = input.facts.study(reference: reference) else {
          return [cannot(statement, "Reference \(reference) is none of the registry's studies.")]
        }
        if study.country != entry.1 { wrong.append("\(study.label) (\(reference)): \(study.country), not \(entry.1)") }
      }
    }
    let missing = input.facts.studies.filter { $0.isIncluded && $0.reference.map { !named.contains($0) } ?? false }
    wrong += missing.map { "\($0.label): not named" }
    let lines = ["\(named.count) references in \(match.1.split(separator: ";").count) countries"] + wrong
    return [
      wrong.isEmpty
        ? finding(statement, .passed, "Every study stands under its country.", arithmetic: lines)
        : finding(
          statement, .failed(.strong), "Not every study stands under its country.", arithmetic: lines,
          settles: "The settings in the reports of these studies.")
    ]
  }
}
