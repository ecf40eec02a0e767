import MetaAnalysis
import TrialModel

/// Whether F tests between groups follow from the groups' means and standard deviations.
enum GroupDifference: AssertionRule {
  static let description = AuditRuleDescription(
    id: "analysis-of-variance", subject: "document", title: "one-way analysis of variance from n, mean and SD",
    grade: .strong,
    basis: """
      F is the mean square between groups over that within, both from n, mean and SD of each group (Larson 1992), with every \
      value that rounds to the printed ones. Assumption: the test is a plain one-way analysis.
      """)

  static let kinds: Set<AssertionKind> = [.groupDifference]

  static func findings(
    _ statement: StatementFact, _ assertions: [AssertionFact], _ input: AuditInput
  ) -> [AuditFinding] {
    assertions.map { assertion in
      let name = (assertion.topic ?? "").replacing("_", with: " ")
      let test = assertion.named(.contrast).first.flatMap { id in input.facts.contrasts.first { $0.id == id } }
      guard let test, test.statistic == "f", let f = test.value.printed, let p = test.p.printed else {
        return cannot(statement, "\(sentence(name)): no F with its P is stored.")
      }
      let teams = input.facts.exposures.filter {
        $0.cluster != nil && $0.measure == assertion.topic && $0.trial == test.trial
      }
      guard teams.count > 1 else {
        return cannot(statement, "\(sentence(name)): the numbers of the groups are not known.")
      }
      let groups = teams.compactMap { team -> Group? in
        guard let n = team.of, n > 1, let mean = team.mean, let sd = team.sd else { return nil }
        return Group(n: Double(n), mean: mean, sd: sd)
      }
      guard groups.count == teams.count, let range = fisher(groups) else {
        return cannot(statement, "\(sentence(name)): n, mean or SD of a group is missing.")
      }
      let (df1, df2) = (Double(groups.count - 1), groups.reduce(0) { $0 + $1.n } - Double(groups.count))
      let distribution = FisherDistribution(numeratorDegreesOfFreedom: df1, denominatorDegreesOfFreedom: df2)
      let pRange = distribution.upperTail(f.value + f.halfUnit)...distribution.upperTail(max(0, f.value - f.halfUnit))
      let lines =
        groups.map { "n \(NumberText.short($0.n)), mean \($0.mean.text), SD \($0.sd.text)" } + [
          "F(\(NumberText.short(df1)), \(NumberText.short(df2))) = \(NumberText.fixed(range.lowerBound, 2)) to \(NumberText.fixed(range.upperBound, 2))",
          "P of F = \(f.text): \(NumberText.probabilities(pRange))",
        ]
      let words = "\(sentence(name)): F = \(f.text), P = \(p.text)"
      if f.agrees(with: range), p.agrees(with: pRange) {
        return finding(
          statement, .passed, "\(sentence(name)): F and P follow from the groups' numbers.", found: words,
          arithmetic: lines)
      }
      return finding(
        statement, .failed(.strong), "\(sentence(name)): F or P does not follow from the groups' numbers.",
        found: words,
        expected: "F \(NumberText.range(range)), P \(NumberText.probabilities(pRange))", arithmetic: lines,
        settles: "The table of the groups, and which test was made.")
    }
  }

  private struct Group {
    let n: Double
    let mean: PrintedValue
    let sd: PrintedValue
  }

  /// The least and greatest F when means and SDs are anything that rounds to what is printed: each is moved to its ends.
  private static func fisher(_ groups: [Group]) -> ClosedRange<Double>? {
    guard groups.count <= 8 else { return nil }
    var least = Double.infinity
    var greatest = -Double.infinity
    for pattern in 0..<(1 << groups.count) {
      let means = groups.enumerated().map { index, group in
        group.mean.value + (pattern & (1 << index) == 0 ? -1 : 1) * group.mean.halfUnit
      }
      for sign in [-1.0, 1] {
        let value = ratio(groups, means, groups.map { max(0, $0.sd.value + sign * $0.sd.halfUnit) })
        guard value.isFinite else { return nil }
        least = min(least, value)
        greatest = max(greatest, value)
      }
    }
    return least...greatest
  }

  private static func ratio(_ groups: [Group], _ means: [Double], _ deviations: [Double]) -> Double {
    let total = groups.reduce(0) { $0 + $1.n }
    let mean = zip(groups, means).reduce(0) { $0 + $1.0.n * $1.1 } / total
    let between = zip(groups, means).reduce(0) { $0 + $1.0.n * ($1.1 - mean) * ($1.1 - mean) }
    let within = zip(groups, deviations).reduce(0) { $0 + ($1.0.n - 1) * $1.1 * $1.1 }
    return (between / Double(groups.count - 1)) / (within / (total - Double(groups.count)))
  }
}
