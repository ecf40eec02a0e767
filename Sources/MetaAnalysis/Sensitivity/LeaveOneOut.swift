/// The pooled effect without one study, or without one cluster of studies, at a time.
///
/// Tau squared is estimated anew each time (Viechtbauer & Cheung 2010; metafor's `leave1out`).
public struct LeaveOneOut: Sendable, Equatable, Hashable {
  /// The model that is fitted to the studies that remain.
  public var model: RandomEffectsModel

  /// A leave-one-out analysis with a model.
  public init(_ model: RandomEffectsModel = RandomEffectsModel()) {
    self.model = model
  }

  /// Leaves out each study; one fit per study, in their order.
  ///
  /// One study that remains is its own estimate by the Wald test, with the warning `.singleStudy`; if none remains
  /// the fit is refused (`.noStudies`). Without studies all is refused.
  public func fits(_ studies: [EffectSize]) -> Estimation<[LeaveOneOutFit]> {
    guard !studies.isEmpty else { return .notEstimable(.noStudies) }
    return .estimate(
      studies.indices.map { LeaveOneOutFit(leftOut: [$0], cluster: nil, fit: fit(studies, without: [$0])) })
  }

  /// Leaves out each cluster, such as a trial with several effects; in the order in which clusters first appear.
  /// - Precondition: one cluster per study.
  public func fits(_ studies: [EffectSize], clusters: [String]) -> Estimation<[LeaveOneOutFit]> {
    let groups = Clusters(clusters, count: studies.count).members
    guard !studies.isEmpty else { return .notEstimable(.noStudies) }
    return .estimate(
      groups.map {
        LeaveOneOutFit(leftOut: $0.members, cluster: $0.name, fit: fit(studies, without: $0.members))
      })
  }

  private func fit(_ studies: [EffectSize], without leftOut: [Int]) -> Estimation<RandomEffectsFit> {
    var rest = studies
    for index in leftOut.reversed() { rest.remove(at: index) }
    return model.fitPart(rest)
  }
}

/// What remains of a synthesis when something is left out.
public struct LeaveOneOutFit: Sendable, Equatable {
  /// The studies that were left out, by their index.
  public var leftOut: [Int]
  /// The cluster that was left out, or nil where single studies are.
  public var cluster: String?
  /// The fit to the others.
  public var fit: Estimation<RandomEffectsFit>
}

extension RandomEffectsModel {
  /// Fits a part of the studies; one study alone by the Wald test, since t has no degrees of freedom.
  ///
  /// The fit's model tells which test it was.
  public func fitPart(_ studies: [EffectSize]) -> Estimation<RandomEffectsFit> {
    guard studies.count == 1 else { return fit(studies) }
    return RandomEffectsModel(estimator: estimator, test: .wald, level: level).fit(studies)
  }
}
