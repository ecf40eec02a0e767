import TrialModel

/// Whether a review pools at one degree of heterogeneity and refuses at a lower one.
enum PooledOrNot: RegistryRule {
  static let description = AuditRuleDescription(
    id: "pooled-or-not", subject: "pool", title: "pooled at a higher I2 than one at which pooling was refused",
    grade: .flag,
    basis: """
      A reason for not pooling holds for every pool to which it applies (Cochrane Handbook 10.10.3); a rule that names no limit for \
      pooling gives none.
      """)

  static func findings(_ input: AuditInput) -> [AuditFinding] {
    let claims = input.facts.claims.filter { $0.k > 1 && $0.i2.value != nil }
    let pooled = claims.filter(\.isPooled)
    return claims.filter { $0.verdict == "not_pooled" }.map { refused in
      let subject = AuditSubject(refused)
      let i2 = refused.i2.value ?? 0
      let above = pooled.filter { ($0.i2.value ?? 0) >= i2 }
      guard !above.isEmpty else {
        return passed(
          subject, "Nothing with as much heterogeneity (I2 \(refused.i2.text)%) was pooled.", found: "not pooled")
      }
      let others = above.map { "\($0.id) (I2 \($0.i2.text)%)" }
      return finding(
        subject, .failed(.flag),
        "Pooling was refused for heterogeneity at I2 of \(refused.i2.text)%, while \(listed(others)) "
          + "\(above.count == 1 ? "was" : "were") pooled.", found: "not pooled at I2 \(refused.i2.text)%",
        expected: "one decision for the same heterogeneity",
        arithmetic: above.map { "\($0.id): \($0.i2.text) >= \(refused.i2.text), pooled to \($0.printedText)" },
        settles: "The reason for not pooling, in the review's protocol.")
    }
  }
}
