import ArgumentParser
import Foundation
import Reporting

extension ForestLook: ExpressibleByArgument {}

struct PlotForest: SynthesisFigure {
  static let configuration = CommandConfiguration(
    commandName: "forest",
    abstract: "Every study with its effect, the pooled effect, and what was left out.")

  @OptionGroup var question: PlotQuestion

  @Option(name: .long, help: "Subgroups: an attribute as in 'pool --by', or a column of the table.")
  var by: String?

  @OptionGroup var forestOptions: ForestOptions
  @OptionGroup var figureOptions: FigureOptions

  static let minimum = (studies: 1, figure: "a forest plot")

  var needs: PlottedSynthesis.Needs { PlottedSynthesis.Needs(subgroups: by) }

  func figure(of synthesis: PlottedSynthesis) throws -> Figure {
    try forestOptions.applied(to: synthesis.forest).figure()
  }
}

/// How a forest plot, or one of its relatives, is drawn.
struct ForestOptions: ParsableArguments {
  @Option(name: .long, help: "plain: as most journals set it; revman: as RevMan draws it.")
  var style: ForestLook = .plain

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp("The ends of the axis (ratios as ratios): -1,2 or 0.1,10.", valueName: "from,to"))
  var axis: String?

  @Option(name: .long, help: ArgumentHelp("What is written left of no effect: \"favours control\".", valueName: "text"))
  var lowerSide: String?

  @Option(name: .long, help: ArgumentHelp("What is written right of no effect.", valueName: "text"))
  var upperSide: String?

  func validate() throws {
    guard let axis else { return }
    guard let ends = Self.ends(axis), ends.0 < ends.1, ends.0.isFinite, ends.1.isFinite else {
      throw ValidationError("--axis is '\(axis)'. It is two numbers, the lower one first: --axis -1,2.")
    }
  }

  private static func ends(_ text: String) -> (Double, Double)? {
    let numbers = text.split(separator: ",", omittingEmptySubsequences: false).map { Double($0) }
    guard numbers.count == 2, let first = numbers[0], let second = numbers[1] else { return nil }
    return (first, second)
  }

  /// The plot with the options.
  func applied(to plot: ForestPlot) throws -> ForestPlot {
    var plot = plot
    plot.look = style
    if let lowerSide { plot.lowerSide = lowerSide }
    if let upperSide { plot.upperSide = upperSide }
    if let ends = axis.flatMap(Self.ends) {
      if plot.isRatio, ends.0 <= 0 { throw fail("--axis begins at \(ends.0). A ratio is greater than 0.", code: 64) }
      plot.limits = plot.isRatio ? AxisScale.range(log(ends.0), log(ends.1)) : AxisScale.range(ends.0, ends.1)
    }
    return plot
  }
}
