import TrialModel

/// Whether k is the number of studies named, and the people are no more than were randomized.
enum MembersAndPeople: RegistryRule {
  static let description = AuditRuleDescription(
    id: "members-and-people", subject: "pool", title: "k and the number of people against the studies named",
    grade: .proof,
    basis: """
      k counts the studies that are pooled; the people of a pool cannot be more than its reports have, each counted in full. People \
      fewer than randomized in an analysis by intention to treat are worth a look (Hollis & Campbell 1999).
      """)

  static func findings(_ input: AuditInput) -> [AuditFinding] {
    input.facts.claims.flatMap { claim in [studies(claim, input), people(claim, input)].compactMap(\.self) }
  }

  private static func studies(_ claim: ClaimFact, _ input: AuditInput) -> AuditFinding {
    let subject = AuditSubject(claim)
    let names = listed(claim.members.map(input.name))
    if claim.members.isEmpty {
      return cannot(
        subject, "The claim names no study.", settles: "\(sentence(claim.whereToLook)) shows which studies were pooled."
      )
    }
    if claim.members.count == claim.k {
      return passed(
        subject, "k = \(claim.k) is the number of studies named: \(names).", found: "k = \(claim.k)")
    }
    return finding(
      subject, .failed(.proof), "k is not the number of studies that the text names.", found: "k = \(claim.k)",
      expected: "\(claim.members.count)", arithmetic: ["Named: \(names)."],
      settles: "\(sentence(claim.whereToLook)) shows which studies were pooled.")
  }

  private static func people(_ claim: ClaimFact, _ input: AuditInput) -> AuditFinding? {
    guard let participants = claim.participants, !claim.members.isEmpty else { return nil }
    let subject = AuditSubject(claim)
    let studies = claim.members.compactMap(input.facts.study)
    let numbers = studies.map { ($0, input.facts.randomized($0.trial)) }
    let unknown = numbers.filter { $0.1 == nil }.map { input.name($0.0.id) }
    guard unknown.isEmpty, studies.count == claim.members.count else {
      return cannot(
        subject,
        "\(participants) people: how many were randomized is not known for \(listed(unknown)).",
        settles: "The flow diagrams of \(listed(unknown)).")
    }
    let total = numbers.reduce(0) { $0 + ($1.1 ?? 0) }
    let sum = "\(numbers.map { "\($0.1 ?? 0)" }.joined(separator: " + ")) = \(total) people in all reports"
    let distinct = Set(studies.map(\.trial)).reduce(0) { $0 + (input.facts.randomized($1) ?? 0) }
    if participants > total {
      return finding(
        subject, .failed(.proof), "The pool counts more people than its reports have.", found: "\(participants)",
        expected: "at most \(total)", arithmetic: [sum], settles: "The numbers per study in \(claim.whereToLook).")
    }
    if claim.population == "itt", distinct == total, participants < total {
      return finding(
        subject, .failed(.flag),
        "The analysis is called intention to treat, but counts \(total - participants) fewer people than were randomized.",
        found: "\(participants)", expected: "\(total)",
        arithmetic: [sum, "\(total) - \(participants) = \(total - participants)"],
        settles: "The numbers per study in \(claim.whereToLook), and what the studies call intention to treat.")
    }
    return passed(
      subject, "\(participants) people are no more than its reports have.", found: "\(participants)", arithmetic: [sum])
  }
}
