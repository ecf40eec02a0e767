import TrialModel

/// Whether the text and Table 1 give the same arms to the studies that a sentence names.
enum TextAgainstTable: SentenceRule {
  static let description = AuditRuleDescription(
    id: "text-against-table", subject: "document", title: "arms in the text against Table 1", grade: .strong,
    basis: """
      Two places of one document describe the same arms. Another intervention is what only the comparator has; what both arms have is \
      usual care. Assumption: the text of Table 1 was read right.
      """)

  static func findings(_ statement: StatementFact, _ input: AuditInput) -> [AuditFinding]? {
    guard let match = statement.statement.firstMatch(of: /^\w+ stud(?:y|ies) \(([\d, to]+)\).*while Table 1/) else {
      return nil
    }
    var lines: [String] = []
    var wrong: [String] = []
    for reference in SentenceReading.references(match.1) {
      guard let study = input.facts.study(reference: reference),
        let one = input.facts.arms(of: study.trial).first(where: \.isIntervention),
        let two = input.facts.arms(of: study.trial).first(where: { !$0.isIntervention }), !one.text.isEmpty,
        !one.table.isEmpty
      else {
        return [
          cannot(statement, "The arms of study \(reference) are not known by both text and Table 1.", arithmetic: lines)
        ]
      }
      let name = "\(study.label) (\(reference))"
      lines.append(
        "\(name), text: \(one.text.joined(separator: " + ")) against \(two.text.joined(separator: " + ")); Table 1: "
          + "\(one.table.joined(separator: " + ")) against \(two.table.joined(separator: " + "))")
      let onlyComparator = Set(two.table).subtracting(one.table)
      let comparatorAgrees =
        two.text == ["other"]
        ? !onlyComparator.isEmpty && !onlyComparator.isSubset(of: ["tau", "waiting-list"])
          && Set(two.table) == onlyComparator : Set(two.text) == Set(two.table)
      if Set(one.text) != Set(one.table) || !comparatorAgrees { wrong.append(name) }
    }
    guard !wrong.isEmpty else {
      return [finding(statement, .passed, "The text and Table 1 give the same arms.", arithmetic: lines)]
    }
    return [
      finding(
        statement, .failed(.strong), "The text and Table 1 give different arms to \(listed(wrong)).", found: "text",
        expected: "Table 1", arithmetic: lines, settles: "The methods sections of \(listed(wrong)).")
    ]
  }
}
