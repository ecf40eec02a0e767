/// A L'Abbé plot: the risk in one group against that in the other (L'Abbé, Detsky & O'Rourke 1987).
package struct RiskPlot: Sendable, Equatable {
  /// A study.
  package struct Bubble: Sendable, Equatable {
    package var label: String
    /// Between 0 and 1.
    package var interventionRisk: Double
    package var comparatorRisk: Double
    package var weight: Double

    /// A study.
    package init(label: String, interventionRisk: Double, comparatorRisk: Double, weight: Double) {
      self.label = label
      self.interventionRisk = interventionRisk
      self.comparatorRisk = comparatorRisk
      self.weight = weight
    }
  }

  package var title: String
  package var subtitle: String
  package var description: String
  package var xTitle: String
  package var yTitle: String
  package var bubbles: [Bubble]
  /// The risks that the pooled effect makes of the comparator's, in order; empty where nothing is pooled.
  package var pooled: [Point]
  /// The pooled effect as printed.
  package var pooledText: String
  package var notes: [String]

  /// A L'Abbé plot.
  package init(
    title: String, subtitle: String, description: String, xTitle: String, yTitle: String, bubbles: [Bubble],
    pooled: [Point], pooledText: String, notes: [String]
  ) {
    self.title = title
    self.subtitle = subtitle
    self.description = description
    self.xTitle = xTitle
    self.yTitle = yTitle
    self.bubbles = bubbles
    self.pooled = pooled
    self.pooledText = pooledText
    self.notes = notes
  }

  /// The highest risk that the plot shows: both axes are the same.
  package static func limit(_ risks: [Double]) -> Double {
    let highest = (risks.max() ?? 1) * 1.12
    return highest > 0 ? min(1, highest) : 1
  }

  /// The figure.
  package func figure() -> Figure {
    var page = PlotPage(title: title, subtitle: subtitle, width: 560)
    let limit = Self.limit(bubbles.flatMap { [$0.interventionRisk, $0.comparatorRisk] })
    // Bubbles of rare events do not cover the axes.
    let room = AxisScale.range(-0.04 * limit, limit)
    let frame = page.frame(x: PlotAxis(xTitle, room), y: PlotAxis(yTitle, room), height: 450)
    page.add([.line(frame.point(0, 0), frame.point(limit, limit), .line(.slate))])
    for piece in clippedLine(pooled.map { frame.point($0.x, $0.y) }, to: frame.area) {
      page.add([.polyline(piece, .line(.blue, width: 1.8, dash: [6, 3]))])
    }
    let heaviest = bubbles.map(\.weight).max() ?? 1
    let marks = bubbles.map { bubble in
      (
        place: frame.point(bubble.comparatorRisk, bubble.interventionRisk),
        radius: 3 + 7 * max(0, heaviest > 0 ? bubble.weight / heaviest : 1).squareRoot()
      )
    }
    let order = bubbles.indices.sorted { (marks[$1].radius, $0) < (marks[$0].radius, $1) }
    page.add([
      .group(
        "studies",
        order.map {
          .circle(
            marks[$0].place, radius: marks[$0].radius, Paint(fill: .sky, stroke: .ink, strokeWidth: 0.8, opacity: 0.75))
        })
    ])
    let paths = [pooled.map { frame.point($0.x, $0.y) }, [frame.point(0, 0), frame.point(limit, limit)]]
    var placement = LabelPlacement(in: frame.area, avoiding: marks, lines: paths)
    page.add(
      order.prefix(40).compactMap {
        placement.place(bubbles[$0].label, beside: marks[$0].place, radius: marks[$0].radius)
      })
    page.add(frame.axes)
    var legend: [(sample: PlotPage.Sample, text: String)] = [
      (.circle(Paint(fill: .sky, stroke: .ink, strokeWidth: 0.8)), "Study, area by weight"),
      (.line(.line(.slate)), "Equal risks"),
    ]
    if !pooled.isEmpty { legend.append((.line(.line(.blue, width: 1.8, dash: [6, 3])), pooledText)) }
    page.legend(legend)
    page.notes(notes)
    return page.figure(name: "labbe", title: title, description: description)
  }
}
