/// A mixed-effects meta-regression: effects explained by moderators, with tau squared for the rest.
///
/// Weighted least squares with weights 1 / (v + tau squared) (Raudenbush 2009; Knapp & Hartung 2003).
public struct MetaRegression: Sendable, Equatable, Hashable {
  /// Estimator of tau squared, test and level; the test applies to coefficients and to the omnibus test.
  public var model: RandomEffectsModel

  /// A regression with the estimator, test and level of a model.
  public init(_ model: RandomEffectsModel = RandomEffectsModel()) {
    self.model = model
  }

  /// Fits the regression to studies and a design with one row per study.
  ///
  /// Refused: more coefficients than studies; t tests with as many.
  /// - Precondition: the design has one row per study.
  public func fit(_ studies: [EffectSize], design: DesignMatrix) -> Estimation<MetaRegressionFit> {
    precondition(studies.count == design.rowCount, "one row of the design per study")
    let null: Estimation<TauSquaredEstimate> = StudyColumns.with(studies) { model.estimator.tauSquared(&$0) }
    return RegressionColumns.with(studies, design: design) { regression in
      switch model.estimator.estimate(&regression) {
      case .notEstimable(let reason): .notEstimable(reason)
      case .estimate(let tau):
        MetaRegressionFit.fitting(model, to: &regression, design: design, tau: tau, null: null)
      }
    }
  }

  /// Fits the regression to studies and moderators.
  public func fit(_ studies: [EffectSize], moderators: [Moderator]) -> Estimation<MetaRegressionFit> {
    switch DesignMatrix.intercept(studyCount: studies.count, moderators: moderators) {
    case .estimate(let design): fit(studies, design: design)
    case .notEstimable(let reason): .notEstimable(reason)
    }
  }
}

extension RegressionColumns {
  /// Lays studies and a design out in memory and hands them to a body.
  static func with<Value>(
    _ studies: [EffectSize], design: DesignMatrix, body: (inout RegressionColumns) -> Estimation<Value>
  ) -> Estimation<Value> {
    StudyColumns.with(studies) { columns in
      design.entries.withUnsafeBufferPointer { entries in
        let size = scratchSize(rows: design.rowCount, columns: design.columnCount)
        return withUnsafeTemporaryAllocation(of: Double.self, capacity: size) { scratch in
          scratch.initialize(repeating: 0)
          var regression = RegressionColumns(
            studies: columns, design: entries, columnCount: design.columnCount, scratch: scratch)
          return body(&regression)
        }
      }
    }
  }
}
