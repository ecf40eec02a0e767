import TrialModel

/// Whether studies that a sentence names are reports of one trial that enter pools side by side.
enum RepeatedReports: SentenceRule {
  static let description = AuditRuleDescription(
    id: "repeated-reports", subject: "document", title: "reports of one trial among the members of the pools",
    grade: .strong, basis: "As for `counted-twice`: several reports of one study are one study.")

  static func findings(_ statement: StatementFact, _ input: AuditInput) -> [AuditFinding]? {
    guard let match = statement.statement.firstMatch(of: /^Studies ([\d, and]+) enter the same pools/) else {
      return nil
    }
    let studies = SentenceReading.references(match.1).compactMap { input.facts.study(reference: $0) }
    guard studies.count > 1 else { return [cannot(statement, "The studies are not in the registry.")] }
    let ids = Set(studies.map(\.id))
    guard Set(studies.map(\.trial)).count == 1 else {
      return [finding(statement, .passed, "The studies are of different trials.", found: listed(studies.map(\.label)))]
    }
    let pools = input.facts.claims.filter { $0.k > 1 && ids.intersection($0.members).count > 1 }
    guard !pools.isEmpty else {
      return [finding(statement, .passed, "The studies are of one trial, but never in one pool.")]
    }
    return [
      finding(
        statement, .failed(.strong),
        "\(listed(studies.map(\.label))) are reports of one trial, and \(counted(pools.count, "pool")) "
          + "\(pools.count == 1 ? "counts" : "count") several of them.", found: "\(studies.count) studies",
        expected: "1 trial",
        arithmetic: pools.map { claim in
          "\(claim.id): \(listed(claim.members.filter(ids.contains).map(input.name)))"
        }, settles: "The registration numbers of the reports, and the forest plots of these pools.")
    ]
  }
}
