/// How a coefficient is tested and its interval is built.
public enum CoefficientTest: String, Sendable, Equatable, Hashable, CaseIterable {
  /// The Wald test: standard normal.
  case wald = "z"
  /// The Wald statistic against t with k - p degrees of freedom.
  case student = "t"
  /// Hartung & Knapp 2001: the residual mean square scales the variance; t with k - p degrees of freedom.
  case hartungKnapp = "hk"
  /// Hartung-Knapp whose scale is at least one, so that its standard error is never below Wald's
  /// (Röver, Knapp & Friede 2015); metafor's `test="adhoc"`.
  case modifiedHartungKnapp = "mhk"

  /// The factor on the Wald variance, from the weighted residual mean square.
  func varianceScale(residualMeanSquare: Double) -> Double {
    switch self {
    case .wald, .student: 1
    case .hartungKnapp: residualMeanSquare
    case .modifiedHartungKnapp: max(1, residualMeanSquare)
    }
  }
}
