/// The printed P value follows from the printed statistic and its degrees of freedom.
///
/// Nuijten et al. 2016 (statcheck), Behavior Research Methods 48:1205: P is recomputed for every statistic that rounds to
/// the printed one. Where the statement does not say that t or z was tested with one tail, a one-tailed P is accepted and
/// named; F and chi-square have no direction, so theirs is not halved unless the statement says so. The one assumption is
/// that P was not adjusted, for several comparisons for example. Without degrees of freedom t is checked for all of them.
enum PAgainstStatistic: StatementRule {
  static let description = StatementRuleDescription(
    id: "p-against-statistic", title: "P value against t, F, chi-square, z or Q", grade: .strong,
    basis: "Nuijten et al. 2016 (statcheck), Behavior Research Methods 48:1205.")

  static func result(_ statistic: PrintedStatistic) -> RuleResult? {
    let test: TestProbability
    switch TestProbability.read(statistic) {
    case .notConcerned: return nil
    case .cannot(let reason):
      // The P value of a Q that is not printed is compared with I2.
      let isForI2 = statistic.test == .q && statistic.q == nil && statistic.i2 != nil
      return statistic.statistic == nil && (statistic.p == nil || isForI2) ? nil : .cannot(reason)
    case .probability(let read): test = read
    }
    guard let p = statistic.p else { return .cannot("\(test.name) is printed without a P value.") }
    func fit(_ range: ClosedRange<Double>) -> ProbabilityFit {
      ProbabilityFit.of(
        p, twoTailed: range, tails: statistic.tails, isDirected: test.isDirected,
        allowsHalf: statistic.test == .t || statistic.test == .z, alpha: statistic.alpha)
    }
    // What fits at the printed numbers fits with their rounding.
    if let central = test.central {
      let quick = fit(central...central)
      if quick == .twoTailed || (quick == .oneTailed && statistic.tails == 1) {
        return result(statistic, p, test, quick)
      }
    }
    return result(statistic, p, test, fit(test.possible()))
  }

  private static func result(
    _ statistic: PrintedStatistic, _ p: RoundedNumber, _ test: TestProbability, _ fit: ProbabilityFit
  ) -> RuleResult {
    let grade: AuditGrade? =
      switch fit {
      case .twoTailed, .oneTailed: nil
      case .nearly: .flag
      case .none: .strong
      }
    return .judged(
      failed: grade, passes: passing(p, test, fit, statistic.tails),
      fails: failing(statistic, p, test, fit),
      settles: "Look up the statistic, its degrees of freedom and the P value in the report's own results, and whether "
        + "P was adjusted or one-tailed."
    ) {
      let range = test.possible()
      let half = range.lowerBound / 2...range.upperBound / 2
      let usesHalf = statistic.tails == 1 && test.isDirected
      let words = statistic.test == .t || statistic.test == .z ? "two-tailed " : ""
      var lines = ["\(test.name) gives \(words)P \(NumberText.probabilities(range))"]
      if test.isDirected { lines.append("a one-tailed test has half of it: \(NumberText.probabilities(half))") }
      if test.central == nil, statistic.test == .t {
        lines.append("No degrees of freedom are printed: from 1 to any number.")
      }
      if grade != nil { lines.append("Assumed: P is that of this statistic and was not adjusted.") }
      return RuleText(
        summary: "", found: "\(test.name), \(p.asProbability)",
        expected: "P " + NumberText.probabilities(usesHalf ? half : range), arithmetic: lines)
    }
  }

  private static func passing(_ p: RoundedNumber, _ test: TestProbability, _ fit: ProbabilityFit, _ tails: Int?)
    -> String
  {
    if fit == .oneTailed, tails == nil {
      return "The P value agrees with the statistic only if the test was one-tailed, which is not stated."
    }
    if p.isEqual, p.value == 0 {
      return "The P value agrees with the statistic; P is never exactly 0, so \"below \(NumberText.short(p.unit))\" "
        + "would be exact."
    }
    return "The P value agrees with the statistic."
  }

  private static func failing(
    _ statistic: PrintedStatistic, _ p: RoundedNumber, _ test: TestProbability, _ fit: ProbabilityFit
  ) -> String {
    let range = test.possible()
    let whole = "\(test.name) goes with P \(NumberText.probabilities(range)), not with the printed \(p.asProbability)"
    if fit == .nearly { return whole + "; the difference is one unit of the last printed place." }
    let half = ProbabilityFit.of(
      p, twoTailed: range, tails: 1, isDirected: test.isDirected, allowsHalf: true, alpha: statistic.alpha)
    if statistic.tails != 1, half == .oneTailed {
      return whole + ". It is half of it, as for a one-tailed test, which the statement does not mention."
    }
    let alpha = statistic.alpha
    let changes = p.isEqual && (p.value <= alpha ? range.lowerBound > alpha : range.upperBound <= alpha)
    return whole + (changes ? ", which changes whether the result is significant." : ".")
  }
}
