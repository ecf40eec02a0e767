/// Every printed number is one that a number of its kind can be.
///
/// Reasoning: P values, shares and I2 have two ends, variances and counts do not fall below 0, an interval ends above its
/// beginning.
enum PossibleValues: StatementRule {
  static let description = StatementRuleDescription(
    id: "possible-values", title: "numbers that are possible at all", grade: .proof,
    basis: "P lies in 0 to 1, I2 in 0 to 100%, standard deviations, F, chi-square and Q are not negative.")

  /// One number with the ends it may not pass.
  private struct Limit {
    let name: String
    let number: RoundedNumber
    let least: Double
    let most: Double

    var isKept: Bool {
      switch number.relation {
      case .less: number.value > least && number.value <= most
      case .greater: number.value >= least && number.value < most
      case .equal, .lessOrEqual, .greaterOrEqual: number.value >= least && number.value <= most
      }
    }

    var range: String {
      let low = NumberText.short(least)
      return most == .infinity ? "\(low) or more" : "\(low) to \(NumberText.short(most))"
    }
  }

  static func result(_ statistic: PrintedStatistic) -> RuleResult? {
    let limits = limits(of: statistic)
    let broken = limits.filter { !$0.isKept }
    let isTurned = isTurned(statistic)
    guard !limits.isEmpty || isTurned != nil else { return nil }
    let grade: AuditGrade? = !broken.isEmpty ? .proof : isTurned == true ? .flag : nil
    return .judged(
      failed: grade,
      passes: "Every number is one that is possible.",
      fails: broken.isEmpty
        ? "The interval begins above its end."
        : "\(broken.map { "\($0.name) cannot be \($0.number.text)" }.joined(separator: ", and ")).",
      settles: "Look the number up in the report; a sign, a decimal point or the column may be wrong."
    ) {
      let shown = broken.isEmpty ? limits : broken
      return RuleText(
        summary: "", found: shown.map { "\($0.name) \($0.number.text)" }.joined(separator: ", "),
        expected: shown.map { "\($0.name) \($0.range)" }.joined(separator: ", "))
    }
  }

  /// Whether the interval's ends are printed in the wrong order; nil when they are not both printed.
  private static func isTurned(_ statistic: PrintedStatistic) -> Bool? {
    guard let lower = statistic.ciLower, let upper = statistic.ciUpper else { return nil }
    return lower.value > upper.value
  }

  private static func limits(of statistic: PrintedStatistic) -> [Limit] {
    var limits: [Limit] = []
    func add(_ name: String, _ number: RoundedNumber?, _ least: Double, _ most: Double) {
      if let number { limits.append(Limit(name: name, number: number, least: least, most: most)) }
    }
    func add(_ name: String, _ count: Int?, _ least: Double) {
      add(name, count.map { RoundedNumber(Double($0), decimals: 0) }, least, .infinity)
    }
    add("P", statistic.p, 0, 1)
    if let test = statistic.test, test != .t, test != .z {
      add(test.rawValue, statistic.statistic, 0, .infinity)
    }
    add("Q", statistic.q, 0, .infinity)
    add("I2", statistic.i2, 0, 100)
    add("partial eta squared", statistic.partialEtaSquared, 0, 1)
    add("SD", statistic.sd, 0, .infinity)
    if statistic.isPercent { add("a percentage", statistic.mean, 0, 100) }
    if statistic.isRatio == true {
      add("a ratio", statistic.estimate, 0, .infinity)
      add("an end of a ratio's interval", statistic.ciLower, 0, .infinity)
      add("an end of a ratio's interval", statistic.ciUpper, 0, .infinity)
    }
    add("n", statistic.n, 1)
    add("n1", statistic.n1, 1)
    add("n2", statistic.n2, 1)
    add("k", statistic.k, 1)
    return limits
  }
}
