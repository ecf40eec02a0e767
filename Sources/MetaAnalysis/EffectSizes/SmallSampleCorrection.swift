import RealModule

/// The factor J(m) that takes the small-sample bias out of a standardized mean difference.
public enum SmallSampleCorrection: String, Sendable, Equatable, CaseIterable {
  /// J(m) = Γ(m/2) / (√(m/2) Γ((m-1)/2)), Hedges 1981 (Journal of Educational Statistics 6:107) eq 6e.
  case exact
  /// 1 - 3/(4m - 1), Hedges 1981; off by 0.7% at m = 10 or less.
  case approximate
  /// No correction: Cohen's d.
  case none

  /// J(m), between 0 and 1, for degrees of freedom above 1; `.nonPositiveDegreesOfFreedom` up to 1.
  public func factor(degreesOfFreedom: Double) -> Estimation<Double> {
    guard degreesOfFreedom.isFinite else { return .notEstimable(.notFinite) }
    guard degreesOfFreedom > 1 else { return .notEstimable(.nonPositiveDegreesOfFreedom) }
    switch self {
    case .exact:
      let z = (degreesOfFreedom - 1) / 2
      return .estimate(GammaFunction.halfStepRatio(z) * (z / (z + 0.5)).squareRoot())
    case .approximate: return .estimate(1 - 3 / (4 * degreesOfFreedom - 1))
    case .none: return .estimate(1)
    }
  }

  /// J² - (m - 2)/m for degrees of freedom m above 1, whose terms are both near 1 in large groups.
  func unbiasedShare(degreesOfFreedom m: Double, factor: Double) -> Double {
    let z = (m - 1) / 2
    guard self == .exact && z >= 12 else { return factor * factor - (m - 2) / m }
    return 2 / m + Double.expMinusOne(2 * GammaFunction.logHalfStepSeries(z) - Double.log(onePlus: 0.5 / z))
  }
}
