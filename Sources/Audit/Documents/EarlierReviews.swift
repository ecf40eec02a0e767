import TrialModel

/// Whether reviews that a document cites fall into the time in which it says there were none.
enum EarlierReviews: RegistryRule {
  static let description = AuditRuleDescription(
    id: "earlier-reviews", subject: "document", title: "no earlier reviews against those cited", grade: .strong,
    basis: """
      The year of the review less the year of the latest one that it cites on its subject. Assumption: the years of publication \
      count, not those of the studies inside.
      """)

  static func findings(_ input: AuditInput) -> [AuditFinding] {
    input.facts.statements.flatMap { statement in
      statement.assertions.filter { $0.kind == .noEarlierReview }.map { check(statement, $0, input) }
    }
  }

  private static func check(
    _ statement: StatementFact, _ assertion: AssertionFact, _ input: AuditInput
  ) -> AuditFinding {
    let subject = AuditSubject(statement)
    let cited = input.facts.statements.filter { $0.place.source == statement.place.source }.flatMap(\.assertions)
      .filter { $0.kind == .earlierReview }
    guard let last = cited.compactMap(\.value?.value).max(), let year = input.facts.year, let gap = assertion.value
    else {
      return cannot(subject, "The years of this review and of those that it cites are not known.")
    }
    let years = year - Int(last)
    let line = "\(year) - \(Int(last)) = \(years)"
    let isMore = assertion.relation == ">"
    if isMore ? Double(years) > gap.value : Double(years) >= gap.value {
      return passed(subject, "The latest review that is cited is \(years) years older.", arithmetic: [line])
    }
    return finding(
      subject, .failed(.strong),
      "No review for \(isMore ? "more than" : "at least") \(gap.text) years is claimed; the document cites one of \(Int(last)), "
        + "\(counted(years, "year")) before it.", found: "\(isMore ? "over" : "at least") \(gap.text) years",
      expected: "\(counted(years, "year"))",
      arithmetic: [line, "Assumed: the years of publication count, not those of the studies inside."],
      settles: "Whether the years of the studies inside the earlier review are meant.")
  }
}
