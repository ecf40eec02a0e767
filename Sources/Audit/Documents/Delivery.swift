import TrialModel

/// Whether the programmes were taught as a statement says: in groups, or one by one.
enum Delivery: AssertionRule {
  static let description = AuditRuleDescription(
    id: "delivery", subject: "document", title: "individual sessions and groups", grade: .strong,
    basis: "The format of each programme; studies whose format is not known are counted against the statement.")

  static let kinds: Set<AssertionKind> = [.delivery]

  static func findings(
    _ statement: StatementFact, _ assertions: [AssertionFact], _ input: AuditInput
  ) -> [AuditFinding] {
    let studies = input.facts.studies.filter(\.isIncluded)
    let unknown = studies.filter { $0.format == nil }.map(\.label)
    var lines: [String] = []
    var isRight = true
    var isOpen = false
    for assertion in assertions {
      guard let word = assertion.word else { return [cannot(statement, "An assertion names no format.")] }
      // Groups with individual sessions beside them are groups.
      let taught = studies.filter { $0.format == word || word == "group" && $0.format == "group_and_individual" }
      lines.append("\(word): \(taught.count) of \(studies.count) studies: \(listed(taught.map(\.label)))")
      if assertion.topic == "most" {
        let isMost = taught.count * 2 > studies.count
        isRight = isRight && isMost
        isOpen = isOpen || !isMost && (taught.count + unknown.count) * 2 > studies.count
      } else {
        isRight = isRight && Set(taught.map(\.id)) == Set(assertion.named(.study))
        isOpen = isOpen || Set(taught.map(\.id)).isStrictSubset(of: assertion.named(.study)) && !unknown.isEmpty
      }
    }
    lines.append("format not known: \(unknown.isEmpty ? "none" : listed(unknown))")
    if isRight {
      return [finding(statement, .passed, "The formats that are known agree.", arithmetic: lines)]
    }
    guard !isOpen else {
      return [cannot(statement, "The format of \(listed(unknown)) is not known, and it decides.", arithmetic: lines)]
    }
    return [
      finding(
        statement, .failed(.strong), "The formats that are known say otherwise.", arithmetic: lines,
        settles: "The column of the format in Table 1.")
    ]
  }
}
