import MetaAnalysis
import Reporting

extension PlottedSynthesis {
  /// The forest plot.
  var forest: ForestPlot {
    let shares = pooled.map { MetaNumbers.percentages($0.weights, decimals: 1) } ?? []
    let columns = forestColumns
    let rows = studies.indices.map { index in
      row(studies[index], columns, weight: pooled?.weights[index], share: pooled == nil ? "" : shares[index] + "%")
    }
    var plot = ForestPlot(
      title: title, description: "Forest plot. \(description)", groups: forestGroups(rows),
      effectHeading: "\(measure)\n[\(levelText) CI]", axisTitle: axisTitle)
    plot.subtitle = subtitle
    plot.columns = columns.map(\.column)
    plot.isRatio = isRatio
    plot.lowerSide = lowerSide
    plot.upperSide = upperSide
    if let pooled {
      plot.pooled = ForestPlot.Summary(
        label: pooledLabel, interval: ForestPlot.Interval(pooled.pooled),
        effect: printed(pooled.pooled.estimate, pooled.pooled.interval), weightText: "100%")
      if case .estimate(let interval) = prediction {
        plot.prediction = ForestPlot.Prediction(
          label: "\(levelText) prediction interval", lower: interval.lower, upper: interval.upper,
          text: "[\(printed(interval.lower)), \(printed(interval.upper))]")
      }
    }
    plot.notes = notes
    plot.omissions = omissions.map { ForestPlot.Omission(label: $0.label, reason: $0.reason) }
    return plot
  }

  // MARK: Rows

  /// A column with what it shows of a study.
  private struct DataColumn {
    let column: ForestPlot.Column
    let text: (Study) -> String
  }

  private var forestColumns: [DataColumn] {
    func number(_ value: Double?, _ places: Int) -> String {
      value.map { decimal($0, places).replacing("-", with: "\u{2212}") } ?? ""
    }
    func whole(_ value: Double?) -> String { number(value, value == value?.rounded() ? 0 : 1) }
    var columns: [DataColumn] = []
    if studies.contains(where: { !$0.instruments.isEmpty }) {
      columns.append(
        DataColumn(column: ForestPlot.Column(heading: "Instrument", isText: true)) { $0.instruments })
    }
    for (name, arm) in [(arms.intervention, \Study.intervention), (arms.comparator, \Study.comparator)] {
      if studies.contains(where: { $0[keyPath: arm].events != nil }) {
        columns.append(
          DataColumn(column: ForestPlot.Column(group: name, heading: "Events")) { whole($0[keyPath: arm].events) })
      }
      if studies.contains(where: { $0[keyPath: arm].mean != nil }) {
        columns.append(
          DataColumn(column: ForestPlot.Column(group: name, heading: "Mean")) { number($0[keyPath: arm].mean, 2) })
      }
      if studies.contains(where: { $0[keyPath: arm].deviation != nil }) {
        columns.append(
          DataColumn(column: ForestPlot.Column(group: name, heading: "SD")) { number($0[keyPath: arm].deviation, 2) })
      }
      if studies.contains(where: { $0[keyPath: arm].count != nil }) {
        columns.append(
          DataColumn(column: ForestPlot.Column(group: name, heading: "n")) { whole($0[keyPath: arm].count) })
      }
    }
    return columns
  }

  private func row(_ study: Study, _ columns: [DataColumn], weight: Double?, share: String) -> ForestPlot.Row {
    let interval = interval(of: study.effect)
    return ForestPlot.Row(
      label: study.label, cells: columns.map { $0.text(study) },
      interval: ForestPlot.Interval(
        estimate: study.effect.estimate, lower: interval.lower, upper: interval.upper),
      effect: printed(study.effect.estimate, interval), weight: weight, weightText: share, grade: study.grade)
  }

