import TrialModel

/// Whether one study taught people one by one and most taught groups.
enum DeliverySentence: SentenceRule {
  static let description = AuditRuleDescription(
    id: "delivery", subject: "document", title: "individual visits and groups", grade: .strong,
    basis: "The format of each programme; studies whose format is not known are counted against the sentence.")

  static func findings(_ statement: StatementFact, _ input: AuditInput) -> [AuditFinding]? {
    guard
      let match = statement.statement.firstMatch(of: /One study \((\d+)\) used individual .* most taught groups/),
      let reference = Int(match.1)
    else { return nil }
    let studies = input.facts.studies.filter(\.isIncluded)
    let groups = studies.count { $0.format == "group" || $0.format == "group_and_individual" }
    let individual = studies.filter { $0.format == "individual" }
    let unknown = studies.filter { $0.format == nil }.map(\.label)
    let lines = [
      "groups: \(groups) of \(studies.count) studies; individual: \(listed(individual.map(\.label)))",
      "format not known: \(unknown.isEmpty ? "none" : listed(unknown))",
    ]
    guard groups * 2 > studies.count || unknown.isEmpty else {
      return [cannot(statement, "The format of \(listed(unknown)) is not known, and it decides.", arithmetic: lines)]
    }
    let isRight = groups * 2 > studies.count && individual.map(\.reference) == [reference]
    return [
      isRight
        ? finding(
          statement, .passed,
          "Study \(reference) alone is known to teach people one by one; \(groups) of \(studies.count) taught groups.",
          arithmetic: lines)
        : finding(
          statement, .failed(.strong), "The formats that are known say otherwise.", arithmetic: lines,
          settles: "The column of the format in Table 1.")
    ]
  }
}
