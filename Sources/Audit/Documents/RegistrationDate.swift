import TrialModel

/// Whether a review was registered before its search ended.
enum RegistrationDate: RegistryRule {
  static let description = AuditRuleDescription(
    id: "registration-date", subject: "document", title: "registration against the search", grade: .strong,
    basis: """
      A protocol is registered before the work begins (PRISMA 2020, item 24; Cochrane Handbook 1.5). Months are compared, year \
      first. Assumption: the month in the register's number or entry is that of registration.
      """)

  static func findings(_ input: AuditInput) -> [AuditFinding] {
    input.facts.statements.flatMap { statement in
      statement.assertions.filter { $0.kind == .registrationDate }.map { check(statement, $0, input) }
    }
  }

  private static func check(
    _ statement: StatementFact, _ assertion: AssertionFact, _ input: AuditInput
  ) -> AuditFinding {
    let subject = AuditSubject(statement)
    let searches = input.facts.statements.filter { $0.place.source == statement.place.source }.flatMap(\.assertions)
      .filter { $0.kind == .searchDate }
    guard let registered = assertion.word, let search = searches.compactMap(\.word).max() else {
      return cannot(subject, "The dates of registration and search are not both known.")
    }
    let lines = ["search until \(search); registered \(registered)"]
    // Dates of different length are compared by what both give.
    let length = min(registered.count, search.count)
    if registered.prefix(length) <= search.prefix(length) {
      return passed(subject, "It was registered by the time the search ended.", arithmetic: lines)
    }
    return finding(
      subject, .failed(.strong), "The review was registered after its search had ended.", found: registered,
      expected: "by \(search)",
      arithmetic: lines + ["Assumed: the month in the register's number or entry is that of registration."],
      settles: "The entry in the register: its date, and what it says was done by then.")
  }
}
