/// Draws a forest plot from top to bottom.
struct ForestDrawing {
  static let indent = 12.0
  static let rowHeight = 19.0

  let plot: ForestPlot
  let layout: ForestLayout
  let axis: ForestAxis
  let scale: AxisScale
  private let largestWeight: Double
  private var shapes: [Shape] = []
  /// Lines of the plot that run behind the rows, once it is known how far.
  private var behind: [Shape] = []
  private var y = ForestLayout.margin

  init(_ plot: ForestPlot) {
    self.plot = plot
    layout = ForestLayout(plot)
    axis = ForestAxis(plot)
    scale = AxisScale(axis.domain, from: layout.plot.start, to: layout.plot.end)
    largestWeight = plot.rows.compactMap(\.weight).max() ?? 0
  }

  /// The whole figure.
  mutating func figure() -> Figure {
    heading()
    columnHeadings()
    let top = y
    for group in plot.groups { draw(group) }
    let lastStudy = y
    drawPooled()
    verticals(from: top, studiesTo: lastStudy)
    drawAxis()
    drawNotes()
    drawOmissions()
    return Figure(
      name: plot.name, title: plot.title, description: plot.description, width: layout.width.rounded(.up),
      height: (y + ForestLayout.margin - 4).rounded(.up), shapes: behind + shapes)
  }

  private var pageWidth: Double { layout.width - 2 * ForestLayout.margin }

  // MARK: Texts

  private mutating func write(
    _ text: String, x: Double, y: Double, font: Font = .body, anchor: Label.Anchor = .start, ink: Ink = .ink
  ) {
    guard !text.isEmpty else { return }
    shapes.append(.text(Label(text, at: Point(x, y), font: font, anchor: anchor, ink: ink)))
  }

  /// Writes wrapped lines from the current height downwards and moves below them.
  private mutating func paragraph(_ text: String, x: Double, width: Double, font: Font, ink: Ink = .ink) {
    for line in font.wrapped(text, width: width) {
      y += font.lineHeight
      write(line, x: x, y: y - font.descent - 1, font: font, ink: ink)
    }
  }

  private mutating func heading() {
    paragraph(plot.title, x: ForestLayout.margin, width: pageWidth, font: .title)
    if !plot.subtitle.isEmpty {
      paragraph(plot.subtitle, x: ForestLayout.margin, width: pageWidth, font: .body, ink: .muted)
    }
    y += 10
  }

  private mutating func columnHeadings() {
    let effectLines = plot.effectHeading.split(separator: "\n").map(String.init)
    let hasGroups = plot.columns.contains { !$0.group.isEmpty }
    let lines = max(effectLines.count, hasGroups ? 2 : 1)
    let bottom = y + Double(lines) * 16
    let base = bottom - 4
    for range in ForestLayout.groups(of: plot.columns) {
      guard let first = range.first, let last = range.last, !plot.columns[first].group.isEmpty else { continue }
      let (start, end) = (layout.cells[first].x, layout.cells[last].x + layout.cells[last].width)
      write(plot.columns[first].group, x: (start + end) / 2, y: base - 17, font: .strong, anchor: .middle)
      shapes.append(.line(Point(start, base - 13), Point(end, base - 13), .line(.rule)))
    }
    write(plot.studyHeading, x: layout.label.textX, y: base, font: .strong)
    for (column, place) in zip(plot.columns, layout.cells) {
      write(column.heading, x: place.textX, y: base, font: .strong, anchor: place.anchor)
    }
    for (index, line) in effectLines.enumerated() {
      write(
        line, x: layout.effect.textX, y: base - Double(effectLines.count - 1 - index) * 15, font: .strong,
        anchor: layout.effect.anchor)
    }
    if let weight = layout.weight {
      write("Weight", x: weight.textX, y: base, font: .strong, anchor: weight.anchor)
    }
    if let grade = layout.grade {
      write("Grade", x: grade.textX, y: base, font: .strong, anchor: grade.anchor)
    }
    y = bottom + 3
    shapes.append(
      .line(Point(ForestLayout.margin, y), Point(layout.width - ForestLayout.margin, y), .line(.ink)))
    y += 4
  }

  // MARK: Rows

  private mutating func draw(_ group: ForestPlot.Group) {
    let indent = group.heading.isEmpty ? 0 : Self.indent
    if !group.heading.isEmpty {
      paragraph(group.heading, x: layout.label.x, width: layout.leftWidth, font: .strong)
      y += 3
    }
    for row in group.rows { draw(row, indent: indent) }
    if let summary = group.summary { draw(summary, indent: indent, isPooled: false) }
    for note in group.notes {
      paragraph(note, x: layout.label.x + indent, width: layout.leftWidth - indent, font: .small, ink: .muted)
    }
    if !group.heading.isEmpty { y += 8 }
  }

