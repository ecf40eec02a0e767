import MetaAnalysis
import MetaQuestion
import Reporting

extension MetaMembers {
  /// Adds the keys of a model: from `estimate` to `pi_upper`.
  mutating func add(_ model: PooledModel) {
    add(model.fit.map(\.pooled))
    addTauSquared(model)
    let heterogeneity = model.fit.flatMap(\.heterogeneity)
    add(heterogeneity, [("i2", \.iSquared), ("i2_q", \.iSquaredFromQ), ("h2", \.hSquared), ("q", \.q)])
    switch heterogeneity {
    case .estimate(let value): add("q_df", .integer(value.degreesOfFreedom))
    case .notEstimable(let reason): addMissing("q_df", reason.word)
    }
    add(heterogeneity, [("q_p", \.pValue)])
    add(model.prediction, [("pi_lower", \.lower), ("pi_upper", \.upper)])
  }

  /// Adds the test of a fit, which for one study alone is z.
  mutating func addTest(_ fit: Estimation<RandomEffectsFit>) {
    switch fit {
    case .estimate(let fit): add("test", .string(fit.model.test.rawValue))
    case .notEstimable(let reason): addMissing("test", reason.word)
    }
  }

  /// Adds `level` of a subgroup with the keys of its model.
  mutating func addSubgroup(_ level: String, _ model: PooledModel) {
    add("level", .string(level))
    add("k", .integer(model.studyCount))
    addTest(model.fit)
    add(model)
  }

  private mutating func addTauSquared(_ model: PooledModel) {
    add(model.fit, [("tau2", \.tauSquared)])
    let keys = ["tau2_lower", "tau2_upper"]
    switch model.profile {
    case .estimate(.interval(let interval)), .estimate(.excludesEstimate(let interval)):
      add("tau2_lower", interval.tauSquared.lower)
      add("tau2_upper", interval.tauSquared.upper)
    case .estimate(.empty): addMissing(keys, "empty_interval")
    case .notEstimable(let reason): addMissing(keys, reason.word)
    case nil: addMissing(keys, "common_tau_squared")
    }
  }

  /// Adds `exp`, the estimate and its intervals as ratios, where that was asked for.
  mutating func addRatios(_ model: PooledModel, _ request: MetaRequest) {
    guard request.exponentiates else { return }
    var ratios = MetaMembers()
    ratios.add(
      model.fit.map(\.pooled),
      [
        ("estimate", { exponential($0.estimate) }), ("ci_lower", { exponential($0.interval.lower) }),
        ("ci_upper", { exponential($0.interval.upper) }),
      ])
    ratios.add(
      model.prediction,
      [("pi_lower", { exponential($0.lower) }), ("pi_upper", { exponential($0.upper) })])
    add("exp", ratios.object)
  }

  /// Adds `intervals`: the estimate under the three tests.
  mutating func addIntervals(_ model: PooledModel) {
    var intervals = MetaMembers()
    for test in [CoefficientTest.wald, .hartungKnapp, .modifiedHartungKnapp] {
      var members = MetaMembers()
      members.add(model.estimate(under: test))
      intervals.add(test.rawValue, members.object)
    }
    add("intervals", intervals.object)
  }

  /// Adds `effects`: every study that is pooled, with its weight in percent.
  mutating func addEffects(_ answer: MetaAnswer) {
    let studies = answer.table.studies.enumerated().map { index, study in
      var members = MetaMembers()
      members.add("study", .string(study.name))
      members.add("yi", study.effect.estimate)
      members.add("vi", study.effect.variance)
      switch answer.pooled.fit {
      case .estimate(let fit): members.add("weight", fit.weights[index])
      case .notEstimable(let reason): members.addMissing("weight", reason.word)
      }
      members.add("line", .integer(study.line))
      return members.object
    }
    add("effects", .array(studies))
  }
}

extension PooledModel {
  /// The estimate under another test.
  func estimate(under test: CoefficientTest) -> Estimation<CoefficientEstimate> {
    fit.flatMap { $0.pooled(test: test) }
  }
}

extension MetaRequest {
  /// The confidence level in percent.
  var levelPercent: Double { (model.level * 1e10).rounded() / 1e8 }
}
