import TrialModel

/// Whether pools of named studies come out only when standard errors are taken for standard deviations.
enum PoolSentence: SentenceRule {
  static let description = AuditRuleDescription(
    id: "pools-explained", subject: "document", title: "pools that a sentence explains by SE taken for SD",
    grade: .flag, basis: "As for `explanation`: the pools are made both ways.")

  static func findings(_ statement: StatementFact, _ input: AuditInput) -> [AuditFinding]? {
    guard
      let match = statement.statement.firstMatch(
        of:
          /^(Follow-up|Post) pools of (\d+) and (\d+) by ([a-z ]+) come out as printed only when the standard errors of (\d+)/
      ),
      let mistaken = Int(match.5).flatMap({ input.facts.study(reference: $0) })
    else { return nil }
    let members = [match.2, match.3].compactMap { Int($0).flatMap { input.facts.study(reference: $0)?.id } }
    let at = match.1 == "Post" ? "post" : "follow_up"
    let population = match.4 == "intention to treat" ? "itt" : "cc"
    let explanations = input.explanations.filter {
      Set($0.evidence.claim.members) == Set(members) && $0.evidence.claim.at == at
        && $0.evidence.claim.population == population
    }
    guard !explanations.isEmpty else { return [cannot(statement, "No pool of the registry goes with this sentence.")] }
    let mistake = ReviewMistake.standardErrorAsDeviation(study: mistaken.id)
    let lines = explanations.flatMap { explanation in
      (explanation.baseline + explanation.tried.filter { $0.mistakes == [mistake] }).map {
        "\(explanation.evidence.claim.id). \(FollowsFromSources.line($0, input))"
      }
    }
    let explained = explanations.filter { $0.named.contains([mistake]) }
    guard explained.count == explanations.count else {
      return [
        cannot(
          statement, "Only \(explained.count) of \(explanations.count) pools come out so.", arithmetic: lines,
          settles: listed(explanations.map(\.evidence.claim.whereToLook)))
      ]
    }
    return [
      finding(
        statement, .failed(.flag),
        "\(listed(explained.map(\.evidence.claim.id))) come out as printed with the standard errors of \(mistaken.label) taken for "
          + "standard deviations, and not with them as they are.", arithmetic: lines,
        settles:
          "The standard deviations entered for \(mistaken.label), in \(listed(explained.map(\.evidence.claim.whereToLook)))."
      )
    ]
  }
}
