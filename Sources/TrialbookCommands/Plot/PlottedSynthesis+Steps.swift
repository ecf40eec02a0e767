import MetaAnalysis
import Reporting

extension PlottedSynthesis {
  /// A synthesis with something changed: without a study, or with one more.
  struct Step {
    var label: String
    var fit: Estimation<RandomEffectsFit>
  }

  /// A forest whose rows are syntheses: leave-one-out and cumulative plots.
  func steps(_ steps: [Step], name: String, heading: String, subtitle: String) -> ForestPlot {
    var refusals: [String] = []
    let rows = steps.compactMap { step -> ForestPlot.Row? in
      switch step.fit {
      case .notEstimable(let reason):
        refusals.append("\(step.label): \(reason.message)")
        return nil
      case .estimate(let fit):
        var iSquared = ""
        if fit.studyCount > 1, case .estimate(let heterogeneity) = fit.heterogeneity {
          iSquared = decimal(heterogeneity.iSquared, 0) + "%"
        }
        return ForestPlot.Row(
          label: step.label + (MetaWords.ownInterval(fit).map { " (\($0))" } ?? ""),
          cells: [String(fit.studyCount), fit.studyCount > 1 ? MetaNumbers.significant(fit.tauSquared) : "", iSquared],
          interval: ForestPlot.Interval(fit.pooled), effect: printed(fit.pooled.estimate, fit.pooled.interval))
      }
    }
    var plot = forest
    plot.name = name
    plot.description = "\(subtitle). \(description)"
    plot.subtitle = "\(subtitle). \(Self.words(model))"
    plot.studyHeading = heading
    plot.columns = ["k", "\u{3C4}\u{B2}", "I\u{B2}"].map { ForestPlot.Column(heading: $0) }
    plot.groups = [ForestPlot.Group(rows: rows)]
    plot.prediction = nil
    plot.showsWeights = false
    plot.pooled?.weightText = ""
    plot.notes = refusals + (pooled.map { [heterogeneity($0) + "."] } ?? []) + warnings
    return plot
  }
}
