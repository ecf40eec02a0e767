import Foundation
import MetaAnalysis
import MetaQuestion
import Reporting

/// e to the power of a number.
func exponential(_ value: Double) -> Double { Foundation.exp(value) }

extension MetaAnswer {
  /// The answer as JSON: the keys of the contract, then those beside them.
  var json: JSONValue {
    var members = MetaMembers()
    members.add("k", .integer(table.studies.count))
    members.add("measure", .string(request.measure.rawValue))
    members.add("method", .string(request.model.estimator.rawValue))
    members.add("test", .string(request.model.test.rawValue))
    members.add(pooled)
    members.addEffects(self)
    members.add("leave_one_out", leaveOneOut) { .array($0.map { leaveOneOutJSON($0) }) }
    members.add("influence", influence) { .array(zip(table.studies, $0).map { influenceJSON($0.name, $1) }) }
    members.add("cumulative", cumulative) { .array($0.map { cumulativeJSON($0) }) }
    members.add("egger", egger) { eggerJSON($0) }
    members.add("begg", begg) { beggJSON($0) }
    members.add("trim_fill", trimAndFill) { trimAndFillJSON($0) }
    members.add("subgroups", subgroups) { .array($0.levels.map { subgroupJSON($0.name, $0.model) }) }
    if let subgroups {
      var between = MetaMembers()
      between.add(subgroups.flatMap(\.between), keys: ("q", "df", "p"))
      members.add("between", between.object)
    }
    members.add("moderators", moderators) { moderatorsJSON($0) }
    addExtras(&members)
    return members.object
  }

  private func addExtras(_ members: inout MetaMembers) {
    if robust != nil { members.add("robust", robust) { robustJSON($0, at: 0) } }
    members.add("permutation", permutation) { permutationJSON($0) }
    members.addIntervals(pooled)
    members.addRatios(pooled, request)
    members.add("level", request.levelPercent)
    if request.measure == .standardizedMeanDifference { members.add("variance", .string(request.variance.rawValue)) }
    members.add("rows_in", .integer(table.rowsIn))
    members.add(
      "left_out",
      .array(
        table.leftOut.map { row in
          var members = MetaMembers()
          members.add("study", row.study.isEmpty ? .null : .string(row.study))
          members.add("reason", .string(row.reason.message))
          members.add("code", .string(row.reason.word))
          members.add("line", .integer(row.line))
          members.add("columns", .array(row.reason.columns.map { .string($0) }))
          return members.object
        }))
    members.add("warnings", .array(warnings.map { .string($0) }))
  }

  private func subgroupJSON(_ name: String, _ model: PooledModel) -> JSONValue {
    var members = MetaMembers()
    members.addSubgroup(name, model)
    members.addRatios(model, request)
    return members.object
  }

  private func moderatorsJSON(_ fit: MetaRegressionFit) -> JSONValue {
    fit.json { index, coefficient in
      if let robustModerators { coefficient.add("robust", robustModerators) { robustJSON($0, at: index) } }
    }
  }

  private func robustJSON(_ fit: ClusterRobustFit, at index: Int) -> JSONValue {
    var members = MetaMembers()
    members.add(.estimate(fit.coefficients[index]))
    members.add("clusters", .integer(fit.clusterCount))
    return members.object
  }

  private func permutationJSON(_ result: PermutationResult) -> JSONValue {
    var members = MetaMembers()
    if case .estimate(let fit) = moderators {
      let coefficients = zip(fit.design.names, result.pValues).map { name, value in
        JSONValue.object([JSONValue.Member("name", .string(name)), JSONValue.Member("p", .number(value))])
      }
      members.add("coefficients", .array(coefficients))
      members.add("qm_p", .number(orNull: result.omnibusPValue))
    } else if let value = result.pValues.first {
      members.add("p", value)
    }
    members.add("arrangements", .integer(result.arrangements))
    members.add("exact", .boolean(result.isExact))
    if !result.isExact { members.add("seed", .integer(Int(request.seed))) }
    return members.object
  }
}

extension MetaRegressionFit {
  /// The keys of `moderators`; `more` adds to those of a coefficient.
  func json(_ more: (Int, inout MetaMembers) -> Void = { _, _ in }) -> JSONValue {
    var members = MetaMembers()
    let coefficients = zip(design.names, coefficients).enumerated().map { index, pair in
      var coefficient = MetaMembers()
      coefficient.add("name", .string(pair.0))
      coefficient.add(.estimate(pair.1))
      more(index, &coefficient)
      return coefficient.object
    }
    members.add("coefficients", .array(coefficients))
    members.add(omnibus, keys: ("qm", "qm_df", "qm_p"))
    let rest = residualHeterogeneity
    members.add(rest, [("qe", \.q), ("qe_df", { Double($0.degreesOfFreedom) }), ("qe_p", \.pValue)])
    members.add(rSquared, [("r2", { $0 })])
    members.add("k", .integer(design.rowCount))
    members.add("tau2", tauSquared)
    members.add(rest, [("i2", \.iSquared), ("h2", \.hSquared)])
    return members.object
  }
}

extension MetaMembers {
  /// Adds an omnibus test under three keys, with the denominator degrees of freedom of F beside them.
  mutating func add(_ test: Estimation<OmnibusTest>, keys: (statistic: String, degrees: String, pValue: String)) {
    add(
      test,
      [
        (keys.statistic, \.statistic), (keys.degrees, { Double($0.degreesOfFreedom) }), (keys.pValue, \.pValue),
      ])
    switch test {
    case .estimate(let test):
      add("\(keys.degrees)2", .number(orNull: test.denominatorDegreesOfFreedom))
      if test.denominatorDegreesOfFreedom == nil { add("\(keys.degrees)2_missing", "chi_square_distribution") }
    case .notEstimable(let reason): addMissing("\(keys.degrees)2", reason.word)
    }
  }
}
