import TrialModel

/// Whether the studies appeared in the years that a statement names.
enum PublicationYears: AssertionRule {
  static let description = AuditRuleDescription(
    id: "year-range", subject: "document", title: "the range of years of the included studies", grade: .proof,
    basis: "The least and the greatest year of the reference list.")

  static let kinds: Set<AssertionKind> = [.publicationYears]

  static func findings(
    _ statement: StatementFact, _ assertions: [AssertionFact], _ input: AuditInput
  ) -> [AuditFinding] {
    assertions.map { assertion in
      guard let from = assertion.value.map({ Int($0.value) }), let to = assertion.valueTo.map({ Int($0.value) }) else {
        return cannot(statement, "It gives no first and last year.")
      }
      let studies = input.facts.studies.filter(\.isIncluded)
      let years = studies.compactMap(\.year)
      guard let first = years.min(), let last = years.max() else { return cannot(statement, "No year is known.") }
      let without = studies.filter { $0.year == nil }.map(\.label)
      let lines =
        ["\(years.count) years are known: \(first) to \(last)"]
        + (without.isEmpty ? [] : ["no year was seen for \(listed(without))"])
      if first == from, last == to {
        return finding(
          statement, .passed, "The years that are known run from \(from) to \(to).", found: "\(from) to \(to)",
          arithmetic: lines)
      }
      let isOutside = first < from || last > to
      guard isOutside || without.isEmpty else {
        return cannot(statement, "The year of \(listed(without)) decides.", arithmetic: lines)
      }
      return finding(
        statement, .failed(.proof), "The studies appeared in other years.", found: "\(from) to \(to)",
        expected: "\(first) to \(last)", arithmetic: lines, settles: "The reference list.")
    }
  }
}
