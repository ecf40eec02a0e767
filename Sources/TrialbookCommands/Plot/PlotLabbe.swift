import ArgumentParser
import Foundation
import MetaAnalysis
import MetaQuestion
import Reporting

struct PlotLabbe: SynthesisFigure {
  static let configuration = CommandConfiguration(
    commandName: "labbe",
    abstract: "The risk in one group against that in the other, from a table of events.",
    discussion: "Needs --csv with --measure RR, OR or RD: the bundled review reports no events by arm.")
  static let minimum = (studies: 1, figure: "a L\u{2019}Abb\u{E9} plot")

  @OptionGroup var question: PlotQuestion
  @OptionGroup var figureOptions: FigureOptions

  func validate() throws {
    guard let measure = question.measure, measure.kind == .binary else {
      throw ValidationError("A L\u{2019}Abb\u{E9} plot needs a table of events: --csv with --measure RR, OR or RD.")
    }
  }

  func figure(of synthesis: PlottedSynthesis) throws -> Figure {
    let bubbles = synthesis.studies.indices.map { index in
      let study = synthesis.studies[index]
      return RiskPlot.Bubble(
        label: study.label, interventionRisk: Self.risk(study.intervention),
        comparatorRisk: Self.risk(study.comparator),
        weight: synthesis.pooled?.weights[index] ?? 100)
    }
    let limit = RiskPlot.limit(bubbles.flatMap { [$0.interventionRisk, $0.comparatorRisk] })
    var curve: [Point] = []
    var text = ""
    if let pooled = synthesis.pooled?.pooled {
      curve = (0...60).map { Point(limit * Double($0) / 60, 0) }
        .map { Point($0.x, risk(of: $0.x, changedBy: pooled.estimate)) }
      text = "Pooled \(synthesis.measure.lowercased()) \(synthesis.printed(pooled.estimate, pooled.interval))"
    }
    return RiskPlot(
      title: synthesis.title, subtitle: "L\u{2019}Abb\u{E9} plot",
      description:
        "L\u{2019}Abb\u{E9} plot of \(bubbles.count) studies: the risk in group 1 against that in group 2. \(text)",
      xTitle: "Risk in group 2", yTitle: "Risk in group 1", bubbles: bubbles, pooled: curve, pooledText: text,
      notes: synthesis.pooled == nil ? ["Nothing is pooled."] : []
    ).figure()
  }

  private static func risk(_ arm: PlottedSynthesis.Arm) -> Double {
    guard let events = arm.events, let count = arm.count, count > 0 else { return 0 }
    return events / count
  }

  /// The risk that an effect makes of a risk, at most 1 and at least 0.
  private func risk(of risk: Double, changedBy effect: Double) -> Double {
    let changed =
      switch question.measure {
      case .riskRatio: risk * exp(effect)
      case .oddsRatio: risk * exp(effect) / (1 - risk + risk * exp(effect))
      default: risk + effect
      }
    return min(1, max(0, changed))
  }
}
