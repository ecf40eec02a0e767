import MetaAnalysis
import MetaQuestion
import Reporting

extension MetaTables {
  /// The model: one row of the contract's keys for programs, lines for people, a key a row for a sheet.
  var model: ReportTable {
    guard style != .data else { return modelRow }
    var table = modelLines
    guard style == .sheet else { return table }
    table.columns = modelRow.columns
    table.rows = modelRow.rows
    return table
  }

  private var modelRow: ReportTable {
    var members = MetaMembers()
    members.add("k", .integer(answer.table.studies.count))
    members.add("measure", .string(answer.request.measure.rawValue))
    members.add("method", .string(answer.request.model.estimator.rawValue))
    members.add("test", .string(answer.request.model.test.rawValue))
    members.add(answer.pooled)
    return ReportTable(
      name: "model", title: "", columns: members.members.map { ReportColumn(key: $0.key, label: $0.key) },
      rows: [
        members.members.map { member in
          switch member.value {
          case .integer(let value): .integer(value)
          case .number(let value): .number(value)
          case .string(let text): .text(text)
          default: .empty
          }
        }
      ])
  }

  private var modelLines: ReportTable {
    let request = answer.request
    var lines = [
      ("rows", "Rows", MetaWords.rows(answer.table)), ("effect", "Effect", MetaWords.effect(answer)),
      ("model", "Model", MetaWords.model(request.model)),
    ]
    switch answer.pooled.fit {
    case .estimate(let fit): lines += estimateLines(fit.pooled, answer.pooled)
    case .notEstimable(let reason): lines.append(("estimate", "Estimate", "none. \(reason.message)"))
    }
    lines += heterogeneityLines(answer.pooled)
    var table = ReportTable(
      name: "model", title: MetaWords.title(answer), columns: lines.map { ReportColumn(key: $0.0, label: $0.1) },
      rows: [lines.map { .text($0.2) }], notes: answer.warnings.map { "Note: \($0)" })
    table.layout = .records
    return table
  }

  private func estimateLines(
    _ estimate: CoefficientEstimate, _ model: PooledModel
  ) -> [(String, String, String)] {
    var lines = [
      (
        "estimate", "Estimate",
        "\(effect(estimate.estimate)), \(level) CI \(text(estimate.interval, effect)); "
          + "SE \(effect(estimate.standardError)), \(MetaWords.statistic(estimate))"
      )
    ]
    if answer.request.exponentiates {
      lines.append(
        (
          "ratio", "As ratio",
          "\(answer.request.measure.ratioWords) \(ratio(estimate.estimate)), "
            + "\(level) CI \(text(estimate.interval, ratio))"
        ))
    }
    return lines
  }

  private func heterogeneityLines(_ model: PooledModel) -> [(String, String, String)] {
    guard let fit = model.estimate, answer.table.studies.count > 1 else { return [] }
    var lines: [(String, String, String)] = []
    if fit.model.estimator != .equalEffects { lines.append(("tau2", "tau²", tauSquared(fit, model.profile))) }
    switch fit.heterogeneity {
    case .estimate(let value):
      let fromQ = MetaNumbers.fixed(value.iSquaredFromQ, 1) + "% from Q"
      lines.append(
        (
          "i2", "I²",
          fit.model.estimator == .equalEffects ? fromQ : MetaNumbers.fixed(value.iSquared, 1) + "% from tau², " + fromQ
        ))
      lines.append(("h2", "H²", MetaNumbers.fixed(value.hSquared, 2)))
      let q = "Q(\(value.degreesOfFreedom)) = \(MetaNumbers.fixed(value.q, 2)), \(MetaNumbers.pEquation(value.pValue))"
      lines.append(("q", "Heterogeneity", q))
    case .notEstimable(let reason): lines.append(("q", "Heterogeneity", reason.message))
    }
    switch model.prediction {
    case .estimate(let interval):
      let ratios = answer.request.exponentiates ? "; as ratio \(text(interval, ratio))" : ""
      lines.append(
        (
          "pi", "Prediction",
          "\(level) interval for the true effect of a new study \(text(interval, effect)) (\(MetaWords.prediction(fit, answer.request.prediction)))\(ratios)"
        ))
    case .notEstimable(let reason): lines.append(("pi", "Prediction", "no interval. \(reason.message)"))
    }
    return lines
  }

  private func tauSquared(_ fit: RandomEffectsFit, _ profile: Estimation<QProfile>?) -> String {
    let value = MetaNumbers.significant(fit.tauSquared)
    let tau = "tau \(MetaNumbers.significant(fit.tauSquared.squareRoot()))"
    switch profile {
    case .estimate(.interval(let interval)), .estimate(.excludesEstimate(let interval)):
      return "\(value), \(level) CI \(text(interval.tauSquared, MetaNumbers.significant)) (Q-profile); \(tau)"
    case .estimate(.empty): return "\(value), \(level) CI empty (Q-profile); \(tau)"
    case .notEstimable, nil: return "\(value); \(tau)"
    }
  }
}