  private mutating func draw(_ row: ForestPlot.Row, indent: Double) {
    let lines = Font.body.wrapped(row.label, width: layout.label.width - indent + 0.5)
    let base = y + 13.5
    let middle = y + 9.5
    var height = Double(lines.count)
    for (index, line) in lines.enumerated() {
      write(line, x: layout.label.x + indent, y: base + Double(index) * 14)
    }
    for (text, column) in zip(row.cells, layout.cells) {
      let lines = column.anchor == .start ? Font.body.wrapped(text, width: column.width + 0.5) : [text]
      height = max(height, Double(lines.count))
      for (index, line) in lines.enumerated() {
        write(line, x: column.textX, y: base + Double(index) * 14, anchor: column.anchor)
      }
    }
    write(row.effect, x: layout.effect.textX, y: base, anchor: layout.effect.anchor)
    if let weight = layout.weight { write(row.weightText, x: weight.textX, y: base, anchor: weight.anchor) }
    if let grade = layout.grade { write(row.grade, x: grade.textX, y: base, anchor: grade.anchor) }
    shapes.append(.group("study", mark(row, at: middle)))
    y += Self.rowHeight + (height - 1) * 14
  }

  /// The square with its interval.
  private func mark(_ row: ForestPlot.Row, at middle: Double) -> [Shape] {
    let interval = row.interval
    var marks: [Shape] = []
    if scale.domain.contains(interval.estimate) {
      let share = largestWeight > 0 ? max(0, (row.weight ?? 0) / largestWeight) : 0.4
      let side = plot.showsWeights ? 4.5 + 8.5 * share.squareRoot() : 7
      let x = scale.place(of: interval.estimate)
      let square = Box(x: x - side / 2, y: middle - side / 2, width: side, height: side)
      marks.append(.rectangle(square, .fill(plot.look == .revman ? (plot.isRatio ? .blue : .green) : .slate)))
    }
    if interval.upper >= scale.domain.lowerBound, interval.lower <= scale.domain.upperBound {
      let (start, end) = (scale.placeInside(interval.lower), scale.placeInside(interval.upper))
      marks.append(
        end - start < 1.5
          ? .line(
            Point(scale.placeInside(interval.estimate), middle - 3.5),
            Point(scale.placeInside(interval.estimate), middle + 3.5), .line(.ink, width: 1.2))
          : .line(Point(start, middle), Point(end, middle), .line(.ink, width: 1.2)))
    }
    return marks + arrows(interval.lower, interval.upper, at: middle)
  }

  /// Arrowheads where an interval goes on beyond the axis.
  private func arrows(_ lower: Double, _ upper: Double, at middle: Double) -> [Shape] {
    var arrows: [Shape] = []
    func head(_ tip: Double, _ direction: Double) -> Shape {
      let base = tip - direction * 7
      return .polygon([Point(tip, middle), Point(base, middle - 4), Point(base, middle + 4)], .fill(.ink))
    }
    if lower < scale.domain.lowerBound { arrows.append(head(layout.plot.start - 2, -1)) }
    if upper > scale.domain.upperBound { arrows.append(head(layout.plot.end + 2, 1)) }
    return arrows
  }

  private mutating func draw(_ summary: ForestPlot.Summary, indent: Double, isPooled: Bool) {
    let lines = Font.strong.wrapped(summary.label, width: layout.leftWidthForSummaries - indent)
    let base = y + 13.5
    let middle = y + 9.5
    for (index, line) in lines.enumerated() {
      write(line, x: layout.label.x + indent, y: base + Double(index) * 14, font: .strong)
    }
    write(summary.effect, x: layout.effect.textX, y: base, font: .strong, anchor: layout.effect.anchor)
    if let weight = layout.weight {
      write(summary.weightText, x: weight.textX, y: base, font: .strong, anchor: weight.anchor)
    }
    shapes.append(.group(isPooled ? "pooled" : "subgroup", diamond(summary.interval, at: middle, isPooled: isPooled)))
    y += Self.rowHeight + Double(lines.count - 1) * 14
  }

  private func diamond(_ interval: ForestPlot.Interval, at middle: Double, isPooled: Bool) -> [Shape] {
    let half = 6.5
    let centre = scale.placeInside(interval.estimate)
    let (start, end) = (scale.placeInside(interval.lower), scale.placeInside(interval.upper))
    // At a cut end the diamond is as high as its sides are there.
    func height(_ limit: Double, _ place: Double) -> Double {
      let whole = scale.place(of: limit)
      return whole == place || centre == whole ? 0 : half * (1 - abs(place - centre) / abs(whole - centre))
    }
    let (left, right) = (height(interval.lower, start), height(interval.upper, end))
    let corners = [
      Point(start, middle - left), Point(centre, middle - half), Point(end, middle - right),
      Point(end, middle + right), Point(centre, middle + half), Point(start, middle + left),
    ]
    let paint: Paint =
      plot.look == .revman
      ? .fill(.ink) : isPooled ? .fill(.blue) : Paint(fill: .page, stroke: .blue, strokeWidth: 1.3)
    return [.polygon(corners, paint)] + arrows(interval.lower, interval.upper, at: middle)
  }

