import TrialModel

/// Whether so many studies compare what a statement says, and whether Table 1 gives them these arms.
enum ComparedArms: AssertionRule {
  static let description = AuditRuleDescription(
    id: "compared-arms", subject: "document", title: "how many studies compare what with what", grade: .proof,
    basis: """
      The number of studies against those that are named (arithmetic), and the arms of each against its row of Table 1. Another \
      intervention is one that shares nothing with the intervention arm and is no usual care. Assumption: Table 1 was read right.
      """)

  static let kinds: Set<AssertionKind> = [.comparedArms]

  static func findings(
    _ statement: StatementFact, _ assertions: [AssertionFact], _ input: AuditInput
  ) -> [AuditFinding] {
    assertions.map { check(statement, $0, input) }
  }

  private static func check(
    _ statement: StatementFact, _ assertion: AssertionFact, _ input: AuditInput
  ) -> AuditFinding {
    let studies = assertion.named(.study)
    let (intervention, comparator) = (assertion.named(.intervention), assertion.named(.comparator))
    let isOther = assertion.word == "other_interventions"
    let said =
      "\(input.facts.label(intervention)) against "
      + (isOther ? "other interventions only" : input.facts.label(comparator))
    var lines = [
      "\(counted(studies.count, "study", "studies")) named: \(studies.map(input.name).joined(separator: ", "))"
    ]
    if let count = assertion.value, !count.agrees(with: Double(studies.count)) {
      return finding(
        statement, .failed(.proof), "The number of studies is not that of the studies named.", found: count.text,
        expected: "\(studies.count)", arithmetic: lines, settles: "Table 1, column of comparators.")
    }
    var wrong: [String] = []
    var received: [String] = []
    var arms: [[String]] = []
    for id in studies {
      guard let study = input.facts.study(id),
        let one = input.facts.arms(of: study.trial).first(where: \.isIntervention),
        let two = input.facts.arms(of: study.trial).first(where: { !$0.isIntervention }), !one.table.isEmpty,
        !two.table.isEmpty
      else {
        return cannot(statement, "The arms of \(input.name(id)) by Table 1 are not known.", arithmetic: lines)
      }
      let name = input.name(id)
      let table = "\(input.facts.label(one.table)) against \(input.facts.label(two.table))"
      lines.append("\(name): \(table)")
      let agrees =
        isOther
        ? Set(two.table).isDisjoint(with: one.table) && !["tau", "waitlist"].contains(two.comparatorClass)
        : Set(two.table) == Set(comparator)
      guard Set(one.table) != Set(intervention) || !agrees else { continue }
      wrong.append(name)
      received.append(table)
      arms += [["arms", one.id], ["arms", two.id]]
    }
    guard wrong.isEmpty else {
      var found = finding(
        statement, .failed(.strong), "Table 1 has other arms for \(listed(wrong)) than the text.", found: said,
        expected: received.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }.joined(separator: "; "),
        arithmetic: lines + ["Assumed: the text of Table 1 was read right."],
        settles: "Table 1, and the methods sections of \(listed(wrong)).")
      found.concerns = arms
      return found
    }
    return finding(
      statement, .passed,
      "\(counted(studies.count, "study is", "studies are")) named, and Table 1 has these arms for each.",
      found: said, arithmetic: lines)
  }
}
