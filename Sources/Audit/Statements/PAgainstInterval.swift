import MetaAnalysis

/// The printed P value follows from the printed estimate and interval.
///
/// Altman & Bland 2011, BMJ 343:d2304: the standard error is the interval's width over twice its multiplier, and estimate
/// over standard error gives P; of ratios on the log scale. The multiplier may be that of t: with the test's degrees of
/// freedom when they are printed, else with any number from 1. The one assumption is that P and interval come from the same
/// analysis.
enum PAgainstInterval: StatementRule {
  static let description = StatementRuleDescription(
    id: "p-against-interval", title: "P value against the interval", grade: .strong,
    basis: "Altman & Bland 2011, BMJ 343:d2304: P from the estimate and its interval.")

  /// From so many people on, a test with fewer degrees of freedom than `usualFreedom` is worth a look.
  private static let usualPeople = 30
  private static let usualFreedom = 10.0

  static func result(_ statistic: PrintedStatistic) -> RuleResult? {
    // The P value of Q is about heterogeneity, not about the estimate.
    guard let p = statistic.p, statistic.test != .q else { return nil }
    return PrintedInterval.withEstimate(statistic) { interval, estimate in
      let ratios = readings(interval, estimate)
      guard !ratios.isEmpty else { return .cannot("A ratio is above zero, and so are both ends of its interval.") }
      func fits(_ dfs: ClosedRange<Double>) -> ProbabilityFit {
        var best = ProbabilityFit.none
        for ratio in ratios {
          let fit = ProbabilityFit.of(
            p, twoTailed: probabilities(ratio, level: interval.level, dfs: dfs), tails: statistic.tails,
            isDirected: true, allowsHalf: true, alpha: statistic.alpha)
          if fit == .twoTailed { return fit }
          if fit == .oneTailed || best == .none { best = fit }
        }
        return best
      }
      let normal = fits(.infinity...(.infinity))
      if normal == .twoTailed { return judged(statistic, p, interval, estimate, ratios, normal, nil) }
      let known = testFreedom(statistic)
      let least = known ?? ((statistic.total ?? 0) >= usualPeople ? usualFreedom : 1)
      let usual = fits(least...(.infinity))
      if usual == .twoTailed || usual == .oneTailed {
        return judged(statistic, p, interval, estimate, ratios, usual, nil)
      }
      if known == nil, least > 1, [.twoTailed, .oneTailed].contains(fits(1...(.infinity))) {
        return judged(statistic, p, interval, estimate, ratios, .none, .flag)
      }
      let grade: AuditGrade = usual == .nearly || !isFarOff(p, ratios, interval, statistic.alpha) ? .flag : .strong
      return judged(statistic, p, interval, estimate, ratios, usual, grade)
    }
  }

  /// The degrees of freedom of the test, when they are printed: the least that round to them.
  private static func testFreedom(_ statistic: PrintedStatistic) -> Double? {
    let df: RoundedNumber? =
      switch statistic.test {
      case .t?: statistic.degreesOfFreedom
      case .f? where statistic.df1?.value == 1: statistic.df2
      default: nil
      }
    guard let df, df.value >= 1, df.isEqual else { return nil }
    return max(1, df.possible.lowerBound)
  }

  /// What the estimate, and the middle of its interval, may be in half widths, on the scales that are possible.
  ///
  /// An interval that is not centred on its estimate goes with a P value of either.
  private static func readings(_ interval: PrintedInterval, _ estimate: RoundedNumber) -> [ClosedRange<Double>] {
    let scales = [IntervalScale.plain, .logarithmic].filter { interval.scales.contains($0) }
    return scales.flatMap { scale -> [ClosedRange<Double>] in
      guard scale.holds(estimate), let middle = interval.middle(on: scale),
        let half = interval.halfWidth(on: scale)
      else { return [] }
      return [scale.range(estimate.possible).magnitudes, middle.magnitudes].map { size in
        let low = half.upperBound == .infinity ? 0 : size.lowerBound / half.upperBound
        return low...(half.lowerBound > 0 ? max(low, size.upperBound / half.lowerBound) : .infinity)
      }
    }
  }

