import MetaAnalysis

/// The P values that follow from a printed statistic, with what rounding leaves open.
///
/// Of t and z they are two-tailed, of F, chi-square and Q upper tails.
struct TestProbability {
  /// At the printed statistic and degrees of freedom; nil when the degrees of freedom are not printed.
  let central: Double?
  /// At every statistic and degrees of freedom that round to the printed ones.
  let possible: () -> ClosedRange<Double>
  /// Whether the test has two sides, of which a one-tailed one takes one: t, z, and F and chi-square with one degree of
  /// freedom.
  let isDirected: Bool
  /// `t(44) = 2.10`.
  let name: String

  /// What a statement prints of a test.
  enum Reading {
    case probability(TestProbability)
    case cannot(String)
    case notConcerned
  }

  /// The P values of the statement's test.
  static func read(_ statistic: PrintedStatistic) -> Reading {
    let value = statistic.test == .q ? statistic.statistic ?? statistic.q : statistic.statistic
    guard let test = statistic.test else {
      return value == nil ? .notConcerned : .cannot("Which statistic it is (t, F, chi2, z or Q) is not stated.")
    }
    guard let value else { return .cannot("The value of \(test.rawValue) is not printed.") }
    switch test {
    case .z: return .probability(normal(value))
    case .t: return student(value, statistic.degreesOfFreedom)
    case .f: return fisher(value, statistic.df1, statistic.df2)
    case .chiSquare, .q: return chiSquare(test, value, statistic)
    }
  }

  private static func normal(_ value: RoundedNumber) -> TestProbability {
    TestProbability(
      central: value.isEqual ? twoTailed(abs(value.value), df: .infinity) : nil,
      possible: {
        let sizes = value.possible.magnitudes
        return ClosedRange(spanning: [sizes.lowerBound, sizes.upperBound].map { twoTailed($0, df: .infinity) })
      }, isDirected: true, name: "z" + equation(value))
  }

  private static func student(_ value: RoundedNumber, _ df: RoundedNumber?) -> Reading {
    guard let dfs = df.map(freedom) ?? 1...(.infinity) else { return .cannot(noFreedom) }
    return .probability(
      TestProbability(
        central: value.isEqual ? df.map { twoTailed(abs(value.value), df: $0.value) } : nil,
        possible: {
          let sizes = value.possible.magnitudes
          // A t of the same size has a smaller P the more degrees of freedom there are.
          return ClosedRange(spanning: [
            twoTailed(sizes.upperBound, df: dfs.upperBound), twoTailed(sizes.lowerBound, df: dfs.lowerBound),
          ])
        }, isDirected: true, name: "t" + (df.map { "(\($0.text))" } ?? "") + equation(value)))
  }

  private static func fisher(_ value: RoundedNumber, _ df1: RoundedNumber?, _ df2: RoundedNumber?) -> Reading {
    guard let df1, let df2 else { return .cannot("F has two degrees of freedom, and they are not both printed.") }
    // Whole degrees of freedom of the numerator count groups and times, so that they are exact.
    let exact = df1.isWhole && df1.value > 0 ? df1.value...df1.value : nil
    guard let firsts = exact ?? freedom(df1), let seconds = freedom(df2) else { return .cannot(noFreedom) }
    guard value.possible.upperBound >= 0 else { return .cannot("F cannot be negative.") }
    func tail(_ x: Double, _ first: Double, _ second: Double) -> Double {
      FisherDistribution(numeratorDegreesOfFreedom: first, denominatorDegreesOfFreedom: second).upperTail(x)
    }
    return .probability(
      TestProbability(
        central: value.isEqual ? tail(value.value, df1.value, df2.value) : nil,
        possible: {
          let statistics = value.possible
          let pairs = ends(firsts, df1.value).flatMap { first in ends(seconds, df2.value).map { (first, $0) } }
          let tails = pairs.flatMap { first, second in
            [tail(statistics.lowerBound, first, second), tail(statistics.upperBound, first, second)]
          }
          return ClosedRange(spanning: tails)
        }, isDirected: df1.value == 1, name: "F(\(df1.text), \(df2.text))" + equation(value)))
  }

  private static func chiSquare(
    _ test: PrintedStatistic.Test, _ value: RoundedNumber, _ statistic: PrintedStatistic
  ) -> Reading {
    let name = test == .q ? "Q" : "Chi-square"
    guard let df = statistic.chiSquareDegreesOfFreedom else {
      let missing = test == .q ? "neither they nor the number of studies are printed" : "they are not printed"
      return .cannot("\(name) has degrees of freedom, and \(missing).")
    }
    guard df > 0 else { return .cannot(noFreedom) }
    guard value.possible.upperBound >= 0 else { return .cannot("\(name) cannot be negative.") }
    func tail(_ x: Double, _ df: Double) -> Double { ChiSquareDistribution(degreesOfFreedom: df).upperTail(x) }
    return .probability(
      TestProbability(
        central: value.isEqual ? tail(value.value, df) : nil,
        possible: {
          let statistics = value.possible
          let dfs = statistic.degreesOfFreedom.flatMap { $0.isWhole ? nil : freedom($0) } ?? df...df
          return ClosedRange(spanning: [
            tail(statistics.upperBound, dfs.lowerBound), tail(statistics.lowerBound, dfs.upperBound),
          ])
        }, isDirected: test == .chiSquare && df == 1, name: "\(name)(\(NumberText.short(df)))" + equation(value)))
  }

  /// The two-tailed P value of a t of this size; of z with infinite degrees of freedom.
  static func twoTailed(_ size: Double, df: Double) -> Double {
    let tail =
      df > 1e7
      ? NormalDistribution().upperTail(size) : StudentDistribution(degreesOfFreedom: df).upperTail(size)
    return min(1, 2 * tail)
  }

  private static let noFreedom = "Degrees of freedom are above zero."

  /// The degrees of freedom that round to the printed ones; nil when none of them is above zero.
  ///
  /// Whole ones may be rounded too, as those of Welch and Satterthwaite are, but not below 1.
  private static func freedom(_ df: RoundedNumber) -> ClosedRange<Double>? {
    guard df.value > 0, df.isEqual else { return nil }
    if df.isWhole, df.value <= 1 { return df.value...df.value }
    return max(df.value / 2, df.possible.lowerBound)...df.possible.upperBound
  }

  private static func ends(_ range: ClosedRange<Double>, _ middle: Double) -> [Double] {
    range.lowerBound == range.upperBound ? [middle] : [range.lowerBound, middle, range.upperBound]
  }

  private static func equation(_ value: RoundedNumber) -> String {
    value.isEqual ? " = \(value.text)" : " \(value.text)"
  }
}
