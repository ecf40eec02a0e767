import MetaAnalysis

/// A random-effects model of some studies with what a report says beside it.
package struct PooledModel: Sendable, Equatable {
  /// The number of studies.
  package var studyCount: Int
  /// The model, or why there is none.
  package var fit: Estimation<RandomEffectsFit>
  /// The Q-profile interval of tau squared; nil for a subgroup that shares tau squared with others.
  package var profile: Estimation<QProfile>?
  /// The prediction interval.
  package var prediction: Estimation<ConfidenceInterval>

  /// A model that was fitted elsewhere.
  package init(
    studyCount: Int, fit: Estimation<RandomEffectsFit>, profile: Estimation<QProfile>?,
    prediction: Estimation<ConfidenceInterval>
  ) {
    self.studyCount = studyCount
    self.fit = fit
    self.profile = profile
    self.prediction = prediction
  }

  /// Fits the request's model to studies.
  static func fitting(_ effects: [EffectSize], _ request: MetaRequest) -> PooledModel {
    let fit: Estimation<RandomEffectsFit> =
      effects.isEmpty ? .notEstimable(.noStudies) : request.model.fit(effects)
    return PooledModel(
      studyCount: effects.count, fit: fit, profile: fit.flatMap { _ in request.model.qProfile(effects) },
      prediction: fit.flatMap { $0.predictionInterval(degreesOfFreedom: request.prediction) })
  }

  /// A level of a subgroup analysis.
  static func level(_ group: Subgroup, _ effects: [EffectSize], _ request: MetaRequest) -> PooledModel {
    let isCommon = request.subgroupHeterogeneity == .common
    return PooledModel(
      studyCount: group.studyCount, fit: group.fit,
      profile: isCommon ? nil : group.fit.flatMap { _ in request.model.qProfile(effects) },
      prediction: group.fit.flatMap { $0.predictionInterval(degreesOfFreedom: request.prediction) })
  }

  /// The fitted model, if there is one.
  package var estimate: RandomEffectsFit? { if case .estimate(let fit) = fit { fit } else { nil } }

  /// What a reader should know.
  package var warnings: [String] {
    var warnings = estimate?.warnings.map(\.message) ?? []
    switch profile {
    case .estimate(.excludesEstimate):
      warnings.append(
        "The Q-profile interval of tau squared does not contain the estimate: the two rest on different estimators.")
    case .estimate(.empty):
      warnings.append("The Q-profile interval of tau squared is empty: the effects agree more than chance explains.")
    default: break
    }
    return warnings
  }
}
