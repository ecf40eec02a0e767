import ArgumentParser
import MetaAnalysis
import Reporting

struct PlotCumulative: SynthesisFigure {
  static let configuration = CommandConfiguration(
    commandName: "cumulative",
    abstract: "The pooled effect as studies are added one by one.")
  static let minimum = (studies: 2, figure: "a cumulative plot")

  @OptionGroup var question: PlotQuestion

  @Option(
    name: .long,
    help: ArgumentHelp(
      "What orders the studies: a column of the table, or year, modules, duration or another attribute of 'pool --by' "
        + "(default: year; for a table the order of its rows).", valueName: "name"))
  var order: String?

  @OptionGroup var forestOptions: ForestOptions
  @OptionGroup var figureOptions: FigureOptions

  var needs: PlottedSynthesis.Needs {
    PlottedSynthesis.Needs(order: order ?? (question.csv == nil ? "year" : nil))
  }

  func figure(of synthesis: PlottedSynthesis) throws -> Figure {
    let analysis = CumulativeMetaAnalysis(synthesis.model)
    let fits = try value(analysis.fits(synthesis.effects, order: synthesis.order), of: synthesis)
    let steps = fits.enumerated().map { index, step in
      PlottedSynthesis.Step(
        label: (index == 0 ? "" : "+ ") + synthesis.studies[step.added].label, fit: step.fit)
    }
    let by = needs.order.map { " by \($0)" } ?? " in the order of the table"
    var plot = synthesis.steps(
      steps, name: "cumulative", heading: "Study added", subtitle: "Studies added one by one\(by)")
    plot.pooled?.label = "All studies"
    return try forestOptions.applied(to: plot).figure()
  }
}
