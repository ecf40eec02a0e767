import MetaAnalysis
import TrialModel

/// Whether the P of heterogeneity goes with I2 and k.
enum HeterogeneityP: RegistryRule {
  static let description = AuditRuleDescription(
    id: "heterogeneity-p", subject: "pool", title: "P of heterogeneity against I2 and k", grade: .strong,
    basis: """
      I2 = (Q - df)/Q gives Q = df/(1 - I2), and Q its P (Higgins & Thompson 2002). At I2 = 0 Q is at most df. Assumption: I2 is from Q; a \
      difference that an I2 from tau squared could make is a flag.
      """)

  static func findings(_ input: AuditInput) -> [AuditFinding] {
    input.facts.claims.compactMap { claim in
      guard claim.k > 1 else { return nil }
      let subject = AuditSubject(claim)
      if let unreadable = claim.unreadableNumber { return cannot(subject, unreadable) }
      guard let i2 = claim.i2.printed, let p = claim.p.printed, let relation = claim.pRelation else {
        return cannot(subject, "P of heterogeneity against I2: one of them is not printed.")
      }
      let pValues = range(i2, studies: claim.k)
      func agrees(_ pValues: ClosedRange<Double>) -> Bool {
        switch relation {
        case "<", "<=": pValues.lowerBound < p.value
        case ">", ">=": pValues.upperBound > p.value
        default: p.agrees(with: pValues)
        }
      }
      let arithmetic = [
        "k = \(claim.k), I2 = \(i2.text)%: Q = \(claim.k - 1)/(1 - I2), P \(NumberText.probabilities(pValues))"
      ]
      let found = "P \(relation) \(p.text), I2 \(i2.text)%"
      if agrees(pValues) {
        return passed(subject, "The P of heterogeneity goes with I2.", found: found, arithmetic: arithmetic)
      }
      return finding(
        subject, .failed(agrees(range(i2, studies: claim.k, within: fromTau)) ? .flag : .strong),
        "The P of heterogeneity does not go with I2 and the number of studies.",
        found: found,
        expected: "P \(NumberText.probabilities(pValues))", arithmetic: arithmetic,
        settles: "Q and its P in \(claim.whereToLook).")
    }
  }

  /// By how many percentage points an I2 from tau squared may differ from that from Q before it is more than a flag.
  static let fromTau = 10.0

  /// The P of every Q that an I2, with what rounding leaves open, goes with.
  static func range(_ i2: PrintedValue, studies: Int, within margin: Double = 0) -> ClosedRange<Double> {
    let df = Double(studies - 1)
    let chi = ChiSquareDistribution(degreesOfFreedom: df)
    let most = min(max(0, (i2.value + i2.halfUnit + margin) / 100), 1 - 1e-9)
    let least = (i2.value - i2.halfUnit - margin) / 100
    return chi.upperTail(df / (1 - most))...(least <= 0 ? 1 : chi.upperTail(df / (1 - least)))
  }
}
