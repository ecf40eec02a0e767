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
  /// Of a column of words; longer ones are wrapped.
  static let longestText = 150.0
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

  /// The columns and the page of a plot.
  init(_ plot: ForestPlot) {
    let indent = plot.groups.contains { !$0.heading.isEmpty } ? ForestDrawing.indent : 0
    let names = Self.widest(plot.rows.map(\.label) + plot.omissions.map(\.label)) + indent
    let dataWidth = Self.dataColumns(plot, from: 0).end
    var labelWidth = max(Self.widest([plot.studyHeading], .strong), min(names, Self.longestLabel))
    labelWidth = max(labelWidth, Self.summaryWidth(plot) - dataWidth)
    label = Column(x: Self.margin, width: labelWidth, anchor: .start)
    var x: Double
    (cells, x) = Self.dataColumns(plot, from: Self.margin + labelWidth)

    // Weights, grades and effects stand left or right of the plot.
    let widths = Self.resultWidths(plot)
    func place(_ width: Double, _ anchor: Label.Anchor) -> Column {
      x += Self.gap
      defer { x += width }
      return Column(x: x, width: width, anchor: anchor)
    }
    let isAtLeft = plot.look == .revman
    var leftColumns: (weight: Column?, grade: Column?, effect: Column?)
    if isAtLeft {
      leftColumns.weight = widths.weight.map { place($0, .end) }
      leftColumns.grade = widths.grade.map { place($0, .middle) }
      leftColumns.effect = place(widths.effect, .end)
    }
    leftWidth = x - Self.margin
    let start = x + Self.gap + 8
    let atRight = isAtLeft ? [] : [widths.effect, widths.weight, widths.grade].compactMap(\.self)
    let rest = atRight.reduce(0) { $0 + $1 + Self.gap } + Self.margin
    let sides = Font.small.width(of: plot.lowerSide) + Font.small.width(of: plot.upperSide)
    let plotWidth = max(Self.plotWidth, sides * 1.25 + 40, Self.narrowestPage - start - rest)
    self.plot = (start, start + plotWidth)
    x = start + plotWidth + 8
    effect = leftColumns.effect ?? place(widths.effect, .end)
    weight = isAtLeft ? leftColumns.weight : widths.weight.map { place($0, .end) }
    grade = isAtLeft ? leftColumns.grade : widths.grade.map { place($0, .middle) }
    width = x + Self.margin
  }

  private static func widest(_ texts: [String], _ font: Font = .body) -> Double {
    texts.map { font.width(of: $0) }.max() ?? 0
  }

  /// The columns of data from a place on, and where they end; headings that columns share have room.
  private static func dataColumns(_ plot: ForestPlot, from start: Double) -> (columns: [Column], end: Double) {
    var x = start
    var columns: [Column] = []
    for range in groups(of: plot.columns) {
      x += gap + 4
      let first = columns.count
      for index in range {
        let column = plot.columns[index]
        let texts = plot.rows.map { index < $0.cells.count ? $0.cells[index] : "" }
        let content = column.isText ? min(longestText, widest(texts)) : widest(texts)
        if index > range.lowerBound { x += gap - 4 }
        let width = max(content, widest([column.heading], .strong))
        columns.append(Column(x: x, width: width, anchor: column.isText ? .start : .end))
        x += width
      }
      let lack = widest([plot.columns[range.lowerBound].group], .strong) - (x - columns[first].x)
      guard lack > 0 else { continue }
      for index in range { columns[index].x += lack * Double(index - first + 1) / Double(range.count) }
      columns[first].x -= columns.count - first == 1 ? lack / 2 : 0
      x += lack
    }
    return (columns, x)
  }

  /// The widths of effects, weights and grades; nil for those that no study has.
  private static func resultWidths(_ plot: ForestPlot) -> (effect: Double, weight: Double?, grade: Double?) {
    let summaries = plot.groups.compactMap(\.summary) + [plot.pooled].compactMap(\.self)
    let headings = plot.effectHeading.split(separator: "\n").map(String.init)
    let effect = max(
      widest(plot.rows.map(\.effect)), widest(summaries.map(\.effect) + headings, .strong),
      widest([plot.prediction?.text ?? ""]))
    let weights = plot.rows.map(\.weightText)
    let weight = max(widest(weights), widest(summaries.map(\.weightText) + ["Weight"], .strong))
    let hasWeights = weights.contains { !$0.isEmpty }
    let hasGrades = plot.rows.contains { !$0.grade.isEmpty }
    return (effect, hasWeights ? weight : nil, hasGrades ? widest(["Grade"], .strong) : nil)
  }

  /// What the labels of diamonds and of the prediction interval need left of the plot; long ones are wrapped.
  private static func summaryWidth(_ plot: ForestPlot) -> Double {
    let summaries = (plot.groups.compactMap(\.summary) + [plot.pooled].compactMap(\.self)).map(\.label)
    return max(widest([plot.prediction?.label ?? ""]), min(longestLabel, widest(summaries, .strong))) + gap
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
