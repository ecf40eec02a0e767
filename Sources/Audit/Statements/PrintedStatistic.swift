/// What one statement prints about one statistic; what it does not print is nil.
///
/// Only `p`, `statistic` and `i2` may have a relation other than `=`.
package struct PrintedStatistic: Sendable, Equatable {
  /// The statistic of a test.
  package enum Test: String, Sendable, CaseIterable {
    case t
    case f = "F"
    case chiSquare = "chi2"
    case z
    /// Cochran's Q: a chi-square with the number of studies less one as its degrees of freedom.
    case q = "Q"
  }

  /// What the statement says of the result.
  package enum Verdict: String, Sendable, CaseIterable {
    case significant
    case nonSignificant = "non_significant"
  }

  package var estimate: RoundedNumber?
  package var ciLower: RoundedNumber?
  package var ciUpper: RoundedNumber?
  /// The coverage of the interval, in percent.
  package var level = 95.0
  /// Whether the estimate is a ratio, whose null value is 1 and whose interval is symmetric on the log scale; nil when
  /// that is not known.
  package var isRatio: Bool?
  package var p: RoundedNumber?
  package var test: Test?
  package var statistic: RoundedNumber?
  /// Of F the numerator's degrees of freedom; those of t and chi-square when `df2` is nil.
  package var df1: RoundedNumber?
  /// Of F the denominator's degrees of freedom.
  package var df2: RoundedNumber?
  /// 1 or 2; nil when the statement does not say.
  package var tails: Int?
  package var n1: Int?
  package var n2: Int?
  /// All people.
  package var n: Int?
  package var mean: RoundedNumber?
  package var sd: RoundedNumber?
  /// How many whole numbers each person's score averages; 1 for a score that is a whole number itself.
  package var items: Int?
  package var rangeLow: Double?
  package var rangeHigh: Double?
  /// Whether mean and SD are percentages of people who have something, each counting as 0 or 100.
  package var isPercent = false
  /// In percent.
  package var i2: RoundedNumber?
  package var q: RoundedNumber?
  /// The number of studies pooled.
  package var k: Int?
  package var partialEtaSquared: RoundedNumber?
  package var verdict: Verdict?
  /// The level of significance by which the verdict was given.
  package var alpha = 0.05

  /// A statement that prints nothing yet.
  package init() {}

  /// Everyone, from `n` or from both groups.
  var total: Int? {
    if let n { return n }
    guard let n1, let n2 else { return nil }
    return n1 + n2
  }

  /// The degrees of freedom of t or chi-square.
  var degreesOfFreedom: RoundedNumber? { df2 ?? df1 }

  /// The degrees of freedom with which the statistic is judged against chi-square: those printed, or k - 1 for Q.
  var chiSquareDegreesOfFreedom: Double? {
    if let df = degreesOfFreedom { return df.value }
    return test == .q ? k.map { Double($0 - 1) } : nil
  }
}
