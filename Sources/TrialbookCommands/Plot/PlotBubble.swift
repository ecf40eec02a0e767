import ArgumentParser
import MetaAnalysis
import Reporting

struct PlotBubble: SynthesisFigure {
  static let configuration = CommandConfiguration(
    commandName: "bubble",
    abstract: "A meta-regression on one number, studies as bubbles.")
  static let minimum = (studies: 3, figure: "a bubble plot")

  @OptionGroup var question: PlotQuestion

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The number that explains effects: modules, duration or year, or a column of the table.", valueName: "name"))
  var mod: String

  @OptionGroup var figureOptions: FigureOptions

  var needs: PlottedSynthesis.Needs { PlottedSynthesis.Needs(moderator: mod) }

  func figure(of synthesis: PlottedSynthesis) throws -> Figure {
    let numbers = synthesis.studies.map { study in study.moderator.flatMap { Double($0) } }
    if let index = synthesis.studies.indices.first(where: {
      numbers[$0] == nil && synthesis.studies[$0].moderator?.isEmpty == false
    }) {
      let study = synthesis.studies[index]
      throw fail(
        "'\(mod)' of \(study.label) is '\(study.moderator ?? "")'. A bubble plot needs numbers; for words use "
          + "'plot forest --by \(mod)'.", code: 64)
    }
    let known = synthesis.studies.indices.filter { numbers[$0] != nil }
    guard let regression = synthesis.regression else { return try refuse(synthesis) }
    let fit = try value(regression, of: synthesis)
    let bubbles = zip(known, fit.weights).map { index, weight in
      BubblePlot.Bubble(
        label: synthesis.studies[index].label, text: synthesis.printed(synthesis.studies[index].effect.estimate),
        moderator: numbers[index] ?? 0,
        estimate: synthesis.studies[index].effect.estimate, weight: weight)
    }
    var notes = Self.words(fit, synthesis, mod)
    let missing = synthesis.studies.indices.filter { numbers[$0] == nil }
    if !missing.isEmpty {
      notes.append("Without \(mod): \(missing.map { synthesis.studies[$0].label }.joined(separator: ", ")).")
    }
    return BubblePlot(
      title: synthesis.title, subtitle: "Meta-regression on \(mod). \(PlottedSynthesis.words(synthesis.model))",
      description: "Bubble plot of \(bubbles.count) studies: \(synthesis.axisTitle) against \(mod). "
        + notes.joined(separator: " "), xTitle: mod, yTitle: synthesis.axisTitle, isRatio: synthesis.isRatio,
      bubbles: bubbles, line: Self.line(fit, over: bubbles.map(\.moderator)), levelText: synthesis.levelText,
      notes: notes
    ).figure()
  }

  private func refuse(_ synthesis: PlottedSynthesis) throws -> Figure {
    throw fail("\(synthesis.title): a bubble plot cannot be drawn, since there is no regression on '\(mod)'.", code: 1)
  }

  /// The regression at 61 values over the range of the moderator.
  private static func line(_ fit: MetaRegressionFit, over values: [Double]) -> [BubblePlot.Prediction] {
    guard let low = values.min(), let high = values.max(), low < high else { return [] }
    return (0...60).compactMap { step in
      let value = low + (high - low) * Double(step) / 60
      guard case .estimate(let answer) = fit.prediction(at: [.number(value)]) else { return nil }
      var prediction: ClosedRange<Double>?
      if case .estimate(let interval) = answer.predictionInterval {
        prediction = AxisScale.range(interval.lower, interval.upper)
      }
      return BubblePlot.Prediction(
        moderator: value, mean: answer.mean.estimate,
        confidence: AxisScale.range(answer.mean.interval.lower, answer.mean.interval.upper), prediction: prediction)
    }
  }

  /// The slope with its test, what remains and what is explained.
  private static func words(_ fit: MetaRegressionFit, _ synthesis: PlottedSynthesis, _ name: String) -> [String] {
    var notes: [String] = []
    if let slope = fit.coefficients.last, fit.coefficients.count == 2 {
      let unit = synthesis.isRatio ? "log ratio per unit" : "per unit"
      let numbers = [slope.estimate, slope.interval.lower, slope.interval.upper].map {
        MetaNumbers.significant($0).replacing("-", with: "\u{2212}")
      }
      notes.append(
        "Slope \(numbers[0]) [\(numbers[1]), \(numbers[2])] \(unit) of \(name), "
          + MetaWords.statistic(slope).replacing("= -", with: "= \u{2212}") + ".")
    }
    var rest = "Residual \u{3C4}\u{B2} = \(MetaNumbers.significant(fit.tauSquared))"
    if case .estimate(let share) = fit.rSquared { rest += ", R\u{B2} = \(decimal(share, 0))%" }
    notes.append(rest + ".")
    return notes
  }
}
