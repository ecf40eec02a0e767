/// Diagnostics of influence, one panel for each, one row for each study.
package struct InfluencePlot: Sendable, Equatable {
  /// One diagnostic.
  package struct Panel: Sendable, Equatable {
    package var heading: String
    /// One number per study; nil where it cannot be computed.
    package var values: [Double?]
    /// Limits beyond which a study stands out.
    package var limits: [Double]
    /// The value with all studies, or of no influence; nil for none.
    package var reference: Double?

    /// One diagnostic.
    package init(heading: String, values: [Double?], limits: [Double] = [], reference: Double? = nil) {
      self.heading = heading
      self.values = values
      self.limits = limits
      self.reference = reference
    }
  }

  package var title: String
  package var subtitle: String
  package var description: String
  package var labels: [String]
  /// Whether each study counts as influential.
  package var isInfluential: [Bool]
  package var panels: [Panel]
  package var notes: [String]

  /// Panels of diagnostics.
  package init(
    title: String, subtitle: String, description: String, labels: [String], isInfluential: [Bool], panels: [Panel],
    notes: [String]
  ) {
    self.title = title
    self.subtitle = subtitle
    self.description = description
    self.labels = labels
    self.isInfluential = isInfluential
    self.panels = panels
    self.notes = notes
  }

  private static let rowHeight = 17.0
  private static let panelWidth = 96.0
  private static let gap = 20.0
  private static let longestLabel = 220.0

  /// The figure.
  package func figure() -> Figure {
    let font = Font.small
    let wrapped = labels.map { font.wrapped($0, width: Self.longestLabel) }
    let labelWidth = max(60, wrapped.joined().map { font.width(of: $0) }.max() ?? 0)
    let left = PlotPage.margin + labelWidth + 14
    let width = left + Double(panels.count) * (Self.panelWidth + Self.gap) + PlotPage.margin - Self.gap + 8
    var page = PlotPage(title: title, subtitle: subtitle, width: max(560, width.rounded(.up)))
    let headings = panels.map { Font.strong.wrapped($0.heading, width: Self.panelWidth + Self.gap - 8) }
    let headingLines = headings.map(\.count).max() ?? 1
    let top = page.y + Double(headingLines) * 15 + 6
    // Rows are as high as their names.
    var tops: [Double] = []
    var next = top + 5
    for lines in wrapped {
      tops.append(next)
      next += Self.rowHeight + Double(lines.count - 1) * font.lineHeight
    }
    let bottom = next + 5
    var shapes: [Shape] = []
    for (index, lines) in wrapped.enumerated() {
      let name = isInfluential[index] ? Font(size: font.size, isBold: true) : font
      for (number, line) in lines.enumerated() {
        let y = tops[index] + 12 + Double(number) * font.lineHeight
        shapes.append(.text(Label(line, at: Point(PlotPage.margin, y), font: name)))
      }
    }
    for (number, panel) in panels.enumerated() {
      let x = left + Double(number) * (Self.panelWidth + Self.gap)
      let area = Box(x: x, y: top, width: Self.panelWidth, height: bottom - top)
      for (line, text) in headings[number].enumerated() {
        let y = top - 8 - Double(headings[number].count - 1 - line) * 15
        shapes.append(.text(Label(text, at: Point(area.middle.x, y), font: .strong, anchor: .middle)))
      }
      shapes.append(.group("panel", draw(panel, in: area, rows: tops.map { $0 + Self.rowHeight / 2 })))
    }
    page.add(shapes)
    page.move(by: bottom + 20 - page.y)
    var legend: [(sample: PlotPage.Sample, text: String)] = [(.circle(.fill(.blue)), "Study")]
    if isInfluential.contains(true) { legend.append((.square(.fill(.vermillion)), "Influential study")) }
    legend.append((.line(.line(.slate, dash: [3, 3])), "Limit"))
    legend.append((.line(.line(.slate)), "All studies, or no influence"))
    page.legend(legend)
    page.notes(notes)
    return page.figure(name: "influence", title: title, description: description)
  }

  private func draw(_ panel: Panel, in area: Box, rows: [Double]) -> [Shape] {
    let values = panel.values.compactMap(\.self)
    // A limit that no study comes near would flatten the rest.
    let spread = domain(of: values + [panel.reference].compactMap(\.self), padding: 0)
    let room = (spread.upperBound - spread.lowerBound) * 1.5
    let limits = panel.limits.filter {
      $0 >= spread.lowerBound - room && $0 <= spread.upperBound + room
    }
    let scale = AxisScale(
      domain(of: values + limits + [panel.reference].compactMap(\.self), padding: 0.08), from: area.x, to: area.right)
    var shapes: [Shape] = [.rectangle(area, Paint(fill: nil, stroke: .rule))]
    for limit in limits {
      let x = scale.place(of: limit)
      shapes.append(.line(Point(x, area.y), Point(x, area.bottom), .line(.slate, dash: [3, 3])))
    }
    let start = panel.reference.map(scale.place)
    if let start { shapes.append(.line(Point(start, area.y), Point(start, area.bottom), .line(.slate))) }
    var last = -Double.infinity
    for tick in scale.ticks(about: 3) {
      let x = scale.place(of: tick.value)
      shapes.append(.line(Point(x, area.bottom), Point(x, area.bottom + 3), .line(.ink)))
      let half = Font.small.width(of: tick.label) / 2
      guard x - half > max(last + 4, area.x - Self.gap / 2 + 2), x + half < area.right + Self.gap / 2 - 2 else {
        continue
      }
      last = x + half
      shapes.append(.text(Label(tick.label, at: Point(x, area.bottom + 14), font: .small, anchor: .middle)))
    }
    for (index, value) in panel.values.enumerated() {
      guard let value else { continue }
      let place = Point(scale.place(of: value), rows[index])
      shapes.append(.line(Point(start ?? area.x, place.y), place, .line(.rule)))
      shapes.append(
        isInfluential[index]
          ? .rectangle(Box(x: place.x - 4, y: place.y - 4, width: 8, height: 8), .fill(.vermillion))
          : .circle(place, radius: 3.5, .fill(.blue)))
    }
    return shapes
  }
}
