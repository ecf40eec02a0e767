/// The between-study variance of a model, on the squared scale of the effects.
public struct TauSquaredEstimate: Sendable, Equatable {
  /// Tau squared, zero or above.
  public var value: Double
  /// Number of local maxima of the likelihood for ML and REML, one otherwise.
  public var maximaCount: Int
}

extension HeterogeneityEstimator {
  /// Tau squared of data at this estimator; 0 for one study, as there is nothing that could vary.
  ///
  /// Does not allocate. Definitions as in Viechtbauer 2005 (DL, HE, HS, SJ, ML, REML) and Viechtbauer et al. 2015 (EB, PM).
  /// Variances of zero are refused where the estimator divides by them (EE, DL, HS) or where the estimate is zero.
  public func tauSquared(_ studies: inout StudyColumns) -> Estimation<TauSquaredEstimate> {
    estimate(&studies)
  }

  /// Tau squared of any model; needs one residual degree of freedom, or gives zero.
  func estimate<Profile: ResidualProfile>(_ profile: inout Profile) -> Estimation<TauSquaredEstimate> {
    let hasZero = profile.smallestVariance == 0
    guard profile.residualCount > 0 else {
      return hasZero
        ? .notEstimable(.zeroVariance) : .estimate(TauSquaredEstimate(value: 0, maximaCount: 1))
    }
    if hasZero && (self == .equalEffects || self == .derSimonianLaird || self == .hunterSchmidt) {
      return .notEstimable(.zeroVariance)
    }
    var maximaCount = 1
    let value: Double
    switch self {
    case .equalEffects: value = 0
    case .derSimonianLaird, .hunterSchmidt, .hedges, .sidikJonkman: value = moment(&profile)
    case .maximumLikelihood, .restrictedMaximumLikelihood:
      let maximum = LikelihoodMaximum(of: &profile, restricted: self == .restrictedMaximumLikelihood)
      guard !maximum.isOutOfRange else { return .notEstimable(.outOfRange) }
      value = maximum.tauSquared
      maximaCount = maximum.maximaCount
    case .empiricalBayes, .pauleMandel:
      value =
        MetaAnalysis.tauSquared(whereGeneralizedQEquals: Double(profile.residualCount), &profile) ?? 0
    }
    guard value.isFinite else { return .notEstimable(.outOfRange) }
    if hasZero && value <= 0 { return .notEstimable(.zeroVariance) }
    return .estimate(TauSquaredEstimate(value: max(0, value), maximaCount: maximaCount))
  }

  /// The estimators in closed form, before negative values are set to zero.
  private func moment<Profile: ResidualProfile>(_ profile: inout Profile) -> Double {
    let residualCount = Double(profile.residualCount)
    switch self {
    case .hedges:
      return (profile.unweightedResidual() - profile.unweightedTrace()) / residualCount
    case .sidikJonkman:
      let crude = profile.totalSquares() / Double(profile.studyCount)
      guard crude > 0 else { return 0 }
      return crude * profile.centredMoments(at: crude).residual / residualCount
    default:
      let moments = profile.centredMoments(at: 0)
      return self == .hunterSchmidt
        ? (moments.residual - Double(profile.studyCount)) / moments.weight
        : (moments.residual - residualCount) / moments.trace
    }
  }
}
