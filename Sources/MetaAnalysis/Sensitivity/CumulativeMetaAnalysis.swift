/// The pooled effect as studies are added one by one, such as by year (Lau et al. 1992; metafor's `cumul`).
public struct CumulativeMetaAnalysis: Sendable, Equatable, Hashable {
  /// The model that is fitted at each step.
  public var model: RandomEffectsModel

  /// A cumulative meta-analysis with a model.
  public init(_ model: RandomEffectsModel = RandomEffectsModel()) {
    self.model = model
  }

  /// Adds the studies in an order of their indices; one fit per study added.
  ///
  /// The first study alone is its own estimate by the Wald test, with the warning `.singleStudy`.
  /// - Precondition: `order` holds each index of `studies` once.
  public func fits(_ studies: [EffectSize], order: [Int]) -> Estimation<[CumulativeFit]> {
    precondition(order.sorted() == Array(studies.indices), "the order holds each index of the studies once")
    guard !studies.isEmpty else { return .notEstimable(.noStudies) }
    var added: [EffectSize] = []
    added.reserveCapacity(studies.count)
    return .estimate(
      order.map { index in
        added.append(studies[index])
        return CumulativeFit(added: index, fit: model.fitPart(added))
      })
  }

  /// Adds the studies as they stand.
  public func fits(_ studies: [EffectSize]) -> Estimation<[CumulativeFit]> {
    fits(studies, order: Array(studies.indices))
  }
}

/// One step of a cumulative meta-analysis.
public struct CumulativeFit: Sendable, Equatable {
  /// The index of the study that this step added.
  public var added: Int
  /// The fit to the studies so far.
  public var fit: Estimation<RandomEffectsFit>
}
