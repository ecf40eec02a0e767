/// A test whose statistic is compared with chi-square.
public struct ChiSquareTest: Sendable, Equatable {
  /// The statistic, zero or above.
  public var statistic: Double
  /// The degrees of freedom, one or more.
  public var degreesOfFreedom: Int
  /// The upper tail of chi-square at the statistic.
  public var pValue: Double

  /// The test of a statistic; refuses no degrees of freedom as `singleStudy`.
  static func of(_ statistic: Double, degreesOfFreedom: Int) -> Estimation<ChiSquareTest> {
    guard degreesOfFreedom > 0 else { return .notEstimable(.singleStudy) }
    guard statistic.isFinite else { return .notEstimable(.outOfRange) }
    let chiSquare = ChiSquareDistribution(degreesOfFreedom: Double(degreesOfFreedom))
    let size = max(0, statistic)
    return .estimate(
      ChiSquareTest(statistic: size, degreesOfFreedom: degreesOfFreedom, pValue: chiSquare.upperTail(size)))
  }
}
