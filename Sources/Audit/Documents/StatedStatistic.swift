import TrialModel

/// A statistic, an interval or a P that a statement prints: the numbers stand in a claim or a contrast.
enum StatedStatistic: AssertionRule {
  static let description = AuditRuleDescription(
    id: "stated-statistic", subject: "document", title: "a statistic, an interval or a P in a sentence", grade: .strong,
    basis:
      "The numbers stand in a claim or a contrast and go through the checks of single statistics, which give the findings."
  )

  static let kinds: Set<AssertionKind> = [.printedStatistic]

  static func findings(
    _ statement: StatementFact, _ assertions: [AssertionFact], _ input: AuditInput
  ) -> [AuditFinding] {
    let subject = AuditSubject(statement)
    return assertions.flatMap { assertion -> [AuditFinding] in
      let claims = assertion.named(.claim).compactMap { id in input.facts.claims.first { $0.id == id } }
      let contrasts = assertion.named(.contrast).compactMap { id in input.facts.contrasts.first { $0.id == id } }
      // Of a statistic that stands beside another, only that other's check is about it.
      let beside = ["partial_eta_squared": "eta-against-f"][assertion.topic ?? ""]
      let checks =
        claims.flatMap { PrintedNumbers.claim($0, subject: subject) }
        + contrasts.flatMap { PrintedNumbers.contrast($0, input, subject: subject) }
      let found = checks.filter { beside == nil || $0.rule == beside }
      guard found.isEmpty else { return found }
      return [cannot(statement, "None of the checks of single statistics applies to the numbers it gives.")]
    }
  }
}
