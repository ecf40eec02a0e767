/// The Q-profile interval of tau squared and what follows from it.
public struct HeterogeneityInterval: Sendable, Equatable {
  /// The interval of tau squared.
  public var tauSquared: ConfidenceInterval
  /// The interval of I squared in percent, by the typical variance, which needs positive variances.
  public var iSquared: Estimation<ConfidenceInterval>
  /// The interval of H squared, likewise.
  public var hSquared: Estimation<ConfidenceInterval>
}

/// What the Q-profile method answers: the interval is of the data alone and need not fit the point estimate.
public enum QProfile: Sendable, Equatable {
  /// The interval contains the estimate of tau squared.
  case interval(HeterogeneityInterval)
  /// The interval lies above or below the estimate of tau squared.
  case excludesEstimate(HeterogeneityInterval)
  /// Q is so small that no tau squared is compatible with it: both limits lie below zero.
  case empty
}

extension QProfile {
  /// Solves Q(tau squared) = chi-square quantile for both limits (Viechtbauer 2007, eq. 10-11).
  ///
  /// The limits have no upper bound; a lower limit below zero is zero.
  static func of<Profile: ResidualProfile>(
    _ profile: inout Profile, tauSquared estimate: Double, level: Double
  ) -> Estimation<QProfile> {
    guard profile.residualCount > 0 else {
      return .notEstimable(profile.studyCount == 1 ? .singleStudy : .noResidualDegreesOfFreedom)
    }
    let chiSquare = ChiSquareDistribution(degreesOfFreedom: Double(profile.residualCount))
    let tail = (1 - level) / 2
    let smallest = chiSquare.quantile(lowerTail: tail)
    guard smallest > 0, let upper = MetaAnalysis.tauSquared(whereGeneralizedQEquals: smallest, &profile)
    else { return .estimate(.empty) }
    let lower =
      MetaAnalysis.tauSquared(whereGeneralizedQEquals: chiSquare.quantile(upperTail: tail), &profile) ?? 0
    guard upper.isFinite else { return .notEstimable(.outOfRange) }
    let tauSquared = ConfidenceInterval(lower: lower, upper: upper)
    let interval = HeterogeneityInterval(tauSquared, &profile)
    return .estimate(tauSquared.contains(estimate) ? .interval(interval) : .excludesEstimate(interval))
  }
}

extension HeterogeneityInterval {
  fileprivate init<Profile: ResidualProfile>(_ tauSquared: ConfidenceInterval, _ profile: inout Profile) {
    self.tauSquared = tauSquared
    guard profile.smallestVariance > 0 else {
      iSquared = .notEstimable(.zeroVariance)
      hSquared = .notEstimable(.zeroVariance)
      return
    }
    let typical = Double(profile.residualCount) / profile.centredMoments(at: 0).trace
    iSquared = .estimate(
      ConfidenceInterval(
        lower: 100 * tauSquared.lower / (tauSquared.lower + typical),
        upper: 100 * tauSquared.upper / (tauSquared.upper + typical)))
    hSquared = .estimate(
      ConfidenceInterval(lower: 1 + tauSquared.lower / typical, upper: 1 + tauSquared.upper / typical))
  }
}

extension RandomEffectsModel {
  /// The Q-profile interval of tau squared, I squared and H squared at the model's level.
  public func qProfile(_ studies: [EffectSize]) -> Estimation<QProfile> {
    StudyColumns.with(studies) { qProfile(&$0) }
  }

  /// The Q-profile interval from two columns.
  public func qProfile(_ columns: inout StudyColumns) -> Estimation<QProfile> {
    guard estimator != .equalEffects else { return .notEstimable(.equalEffectsModel) }
    switch estimator.tauSquared(&columns) {
    case .notEstimable(let reason): return .notEstimable(reason)
    case .estimate(let tau): return QProfile.of(&columns, tauSquared: tau.value, level: level)
    }
  }
}
