import TrialModel

/// Whether a standard deviation looks like a standard error, or the reverse.
enum ErrorOrDeviation: RegistryRule {
  static let description = AuditRuleDescription(
    id: "error-or-deviation", subject: "data",
    title: "a standard deviation that looks like a standard error, or the reverse",
    grade: .flag,
    basis: """
      SE = SD / sqrt(n) (Cochrane Handbook 6.5.2.2). The spread of a scale hardly changes between the arms, times and populations of one \
      trial, so the others tell which of the two a number is.
      """)

  static func findings(_ input: AuditInput) -> [AuditFinding] {
    let ofScale = Dictionary(grouping: input.facts.results.filter { $0.sd.value != nil }) { [$0.study, $0.instrument] }
    return input.facts.results.compactMap { result in
      guard !result.isChange, result.sd != .missing(.notApplicable) else { return nil }
      let subject = AuditSubject(result)
      if let unreadable = result.unreadable { return cannot(subject, unreadable) }
      guard result.sd.value != nil || result.se.value != nil else { return nil }
      guard let n = result.n, n >= 9 else {
        return cannot(subject, "SD or SE: the number of people is missing or too small to tell them apart.")
      }
      let others = (ofScale[[result.study, result.instrument]] ?? []).filter { other in
        other.id != result.id && other.isChange == result.isChange
      }.compactMap(\.sd.value).sorted()
      guard !others.isEmpty else {
        return cannot(subject, "SD or SE: no other standard deviation of this scale in this trial is at hand.")
      }
      let typical = others[others.count / 2]
      guard typical > 0 else { return cannot(subject, "SD or SE: the other standard deviations are zero.") }
      let root = Double(n).squareRoot()
      return result.sd.value.map { deviation(subject, result, $0, typical, root) }
        ?? result.se.value.map { error(subject, result, $0, typical, root) }
    }
  }

  /// How far a spread may be from the others and still be of their kind.
  private static let factor = 2.0

  private static func deviation(
    _ subject: AuditSubject, _ result: ResultFact, _ value: Double, _ typical: Double, _ root: Double
  ) -> AuditFinding {
    let expected = typical / root
    let arithmetic = [
      "others of this scale in the trial: SD about \(NumberText.short(typical)); divided by sqrt(\(result.n ?? 0)) = \(NumberText.short(expected))"
    ]
    if value < typical / factor, value < expected * factor, value > expected / factor {
      return finding(
        subject, .failed(.flag), "The number printed as a standard deviation looks like a standard error.",
        found: "SD \(result.sd.text)", expected: "about \(NumberText.short(typical))", arithmetic: arithmetic,
        settles: "The heading of the column, and the note under the table, at \(result.place.locator).")
    }
    return passed(
      subject, "The standard deviation is of the size of the others of its scale.", found: "SD \(result.sd.text)",
      arithmetic: arithmetic)
  }

  private static func error(
    _ subject: AuditSubject, _ result: ResultFact, _ value: Double, _ typical: Double, _ root: Double
  ) -> AuditFinding {
    let arithmetic = [
      "\(result.se.text) x sqrt(\(result.n ?? 0)) = \(NumberText.short(value * root)); others of this scale in the trial: SD about \(NumberText.short(typical))"
    ]
    if value > typical / factor, value < typical * factor {
      return finding(
        subject, .failed(.flag), "The number printed as a standard error looks like a standard deviation.",
        found: "SE \(result.se.text)", expected: "about \(NumberText.short(typical / root))", arithmetic: arithmetic,
        settles: "The heading of the column, and the note under the table, at \(result.place.locator).")
    }
    return passed(
      subject, "The standard error goes with the standard deviations of its scale.", found: "SE \(result.se.text)",
      arithmetic: arithmetic)
  }
}
