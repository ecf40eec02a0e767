import ArgumentParser
import MetaAnalysis
import Reporting

struct PlotFunnel: SynthesisFigure {
  static let configuration = CommandConfiguration(
    commandName: "funnel",
    abstract: "Effects against their standard errors, with contours of significance and trim and fill.")
  static let minimum = (studies: 2, figure: "a funnel plot")

  @OptionGroup var question: PlotQuestion

  @Flag(name: .long, help: "Add the studies that trim and fill imputes.")
  var trimFill = false

  @Flag(name: .long, help: "Leave the contours of significance out.")
  var plainFunnel = false

  @OptionGroup var figureOptions: FigureOptions

  func figure(of synthesis: PlottedSynthesis) throws -> Figure {
    let fit = try value(synthesis.fit, of: synthesis)
    var notes: [String] = []
    var filled: [FunnelPlot.Point] = []
    var filledCentre: Double?
    if trimFill {
      let answer = try value(TrimAndFill(synthesis.model).fit(synthesis.effects), of: synthesis)
      filled = answer.filled.map {
        FunnelPlot.Point(label: "", estimate: $0.estimate, standardError: $0.standardError)
      }
      if !filled.isEmpty { filledCentre = answer.fit.pooled.estimate }
      notes.append(Self.words(answer, synthesis))
    }
    notes += Self.asymmetry(synthesis)
    let points = synthesis.studies.map {
      FunnelPlot.Point(
        label: $0.label, text: synthesis.printed($0.effect.estimate), estimate: $0.effect.estimate,
        standardError: $0.effect.standardError)
    }
    let pooled = "Pooled \(synthesis.printed(fit.pooled.estimate, fit.pooled.interval))"
    return FunnelPlot(
      title: synthesis.title, subtitle: "Funnel plot. \(pooled)",
      description: "Funnel plot of \(points.count) studies: \(synthesis.axisTitle) against the standard error. "
        + "\(pooled). \(notes.joined(separator: " "))",
      axisTitle: synthesis.axisTitle, isRatio: synthesis.isRatio, points: points, filled: filled,
      centre: fit.pooled.estimate, filledCentre: filledCentre, contours: plainFunnel ? [] : Self.contours,
      beyond: "p < 0.01",
      funnel: FunnelPlot.Contour(
        label: "\(synthesis.levelText) of studies without heterogeneity",
        quantile: NormalDistribution().quantile(upperTail: (1 - synthesis.model.level) / 2)),
      notes: notes
    ).figure()
  }

  private static let contours = [("p > 0.10", 0.10), ("0.05 to 0.10", 0.05), ("0.01 to 0.05", 0.01)].map {
    FunnelPlot.Contour(label: $0.0, quantile: NormalDistribution().quantile(upperTail: $0.1 / 2))
  }

  /// `Trim and fill adds 3 studies at the right; with them 0.52 [0.35, 0.77].`
  private static func words(_ answer: TrimAndFillFit, _ synthesis: PlottedSynthesis) -> String {
    guard answer.missingCount > 0 else { return "Trim and fill adds no study." }
    let pooled = synthesis.printed(answer.fit.pooled.estimate, answer.fit.pooled.interval)
    return "Trim and fill adds \(answer.missingCount == 1 ? "1 study" : "\(answer.missingCount) studies") at the "
      + "\(answer.side.rawValue); with \(answer.missingCount == 1 ? "it" : "them") the pooled effect is \(pooled), a "
      + "sensitivity analysis, not a better estimate."
  }

  /// Egger's test, and a word where there are few studies.
  private static func asymmetry(_ synthesis: PlottedSynthesis) -> [String] {
    var notes: [String] = []
    if case .estimate(let test) = FunnelRegression(level: synthesis.model.level).test(synthesis.effects) {
      let statistic = MetaWords.statistic(test.slope).replacing("= -", with: "= \u{2212}")
      notes.append("Egger\u{2019}s test of asymmetry: \(statistic).")
    }
    if synthesis.studies.count < 10 {
      notes.append("With fewer than 10 studies asymmetry can hardly be told from chance.")
    }
    return notes
  }
}
