/// A funnel plot: effects against their standard errors, with contours of significance (Peters et al. 2008) and the studies
/// that trim and fill adds.
package struct FunnelPlot: Sendable, Equatable {
  /// A study.
  package struct Point: Sendable, Equatable {
    package var label: String
    /// The estimate as printed.
    package var text: String
    package var estimate: Double
    package var standardError: Double

    /// A study.
    package init(label: String, text: String = "", estimate: Double, standardError: Double) {
      self.label = label
      self.text = text
      self.estimate = estimate
      self.standardError = standardError
    }
  }

  /// A two-sided p value with the number of standard errors that gives it.
  package struct Contour: Sendable, Equatable {
    package var label: String
    package var quantile: Double

    /// A contour.
    package init(label: String, quantile: Double) {
      self.label = label
      self.quantile = quantile
    }
  }

  package var title: String
  package var subtitle: String
  package var description: String
  package var axisTitle: String
  package var isRatio: Bool
  package var points: [Point]
  /// Studies that trim and fill adds.
  package var filled: [Point]
  /// The middle of the funnel: the pooled effect.
  package var centre: Double
  /// The pooled effect with the filled studies.
  package var filledCentre: Double?
  package var reference = 0.0
  /// From the smallest quantile, with the labels of what lies within and of what lies beyond the last.
  package var contours: [Contour]
  package var beyond: String
  /// The quantile of the funnel's own lines and its words.
  package var funnel: Contour
  package var notes: [String]

  /// A funnel plot.
  package init(
    title: String, subtitle: String, description: String, axisTitle: String, isRatio: Bool, points: [Point],
    filled: [Point], centre: Double, filledCentre: Double?, contours: [Contour], beyond: String, funnel: Contour,
    notes: [String]
  ) {
    self.title = title
    self.subtitle = subtitle
    self.description = description
    self.axisTitle = axisTitle
    self.isRatio = isRatio
    self.points = points
    self.filled = filled
    self.centre = centre
    self.filledCentre = filledCentre
    self.contours = contours
    self.beyond = beyond
    self.funnel = funnel
    self.notes = notes
  }

  private static let shades: [Ink] = [.page, .shade3, .shade2]

  /// The figure.
  package func figure() -> Figure {
    var page = PlotPage(title: title, subtitle: subtitle)
    let all = points + filled
    let largest = max(all.map(\.standardError).max() ?? 1, 1e-12) * 1.06
    let reach = funnel.quantile * largest * 0.75
    let usual = funnel.quantile * (ForestAxis.median(all.map(\.standardError)) ?? 0)
    let core = CoreRange.domain(
      of: all.map(\.estimate), halfWidth: usual, keeping: [centre - reach, centre + reach, reference])
    let frame = page.frame(
      x: PlotAxis(axisTitle, AxisScale.padded(core, by: 0.04), isRatio: isRatio),
      y: PlotAxis("Standard error", AxisScale.range(0, largest), isReversed: true), height: 400)
    page.add(areas(frame, largest))
    page.add(lines(frame, largest))
    page.add([.group("filled", filled.map { mark($0, frame, Self.filledPaint) })])
    page.add([.group("studies", points.map { mark($0, frame, Paint(fill: .blue, stroke: .page, strokeWidth: 0.7)) })])
    page.add(names(frame, all.map { (place: place(of: $0, frame), radius: 4.0) }, largest))
    page.add(frame.axes)
    page.legend(legend)
    let beyondEdge = points.filter { !frame.x.domain.contains($0.estimate) }
    page.notes(
      notes + (beyondEdge.isEmpty ? [] : [BeyondEdge.note(beyondEdge.map { "\($0.label) (\($0.text))" })]))
    return page.figure(name: "funnel", title: title, description: description)
  }

  private static let filledPaint = Paint(fill: .page, stroke: .vermillion, strokeWidth: 1.5)

  /// Where a study is drawn: at the edge if it lies beyond.
  private func place(of point: Point, _ frame: PlotFrame) -> Reporting.Point {
    Reporting.Point(frame.x.placeInside(point.estimate), frame.y.place(of: point.standardError))
  }

  private func mark(_ point: Point, _ frame: PlotFrame, _ paint: Paint) -> Shape {
    let place = place(of: point, frame)
    guard !frame.x.domain.contains(point.estimate) else { return .circle(place, radius: 4, paint) }
    let side = point.estimate > frame.x.domain.upperBound ? 1.0 : -1
    return BeyondEdge.arrow(
      at: place, towards: Reporting.Point(side, 0), ink: paint.stroke == .page ? .blue : .vermillion)
  }

  /// The areas of significance, from the outermost inwards.
  private func areas(_ frame: PlotFrame, _ largest: Double) -> [Shape] {
    guard !contours.isEmpty else { return [] }
    var shapes: [Shape] = [.rectangle(frame.area, .fill(.shade1))]
    for (contour, shade) in zip(contours, Self.shades).reversed() {
      let wedge = [
        frame.point(reference, 0), unclamped(frame, reference + contour.quantile * largest, largest),
        unclamped(frame, reference - contour.quantile * largest, largest),
      ]
      shapes.append(.polygon(clipped(wedge, to: frame.area), .fill(shade)))
    }
    return shapes
  }

  /// A place that may lie far beyond the plot, so that a line to it keeps its direction.
  private func unclamped(_ frame: PlotFrame, _ x: Double, _ y: Double) -> Reporting.Point {
    let width = frame.x.domain.upperBound - frame.x.domain.lowerBound
    let share = (x - frame.x.domain.lowerBound) / width
    return Reporting.Point(frame.x.start + share * (frame.x.end - frame.x.start), frame.y.place(of: y))
  }

  private func lines(_ frame: PlotFrame, _ largest: Double) -> [Shape] {
    var shapes: [Shape] = []
    let zero = frame.x.place(of: reference)
    shapes.append(.line(Reporting.Point(zero, frame.area.y), Reporting.Point(zero, frame.area.bottom), .line(.slate)))
    let apex = frame.point(centre, 0)
    for side in [-1.0, 1] {
      let end = unclamped(frame, centre + side * funnel.quantile * largest, largest)
      for piece in clippedLine([apex, end], to: frame.area) {
        shapes.append(.polyline(piece, .line(.ink, width: 1.2, dash: [6, 4])))
      }
    }
    shapes.append(
      .line(apex, Reporting.Point(apex.x, frame.area.bottom), .line(.blue, width: 1.5)))
    if let filledCentre {
      let x = frame.x.placeInside(filledCentre)
      shapes.append(
        .line(
          Reporting.Point(x, frame.area.y), Reporting.Point(x, frame.area.bottom),
          .line(.vermillion, width: 1.5, dash: [3, 3])))
    }
    return shapes
  }

  /// The names of the studies that lie outside the funnel.
  private func names(
    _ frame: PlotFrame, _ marks: [(place: Reporting.Point, radius: Double)], _ largest: Double
  ) -> [Shape] {
    let apex = frame.point(centre, 0)
    var lines = [-1.0, 1].map { [apex, unclamped(frame, centre + $0 * funnel.quantile * largest, largest)] }
    lines += [centre, reference, filledCentre ?? reference].map { [frame.point($0, 0), frame.point($0, largest)] }
    var placement = LabelPlacement(in: frame.area, avoiding: marks, lines: lines)
    return points.filter { abs($0.estimate - centre) > funnel.quantile * $0.standardError }.prefix(20).compactMap {
      placement.place($0.label, beside: place(of: $0, frame), radius: 4)
    }
  }

  private var legend: [(sample: PlotPage.Sample, text: String)] {
    var entries: [(sample: PlotPage.Sample, text: String)] = [(.circle(.fill(.blue)), "Study")]
    if !filled.isEmpty {
      entries.append((.circle(Self.filledPaint), "Added by trim and fill"))
    }
    entries.append((.line(.line(.blue, width: 1.5)), "Pooled"))
    if filledCentre != nil {
      entries.append((.line(.line(.vermillion, width: 1.5, dash: [3, 3])), "Pooled with those added"))
    }
    entries.append((.line(.line(.ink, width: 1.2, dash: [6, 4])), funnel.label))
    for (contour, shade) in zip(contours, Self.shades) {
      entries.append((.area(Paint(fill: shade, stroke: .rule)), contour.label))
    }
    if !contours.isEmpty { entries.append((.area(Paint(fill: .shade1, stroke: .rule)), beyond)) }
    return entries
  }
}
