import MetaAnalysis
import MetaQuestion
import Reporting

/// The sensitivity analyses as JSON.
extension MetaAnswer {
  func leaveOneOutJSON(_ part: LeaveOneOutFit) -> JSONValue {
    var members = MetaMembers()
    members.add("study", .string(names(part.leftOut)))
    if let cluster = part.cluster { members.add("cluster", .string(cluster)) }
    members.add("k", .integer(table.studies.count - part.leftOut.count))
    members.addPart(part.fit)
    return members.object
  }

  func cumulativeJSON(_ step: CumulativeFit) -> JSONValue {
    var members = MetaMembers()
    members.add("study", .string(table.studies[step.added].name))
    if case .estimate(let fit) = step.fit {
      members.add("k", .integer(fit.studyCount))
    } else {
      members.add(step.fit, [("k", { Double($0.studyCount) })])
    }
    members.addPart(step.fit)
    return members.object
  }

  /// The names of studies that are left out together.
  func names(_ indices: [Int]) -> String {
    var names: [String] = []
    for name in indices.map({ table.studies[$0].name }) where !names.contains(name) { names.append(name) }
    return names.joined(separator: "; ")
  }

  func influenceJSON(_ name: String, _ influence: Estimation<StudyInfluence>) -> JSONValue {
    var members = MetaMembers()
    members.add("study", .string(name))
    members.add(
      influence,
      [
        ("rstudent", \.studentizedResidual), ("dffits", \.dffits), ("cook", \.cooksDistance), ("hat", \.hat),
        ("weight", \.weight), ("cov_ratio", \.covarianceRatio), ("tau2_without", \.tauSquaredWithout),
        ("dfbetas", \.dfbetas),
      ])
    members.add(influence.flatMap(\.qWithout), [("q_without", { $0 })])
    if case .estimate(let value) = influence { members.add("influential", .boolean(value.isInfluential)) }
    return members.object
  }

  func eggerJSON(_ test: FunnelRegressionTest) -> JSONValue {
    var members = MetaMembers()
    members.add("statistic", test.slope.statistic)
    members.add("df", .number(orNull: test.slope.degreesOfFreedom))
    members.add("p", test.slope.pValue)
    members.add("predictor", .string(eggerPredictorName))
    members.add("slope", test.slope.estimate)
    members.add("slope_se", test.slope.standardError)
    if let limit = test.limit {
      members.add("limit", limit.estimate)
      members.add("limit_lower", limit.interval.lower)
      members.add("limit_upper", limit.interval.upper)
    }
    return members.object
  }

  /// What effects are regressed on, by metafor's name or as a formula.
  var eggerPredictorName: String {
    request.eggerPredictor == .sampleSize ? FunnelPredictor.armSizes([]).name : FunnelPredictor.standardError.name
  }

  func beggJSON(_ test: RankCorrelationTest) -> JSONValue {
    var members = MetaMembers()
    members.add("tau", test.tau)
    members.add("p", test.pValue)
    members.add("exact", .boolean(test.isExact))
    return members.object
  }

  func trimAndFillJSON(_ result: TrimAndFillFit) -> JSONValue {
    var members = MetaMembers()
    members.add("side", .string(result.side.rawValue))
    members.add("k0", .integer(result.missingCount))
    members.add(.estimate(result.fit.pooled))
    members.add(result.standardError, [("k0_se", { $0 })])
    members.add("k", .integer(result.fit.studyCount))
    members.add("tau2", result.fit.tauSquared)
    let filled = result.filled.map { study in
      JSONValue.object([
        JSONValue.Member("yi", .number(study.estimate)), JSONValue.Member("vi", .number(study.variance)),
      ])
    }
    members.add("filled", .array(filled))
    return members.object
  }
}

extension MetaMembers {
  /// Adds the keys of a fit to a part of the studies.
  mutating func addPart(_ fit: Estimation<RandomEffectsFit>) {
    add(
      fit.map(\.pooled),
      [
        ("estimate", \.estimate), ("se", \.standardError), ("ci_lower", \.interval.lower),
        ("ci_upper", \.interval.upper),
      ])
    add(fit, [("tau2", \.tauSquared)])
    add(fit.flatMap(\.heterogeneity), [("i2", \.iSquared)])
    add(fit.map(\.pooled), [("statistic", \.statistic), ("p", \.pValue)])
    addTest(fit)
  }
}
