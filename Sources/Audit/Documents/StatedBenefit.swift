import TrialModel

/// Whether a conclusion about outcomes agrees with the results that the same document prints.
enum StatedBenefit: AssertionRule {
  static let description = AuditRuleDescription(
    id: "conclusion-against-results", subject: "document", title: "a conclusion against the results", grade: .strong,
    basis: """
      A conclusion of benefit needs an interval that excludes no difference, and one of no benefit or no difference needs that none \
      does (Cochrane Handbook 15.3). Looked at: of each outcome, time and population the pool of most studies, or what single studies \
      give where nothing is pooled. Assumption: the conclusion means every outcome that it names, and benefit means significance.
      """)

  static let kinds: Set<AssertionKind> = [.benefit]

  static func findings(
    _ statement: StatementFact, _ assertions: [AssertionFact], _ input: AuditInput
  ) -> [AuditFinding] {
    assertions.map { assertion in
      let scope = ClaimsInScope(assertion, input)
      guard !scope.isEmpty else { return cannot(statement, "No result that the document prints goes with it.") }
      return assertion.word == "benefit"
        ? benefit(statement, assertion, scope, input) : none(statement, assertion, scope, input)
    }
  }

  /// A benefit at a time that is named needs every pool there; otherwise one will do.
  private static func benefit(
    _ statement: StatementFact, _ assertion: AssertionFact, _ scope: ClaimsInScope, _ input: AuditInput
  ) -> AuditFinding {
    let claims = scope.pools + scope.single
    func shows(_ claim: ClaimFact) -> Bool { claim.excludesNull && claim.favoursIntervention(input) != false }
    let without = claims.filter { !shows($0) }
    let significant = scope.contrasts.filter { favours($0) }
    let lines = claims.map(\.line) + significant.map(line) + scope.others.map { "beside it: \($0.line)" }
    let isShown =
      assertion.timing == nil || claims.isEmpty
      ? without.count < claims.count || !significant.isEmpty : without.isEmpty
    if isShown {
      return finding(statement, .passed, "The results show a difference.", arithmetic: lines)
    }
    return finding(
      statement, .failed(.strong),
      "The sentence says that there is a benefit, and \(without.count == 1 ? "the interval" : "the intervals") of "
        + "\(listed(without.map(\.id))) \(without.count == 1 ? "includes" : "include") no difference or a difference the other way.",
      found: "benefit", expected: listed(without.map(\.printedText)), arithmetic: lines + [assumption],
      settles: "What the conclusion rests on, and its words beside \(listed(without.map(\.whereToLook))).")
  }

  private static func none(
    _ statement: StatementFact, _ assertion: AssertionFact, _ scope: ClaimsInScope, _ input: AuditInput
  ) -> AuditFinding {
    let isAnyDifference = assertion.word == "no_difference"
    let claims = (scope.pools + scope.single).filter {
      $0.excludesNull && (isAnyDifference || $0.favoursIntervention(input) != false)
    }
    let contrasts = scope.contrasts.filter { favours($0) }
    let lines = claims.map(\.line) + contrasts.map(line)
    guard !lines.isEmpty else {
      let count = scope.pools.count + scope.single.count + scope.contrasts.count
      return finding(
        statement, .passed,
        "\(count == 1 ? "The result does not show" : "None of \(count) results shows") a significant difference"
          + (isAnyDifference ? "." : " in favour."),
        arithmetic: (scope.pools + scope.single).map(\.line))
    }
    let words = claims.map(\.domainName) + contrasts.map { input.facts.domainName(ofContrast: $0) ?? $0.outcome }
    let names = words.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return finding(
      statement, .failed(.strong),
      "The sentence says that there is \(isAnyDifference ? "no difference" : "no benefit"), and the document prints a significant difference in "
        + "\(listed(names)).", found: isAnyDifference ? "no difference" : "no benefit",
      expected: "significant: \(listed(names))", arithmetic: lines + [assumption],
      settles: "The sections on \(listed(names)), beside the conclusion.")
  }

  private static let assumption =
    "Assumed: every outcome that the sentence names is meant, and benefit means significance."

  private static func favours(_ contrast: ContrastFact) -> Bool {
    contrast.direction == "favours_intervention" && StatedSignificance.isSignificant(contrast) == true
  }

  private static func line(_ contrast: ContrastFact) -> String {
    "\(contrast.outcome), \(contrast.study): P \(contrast.pRelation ?? "=") \(contrast.p.text) (\(contrast.place.locator))"
  }
}
