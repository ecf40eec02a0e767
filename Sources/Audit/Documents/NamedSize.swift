import TrialModel

/// Whether a named study has so many people.
enum NamedSize: SentenceRule {
  static let description = AuditRuleDescription(
    id: "named-size", subject: "document", title: "the people of one named study", grade: .strong,
    basis: "Sources against each other: what one says of another study. Assumption: the people randomized are meant.")

  static func findings(_ statement: StatementFact, _ input: AuditInput) -> [AuditFinding]? {
    guard let match = statement.statement.firstMatch(of: /^(.+) studied (\d+) (\w+)\.$/), let people = Int(match.2)
    else { return nil }
    guard let study = input.facts.studies.first(where: { $0.label == match.1 }) else {
      return [cannot(statement, "\(match.1) is none of the registry's studies.")]
    }
    guard let randomized = input.facts.randomized(study.trial) else {
      return [cannot(statement, "How many people \(study.label) randomized is not known.")]
    }
    let notes = input.facts.notes.filter { $0.table == "statements" && $0.subject == statement.id }.map(\.note)
    let lines =
      input.facts.arms(of: study.trial).map { "\($0.label): \($0.randomized ?? 0) (\($0.place.source))" } + notes
    return [
      people == randomized
        ? finding(
          statement, .passed, "\(study.label) randomized \(people) people.", found: "\(people)", arithmetic: lines)
        : finding(
          statement, .failed(.strong), "\(study.label) randomized \(randomized) people, not \(people).",
          found: "\(people) \(match.3)", expected: "\(randomized)", arithmetic: lines,
          settles: "The sample as the report of \(study.label) describes it.")
    ]
  }
}
