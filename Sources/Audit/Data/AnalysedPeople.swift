import TrialModel

/// Whether the people analysed are no more than were randomized, and as many in an analysis by intention to treat.
enum AnalysedPeople: RegistryRule {
  static let description = AuditRuleDescription(
    id: "analysed-people", subject: "data", title: "people analysed against people randomized", grade: .proof,
    basis: """
      Nobody is analysed who was not randomized: a proof when one document gives both numbers, strong when two do. Intention to treat \
      analyses everyone randomized (Hollis & Campbell 1999); fewer is a flag.
      """)

  static func findings(_ input: AuditInput) -> [AuditFinding] {
    let arms = Dictionary(uniqueKeysWithValues: input.facts.arms.map { ($0.id, $0) })
    return input.facts.results.compactMap { result in
      guard let n = result.n, let arm = arms[result.arm] else { return nil }
      let subject = AuditSubject(result)
      guard let randomized = arm.randomized else {
        return cannot(subject, "People analysed: how many were randomized to the arm is not known.")
      }
      let arithmetic = ["\(n) analysed, \(randomized) randomized (\(arm.place.source), \(arm.place.locator))"]
      if n > randomized {
        return finding(
          subject, .failed(arm.place.source == result.place.source ? .proof : .strong),
          "More people are analysed than were randomized.", found: "\(n)", expected: "at most \(randomized)",
          arithmetic: arithmetic, settles: "The flow diagram of the trial.")
      }
      if result.population == "itt", n < randomized {
        return finding(
          subject, .failed(.flag), "The analysis is called intention to treat, but leaves people out.", found: "\(n)",
          expected: "\(randomized)", arithmetic: arithmetic,
          settles: "What the report calls intention to treat, and its flow diagram.")
      }
      return passed(
        subject, "The people analysed are no more than were randomized.", found: "n = \(n)", arithmetic: arithmetic)
    }
  }
}
