import MetaAnalysis
import TrialModel

/// Whether the P of a comparison goes with the means beside it.
enum PAgainstMeans: RegistryRule {
  static let description = AuditRuleDescription(
    id: "p-against-means", subject: "data", title: "P between the arms against their means and spread", grade: .flag,
    basis: """
      A plain t test on the printed n, means and SD or SE, with every value that rounds to them (Cochrane Handbook 6.5.2). Adjusted and \
      longitudinal analyses give other P values, so a difference is a flag.
      """)

  static func findings(_ input: AuditInput) -> [AuditFinding] {
    let pairs = Dictionary(
      ArmPair.all(input.facts).map { ($0.intervention.comparisonKey, $0) }, uniquingKeysWith: { first, _ in first })
    return input.facts.contrasts.compactMap { contrast in
      guard contrast.comparison == "between_groups", contrast.pRelation == "=", let p = contrast.p.printed,
        let instrument = contrast.instrument, let time = contrast.timePoint,
        let pair = pairs[[contrast.study, instrument, time, contrast.population]]
      else { return nil }
      return finding(AuditSubject(contrast), contrast, p, pair)
    }
  }

  private static func finding(
    _ subject: AuditSubject, _ contrast: ContrastFact, _ p: PrintedValue, _ pair: ArmPair
  ) -> AuditFinding {
    let (one, two) = (pair.intervention, pair.comparator)
    if let unreadable = one.unreadable ?? two.unreadable { return cannot(subject, unreadable) }
    guard let mean1 = one.mean.printed, let mean2 = two.mean.printed, let n1 = one.n, let n2 = two.n, n1 + n2 > 2,
      let error1 = errors(one, n1), let error2 = errors(two, n2), error1.lowerBound + error2.lowerBound > 0
    else { return cannot(subject, "P against the means: n, a mean or a spread of an arm is missing.") }
    let difference = (mean1.value - mean2.value).magnitude
    let slack = mean1.halfUnit + mean2.halfUnit
    func size(_ one: Double, _ two: Double) -> Double { (one * one + two * two).squareRoot() }
    let least = max(0, difference - slack) / size(error1.upperBound, error2.upperBound)
    let greatest = (difference + slack) / size(error1.lowerBound, error2.lowerBound)
    let student = StudentDistribution(degreesOfFreedom: Double(n1 + n2 - 2))
    let range = 2 * student.upperTail(greatest)...2 * student.upperTail(least)
    let arithmetic = [
      "\(one.numbersText) against \(two.numbersText)",
      "t = \(NumberText.range(least...greatest)), P \(NumberText.probabilities(range))",
    ]
    if p.agrees(with: range) {
      return passed(subject, "P goes with the means and their spread.", found: "P = \(p.text)", arithmetic: arithmetic)
    }
    return finding(
      subject, .failed(.flag), "P = \(p.text) does not follow from the means and their spread.", found: "P = \(p.text)",
      expected: "P \(NumberText.probabilities(range))", arithmetic: arithmetic,
      settles: "\(sentence(contrast.place.locator)): whether the P is adjusted, or from the whole course.")
  }

  /// The standard errors of an arm's mean that round to what is printed.
  private static func errors(_ result: ResultFact, _ n: Int) -> ClosedRange<Double>? {
    if let se = result.se.printed { return max(0, se.value - se.halfUnit)...(se.value + se.halfUnit) }
    guard let sd = result.sd.printed, n > 0 else { return nil }
    let root = Double(n).squareRoot()
    return max(0, sd.value - sd.halfUnit) / root...(sd.value + sd.halfUnit) / root
  }
}

extension ResultFact {
  /// What a comparison of two arms is about.
  fileprivate var comparisonKey: [String] { [study, instrument, timePoint, population] }
}
