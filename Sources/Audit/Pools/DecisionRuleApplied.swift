import TrialModel

/// Which model the review's own rule gives each pool, and whether the width of the interval is that of this model.
enum DecisionRuleApplied: RegistryRule {
  static let description = AuditRuleDescription(
    id: "decision-rule", subject: "pool", title: "the rule of the Methods applied to each pool", grade: .flag,
    basis: """
      From I2 and k follows Q = (k - 1)/(1 - I2) and from it P (Higgins & Thompson 2002); both decide by the rule, and a printed P before them; an I2 \
      within ten points of the limit, which one from tau squared may pass, leaves it open. A fixed effect of N \
      people has a standard error from 2/sqrt(N), with equal arms, to 1/sqrt(N p (1 - p)), with p the share of one arm where arms differ \
      most, and a tenth more for the spread of g itself; random effects have a larger one. Assumptions: a z interval, and arms analysed in \
      the proportion in which they were randomized.
      """)

  static func findings(_ input: AuditInput) -> [AuditFinding] {
    guard let rule = input.rule else { return [] }
    return input.facts.claims.compactMap { claim in claim.k > 1 ? finding(claim, rule, input) : nil }
  }

  /// What the printed effects add to the variance of a fixed effect, as a factor on its standard error.
  private static let spread = 1.1

  private static func finding(_ claim: ClaimFact, _ rule: DecisionRule, _ input: AuditInput) -> AuditFinding {
    let subject = AuditSubject(claim)
    if let unreadable = claim.unreadableNumber { return cannot(subject, unreadable) }
    guard let i2 = claim.i2.printed else { return cannot(subject, "The rule of the Methods: I2 is \(claim.i2.text).") }
    let pValues = HeterogeneityP.range(i2, studies: claim.k)
    guard let isRandom = isRandom(claim, i2, pValues, rule) else {
      return cannot(subject, "The rule of the Methods: rounding leaves open which model it gives.")
    }
    let model = isRandom ? "random effects" : "a fixed effect"
    guard claim.isPooled else {
      return cannot(subject, "The rule of the Methods: nothing was pooled, so no model can be seen.")
    }
    guard let error = claim.standardError, let lower = claim.lower.printed, let upper = claim.upper.printed,
      claim.measure == "smd"
    else {
      return cannot(
        subject, "The rule of the Methods: without the interval of a standardized difference no model can be seen.")
    }
    guard let people = PeopleInPool(claim, input) else {
      return cannot(subject, "The rule of the Methods: without the number of people no model can be seen.")
    }
    let rounding = (lower.halfUnit + upper.halfUnit) / (2 * 1.959963984540054)
    let least = 2 / Double(people.most).squareRoot()
    let equal = 2 / Double(people.least).squareRoot()
    let most = spread / (Double(people.least) * unequalArms(claim, input)).squareRoot()
    let count = people.least == people.most ? "\(people.most)" : "at least \(people.least)"
    let arithmetic =
      [
        "k = \(claim.k), I2 = \(i2.text)%: Q = \(claim.k - 1)/(1 - I2), P = \(NumberText.probabilities(pValues))",
        "Rule: P below \(NumberText.short(rule.p)) and I2 of at least \(NumberText.short(rule.i2))% make random effects; here it gives \(model).",
      ] + people.lines + [
        "SE = (\(upper.text) - \(lower.text)) / (2 x 1.96) = \(NumberText.fixed(error, 3))",
        "A fixed effect of \(count) people with arms of equal size has an SE of "
          + "\(people.least == people.most ? "" : "at most ")about \(NumberText.fixed(equal, 3)).",
        "Were all arms as unequal as the most unequal of these trials, and the effects large, it would be at most "
          + "\(NumberText.fixed(most, 3)).",
      ]
    func failed(_ summary: String, _ expected: String) -> AuditFinding {
      finding(
        subject, .failed(.flag), summary, found: "\(claim.printedText), SE \(NumberText.fixed(error, 3))",
        expected: expected, arithmetic: arithmetic, settles: "The model named in \(claim.whereToLook).")
    }
    if isRandom, error + rounding < least * spread {
      return failed(
        "The rule asks for random effects, but the interval is as narrow as that of a fixed effect.",
        "an interval wider than that of a fixed effect")
    }
    if !isRandom, error - rounding > most {
      return failed(
        "The rule asks for a fixed effect, but the interval is wider than a fixed effect of these people has.",
        "SE about \(NumberText.fixed(equal, 3)), at most \(NumberText.fixed(most, 3))")
    }
    return passed(
      subject, "The rule gives \(model), and the width of the interval agrees.", found: claim.printedText,
      arithmetic: arithmetic)
  }

  /// The model of the rule; nil when rounding, or an I2 that was made from tau squared, leaves it open.
  private static func isRandom(
    _ claim: ClaimFact, _ i2: PrintedValue, _ pValues: ClosedRange<Double>, _ rule: DecisionRule
  ) -> Bool? {
    let isSignificant =
      printedSignificance(claim, rule)
      ?? (pValues.upperBound < rule.p ? true : pValues.lowerBound >= rule.p ? false : nil)
    let open = i2.halfUnit + HeterogeneityP.fromTau
    if isSignificant == false || i2.value + open < rule.i2 { return false }
    return isSignificant == true && i2.value - open >= rule.i2 ? true : nil
  }

  /// Whether the printed P of heterogeneity is below the rule's; nil when it does not say.
  private static func printedSignificance(_ claim: ClaimFact, _ rule: DecisionRule) -> Bool? {
    guard let p = claim.p.printed, let relation = claim.pRelation else { return nil }
    switch relation {
    case "<", "<=": return p.value <= rule.p ? true : nil
    case ">", ">=": return p.value >= rule.p ? false : nil
    default:
      if p.value + p.halfUnit < rule.p { return true }
      return p.value - p.halfUnit >= rule.p ? false : nil
    }
  }

  /// The least p (1 - p) among the trials of a claim, p the share of people in one arm.
  private static func unequalArms(_ claim: ClaimFact, _ input: AuditInput) -> Double {
    let shares = claim.members.compactMap(input.facts.study).compactMap { study -> Double? in
      let arms = input.facts.arms(of: study.trial).compactMap(\.randomized).filter { $0 > 0 }
      guard arms.count > 1, let least = arms.min(), let greatest = arms.max() else { return nil }
      let p = Double(least) / Double(least + greatest)
      return p * (1 - p)
    }
    return shares.min() ?? 0.25
  }
}
