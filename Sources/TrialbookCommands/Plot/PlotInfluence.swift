import ArgumentParser
import MetaAnalysis
import Reporting

struct PlotInfluence: SynthesisFigure {
  static let configuration = CommandConfiguration(
    commandName: "influence",
    abstract: "Residuals, DFFITS, Cook's distances and what changes without each study.")
  static let minimum = (studies: 3, figure: "a plot of influence")

  @OptionGroup var question: PlotQuestion
  @OptionGroup var figureOptions: FigureOptions

  func figure(of synthesis: PlottedSynthesis) throws -> Figure {
    let fit = try value(synthesis.fit, of: synthesis)
    let answers = try value(LeaveOneOut(synthesis.model).influence(synthesis.effects), of: synthesis)
    let values = answers.map { answer -> StudyInfluence? in
      if case .estimate(let influence) = answer { influence } else { nil }
    }
    let influential = values.map { $0?.isInfluential ?? false }
    var notes = [
      "A study is influential when |DFFITS| > 3 \u{221A}(1/(k \u{2212} 1)), Cook\u{2019}s distance is beyond the median of "
        + "chi-square with 1 df, its hat value is over 3/k, or |DFBETAS| > 1 (Viechtbauer & Cheung 2010)."
    ]
    for (study, answer) in zip(synthesis.studies, answers) {
      if case .notEstimable(let reason) = answer { notes.append("Without \(study.label): \(reason.message)") }
    }
    let names = zip(synthesis.studies, influential).filter(\.1).map(\.0.label)
    return InfluencePlot(
      title: synthesis.title, subtitle: "Influence of each study. \(PlottedSynthesis.words(synthesis.model))",
      description: "Influence of each of \(values.count) studies. Influential: "
        + "\(names.isEmpty ? "none" : names.joined(separator: ", ")).",
      labels: synthesis.studies.map(\.label), isInfluential: influential, panels: panels(values, fit), notes: notes
    ).figure()
  }

  private func panels(_ values: [StudyInfluence?], _ fit: RandomEffectsFit) -> [InfluencePlot.Panel] {
    let count = Double(values.count)
    let normal = NormalDistribution().quantile(upperTail: 0.025)
    let dffits = 3 * (1 / (count - 1)).squareRoot()
    let q: Double? = if case .estimate(let heterogeneity) = fit.heterogeneity { heterogeneity.q } else { nil }
    let withoutQ = values.map { value -> Double? in
      if case .estimate(let q)? = value?.qWithout { q } else { nil }
    }
    var panels = [
      InfluencePlot.Panel(
        heading: "Studentized residual", values: values.map { $0?.studentizedResidual }, limits: [-normal, normal],
        reference: 0),
      InfluencePlot.Panel(
        heading: "DFFITS", values: values.map { $0?.dffits }, limits: [-dffits, dffits], reference: 0),
      InfluencePlot.Panel(
        heading: "Cook\u{2019}s distance", values: values.map { $0?.cooksDistance },
        limits: [ChiSquareDistribution(degreesOfFreedom: 1).quantile(lowerTail: 0.5)], reference: 0),
      InfluencePlot.Panel(heading: "Covariance ratio", values: values.map { $0?.covarianceRatio }, reference: 1),
    ]
    if fit.model.estimator != .equalEffects {
      panels.append(
        InfluencePlot.Panel(
          heading: "\u{3C4}\u{B2} without", values: values.map { $0?.tauSquaredWithout }, reference: fit.tauSquared))
    }
    panels.append(InfluencePlot.Panel(heading: "Q without", values: withoutQ, reference: q))
    panels.append(
      InfluencePlot.Panel(
        heading: "Hat value", values: values.map { $0?.hat }, limits: [3 / count], reference: 1 / count))
    return panels
  }
}
