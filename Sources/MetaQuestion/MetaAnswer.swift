import MetaAnalysis

/// Everything that a run of `meta` found out; what was not asked for is nil.
package struct MetaAnswer: Sendable, Equatable {
  /// What was asked.
  package var request: MetaRequest
  /// What the table gave.
  package var table: MetaStudies
  /// The model of all studies.
  package var pooled: PooledModel
  /// The fits without each study, or each cluster.
  package var leaveOneOut: Estimation<[LeaveOneOutFit]>?
  /// The influence of each study.
  package var influence: Estimation<[Estimation<StudyInfluence>]>?
  /// The fits as studies are added.
  package var cumulative: Estimation<[CumulativeFit]>?
  /// Egger's test.
  package var egger: Estimation<FunnelRegressionTest>?
  /// Begg's test.
  package var begg: Estimation<RankCorrelationTest>?
  /// Trim and fill.
  package var trimAndFill: Estimation<TrimAndFillFit>?
  /// The subgroups with their test.
  package var subgroups: Estimation<SubgroupAnswer>?
  /// The meta-regression.
  package var moderators: Estimation<MetaRegressionFit>?
  /// The cluster-robust test of the pooled effect.
  package var robust: Estimation<ClusterRobustFit>?
  /// The cluster-robust tests of the meta-regression.
  package var robustModerators: Estimation<ClusterRobustFit>?
  /// The permutation test: of the regression where there is one, else of the pooled effect.
  package var permutation: Estimation<PermutationResult>?

  /// The models of the levels of a column, and the test between them.
  package struct SubgroupAnswer: Sendable, Equatable {
    /// The name of each level with its model, in sorted order.
    package var levels: [(name: String, model: PooledModel)]
    /// The test that the levels agree.
    package var between: Estimation<OmnibusTest>
    /// What a reader should know.
    package var warnings: [String]

    package static func == (one: Self, two: Self) -> Bool {
      one.levels.map(\.name) == two.levels.map(\.name) && one.levels.map(\.model) == two.levels.map(\.model)
        && one.between == two.between && one.warnings == two.warnings
    }
  }

  /// Whether there are studies to pool: two at least, and a model of them.
  package var isPooled: Bool { table.studies.count > 1 && pooled.estimate != nil }
}

extension MetaAnswer {
  /// Answers a request from the studies of a table.
  package init(_ request: MetaRequest, _ table: MetaStudies) {
    let effects = table.effects
    self.init(request: request, table: table, pooled: .fitting(effects, request))
    let clusters = table.labels(request.cluster, of: request)
    if request.leavesOneOut {
      let analysis = LeaveOneOut(request.model)
      leaveOneOut = clusters.map { analysis.fits(effects, clusters: $0) } ?? analysis.fits(effects)
    }
    if request.asksInfluence { influence = LeaveOneOut(request.model).influence(effects) }
    if request.cumulates {
      cumulative = CumulativeMetaAnalysis(request.model).fits(effects, order: table.order(for: request))
    }
    if request.asksEgger {
      egger = FunnelRegression(predictor: table.predictor(for: request), level: request.model.level).test(effects)
    }
    if request.asksBegg { begg = RankCorrelationTest.testing(effects) }
    if request.asksTrimAndFill { trimAndFill = TrimAndFill(request.model).fit(effects) }
    if let labels = table.labels(request.subgroups, of: request) { answerSubgroups(effects, labels) }
    answerModerators(effects, clusters)
  }

  private mutating func answerSubgroups(_ effects: [EffectSize], _ labels: [String]) {
    let analysis = SubgroupAnalysis(request.model, heterogeneity: request.subgroupHeterogeneity)
    subgroups = analysis.fit(effects, labels: labels).map { fit in
      let levels = fit.groups.map { group in
        let members = zip(effects, labels).filter { $0.1 == group.level }.map(\.0)
        return (name: group.level, model: PooledModel.level(group, members, request))
      }
      return SubgroupAnswer(levels: levels, between: fit.between, warnings: fit.warnings.map(\.message))
    }
  }

  private mutating func answerModerators(_ effects: [EffectSize], _ clusters: [String]?) {
    let level = request.model.level
    if let clusters {
      robust = pooled.fit.flatMap { ClusterRobustTest(level: level).test($0, effects: effects, clusters: clusters) }
    }
    if !request.moderators.isEmpty {
      let fit = MetaRegression(request.model).fit(effects, moderators: table.moderators)
      moderators = fit
      if let clusters {
        robustModerators = fit.flatMap {
          ClusterRobustTest(level: level).test($0, effects: effects, clusters: clusters)
        }
      }
    }
    guard let permutations = request.permutations else { return }
    let test = PermutationTest(request.model, iterations: permutations, seed: request.seed)
    permutation = moderators.map { $0.flatMap { test.test(effects, design: $0.design) } } ?? test.test(effects)
  }
}

extension MetaStudies {
  /// The predictor of Egger's test; the command refuses sample sizes for effects as given.
  fileprivate func predictor(for request: MetaRequest) -> FunnelPredictor {
    let sizes = studies.compactMap(\.groupSizes)
    return request.eggerPredictor == .sampleSize && sizes.count == studies.count ? .armSizes(sizes) : .standardError
  }
}
