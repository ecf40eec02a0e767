import MetaAnalysis
import TrialModel

/// A plain t test on the printed means of both arms, with every value that rounds to what is printed.
struct MeansTest {
  /// The P values that are possible.
  let range: ClosedRange<Double>
  let arithmetic: [String]

  /// The test of a pair; nil when n, a mean or a spread of an arm is missing.
  init?(_ pair: ArmPair) {
    let (one, two) = (pair.intervention, pair.comparator)
    guard let mean1 = one.mean.printed, let mean2 = two.mean.printed, let n1 = one.n, let n2 = two.n, n1 + n2 > 2,
      let error1 = Self.errors(one, n1), let error2 = Self.errors(two, n2), error1.lowerBound + error2.lowerBound > 0
    else { return nil }
    let difference = (mean1.value - mean2.value).magnitude
    let slack = mean1.halfUnit + mean2.halfUnit
    func size(_ one: Double, _ two: Double) -> Double { (one * one + two * two).squareRoot() }
    let least = max(0, difference - slack) / size(error1.upperBound, error2.upperBound)
    let greatest = (difference + slack) / size(error1.lowerBound, error2.lowerBound)
    let student = StudentDistribution(degreesOfFreedom: Double(n1 + n2 - 2))
    range = 2 * student.upperTail(greatest)...2 * student.upperTail(least)
    arithmetic = [
      "\(one.numbersText) against \(two.numbersText)",
      "t = \(NumberText.range(least...greatest)), P \(NumberText.probabilities(range))",
    ]
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
  var comparisonKey: [String] { [study, instrument, timePoint, population] }
}
