import TrialModel

/// Whether a test chooses between a fixed effect and random effects.
enum ModelByTest: RegistryRule {
  static let description = AuditRuleDescription(
    id: "model-by-test", subject: "pool", title: "fixed or random effects chosen by a test of heterogeneity",
    grade: .flag,
    basis: """
      The test has little power with few studies, and intervals after it are too narrow; the model should follow from the question \
      (Borenstein et al. 2009, ch. 13; Cochrane Handbook 10.10.4).
      """)

  static func findings(_ input: AuditInput) -> [AuditFinding] {
    guard input.facts.claims.contains(where: \.isPooled) else { return [] }
    let statement = input.facts.statements.first { $0.assertions.contains { $0.kind == .decisionRule } }
    let subject =
      statement.map { AuditSubject($0) }
      ?? AuditSubject(
        table: "reviews", id: input.facts.source, label: "decision rule", source: input.facts.source, locator: "Methods"
      )
    guard let words = statement?.statement ?? input.facts.decisionRule else {
      return [cannot(subject, "How the review chose between fixed and random effects is not known.")]
    }
    guard statement != nil else {
      return [cannot(subject, "How the review chose its models is stored in words only, not as an assertion.")]
    }
    guard let rule = input.rule else {
      return [passed(subject, "The Methods choose the model without a test of heterogeneity.", found: words)]
    }
    let pools = input.facts.claims.filter(\.isPooled)
    return [
      finding(
        subject, .failed(.flag),
        "A test decides between a fixed effect and random effects; with two or three studies it finds heterogeneity only when that is "
          + "large, and intervals after it promise too much.", found: words,
        expected: "a model chosen before the data were seen",
        arithmetic: [
          "\(pools.count { $0.k < 5 }) of \(pools.count) pools have fewer than five studies.",
          "Thresholds: P below \(NumberText.short(rule.p)) and I2 of at least \(NumberText.short(rule.i2))%.",
        ], settles: "The protocol's choice of model, and the pools with random effects throughout.")
    ]
  }
}
