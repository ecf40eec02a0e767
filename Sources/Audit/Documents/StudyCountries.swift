import TrialModel

/// Whether studies stand under their countries.
enum StudyCountries: AssertionRule {
  static let description = AuditRuleDescription(
    id: "countries", subject: "document", title: "countries of the studies", grade: .strong,
    basis:
      "The studies named under a country against where each trial took place. Assumption: the registry's country is right."
  )

  static let kinds: Set<AssertionKind> = [.country]

  static func findings(
    _ statement: StatementFact, _ assertions: [AssertionFact], _ input: AuditInput
  ) -> [AuditFinding] {
    var wrong: [String] = []
    var unknown: [String] = []
    var named: Set<String> = []
    for assertion in assertions {
      guard let country = assertion.word else { return [cannot(statement, "An assertion names no country.")] }
      for id in assertion.named(.study) {
        named.insert(id)
        guard let study = input.facts.study(id) else { continue }
        if let known = study.country {
          if known != country { wrong.append("\(input.name(id)): \(known), not \(country)") }
        } else {
          unknown.append(input.name(id))
        }
      }
    }
    wrong += input.facts.studies.filter { $0.isIncluded && !named.contains($0.id) }.map { "\($0.label): not named" }
    let lines =
      ["\(counted(named.count, "study", "studies")) in \(counted(assertions.count, "country", "countries"))"] + wrong
    if wrong.isEmpty, !unknown.isEmpty {
      return [cannot(statement, "The country of \(listed(unknown)) is not known.", arithmetic: lines)]
    }
    return [
      wrong.isEmpty
        ? finding(statement, .passed, "Every study stands under its country.", arithmetic: lines)
        : finding(
          statement, .failed(.strong), "Not every study stands under its country.", arithmetic: lines,
          settles: "The settings in the reports of these studies.")
    ]
  }
}
