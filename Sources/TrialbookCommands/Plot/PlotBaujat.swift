import ArgumentParser
import MetaAnalysis
import Reporting

struct PlotBaujat: SynthesisFigure {
  static let configuration = CommandConfiguration(
    commandName: "baujat",
    abstract: "Which studies make the heterogeneity, and which move the pooled effect.")
  static let minimum = (studies: 3, figure: "a Baujat plot")

  @OptionGroup var question: PlotQuestion
  @OptionGroup var figureOptions: FigureOptions

  func figure(of synthesis: PlottedSynthesis) throws -> Figure {
    let answers = try value(LeaveOneOut(synthesis.model).baujat(synthesis.effects), of: synthesis)
    var notes: [String] = []
    var points: [BaujatPlot.Point] = []
    for (study, answer) in zip(synthesis.studies, answers) {
      switch answer {
      case .estimate(let point):
        points.append(
          BaujatPlot.Point(label: study.label, heterogeneity: point.heterogeneity, influence: point.influence))
      case .notEstimable(let reason): notes.append("Without \(study.label): \(reason.message)")
      }
    }
    let isFixed = synthesis.model.estimator == .equalEffects
    let first = points.max { $0.heterogeneity < $1.heterogeneity }
    let second = points.max { $0.influence < $1.influence }
    return BaujatPlot(
      title: synthesis.title, subtitle: "Baujat plot. \(PlottedSynthesis.words(synthesis.model))",
      description: "Baujat plot of \(points.count) studies. Most heterogeneity: \(first?.label ?? "none"). "
        + "Most influence: \(second?.label ?? "none").",
      xTitle: isFixed ? "Contribution to Cochran\u{2019}s Q" : "Squared Pearson residual",
      yTitle: "Influence on the pooled effect", points: points, notes: notes
    ).figure()
  }
}
