import TrialModel

/// Whether the P of a comparison goes with the means beside it.
enum PAgainstMeans: RegistryRule {
  static let description = AuditRuleDescription(
    id: "p-against-means", subject: "data", title: "P between the arms against their means and spread", grade: .flag,
    basis: """
      A plain t test on the printed n, means and SD or SE, with every value that rounds to them (Cochrane Handbook 6.5.2). Adjusted and \
      longitudinal analyses give other P values, so a difference is a flag, and those of one column of a report are one.
      """)

  static func findings(_ input: AuditInput) -> [AuditFinding] {
    let pairs = Dictionary(
      ArmPair.all(input.facts).map { ($0.intervention.comparisonKey, $0) }, uniquingKeysWith: { first, _ in first })
    let checks = input.facts.contrasts.compactMap { contrast -> Check? in
      guard contrast.comparison == "between_groups", contrast.pRelation == "=", let p = contrast.p.printed,
        let instrument = contrast.instrument, let time = contrast.timePoint,
        let pair = pairs[[contrast.study, instrument, time, contrast.population]]
      else { return nil }
      return Check(contrast: contrast, p: p, pair: pair, test: MeansTest(pair))
    }
    let columns = Dictionary(grouping: checks, by: \.column)
    return checks.map { finding($0, columns[$0.column] ?? [], input) }
  }

  /// A printed P with the means beside it.
  private struct Check {
    let contrast: ContrastFact
    let p: PrintedValue
    let pair: ArmPair
    let test: MeansTest?

    /// The P values of one analysis of one report at one time.
    var column: [String] { [contrast.study, contrast.place.source, contrast.timePoint ?? "", contrast.population] }

    /// Whether the P goes with the means; nil when that cannot be told.
    var agrees: Bool? { test.map { p.agrees(with: $0.range) } }
  }

  private static func finding(_ check: Check, _ column: [Check], _ input: AuditInput) -> AuditFinding {
    let (contrast, p) = (check.contrast, check.p)
    let subject = AuditSubject(contrast)
    if let unreadable = check.pair.intervention.unreadable ?? check.pair.comparator.unreadable {
      return cannot(subject, unreadable)
    }
    guard let test = check.test else {
      return cannot(subject, "P against the means: n, a mean or a spread of an arm is missing.")
    }
    if check.agrees == true {
      return passed(
        subject, "P goes with the means and their spread.", found: "P = \(p.text)", arithmetic: test.arithmetic)
    }
    return finding(
      subject, .failed(.flag), "P = \(p.text) does not follow from the means and their spread.", found: "P = \(p.text)",
      expected: "P \(NumberText.probabilities(test.range))", arithmetic: test.arithmetic,
      settles: "\(sentence(contrast.place.locator)): whether the P is adjusted, or from the whole course.",
      fact: contrast.value.printed == nil ? fact(column, input) : PrintedNumbers.fact(of: contrast))
  }

  /// What holds for the P values of a column: how many of them do not go with their means.
  private static func fact(_ column: [Check], _ input: AuditInput) -> AuditFact {
    let judged = column.filter { $0.agrees != nil && $0.contrast.value.printed == nil }
    let wrong = judged.filter { $0.agrees == false }
    let first = column[0].contrast
    return .column(
      column[0].column,
      summary:
        "\(wrong.count) of \(judged.count) P values that \(first.place.source) prints for \(input.name(first.study)), \(populationName(first.population)), at "
        + "one time do not follow from the means beside them; adjusted analyses, or those of the whole course, would do that."
    )
  }
}
