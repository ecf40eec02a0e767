/// Studies pooled by the levels of a category, and the test that the levels agree.
public struct SubgroupAnalysis: Sendable, Equatable {
  /// Whether the levels share the between-study variance.
  public enum Heterogeneity: Sendable, Equatable, Hashable {
    /// Each level has its own tau squared.
    case separate
    /// All levels have one tau squared, that of the regression on the level.
    case common
  }

  /// Estimator, test and level.
  public var model: RandomEffectsModel
  /// Separate or common tau squared.
  public var heterogeneity: Heterogeneity

  /// A subgroup analysis.
  public init(_ model: RandomEffectsModel = RandomEffectsModel(), heterogeneity: Heterogeneity) {
    self.model = model
    self.heterogeneity = heterogeneity
  }

  /// Pools each level and tests their agreement.
  ///
  /// A level with one study has no tau squared of its own: under separate tau squared its fit is that of the study by the
  /// Wald test, a warning names it, and the test between levels takes its study as it is.
  /// - Precondition: one label per study.
  public func fit(_ studies: [EffectSize], labels: [String]) -> Estimation<SubgroupFit> {
    precondition(studies.count == labels.count, "one label per study")
    guard !studies.isEmpty else { return .notEstimable(.noStudies) }
    let levels = Set(labels).sorted()
    let members = levels.map { level in zip(studies, labels).filter { $0.1 == level }.map(\.0) }
    let warnings = zip(levels, members).filter { $1.count == 1 }.map {
      ModelWarning.singleStudySubgroup($0.0)
    }
    switch heterogeneity {
    case .separate: return .estimate(separate(levels, members, warnings))
    case .common: return common(studies, labels, levels, members, warnings)
    }
  }

  private func separate(
    _ levels: [String], _ members: [[EffectSize]], _ warnings: [ModelWarning]
  ) -> SubgroupFit {
    let groups = zip(levels, members).map {
      Subgroup(level: $0, studyCount: $1.count, fit: model.fitPart($1))
    }
    let wald = RandomEffectsModel(estimator: model.estimator, test: .wald, level: model.level)
    var means: [EffectSize] = []
    for studies in members {
      switch wald.fit(studies) {
      case .estimate(let fit):
        means.append(EffectSize(estimate: fit.pooled.estimate, variance: fit.waldVariance))
      case .notEstimable(let reason):
        return SubgroupFit(groups: groups, between: .notEstimable(reason), warnings: warnings)
      }
    }
    return SubgroupFit(groups: groups, between: Self.between(means), warnings: warnings)
  }

  /// Cochran's Q of the levels' means with their Wald variances (Borenstein et al. 2009, ch. 19).
  private static func between(_ means: [EffectSize]) -> Estimation<OmnibusTest> {
    StudyColumns.with(means) { columns in
      let degreesOfFreedom = columns.studyCount - 1
      return OmnibusTest.testing(
        quadraticForm: columns.pooled(tauSquared: 0).generalizedQ, degreesOfFreedom: degreesOfFreedom,
        denominatorDegreesOfFreedom: nil)
    }
  }

  private func common(
    _ studies: [EffectSize], _ labels: [String], _ levels: [String], _ members: [[EffectSize]],
    _ warnings: [ModelWarning]
  ) -> Estimation<SubgroupFit> {
    let design = DesignMatrix.groupMeans(labels, levels: levels)
    return RegressionColumns.with(studies, design: design) { regression in
      let tau: TauSquaredEstimate
      switch model.estimator.estimate(&regression) {
      case .estimate(let estimate): tau = estimate
      case .notEstimable(let reason): return .notEstimable(reason)
      }
      let residualCount = regression.residualCount
      let residual = regression.solution(at: tau.value).residual
      let meanSquare = residualCount > 0 ? residual / Double(residualCount) : 0
      let groups = zip(levels, members).map { level, studies in
        Subgroup(
          level: level, studyCount: studies.count,
          fit: StudyColumns.with(studies) { columns in
            let heterogeneity = MetaAnalysis.Heterogeneity.of(
              &columns, tauSquared: tau.value, estimator: model.estimator)
            return RandomEffectsFit.fitting(
              model, to: &columns, tau: tau, heterogeneity: heterogeneity,
              scale: (meanSquare, residualCount))
          })
      }
      let means = members.map { studies in
        let weight = studies.reduce(0) { $0 + 1 / ($1.variance + tau.value) }
        let sum = studies.reduce(0) { $0 + $1.estimate / ($1.variance + tau.value) }
        return EffectSize(
          estimate: sum / weight,
          variance: model.test.varianceScale(residualMeanSquare: meanSquare) / weight)
      }
      let between: Estimation<OmnibusTest> =
        residualCount == 0 && model.test != .wald
        ? .notEstimable(.noResidualDegreesOfFreedom)
        : StudyColumns.with(means) { columns in
          OmnibusTest.testing(
            quadraticForm: columns.pooled(tauSquared: 0).generalizedQ,
            degreesOfFreedom: columns.studyCount - 1,
            denominatorDegreesOfFreedom: model.test == .wald ? nil : Double(residualCount))
        }
      return .estimate(SubgroupFit(groups: groups, between: between, warnings: warnings))
    }
  }
}

/// One level of a subgroup analysis.
public struct Subgroup: Sendable, Equatable {
  /// The level's name.
  public var level: String
  /// Number of its studies.
  public var studyCount: Int
  /// Its pooled effect with heterogeneity.
  public var fit: Estimation<RandomEffectsFit>
}

/// The levels of a subgroup analysis, in sorted order, and their test.
public struct SubgroupFit: Sendable, Equatable {
  /// The levels.
  public var groups: [Subgroup]
  /// The test that all levels have the same mean: chi-square, or F for t tests with a common tau squared.
  public var between: Estimation<OmnibusTest>
  /// What a reader should know, beside the warnings of each level.
  public var warnings: [ModelWarning]
}
