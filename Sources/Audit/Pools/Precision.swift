import TrialModel

/// Whether a pool is more precise than its people allow.
enum Precision: RegistryRule {
  static let description = AuditRuleDescription(
    id: "precision", subject: "pool", title: "a standard error below 2/sqrt(N)", grade: .flag,
    basis: """
      The variance of g is at least 1/n1 + 1/n2, which is least, 4/N, when the arms are equal (Hedges 1981); a pool of studies with N people in \
      all is no more precise. Averages of several scales can be, by up to the square root of their number.
      """)

  static func findings(_ input: AuditInput) -> [AuditFinding] {
    input.facts.claims.compactMap { claim in
      guard claim.isPooled, claim.measure == "smd" else { return nil }
      let subject = AuditSubject(claim)
      if let unreadable = claim.unreadableNumber { return cannot(subject, unreadable) }
      guard let error = claim.standardError, let lower = claim.lower.printed, let upper = claim.upper.printed else {
        return cannot(subject, "Precision against people: no interval is printed.")
      }
      guard let people = claim.participants, people > 0 else {
        return cannot(
          subject,
          "Precision against people: the number of people is \(claim.participantsMissing?.label ?? "not given").")
      }
      let least = 2 / Double(people).squareRoot()
      let greatest = error + (lower.halfUnit + upper.halfUnit) / (2 * 1.959963984540054)
      let arithmetic = [
        "SE = (\(upper.text) - \(lower.text)) / (2 x 1.96) = \(NumberText.fixed(error, 4)), at most \(NumberText.fixed(greatest, 4)) by rounding",
        "2 / sqrt(\(people)) = \(NumberText.fixed(least, 4))",
      ]
      if greatest >= least {
        return passed(
          subject, "The interval is no narrower than \(people) people allow.", found: claim.printedText,
          arithmetic: arithmetic)
      }
      return finding(
        subject, .failed(.flag),
        "The interval is narrower than \(people) people allow in a single comparison; averages of several scales per study, or people "
          + "counted who are not in N, would do that.", found: "SE \(NumberText.fixed(error, 3))",
        expected: "at least \(NumberText.fixed(least, 3))", arithmetic: arithmetic,
        settles: "The standard error of each study in \(claim.whereToLook).")
    }
  }
}
