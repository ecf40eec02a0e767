/// A meta-regression on one number: studies as bubbles by weight, the line with its band, and the band of new studies.
package struct BubblePlot: Sendable, Equatable {
  /// A study.
  package struct Bubble: Sendable, Equatable {
    package var label: String
    /// The estimate as printed.
    package var text: String
    package var moderator: Double
    package var estimate: Double
    package var weight: Double

    /// A study.
    package init(label: String, text: String = "", moderator: Double, estimate: Double, weight: Double) {
      self.label = label
      self.text = text
      self.moderator = moderator
      self.estimate = estimate
      self.weight = weight
    }
  }

  /// The regression at one value of the moderator.
  package struct Prediction: Sendable, Equatable {
    package var moderator: Double
    package var mean: Double
    package var confidence: ClosedRange<Double>
    /// Where the effect of a new study lies; nil where that is not estimable.
    package var prediction: ClosedRange<Double>?

    /// The regression at one value.
    package init(
      moderator: Double, mean: Double, confidence: ClosedRange<Double>, prediction: ClosedRange<Double>?
    ) {
      self.moderator = moderator
      self.mean = mean
      self.confidence = confidence
      self.prediction = prediction
    }
  }

  package var title: String
  package var subtitle: String
  package var description: String
  package var xTitle: String
  package var yTitle: String
  package var isRatio: Bool
  package var bubbles: [Bubble]
  /// In order of the moderator.
  package var line: [Prediction]
  package var levelText: String
  package var notes: [String]

  /// A bubble plot.
  package init(
    title: String, subtitle: String, description: String, xTitle: String, yTitle: String, isRatio: Bool,
    bubbles: [Bubble], line: [Prediction], levelText: String, notes: [String]
  ) {
    self.title = title
    self.subtitle = subtitle
    self.description = description
    self.xTitle = xTitle
    self.yTitle = yTitle
    self.isRatio = isRatio
    self.bubbles = bubbles
    self.line = line
    self.levelText = levelText
    self.notes = notes
  }

  /// The figure.
  package func figure() -> Figure {
    var page = PlotPage(title: title, subtitle: subtitle)
    let own = CoreRange.domain(of: bubbles.map(\.estimate), halfWidth: 0, keeping: line.map(\.mean) + [0])
    // The bands may leave the plot where they are much wider than the studies' effects.
    let room = (own.upperBound - own.lowerBound) * 0.5
    let limits = line.flatMap { [$0.confidence.lowerBound, $0.confidence.upperBound] }
    let y = domain(
      of: [own.lowerBound, own.upperBound]
        + limits.map {
          min(own.upperBound + room, max(own.lowerBound - room, $0))
        }, padding: 0.06)
    let frame = page.frame(
      x: PlotAxis(xTitle, domain(of: bubbles.map(\.moderator), padding: 0.07)),
      y: PlotAxis(yTitle, y, isRatio: isRatio), height: 380)
    page.add(bands(frame))
    let heaviest = bubbles.map(\.weight).max() ?? 1
    let marks = bubbles.map { bubble in
      (
        place: Point(frame.x.place(of: bubble.moderator), frame.y.placeInside(bubble.estimate)),
        radius: 3 + (bubbles.count > 30 ? 6 : 11) * max(0, bubble.weight / heaviest).squareRoot()
      )
    }
    // Small bubbles last, so that large ones do not hide them.
    let order = bubbles.indices.sorted { (marks[$1].radius, $0) < (marks[$0].radius, $1) }
    page.add([
      .group(
        "studies",
        order.map { index in
          let estimate = bubbles[index].estimate
          guard !y.contains(estimate) else {
            return .circle(marks[index].place, radius: marks[index].radius, Self.paint)
          }
          // The page's y grows downwards.
          let side = estimate > y.upperBound ? -1.0 : 1
          return BeyondEdge.arrow(at: marks[index].place, towards: Point(0, side), ink: .blue)
        })
    ])
    let paths = [line.map { frame.point($0.moderator, $0.mean) }, [frame.point(-1e9, 0), frame.point(1e9, 0)]]
    var placement = LabelPlacement(in: frame.area, avoiding: marks, lines: paths)
    page.add(
      order.prefix(40).compactMap {
        placement.place(bubbles[$0].label, beside: marks[$0].place, radius: marks[$0].radius)
      })
    page.add(frame.axes)
    var legend: [(sample: PlotPage.Sample, text: String)] = [
      (.circle(Paint(fill: .sky, stroke: .ink, strokeWidth: 0.8)), "Study, area by weight"),
      (.line(.line(.blue, width: 2)), "Regression"), (.area(.fill(.shade2)), "\(levelText) confidence band"),
    ]
    if line.contains(where: { $0.prediction != nil }) {
      legend.append((.line(.line(.orange, width: 1.5, dash: [5, 3])), "\(levelText) prediction band"))
    }
    page.legend(legend)
    let beyondEdge = bubbles.filter { !y.contains($0.estimate) }
    page.notes(
      notes + (beyondEdge.isEmpty ? [] : [BeyondEdge.note(beyondEdge.map { "\($0.label) (\($0.text))" })]))
    return page.figure(name: "bubble", title: title, description: description)
  }

  private static let paint = Paint(fill: .sky, stroke: .ink, strokeWidth: 0.8, opacity: 0.75)

  private func bands(_ frame: PlotFrame) -> [Shape] {
    var shapes: [Shape] = []
    let band =
      line.map { frame.point($0.moderator, $0.confidence.upperBound) }
      + line.reversed().map { frame.point($0.moderator, $0.confidence.lowerBound) }
    if band.count > 2 { shapes.append(.polygon(clipped(band, to: frame.area), .fill(.shade2))) }
    if frame.y.domain.contains(0) {
      let zero = frame.y.place(of: 0)
      shapes.append(.line(Point(frame.area.x, zero), Point(frame.area.right, zero), .line(.slate)))
    }
    let limits = line.compactMap { at in at.prediction.map { (at.moderator, $0) } }
    for limit in [limits.map { ($0.0, $0.1.lowerBound) }, limits.map { ($0.0, $0.1.upperBound) }] {
      for piece in clippedLine(limit.map { frame.point($0.0, $0.1) }, to: frame.area) {
        shapes.append(.polyline(piece, .line(.orange, width: 1.5, dash: [5, 3])))
      }
    }
    for piece in clippedLine(line.map { frame.point($0.moderator, $0.mean) }, to: frame.area) {
      shapes.append(.polyline(piece, .line(.blue, width: 2)))
    }
    return shapes
  }
}
