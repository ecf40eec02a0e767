import TrialModel

/// Whether named trials have so many people together.
enum NamedTotal: SentenceRule {
  static let description = AuditRuleDescription(
    id: "named-total", subject: "document", title: "the people of several named trials together", grade: .strong,
    basis: "The sum of the people randomized. Assumption: the sentence means the people randomized.")

  static func findings(_ statement: StatementFact, _ input: AuditInput) -> [AuditFinding]? {
    guard let match = statement.statement.firstMatch(of: /\(([^)]+)\) have (\d+) people together/),
      let total = Int(match.2)
    else { return nil }
    let names = match.1.split(separator: ",").map { String($0.drop { $0 == " " }) }
    var lines: [String] = []
    var sum = 0
    for name in names {
      guard let study = input.facts.studies.first(where: { $0.label.hasPrefix(name) }),
        let people = input.facts.randomized(study.trial)
      else { return [cannot(statement, "How many people \(name) randomized is not known.")] }
      sum += people
      lines.append("\(study.label): \(people)")
    }
    lines.append("together \(sum)")
    return [
      sum == total
        ? finding(statement, .passed, "The trials have \(total) people together.", found: "\(total)", arithmetic: lines)
        : finding(
          statement, .failed(.strong), "The trials have \(sum) people together, not \(total).", found: "\(total)",
          expected: "\(sum)", arithmetic: lines, settles: "The numbers randomized in the reports of \(listed(names)).")
    ]
  }
}
