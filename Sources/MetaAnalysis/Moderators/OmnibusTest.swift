/// A joint test that several coefficients are zero.
public struct OmnibusTest: Sendable, Equatable {
  /// Chi-square under z, F under t and Hartung-Knapp.
  public var statistic: Double
  /// Number of coefficients tested.
  public var degreesOfFreedom: Int
  /// The denominator degrees of freedom of F; nil for chi-square.
  public var denominatorDegreesOfFreedom: Double?
  /// The upper tail at the statistic.
  public var pValue: Double

  /// Tests a Wald quadratic form in coefficients; with denominator degrees of freedom by F.
  static func testing(
    quadraticForm: Double, degreesOfFreedom: Int, denominatorDegreesOfFreedom: Double?
  ) -> Estimation<OmnibusTest> {
    guard degreesOfFreedom > 0 else { return .notEstimable(.noModerator) }
    let count = Double(degreesOfFreedom)
    let statistic = denominatorDegreesOfFreedom == nil ? quadraticForm : quadraticForm / count
    guard statistic.isFinite else { return .notEstimable(.outOfRange) }
    let pValue =
      denominatorDegreesOfFreedom.map {
        FisherDistribution(numeratorDegreesOfFreedom: count, denominatorDegreesOfFreedom: $0)
          .upperTail(statistic)
      } ?? ChiSquareDistribution(degreesOfFreedom: count).upperTail(statistic)
    return .estimate(
      OmnibusTest(
        statistic: statistic, degreesOfFreedom: degreesOfFreedom,
        denominatorDegreesOfFreedom: denominatorDegreesOfFreedom, pValue: pValue))
  }

  /// b'V^-1 b for coefficients b with covariance V (row after row); nil if V is singular.
  static func quadraticForm(_ coefficients: [Double], covariance: [Double]) -> Double? {
    let count = coefficients.count
    var lower = covariance
    var solution = coefficients
    for column in 0..<count {
      for row in column..<count {
        for middle in 0..<column {
          lower[row * count + column] -= lower[row * count + middle] * lower[column * count + middle]
        }
      }
      guard lower[column * count + column] > 0 else { return nil }
      let pivot = lower[column * count + column].squareRoot()
      for row in column..<count { lower[row * count + column] /= pivot }
      for middle in 0..<column { solution[column] -= lower[column * count + middle] * solution[middle] }
      solution[column] /= pivot
    }
    return solution.reduce(0) { $0 + $1 * $1 }
  }
}
