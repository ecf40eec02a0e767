import TrialModel

/// Which model the review's own rule gives each pool, and whether what is printed about heterogeneity agrees with itself.
enum DecisionRuleApplied: RegistryRule {
  static let description = AuditRuleDescription(
    id: "decision-rule", subject: "pool", title: "the rule of the Methods applied to each pool", grade: .strong,
    basis: """
      From I2 and k follows Q = (k - 1)/(1 - I2) and from it P (Higgins & Thompson 2002); both decide by the rule. A fixed effect \
      has a standard error near 2/sqrt(N) when the arms are equal, random effects a larger one.
      """)

  static func findings(_ input: AuditInput) -> [AuditFinding] {
    guard let rule = input.rule else { return [] }
    return input.facts.claims.compactMap { claim in
      guard claim.k > 1 else { return nil }
      let subject = AuditSubject(claim)
      if let unreadable = claim.unreadableNumber { return cannot(subject, unreadable) }
      guard let i2 = claim.i2.printed else {
        return cannot(subject, "The rule of the Methods: I2 is \(claim.i2.text).")
      }
      let pValues = HeterogeneityP.range(i2, studies: claim.k)
      let arithmetic = [
        "k = \(claim.k), I2 = \(i2.text)%: Q = \(claim.k - 1)/(1 - I2), P = \(NumberText.probabilities(pValues))",
        "Rule: P below \(NumberText.short(rule.p)) and I2 of at least \(NumberText.short(rule.i2))% make random effects.",
      ]
      let isRandom = i2.value >= rule.i2 && pValues.lowerBound < rule.p
      let model = isRandom ? "random effects" : "a fixed effect"
      guard claim.isPooled else {
        return passed(subject, "The rule would give \(model).", found: "I2 \(i2.text)%", arithmetic: arithmetic)
      }
      if i2.value >= rule.i2, pValues.lowerBound >= rule.p {
        return finding(
          subject, .passed,
          "The rule gives a fixed effect: I2 is high, but its P is not below the threshold.", found: "I2 \(i2.text)%",
          arithmetic: arithmetic)
      }
      guard let error = claim.standardError, let people = claim.participants, people > 0, claim.measure == "smd" else {
        return passed(
          subject, "The rule gives \(model); whether it was used cannot be seen without an interval and N.",
          found: "I2 \(i2.text)%", arithmetic: arithmetic)
      }
      let fixed = 2 / Double(people).squareRoot()
      let lines =
        arithmetic + [
          "SE \(NumberText.fixed(error, 3)); a fixed effect of \(people) people has about \(NumberText.fixed(fixed, 3))"
        ]
      if isRandom, error < fixed * 1.1 {
        return finding(
          subject, .failed(.flag),
          "The rule asks for random effects, but the interval is as narrow as that of a fixed effect.",
          found: claim.printedText, expected: "an interval wider than that of a fixed effect", arithmetic: lines,
          settles: "The model named in \(claim.whereToLook).")
      }
      if !isRandom, error > fixed * 2 {
        return finding(
          subject, .failed(.flag),
          "The rule asks for a fixed effect, but the interval is twice as wide as a fixed effect of these people would have.",
          found: claim.printedText, expected: "SE about \(NumberText.fixed(fixed, 2))", arithmetic: lines,
          settles: "The model named in \(claim.whereToLook).")
      }
      return passed(
        subject, "The rule gives \(model), and the width of the interval agrees.", found: claim.printedText,
        arithmetic: lines)
    }
  }
}