  private mutating func drawPooled() {
    guard plot.pooled != nil || plot.prediction != nil else { return }
    y += 4
    shapes.append(
      .line(Point(ForestLayout.margin, y), Point(layout.width - ForestLayout.margin, y), .line(.rule)))
    y += 3
    if let pooled = plot.pooled { draw(pooled, indent: 0, isPooled: true) }
    if let prediction = plot.prediction {
      let middle = y + 9.5
      write(prediction.label, x: layout.label.x, y: y + 13.5)
      write(prediction.text, x: layout.effect.textX, y: y + 13.5, anchor: layout.effect.anchor)
      let (start, end) = (scale.placeInside(prediction.lower), scale.placeInside(prediction.upper))
      let bar = Box(x: start, y: middle - 3, width: max(1, end - start), height: 6)
      shapes.append(
        .group(
          "prediction",
          [.rectangle(bar, .fill(.orange))] + arrows(prediction.lower, prediction.upper, at: middle)))
      y += Self.rowHeight
    }
  }

  // MARK: Axis

  private mutating func verticals(from top: Double, studiesTo lastStudy: Double) {
    if scale.domain.contains(plot.reference) {
      let x = scale.place(of: plot.reference)
      behind.append(.line(Point(x, top), Point(x, y + 2), .line(.slate)))
    }
    if let pooled = plot.pooled, scale.domain.contains(pooled.interval.estimate) {
      let x = scale.place(of: pooled.interval.estimate)
      behind.append(.line(Point(x, top), Point(x, lastStudy + 8), .line(.blue, dash: [3, 3])))
    }
  }

  private mutating func drawAxis() {
    y += 3
    shapes.append(.line(Point(layout.plot.start, y), Point(layout.plot.end, y), .line(.ink)))
    let ticks = plot.isRatio ? scale.ratioTicks(about: 7) : scale.ticks(about: 6)
    for tick in ticks {
      let x = scale.place(of: tick.value)
      shapes.append(.line(Point(x, y), Point(x, y + 4), .line(.ink)))
      write(tick.label, x: x, y: y + 15, font: .small, anchor: .middle)
    }
    y += 18
    let title = Font.small.wrapped(plot.axisTitle, width: layout.plot.end - layout.plot.start + 30)
    for line in title {
      y += Font.small.lineHeight
      write(line, x: (layout.plot.start + layout.plot.end) / 2, y: y - 2, font: .small, anchor: .middle)
    }
    guard !plot.lowerSide.isEmpty || !plot.upperSide.isEmpty else { return }
    y += Font.small.lineHeight + 2
    let zero = scale.placeInside(plot.reference)
    let lowerWidth = Font.small.width(of: "\u{2190} " + plot.lowerSide)
    let upperWidth = Font.small.width(of: plot.upperSide + " \u{2192}")
    // Centred on no effect where the words have room on either side, else as near to it as they fit.
    let middle = min(layout.plot.end + 8 - upperWidth - 10, max(layout.plot.start - 8 + lowerWidth + 10, zero))
    write("\u{2190} " + plot.lowerSide, x: middle - 10, y: y - 2, font: .small, anchor: .end)
    write(plot.upperSide + " \u{2192}", x: middle + 10, y: y - 2, font: .small)
  }

  private mutating func drawNotes() {
    var notes = plot.notes
    if axis.isCut {
      notes.append(
        "The axis is cut: an arrow marks what goes on beyond it; the numbers printed beside it are the true ones.")
    }
    guard !notes.isEmpty else { return }
    y += 6
    for note in notes {
      paragraph(note, x: ForestLayout.margin, width: pageWidth, font: .small, ink: .muted)
    }
  }

  private mutating func drawOmissions() {
    guard !plot.omissions.isEmpty else { return }
    y += 8
    paragraph(
      plot.omissions.count == 1 ? "Left out: 1 study" : "Left out: \(plot.omissions.count) studies",
      x: ForestLayout.margin, width: pageWidth, font: .strong)
    let x = layout.label.x + layout.label.width + ForestLayout.gap
    for omission in plot.omissions {
      let top = y
      paragraph(omission.label, x: layout.label.x, width: layout.label.width, font: .small)
      let afterLabel = y
      y = top
      paragraph(omission.reason, x: x, width: layout.width - ForestLayout.margin - x, font: .small, ink: .muted)
      y = max(y, afterLabel)
    }
  }
}

extension ForestLayout {
  /// The width for the labels of diamonds: up to the plot, or up to the weights and effects where they come first.
  var leftWidthForSummaries: Double {
    let next = [weight?.x, effect.x].compactMap(\.self).filter { $0 < plot.start }.min() ?? plot.start
    return next - label.x - ForestLayout.gap / 2
  }
}

extension ForestPlot {
  /// The figure.
  package func figure() -> Figure {
    var drawing = ForestDrawing(self)
    return drawing.figure()
  }
}
