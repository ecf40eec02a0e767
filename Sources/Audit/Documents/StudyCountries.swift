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
    var named: Set<String> = []
    for assertion in assertions {
      guard let country = assertion.word else { return [cannot(statement, "An assertion names no country.")] }
      for id in assertion.named(.study) {
        named.insert(id)
        guard let study = input.facts.study(id), study.country != country else { continue }
        wrong.append("\(input.name(id)): \(study.country), not \(country)")
      }
    }
    wrong += input.facts.studies.filter { $0.isIncluded && !named.contains($0.id) }.map { "\($0.label): not named" }
    let lines =
      ["\(counted(named.count, "study", "studies")) in \(counted(assertions.count, "country", "countries"))"] + wrong
    return [
      wrong.isEmpty
        ? finding(statement, .passed, "Every study stands under its country.", arithmetic: lines)
        : finding(
          statement, .failed(.strong), "Not every study stands under its country.", arithmetic: lines,
          settles: "The settings in the reports of these studies.")
    ]
  }
}
