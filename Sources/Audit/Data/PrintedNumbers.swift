import TrialModel

/// The checks of single statistics, applied to everything that the registry prints.
enum PrintedNumbers {
  /// The findings on claims, contrasts and results.
  static func findings(_ input: AuditInput) -> [AuditFinding] {
    input.facts.claims.flatMap { claim($0, subject: AuditSubject($0)) }
      + input.facts.contrasts.flatMap { contrast($0, input, subject: AuditSubject($0)) }
      + input.facts.results.flatMap { result($0, input) }
  }

  private static func rounded(_ printed: Printed) -> RoundedNumber? {
    printed.printed.flatMap { RoundedNumber($0.text) }
  }

  private static func rounded(_ relation: String?, _ printed: Printed) -> RoundedNumber? {
    printed.printed.flatMap { RoundedNumber((relation.map { $0 == "=" ? "" : $0 } ?? "") + $0.text) }
  }

  /// A finding about a cell that holds text.
  private static func unreadable(_ subject: AuditSubject, _ reason: String) -> AuditFinding {
    AuditFinding(rule: "possible-values", subject: subject, outcome: .cannotBeChecked(reason), summary: reason)
  }

  /// The checks of what a claim prints, as findings about a subject.
  static func claim(_ claim: ClaimFact, subject: AuditSubject) -> [AuditFinding] {
    if let reason = claim.unreadableNumber { return [unreadable(subject, reason)] }
    var statistic = statistic(of: claim)
    statistic.verdict = claim.verdict.flatMap(PrintedStatistic.Verdict.init)
    return StatementRules.check(statistic, subject: subject, fact: fact(of: claim))
  }

  private static func statistic(of claim: ClaimFact) -> PrintedStatistic {
    var statistic = PrintedStatistic()
    statistic.estimate = rounded(claim.estimate)
    statistic.ciLower = rounded(claim.lower)
    statistic.ciUpper = rounded(claim.upper)
    statistic.isRatio = false
    return statistic
  }

  /// What the numbers of a claim are about: of a single study its comparison, of a pool the pool's own numbers.
  static func fact(of claim: ClaimFact) -> AuditFact {
    guard claim.k == 1, let study = claim.members.first else { return .numbers(AuditSubject(claim)) }
    return AuditInput.fact(
      statistic(of: claim), study: study, domain: claim.domain, at: claim.at, population: claim.population,
      subject: AuditSubject(claim))
  }

  /// What the numbers of a comparison are about.
  static func fact(of contrast: ContrastFact) -> AuditFact {
    guard let statistic = statistic(of: contrast) else { return .numbers(AuditSubject(contrast)) }
    return AuditInput.fact(
      statistic, study: contrast.study, domain: contrast.domain, at: contrast.at, population: contrast.population,
      subject: AuditSubject(contrast))
  }

  private static let tests: [String: PrintedStatistic.Test] = [
    "t": .t, "f": .f, "chi_square": .chiSquare, "friedman_chi_square": .chiSquare,
  ]
  private static let estimates: Set = [
    "mean_difference", "standardized_mean_difference", "odds_ratio", "regression_coefficient",
  ]

  /// The statistic that a comparison prints; nil for one that no rule knows.
  private static func statistic(of contrast: ContrastFact) -> PrintedStatistic? {
    var statistic = PrintedStatistic()
    if let test = tests[contrast.statistic] {
      statistic.test = test
      statistic.statistic = rounded(contrast.value)
      statistic.df1 = rounded(contrast.df1)
      statistic.df2 = rounded(contrast.df2)
    } else if estimates.contains(contrast.statistic) {
      statistic.estimate = rounded(contrast.value)
      statistic.isRatio = contrast.statistic == "odds_ratio"
    } else {
      return nil
    }
    statistic.ciLower = rounded(contrast.lower)
    statistic.ciUpper = rounded(contrast.upper)
    if let level = contrast.level { statistic.level = level }
    statistic.p = rounded(contrast.pRelation, contrast.p)
    return statistic
  }

  /// The checks of what a contrast prints, as findings about a subject.
  static func contrast(_ contrast: ContrastFact, _ input: AuditInput, subject: AuditSubject) -> [AuditFinding] {
    for value in [contrast.value, contrast.df1, contrast.df2, contrast.lower, contrast.upper, contrast.p] {
      if case .unreadable = value { return [unreadable(subject, "A number is \(value.text).")] }
    }
    guard var statistic = statistic(of: contrast) else { return [] }
    statistic.tails = contrast.tails
    // Between people, degrees of freedom are bounded by those randomized; mixed models count observations.
    if contrast.comparison == "between_groups" { statistic.n = input.facts.randomized(contrast.trial) }
    let eta = input.facts.assertions.first {
      $0.kind == .printedStatistic && $0.topic == "partial_eta_squared" && $0.named(.contrast) == [contrast.id]
    }
    statistic.partialEtaSquared = eta?.value.flatMap { RoundedNumber($0.text) }
    return StatementRules.check(statistic, subject: subject, fact: fact(of: contrast))
  }

  private static func result(_ result: ResultFact, _ input: AuditInput) -> [AuditFinding] {
    guard !result.isChange, result.mean.printed != nil || result.unreadable != nil else { return [] }
    let subject = AuditSubject(result)
    if let reason = result.unreadable { return [unreadable(subject, reason)] }
    guard let instrument = input.facts.instruments.first(where: { $0.id == result.instrument }) else { return [] }
    var statistic = PrintedStatistic()
    statistic.mean = rounded(result.mean)
    statistic.sd = rounded(result.sd)
    statistic.n = result.n
    statistic.rangeLow = instrument.low
    statistic.rangeHigh = instrument.high
    // Sums of whole-number items are whole numbers; means of a mixed model, which come with an SE, are not means of scores.
    if result.se.printed == nil, let items = instrument.items, items > 0, instrument.sums(items) { statistic.items = 1 }
    return StatementRules.check(statistic, subject: subject)
  }
}

extension InstrumentFact {
  /// Whether the range is one of sums over the items: a whole number of steps for each.
  fileprivate func sums(_ items: Int) -> Bool {
    if items == 1 { return true }
    guard let low, let high else { return false }
    let steps = (high - low) / Double(items)
    return steps == steps.rounded() && low == low.rounded()
  }
}
