import TrialModel

/// Whether a named study has so many people.
enum NamedSize: AssertionRule {
  static let description = AuditRuleDescription(
    id: "named-size", subject: "document", title: "the people of one named study", grade: .strong,
    basis: "Sources against each other: what one says of another study. Assumption: the people randomized are meant.")

  static let kinds: Set<AssertionKind> = [.sampleSize]

  static func findings(
    _ statement: StatementFact, _ assertions: [AssertionFact], _ input: AuditInput
  ) -> [AuditFinding] {
    assertions.filter { $0.topic == "study" }.map { assertion in
      guard let people = assertion.value, let study = assertion.named(.study).first.flatMap({ input.facts.study($0) })
      else { return cannot(statement, "It names no study of the registry with a number of people.") }
      guard let randomized = input.facts.randomized(study.trial) else {
        return cannot(statement, "How many people \(study.label) randomized is not known.")
      }
      let notes = input.facts.notes.filter { $0.table == "statements" && $0.subject == statement.id }.map(\.note)
      let lines =
        input.facts.arms(of: study.trial).map { "\($0.label): \($0.randomized ?? 0) (\($0.place.source))" } + notes
      let found = people.text + (assertion.word.map { " \($0)" } ?? "")
      return people.agrees(with: Double(randomized))
        ? finding(
          statement, .passed, "\(study.label) randomized \(people.text) people.", found: found, arithmetic: lines)
        : finding(
          statement, .failed(.strong), "\(study.label) randomized \(randomized) people, not \(people.text).",
          found: found, expected: "\(randomized)",
          arithmetic: lines + ["Assumed: the people randomized are meant."],
          settles: "The sample as the report of \(study.label) describes it.")
    }
  }
}
