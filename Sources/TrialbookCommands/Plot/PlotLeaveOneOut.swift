import ArgumentParser
import MetaAnalysis
import Reporting

struct PlotLeaveOneOut: SynthesisFigure {
  static let configuration = CommandConfiguration(
    commandName: "leave-one-out",
    abstract: "The pooled effect without each study in turn.")
  static let minimum = (studies: 3, figure: "a leave-one-out plot")

  @OptionGroup var question: PlotQuestion
  @OptionGroup var forestOptions: ForestOptions
  @OptionGroup var figureOptions: FigureOptions

  func figure(of synthesis: PlottedSynthesis) throws -> Figure {
    let fits = try value(LeaveOneOut(synthesis.model).fits(synthesis.effects), of: synthesis)
    let steps = zip(synthesis.studies, fits).map { PlottedSynthesis.Step(label: $0.label, fit: $1.fit) }
    var plot = synthesis.steps(
      steps, name: "leave-one-out", heading: "Without", subtitle: "Leaving one study out at a time")
    plot.pooled?.label = "All studies"
    return try forestOptions.applied(to: plot).figure()
  }
}
