/// Where the columns of a forest plot stand, from the widths of what is in them.
struct ForestLayout {
  /// A column of text with the place of its texts.
  struct Column {
    var x: Double
    var width: Double
    var anchor: Label.Anchor

    /// Where its texts are anchored.
    var textX: Double {
      switch anchor {
      case .start: x
      case .middle: x + width / 2
      case .end: x + width
      }
    }
  }

  static let margin = 18.0
  static let gap = 16.0
  static let longestLabel = 230.0
  static let plotWidth = 280.0
  static let narrowestPage = 560.0

  let label: Column
  let cells: [Column]
  let effect: Column
  let weight: Column?
  let grade: Column?
  /// The left and right ends of the plot.
  let plot: (start: Double, end: Double)
  let width: Double
  /// The width for texts that run from the left margin to the plot.
  let leftWidth: Double

  init(_ plot: ForestPlot) {
    let rows = plot.rows
    let body = Font.body
    let strong = Font.strong
    func widest(_ texts: [String], _ font: Font = .body) -> Double { texts.map { font.width(of: $0) }.max() ?? 0 }
    func wordWidth(_ heading: String) -> Double {
      heading.split(separator: "\n").map { strong.width(of: $0) }.max() ?? 0
    }

    let indent = plot.groups.contains { !$0.heading.isEmpty } ? ForestDrawing.indent : 0
    let labels = widest(rows.map(\.label) + plot.omissions.map(\.label)) + indent
    let labelWidth = max(wordWidth(plot.studyHeading), min(labels, Self.longestLabel))
    var x = Self.margin
    label = Column(x: x, width: labelWidth, anchor: .start)
    x += labelWidth
    var cellColumns: [Column] = []
    for (index, column) in plot.columns.enumerated() {
      let texts = rows.map { index < $0.cells.count ? $0.cells[index] : "" }
      let width = max(widest(texts), wordWidth(column.heading))
      let isFirstOfGroup = index == 0 || plot.columns[index - 1].group != column.group
      x += isFirstOfGroup ? Self.gap + 4 : Self.gap - 4
      cellColumns.append(Column(x: x, width: width, anchor: column.isText ? .start : .end))
      x += width
    }
    // A heading that columns share may be wider than they are.
    for range in ForestLayout.groups(of: plot.columns) {
      guard let first = range.first, let last = range.last, !plot.columns[first].group.isEmpty else { continue }
      let lack =
        strong.width(of: plot.columns[first].group)
        - (cellColumns[last].x + cellColumns[last].width - cellColumns[first].x)
      guard lack > 0 else { continue }
      for index in cellColumns.indices where index >= first {
        let moved = index <= last ? lack * Double(index - first + 1) / Double(range.count) : lack
        cellColumns[index].x += moved
      }
      x += lack
    }

    let summaries = plot.groups.compactMap(\.summary) + [plot.pooled].compactMap(\.self)
    let effects = max(
      widest(rows.map(\.effect)), widest(summaries.map(\.effect), strong), wordWidth(plot.effectHeading),
      body.width(of: plot.prediction?.text ?? ""))
    let weights = max(
      widest(rows.map(\.weightText)), widest(summaries.map(\.weightText), strong), wordWidth("Weight"))
    let hasWeights = plot.rows.contains { !$0.weightText.isEmpty }
    let hasGrades = plot.rows.contains { !$0.grade.isEmpty }
    var weightColumn: Column?
    var gradeColumn: Column?
    func place(_ width: Double, _ anchor: Label.Anchor) -> Column {
      x += Self.gap
      let column = Column(x: x, width: width, anchor: anchor)
      x += width
      return column
    }

    var effectColumn = Column(x: 0, width: effects, anchor: .end)
    if plot.look == .revman {
      if hasWeights { weightColumn = place(weights, .end) }
      if hasGrades { gradeColumn = place(wordWidth("Grade"), .middle) }
      effectColumn = place(effects, .end)
    }
    let fixed =
      plot.look == .revman
      ? 0
      : effects + Self.gap + (hasWeights ? weights + Self.gap : 0)
        + (hasGrades ? wordWidth("Grade") + Self.gap : 0)
    leftWidth = x - Self.margin
    let start = x + Self.gap + 8
    let sides = Font.small.width(of: plot.lowerSide) + Font.small.width(of: plot.upperSide)
    let wanted = max(Self.plotWidth, sides * 1.25 + 40)
    let plotWidth = max(wanted, Self.narrowestPage - start - fixed - Self.margin)
    self.plot = (start, start + plotWidth)
    x = start + plotWidth + 8
    if plot.look == .plain {
      effectColumn = place(effects, .end)
      if hasWeights { weightColumn = place(weights, .end) }
      if hasGrades { gradeColumn = place(wordWidth("Grade"), .middle) }
    }
    cells = cellColumns
    effect = effectColumn
    weight = weightColumn
    grade = gradeColumn
    width = x + Self.margin
  }

  /// The runs of columns that share a heading.
  static func groups(of columns: [ForestPlot.Column]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for (index, column) in columns.enumerated() {
      if let last = ranges.last, columns[last.lowerBound].group == column.group {
        ranges[ranges.count - 1] = last.lowerBound..<(index + 1)
      } else {
        ranges.append(index..<(index + 1))
      }
    }
    return ranges
  }
}