  private func forestGroups(_ rows: [ForestPlot.Row]) -> [ForestPlot.Group] {
    guard case .estimate(let levels) = groups else { return [ForestPlot.Group(rows: rows)] }
    var result = levels.map { level in
      var group = ForestPlot.Group(heading: level.name, rows: level.members.map { rows[$0] })
      guard case .estimate(let fit) = level.fit, level.members.count > 1 else {
        switch level.fit {
        case .notEstimable(let reason): group.notes = [reason.message]
        case .estimate(let fit): group.notes = [MetaWords.ownInterval(fit)].compactMap { $0.map { "Subtotal: \($0)" } }
        }
        return group
      }
      group.summary = ForestPlot.Summary(
        label: "Subtotal", interval: ForestPlot.Interval(fit.pooled),
        effect: printed(fit.pooled.estimate, fit.pooled.interval))
      group.notes = [heterogeneity(fit)]
      return group
    }
    let grouped = Set(levels.flatMap(\.members))
    let others = rows.indices.filter { !grouped.contains($0) }
    if !others.isEmpty { result.append(ForestPlot.Group(heading: "Not in a subgroup", rows: others.map { rows[$0] })) }
    return result
  }

  // MARK: Sentences

  private var pooledLabel: String {
    let words = Self.words(model)
    return "Pooled (\(words.prefix(1).lowercased() + words.dropFirst()))"
  }

  /// `Heterogeneity: τ² = 0.31, I² = 92%, Q(12) = 152.2, p < 0.001`.
  func heterogeneity(_ fit: RandomEffectsFit) -> String {
    guard case .estimate(let heterogeneity) = fit.heterogeneity else { return "Heterogeneity: not estimable" }
    let tau =
      fit.model.estimator == .equalEffects ? "" : "\u{3C4}\u{B2} = \(MetaNumbers.significant(fit.tauSquared)), "
    return "Heterogeneity: \(tau)I\u{B2} = \(decimal(heterogeneity.iSquared, 0))%, "
      + "Q(\(heterogeneity.degreesOfFreedom)) = \(decimal(heterogeneity.q, 2)), "
      + MetaNumbers.pEquation(heterogeneity.pValue)
  }

  private var notes: [String] {
    var notes: [String] = []
    if let pooled {
      let test = MetaWords.statistic(pooled.pooled).replacing("= -", with: "= \u{2212}")
      notes.append("\(heterogeneity(pooled)). Test of no effect: \(test).")
    } else if case .notEstimable(let reason) = fit {
      notes.append("Nothing is pooled. \(reason.message)")
    } else {
      notes.append("Nothing is pooled: one study is its own estimate.")
    }
    if let between {
      let counts = groups?.value?.map(\.members.count) ?? []
      notes += MetaWords.between(between, .separate, model, counts: counts)
      if case .estimate(let levels) = groups {
        notes += levels.filter { $0.members.count == 1 }.map { ModelWarning.singleStudySubgroup($0.name).message }
      }
    }
    if withoutGroup > 0 {
      notes.append("Effects of trials that lack the subgroups\u{2019} attribute: \(withoutGroup).")
    }
    if studies.contains(where: { !$0.grade.isEmpty }) {
      notes.append(
        "Grade of the evidence: A means and SDs; B means with standard error or interval; C a test statistic, or a "
          + "difference with its interval; D an effect size as reported.")
    }
    return notes + warnings
  }

  /// What the figure shows, in sentences.
  var description: String {
    var text = "\(axisTitle). \(studies.count == 1 ? "One study" : "\(studies.count) studies")."
    if let pooled {
      text += " Pooled: \(printed(pooled.pooled.estimate, pooled.pooled.interval)), \(levelText) interval."
      text += " \(heterogeneity(pooled))."
    }
    if !omissions.isEmpty { text += " Left out: \(omissions.map(\.label).joined(separator: ", "))." }
    return text
  }
}

extension ForestPlot.Interval {
  init(_ estimate: CoefficientEstimate) {
    self.init(estimate: estimate.estimate, lower: estimate.interval.lower, upper: estimate.interval.upper)
  }
}
