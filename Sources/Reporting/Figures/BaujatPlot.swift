/// A Baujat plot: how much each study adds to heterogeneity, against how much it moves the pooled effect.
package struct BaujatPlot: Sendable, Equatable {
  /// A study.
  package struct Point: Sendable, Equatable {
    package var label: String
    package var heterogeneity: Double
    package var influence: Double

    /// A study.
    package init(label: String, heterogeneity: Double, influence: Double) {
      self.label = label
      self.heterogeneity = heterogeneity
      self.influence = influence
    }
  }

  package var title: String
  package var subtitle: String
  package var description: String
  package var xTitle: String
  package var yTitle: String
  package var points: [Point]
  package var notes: [String]

  /// A Baujat plot.
  package init(
    title: String, subtitle: String, description: String, xTitle: String, yTitle: String, points: [Point],
    notes: [String]
  ) {
    self.title = title
    self.subtitle = subtitle
    self.description = description
    self.xTitle = xTitle
    self.yTitle = yTitle
    self.points = points
    self.notes = notes
  }

  /// The figure.
  package func figure() -> Figure {
    var page = PlotPage(title: title, subtitle: subtitle)
    let frame = page.frame(
      x: PlotAxis(xTitle, Self.fromZero(points.map(\.heterogeneity))),
      y: PlotAxis(yTitle, Self.fromZero(points.map(\.influence))), height: 380)
    let marks = points.map { (place: frame.point($0.heterogeneity, $0.influence), radius: 4.0) }
    var placement = LabelPlacement(in: frame.area, avoiding: marks)
    page.add([
      .group("studies", marks.map { .circle($0.place, radius: 4, Paint(fill: .blue, stroke: .page, strokeWidth: 0.7)) })
    ])
    // Those that matter most are named first.
    let order = points.indices.sorted {
      (Self.weight(points[$1], frame), $0) < (Self.weight(points[$0], frame), $1)
    }
    page.add(
      order.prefix(60).compactMap { placement.place(points[$0].label, beside: marks[$0].place, radius: 4) })
    page.add(frame.axes)
    var notes = notes
    let unnamed = placement.unplaced + max(0, points.count - 60)
    if unnamed > 0 { notes.append("Points without a name for lack of room: \(unnamed).") }
    page.notes(notes)
    return page.figure(name: "baujat", title: title, description: description)
  }

  private static func weight(_ point: Point, _ frame: PlotFrame) -> Double {
    point.heterogeneity / frame.x.domain.upperBound + point.influence / frame.y.domain.upperBound
  }

  private static func fromZero(_ values: [Double]) -> ClosedRange<Double> {
    let highest = values.max() ?? 0
    return AxisScale.range(0, highest > 0 ? highest * 1.12 : 1)
  }
}
