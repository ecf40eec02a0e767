/// A study's place in the plot of Baujat et al. 2002 (Statistics in Medicine 21:2641), as metafor's `baujat`.
public struct BaujatPoint: Sendable, Equatable {
  /// The squared Pearson residual; for equal effects the study's contribution to Q.
  public var heterogeneity: Double
  /// The squared change of the pooled effect without the study over its squared standard error without the study.
  public var influence: Double
}

extension LeaveOneOut {
  /// The Baujat coordinates of each study, in their order.
  ///
  /// Refused as a whole: one study, or a model that cannot be fitted to all. A study is refused if the model cannot
  /// be fitted to the others. With random effects in the generalization of Viechtbauer 2021.
  public func baujat(_ studies: [EffectSize]) -> Estimation<[Estimation<BaujatPoint>]> {
    deletions(studies).flatMap { full, parts in
      full.standardizedResiduals(studies).map { residuals in
        zip(residuals, parts).map { residual, part in
          part.flatMap { part in
            let change = full.pooled.estimate - part.pooled.estimate
            let point = BaujatPoint(
              heterogeneity: residual.pearson * residual.pearson,
              influence: change * change / (part.pooled.standardError * part.pooled.standardError))
            guard point.heterogeneity.isFinite && point.influence.isFinite else {
              return .notEstimable(.outOfRange)
            }
            return .estimate(point)
          }
        }
      }
    }
  }
}
