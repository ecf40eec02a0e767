import ArgumentParser
import MetaAnalysis
import Reporting

/// A figure of a synthesis: a subcommand of `plot` that says what it needs and draws it.
protocol SynthesisFigure: ParsableCommand {
  /// The least number of studies, and the figure in words: "a funnel plot".
  static var minimum: (studies: Int, figure: String) { get }
  var question: PlotQuestion { get }
  var figureOptions: FigureOptions { get }
  /// What it asks for besides the pooled effect.
  var needs: PlottedSynthesis.Needs { get }
  /// The figure of a synthesis with enough studies.
  func figure(of synthesis: PlottedSynthesis) throws -> Figure
}

extension SynthesisFigure {
  var needs: PlottedSynthesis.Needs { PlottedSynthesis.Needs() }

  func run() throws {
    try TrialbookCommands.run {
      var synthesis = try question.synthesis(needs)
      try synthesis.requireStudies(Self.minimum.studies, for: Self.minimum.figure)
      if let title = figureOptions.title { synthesis.title = title }
      try figureOptions.write(try figure(of: synthesis))
    }
  }

  /// The value of an estimation; without one the command ends with 1 and the reason.
  func value<Value>(_ estimation: Estimation<Value>, of synthesis: PlottedSynthesis) throws -> Value {
    switch estimation {
    case .estimate(let value): return value
    case .notEstimable(let reason):
      throw fail("\(synthesis.title): \(Self.minimum.figure) cannot be drawn. \(reason.message)", code: 1)
    }
  }
}

extension PlottedSynthesis {
  /// Ends the command with the reason when there are too few studies for a figure.
  func requireStudies(_ least: Int, for figure: String) throws {
    guard studies.count < least else { return }
    let found =
      switch studies.count {
      case 0: "there is no study with usable data"
      case 1: "there is one study with usable data"
      default: "there are \(studies.count) studies with usable data"
      }
    var message = "\(title): \(found), and \(figure) needs \(least == 1 ? "one" : "at least \(least)")."
    if !omissions.isEmpty {
      message += " Left out: " + omissions.map { "\($0.label) (\($0.reason))" }.joined(separator: "; ") + "."
    }
    throw fail(message, code: 1)
  }

}
