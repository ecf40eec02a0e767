import TrialModel

/// Whether so many studies compare what a sentence says.
enum ComparatorCount: SentenceRule {
  static let description = AuditRuleDescription(
    id: "comparator-count", subject: "document", title: "how many studies compare what with what", grade: .proof,
    basis: "The number in words against the references that follow it, and each of these against its row of Table 1.")

  static func findings(_ statement: StatementFact, _ input: AuditInput) -> [AuditFinding]? {
    guard
      let match = statement.statement.firstMatch(
        of: /^(\w+) stud(?:y|ies) compares? ([A-Z][\w ]*?) with ([\w ]+): ([\d, to]+)\.$/),
      let count = SentenceReading.number(match.1)
    else { return nil }
    let references = SentenceReading.references(match.4)
    let intervention = components(match.2)
    let comparator = components(match.3)
    var lines = ["\(references.count) references: \(references.map(String.init).joined(separator: ", "))"]
    if references.count != count {
      return [
        finding(
          statement, .failed(.proof), "The number of studies is not that of the references.", found: "\(count)",
          expected: "\(references.count)", arithmetic: lines, settles: "Table 1, column of comparators.")
      ]
    }
    var wrong: [String] = []
    for reference in references {
      guard let study = input.facts.study(reference: reference) else {
        return [cannot(statement, "Reference \(reference) is none of the registry's studies.", arithmetic: lines)]
      }
      let arms = input.facts.arms(of: study.trial)
      guard let one = arms.first(where: \.isIntervention), let two = arms.first(where: { !$0.isIntervention }) else {
        return [cannot(statement, "The arms of \(study.label) are not known.", arithmetic: lines)]
      }
      lines.append(
        "\(study.label) (\(reference)): \(one.table.joined(separator: " + ")) against \(two.table.joined(separator: " + "))"
      )
      if Set(one.table) != intervention || Set(two.table) != comparator {
        wrong.append("\(study.label) (\(reference))")
      }
    }
    guard wrong.isEmpty else {
      return [
        finding(
          statement, .failed(.strong), "Table 1 has other arms for \(listed(wrong)).",
          found: "\(match.2) with \(match.3)", arithmetic: lines + ["Assumed: the text of Table 1 was read right."],
          settles: "Table 1, rows of \(listed(wrong)).")
      ]
    }
    return [
      finding(
        statement, .passed, "\(count) studies are named, and Table 1 has these arms for each.", found: "\(count)",
        arithmetic: lines)
    ]
  }

  private static func components(_ text: Substring) -> Set<String> {
    Set(text.lowercased().replacing("a waiting list", with: "waiting-list").split(separator: " and ").map(String.init))
  }
}
