import ArgumentParser
import MetaAnalysis
import Reporting

struct PlotDrapery: SynthesisFigure {
  static let configuration = CommandConfiguration(
    commandName: "drapery",
    abstract: "The p value of every hypothesis about the effect, for each study and pooled.")
  static let minimum = (studies: 2, figure: "a drapery plot")

  @OptionGroup var question: PlotQuestion
  @OptionGroup var figureOptions: FigureOptions

  func figure(of synthesis: PlottedSynthesis) throws -> Figure {
    let fit = try value(synthesis.fit, of: synthesis)
    let domain = Self.domain(synthesis, fit)
    let pooled = Self.curve(domain, around: fit.pooled.estimate, steps: 240) { fit.pooled.pValue(against: $0) }
    // Many studies are drawn with fewer points each.
    let steps = max(24, min(120, 12_000 / synthesis.studies.count))
    let studies = synthesis.effects.map { effect in
      let reach = 4.5 * effect.standardError
      let low = max(domain.lowerBound, effect.estimate - reach)
      let high = min(domain.upperBound, effect.estimate + reach)
      guard low < high else { return DraperyPlot.Curve() }
      return Self.curve(low...high, around: effect.estimate, steps: steps) { effect.pValue(against: $0) }
    }
    let alpha = 1 - synthesis.model.level
    let printed = synthesis.printed(fit.pooled.estimate, fit.pooled.interval)
    return DraperyPlot(
      title: synthesis.title,
      subtitle: "Drapery plot. Pooled \(printed), \(PlottedSynthesis.testWords(synthesis.model.test))",
      description:
        "Drapery plot of \(synthesis.studies.count) studies: the two-sided p value of every hypothetical effect. "
        + "Pooled \(printed).", axisTitle: synthesis.axisTitle, isRatio: synthesis.isRatio, domain: domain,
      studies: studies, pooled: pooled, prediction: Self.prediction(synthesis, fit, domain), alpha: alpha,
      alphaText:
        "p = \(decimalText((alpha * 1e9).rounded() / 1e9) ?? ""): limits of the \(synthesis.levelText) intervals",
      notes: []
    ).figure()
  }

  /// The effects that matter: a forest's axis, widened to the pooled interval.
  private static func domain(_ synthesis: PlottedSynthesis, _ fit: RandomEffectsFit) -> ClosedRange<Double> {
    let axis = synthesis.forest.axisDomain
    let pooled = fit.pooled
    let room = (axis.upperBound - axis.lowerBound) * 0.5
    return AxisScale.range(
      min(axis.lowerBound, max(axis.lowerBound - room, pooled.interval.lower)),
      max(axis.upperBound, min(axis.upperBound + room, pooled.interval.upper)))
  }

  /// Points over a range, and the summit.
  private static func curve(
    _ range: ClosedRange<Double>, around summit: Double, steps: Int, _ pValue: (Double) -> Double
  ) -> DraperyPlot.Curve {
    var values = (0...steps).map {
      range.lowerBound + (range.upperBound - range.lowerBound) * Double($0) / Double(steps)
    }
    if range.contains(summit) { values.append(summit) }
    return values.sorted().map { Point($0, pValue($0)) }
  }

  /// The p value of the effect of a new study; empty where there is no prediction interval.
  private static func prediction(
    _ synthesis: PlottedSynthesis, _ fit: RandomEffectsFit, _ domain: ClosedRange<Double>
  ) -> DraperyPlot.Curve {
    guard case .estimate = synthesis.prediction else { return [] }
    return curve(domain, around: fit.pooled.estimate, steps: 120) {
      guard case .estimate(let p) = fit.predictionPValue(against: $0, degreesOfFreedom: synthesis.predictionDegrees)
      else { return 0 }
      return p
    }
  }
}