  /// The two-tailed P values of estimates of so many half widths.
  private static func probabilities(
    _ ratio: ClosedRange<Double>, level: Double, dfs: ClosedRange<Double>
  ) -> ClosedRange<Double> {
    let freedoms = dfs.lowerBound == dfs.upperBound ? [dfs.lowerBound] : [dfs.lowerBound, dfs.upperBound]
    let all = freedoms.flatMap { df in
      let multiplier = multiplier(level: level, df: df)
      return [ratio.lowerBound, ratio.upperBound].map { TestProbability.twoTailed($0 * multiplier, df: df) }
    }
    return ClosedRange(spanning: all)
  }

  /// Half the width of an interval in standard errors.
  private static func multiplier(level: Double, df: Double) -> Double {
    if df > 1e7, level == 95 { return 1.959963984540054 }
    let tail = (1 - level / 100) / 2
    return df > 1e7
      ? NormalDistribution().quantile(upperTail: tail)
      : StudentDistribution(degreesOfFreedom: df).quantile(upperTail: tail)
  }

  /// Whether the normal P values lie on the other side of alpha, or differ by more than twice.
  private static func isFarOff(
    _ p: RoundedNumber, _ ratios: [ClosedRange<Double>], _ interval: PrintedInterval, _ alpha: Double
  ) -> Bool {
    ratios.allSatisfy { ratio in
      let range = probabilities(ratio, level: interval.level, dfs: .infinity...(.infinity))
      let printed = p.possible
      let isOtherSide =
        (printed.upperBound <= alpha && range.lowerBound > alpha)
        || (printed.lowerBound > alpha && range.upperBound <= alpha)
      return isOtherSide || range.lowerBound > 2 * printed.upperBound || range.upperBound * 2 < printed.lowerBound
    }
  }

  private static func judged(
    _ statistic: PrintedStatistic, _ p: RoundedNumber, _ interval: PrintedInterval, _ estimate: RoundedNumber,
    _ ratios: [ClosedRange<Double>], _ fit: ProbabilityFit, _ grade: AuditGrade?
  ) -> RuleResult {
    let expected = { () -> String in
      let ranges = ratios.map { probabilities($0, level: interval.level, dfs: .infinity...(.infinity)) }
      let nearest = ranges.min { $0.distance(to: p.possible) < $1.distance(to: p.possible) }
      return "P " + NumberText.probabilities(nearest ?? 0...1)
    }
    return .judged(
      failed: grade,
      passes: fit == .oneTailed && statistic.tails == nil
        ? "The P value agrees with the interval only if the test was one-tailed, which is not stated."
        : "The P value agrees with the interval.",
      fails: "The interval goes with \(expected()), not with the printed \(p.asProbability).",
      settles: "Look up the P value and the interval in the analysis output, and whether both come from the same model."
    ) {
      RuleText(
        summary: "", found: "\(interval.text(of: estimate)), \(p.asProbability)", expected: expected(),
        arithmetic: arithmetic(interval, estimate)
          + (grade == nil ? [] : ["Assumed: P and interval come from the same analysis."])
          + (grade == .flag && fit == .none
            ? ["It would fit a test with very few degrees of freedom, or another kind of test."] : []))
    }
  }

  private static func arithmetic(_ interval: PrintedInterval, _ estimate: RoundedNumber) -> [String] {
    let isLog = interval.isRatio == true
    let scale: IntervalScale = isLog ? .logarithmic : .plain
    let multiplier = multiplier(level: interval.level, df: .infinity)
    let error = (scale(interval.upper.value) - scale(interval.lower.value)) / (2 * multiplier)
    guard error > 0, error.isFinite else { return [] }
    let (low, high, middle) = (interval.lower.text, interval.upper.text, estimate.text)
    func term(_ text: String) -> String { isLog ? "ln \(text)" : text }
    let z = scale(estimate.value) / error
    return [
      "SE = (\(term(high)) - (\(term(low)))) / (2 x \(NumberText.fixed(multiplier, 2))) = \(NumberText.short(error))",
      "z = \(term(middle)) / SE = \(NumberText.short(z)), two-tailed P "
        + NumberText.probability(TestProbability.twoTailed(abs(z), df: .infinity)),
    ]
  }
}
