import MetaAnalysis
import MetaQuestion
import Reporting

/// Subgroups, meta-regression, robust and permutation tests as tables.
extension MetaTables {
  /// The models of the levels.
  var subgroups: ReportTable? {
    guard let answer = answer.subgroups?.value else { return nil }
    let models = answer.levels.map(\.model)
    let pooled = models.map { $0.estimate?.pooled }
    var table = builder
    table.text("level", "Subgroup", answer.levels.map(\.name))
    table.counts("k", "k", models.map(\.studyCount))
    table.numbers("estimate", "Estimate", pooled.map { $0?.estimate }, printed: effect)
    table.numbers("se", "SE", pooled.map { $0?.standardError }, printed: effect)
    table.intervals("ci", "\(level) CI", pooled.map { $0?.interval }, printed: effect)
    if self.answer.request.exponentiates, style == .people {
      table.intervals("ratio", "As ratio", pooled.map { $0?.interval }, printed: ratio)
    }
    table.numbers("p", "p", pooled.map { $0?.pValue }, printed: MetaNumbers.pValue)
    table.ownIntervals(models.map(\.estimate))
    table.numbers("tau2", "tau²", models.map { $0.estimate?.tauSquared }, printed: MetaNumbers.significant)
    let heterogeneity = models.map { $0.estimate?.heterogeneity.value }
    table.numbers("i2", "I² %", heterogeneity.map { $0?.iSquared }) { MetaNumbers.fixed($0, 1) }
    table.reasons(models.map(\.fit.reason))
    let column = self.answer.request.subgroups ?? ""
    let tau = self.answer.request.subgroupHeterogeneity == .common ? "common" : "separate"
    let between = MetaWords.between(
      answer.between, self.answer.request.subgroupHeterogeneity, self.answer.request.model,
      counts: models.map(\.studyCount))
    return table.table(
      "subgroups", "Subgroups by \(column), \(tau) tau²",
      notes: between + ["A p value per subgroup is no test of their difference."])
  }

  /// The coefficients of the meta-regression.
  var moderators: ReportTable? {
    guard let fit = answer.moderators?.value else { return nil }
    var table = builder
    table.text("name", "Coefficient", fit.design.names)
    // Each coefficient has its own scale.
    let errors = fit.coefficients.map { MetaNumbers.decimals(ofStandardError: $0.standardError) }
    func printed(_ values: [Double]) -> [String] { zip(values, errors).map { MetaNumbers.fixed($0, $1) } }
    let estimates = fit.coefficients.map(\.estimate)
    table.numbers("estimate", "Estimate", estimates, printed: printed(estimates))
    let standardErrors = fit.coefficients.map(\.standardError)
    table.numbers("se", "SE", standardErrors, printed: printed(standardErrors))
    if style == .people {
      table.text(
        "ci", "\(level) CI",
        zip(fit.coefficients, errors).map { coefficient, decimals in
          text(coefficient.interval) { MetaNumbers.fixed($0, decimals) }
        })
    } else {
      table.intervals("ci", "CI", fit.coefficients.map(\.interval)) { "\($0)" }
    }
    table.numbers("statistic", "z or t", fit.coefficients.map(\.statistic)) { MetaNumbers.fixed($0, 2) }
    table.numbers("df", "df", fit.coefficients.map(\.degreesOfFreedom), printed: MetaWords.degrees)
    table.numbers("p", "p", fit.coefficients.map(\.pValue), printed: MetaNumbers.pValue)
    return table.table(
      "moderators", "Meta-regression on \(answer.request.moderators.joined(separator: ", "))", notes: notes(of: fit))
  }

  private func notes(of fit: MetaRegressionFit) -> [String] {
    var notes = fit.design.terms.filter { !$0.levels.isEmpty }.map {
      "\($0.name): compared with '\($0.levels.first ?? "")'."
    }
    switch fit.omnibus {
    case .estimate(let test): notes.append("Test of the moderators: \(MetaWords.omnibus(test)).")
    case .notEstimable(let reason): notes.append("Test of the moderators: none. \(reason.message)")
    }
    if let rest = fit.residualHeterogeneity.value {
      notes.append(
        "Residual heterogeneity: QE(\(rest.degreesOfFreedom)) = \(MetaNumbers.fixed(rest.q, 2)), "
          + "\(MetaNumbers.pEquation(rest.pValue)); tau² \(MetaNumbers.significant(fit.tauSquared)).")
    }
    switch fit.rSquared {
    case .estimate(let value): notes.append("The moderators explain \(MetaNumbers.fixed(value, 1))% of tau² (R²).")
    case .notEstimable(let reason): notes.append("No R². \(reason.message)")
    }
    return notes
  }

  /// The cluster-robust tests.
  var robust: ReportTable? {
    guard let pooled = answer.robust?.value else { return nil }
    var names = ["pooled effect"]
    var coefficients = pooled.coefficients
    if let moderators = answer.robustModerators?.value {
      names += moderators.names
      coefficients += moderators.coefficients
    }
    var table = builder
    table.text("name", "Coefficient", names)
    table.numbers("estimate", "Estimate", coefficients.map(\.estimate), printed: effect)
    table.numbers("se", "SE", coefficients.map(\.standardError), printed: effect)
    table.intervals("ci", "\(level) CI", coefficients.map(\.interval), printed: effect)
    table.numbers("statistic", "t", coefficients.map(\.statistic)) { MetaNumbers.fixed($0, 2) }
    table.numbers("df", "df", coefficients.map(\.degreesOfFreedom), printed: MetaWords.degrees)
    table.numbers("p", "p", coefficients.map(\.pValue), printed: MetaNumbers.pValue)
    return table.table(
      "robust",
      "Cluster-robust tests (CR2, Satterthwaite), \(pooled.clusterCount) clusters by "
        + (answer.request.cluster ?? ""))
  }

  /// The permutation tests.
  var permutation: ReportTable? {
    guard let result = answer.permutation?.value else { return nil }
    let fit = answer.moderators?.value
    var names = fit?.design.names ?? ["pooled effect"]
    var values: [Double] = result.pValues
    if let omnibus = result.omnibusPValue {
      names.append("all moderators")
      values.append(omnibus)
    }
    var table = builder
    table.text("name", "Coefficient", names)
    table.numbers("p", "p", values) { MetaNumbers.fixed($0, 4) }
    let which = result.isExact ? "all \(result.arrangements)" : "\(result.arrangements) random"
    return table.table(
      "permutation", "Permutation test, \(which) arrangements" + (result.isExact ? "" : ", seed \(answer.request.seed)")
    )
  }
}
