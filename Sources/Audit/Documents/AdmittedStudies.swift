import TrialModel

/// Whether the studies that a review includes are those that its criteria admit.
enum AdmittedStudies: AssertionRule {
  static let description = AuditRuleDescription(
    id: "eligibility", subject: "document", title: "included studies against the eligibility criteria", grade: .strong,
    basis: """
      A study that is included has one of the things that a criterion admits, and everything that one requires (PRISMA 2020, items 5 \
      and 17). Assumption: what the document's table of the studies says of a study is right.
      """)

  static let kinds: Set<AssertionKind> = [.inclusion]

  static func findings(
    _ statement: StatementFact, _ assertions: [AssertionFact], _ input: AuditInput
  ) -> [AuditFinding] {
    let aspects = Set(assertions.compactMap(\.topic)).sorted()
    return aspects.map { aspect in
      let admitted = Set(
        input.facts.criteria.filter { $0.aspect == aspect && $0.requirement == "admits" }.map(\.term))
      guard !admitted.isEmpty else { return cannot(statement, "No criterion of the \(aspect) is stored.") }
      let said = assertions.filter { $0.topic == aspect }
      let outside = said.filter { $0.word.map { !admitted.contains($0) } ?? false }
      let unnamed = said.filter { $0.word == nil }.flatMap { $0.named(.study) }
      var lines = ["admitted: \(listed(admitted.sorted().map(words)))"]
      lines += outside.map { "\(words($0.word ?? "")): \(listed($0.named(.study).map(input.name)))" }
      if !unnamed.isEmpty { lines.append("no \(aspect) is named for \(listed(unnamed.map(input.name)))") }
      guard outside.isEmpty else {
        let studies = listed(outside.flatMap { $0.named(.study) }.map(input.name))
        let things = listed(outside.compactMap { $0.word.map(words) })
        return finding(
          statement, .failed(.strong), "\(studies) took people with \(things), which the criteria do not admit.",
          found: things, expected: "one of those admitted",
          arithmetic: lines + ["Assumed: the document's table of the studies says rightly whom they took."],
          settles: "How many people of \(studies) that were, and the criteria of the protocol.")
      }
      return finding(statement, .passed, "Every \(aspect) that is named is one of those admitted.", arithmetic: lines)
    }
  }

  private static func words(_ term: String) -> String { term.replacing("_", with: " ") }
}
