import RealModule

/// What effects are regressed on in a test for funnel plot asymmetry.
public enum FunnelPredictor: Sendable, Equatable {
  /// The standard error (Egger et al. 1997); metafor's `sei`.
  case standardError
  /// The sampling variance (PEESE); `vi`.
  case samplingVariance
  /// The number of participants of each study (Macaskill et al. 2001); `ni`.
  case sampleSize([Double])
  /// Its inverse (Peters et al. 2006); `ninv`.
  case inverseSampleSize([Double])
  /// Its square root; `sqrtni`.
  case rootSampleSize([Double])
  /// Its inverse square root; `sqrtninv`.
  case inverseRootSampleSize([Double])
  /// sqrt(1/n1 + 1/n2), which unlike the standard error of a standardized mean difference does not contain the effect
  /// (Pustejovsky & Rodgers 2019, Research Synthesis Methods 10:57).
  case armSizes([ArmSizes])

  /// The participants of two groups.
  public struct ArmSizes: Sendable, Equatable {
    /// In the first group.
    public var first: Double
    /// In the second group.
    public var second: Double

    /// The sizes of two groups.
    public init(first: Double, second: Double) {
      self.first = first
      self.second = second
    }
  }

  /// The name in reports: metafor's, and `sqrt(1/n1+1/n2)`.
  public var name: String {
    switch self {
    case .standardError: "sei"
    case .samplingVariance: "vi"
    case .sampleSize: "ni"
    case .inverseSampleSize: "ninv"
    case .rootSampleSize: "sqrtni"
    case .inverseRootSampleSize: "sqrtninv"
    case .armSizes: "sqrt(1/n1+1/n2)"
    }
  }

  /// Whether zero stands for a study of infinite precision, so that the intercept is a limit estimate.
  public var hasLimit: Bool {
    switch self {
    case .sampleSize, .rootSampleSize: false
    default: true
    }
  }

  /// One value per study; refused where a size is not positive.
  /// - Precondition: one size per study.
  func values(_ studies: [EffectSize]) -> Estimation<[Double]> {
    switch self {
    case .standardError:
      guard studies.allSatisfy({ $0.variance >= 0 }) else { return .notEstimable(.negativeVariance) }
      return .estimate(studies.map(\.standardError))
    case .samplingVariance: return .estimate(studies.map(\.variance))
    case .sampleSize(let sizes): return Self.checked(sizes, studies) { $0 }
    case .inverseSampleSize(let sizes): return Self.checked(sizes, studies) { 1 / $0 }
    case .rootSampleSize(let sizes): return Self.checked(sizes, studies) { Double.sqrt($0) }
    case .inverseRootSampleSize(let sizes): return Self.checked(sizes, studies) { 1 / Double.sqrt($0) }
    case .armSizes(let arms):
      return Self.checked(arms.map(\.first), studies) { $0 }.flatMap { first in
        Self.checked(arms.map(\.second), studies) { $0 }.map { second in
          zip(first, second).map { Double.sqrt(1 / $0 + 1 / $1) }
        }
      }
    }
  }

  private static func checked(
    _ sizes: [Double], _ studies: [EffectSize], _ transform: (Double) -> Double
  ) -> Estimation<[Double]> {
    precondition(sizes.count == studies.count, "one sample size per study")
    guard sizes.allSatisfy(\.isFinite) else { return .notEstimable(.notFinite) }
    guard sizes.allSatisfy({ $0 > 0 }) else { return .notEstimable(.emptyGroup) }
    return .estimate(sizes.map(transform))
  }
}
