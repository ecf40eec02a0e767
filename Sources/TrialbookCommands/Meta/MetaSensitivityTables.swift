import MetaAnalysis
import MetaQuestion
import Reporting

/// The sensitivity analyses as tables; nil where they were not asked for or have no answer.
extension MetaTables {
  /// The fits without each study or cluster.
  var leaveOneOut: ReportTable? {
    guard let parts = answer.leaveOneOut?.value else { return nil }
    let names = parts.map { part in
      let names = answer.names(part.leftOut)
      return part.cluster.map { $0 == names ? $0 : "\($0) (\(names))" } ?? names
    }
    let counts = parts.map { answer.table.studies.count - $0.leftOut.count }
    let unit = answer.request.cluster == nil ? "study" : "cluster"
    return fits(
      "leave_one_out", "Leave one out: the model without each \(unit)", names, counts, parts.map(\.fit))
  }

  /// The fits as studies are added.
  var cumulative: ReportTable? {
    guard let steps = answer.cumulative?.value else { return nil }
    let names = steps.map { answer.table.studies[$0.added].name }
    let order = answer.request.order.map { "by \($0)" } ?? "in the order of the rows"
    return fits(
      "cumulative", "Cumulative: the model as studies are added, \(order)", names, Array(1...names.count),
      steps.map(\.fit))
  }

  private func fits(
    _ name: String, _ title: String, _ studies: [String], _ counts: [Int], _ fits: [Estimation<RandomEffectsFit>]
  ) -> ReportTable {
    let pooled = fits.map { $0.value?.pooled }
    var table = builder
    table.text("study", name == "cumulative" ? "Added" : "Without", studies)
    table.counts("k", "k", counts)
    table.numbers("estimate", "Estimate", pooled.map { $0?.estimate }, printed: effect)
    table.numbers("se", "SE", pooled.map { $0?.standardError }, printed: effect)
    table.intervals("ci", "\(level) CI", pooled.map { $0?.interval }, printed: effect)
    table.numbers("p", "p", pooled.map { $0?.pValue }, printed: MetaNumbers.pValue)
    table.ownIntervals(fits.map(\.value))
    table.numbers("tau2", "tau²", fits.map { $0.value?.tauSquared }, printed: MetaNumbers.significant)
    table.numbers("i2", "I² %", fits.map { $0.value?.heterogeneity.value?.iSquared }) { MetaNumbers.fixed($0, 1) }
    table.reasons(fits.map(\.reason))
    return table.table(name, title)
  }

  /// The influence of each study.
  var influence: ReportTable? {
    guard let answers = answer.influence?.value else { return nil }
    let values = answers.map(\.value)
    func two(_ value: Double) -> String { MetaNumbers.fixed(value, 2) }
    func three(_ value: Double) -> String { MetaNumbers.fixed(value, 3) }
    var table = builder
    table.text("study", "Study", answer.table.studies.map(\.name))
    table.numbers("rstudent", "Residual", values.map { $0?.studentizedResidual }, printed: two)
    table.numbers("dffits", "DFFITS", values.map { $0?.dffits }, printed: two)
    table.numbers("cook", "Cook", values.map { $0?.cooksDistance }, printed: three)
    table.numbers("cov_ratio", "COVR", values.map { $0?.covarianceRatio }, printed: two)
    table.numbers("tau2_without", "tau²", values.map { $0?.tauSquaredWithout }, printed: MetaNumbers.significant)
    table.numbers("q_without", "Q", values.map { $0?.qWithout.value }, printed: two)
    table.numbers("hat", "Hat", values.map { $0?.hat }, printed: three)
    if style != .people { table.numbers("weight", "Weight", values.map { $0?.weight }, printed: two) }
    table.numbers("dfbetas", "DFBETAS", values.map { $0?.dfbetas }, printed: two)
    table.text("influential", "Mark", values.map { $0?.isInfluential == true ? "yes" : "" })
    table.reasons(answers.map(\.reason))
    return table.table(
      "influence", "Influence of each study; COVR, tau² and Q are those without it",
      notes: ["Marked: |DFFITS|, Cook's distance, hat value or |DFBETAS| beyond metafor's bounds."])
  }

  /// Egger's and Begg's tests, and trim and fill.
  var smallStudyEffects: ReportTable? {
    var rows: [(name: String, result: String, value: Double?)] = []
    if let egger = answer.egger?.value {
      let limit = egger.limit.map {
        "; limit estimate \(effect($0.estimate)), \(level) CI \(text($0.interval, effect))"
      }
      rows.append(
        (
          "Egger's regression on \(answer.eggerPredictorName)", MetaWords.statistic(egger.slope) + (limit ?? ""),
          egger.slope.pValue
        ))
    }
    if let begg = answer.begg?.value {
      rows.append(
        (
          "Begg's rank correlation",
          "Kendall's tau = \(MetaNumbers.fixed(begg.tau, 3)), \(MetaNumbers.pEquation(begg.pValue))"
            + (begg.isExact ? " (exact)" : " (normal approximation)"), begg.pValue
        ))
    }
    if let fill = answer.trimAndFill?.value {
      let pooled = fill.fit.pooled
      rows.append(
        (
          "Trim and fill (L0)",
          "\(fill.missingCount) filled on the \(fill.side.rawValue): \(effect(pooled.estimate)), "
            + "\(level) CI \(text(pooled.interval, effect)); SE \(effect(pooled.standardError))", nil
        ))
    }
    guard !rows.isEmpty else { return nil }
    var table = builder
    table.text("analysis", "Analysis", rows.map(\.name))
    table.text("result", "Result", rows.map(\.result))
    if style != .people { table.numbers("p", "p", rows.map(\.value), printed: MetaNumbers.pValue) }
    return table.table("small_study_effects", "Small-study effects")
  }
}
