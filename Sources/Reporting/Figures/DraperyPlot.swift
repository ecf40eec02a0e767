/// A drapery plot: the p value of every hypothesis about the effect, for each study and for all (Rücker & Schwarzer 2021,
/// Research Synthesis Methods 12:8).
package struct DraperyPlot: Sendable, Equatable {
  /// A hypothetical effect with its two-sided p value.
  package typealias Curve = [Point]

  package var title: String
  package var subtitle: String
  package var description: String
  package var axisTitle: String
  package var isRatio: Bool
  /// The hypothetical effects that the axis holds.
  package var domain: ClosedRange<Double>
  package var studies: [Curve]
  package var pooled: Curve
  /// The p value of a new study's effect; empty where there is none.
  package var prediction: Curve
  /// One minus the level of the intervals.
  package var alpha: Double
  package var alphaText: String
  package var notes: [String]

  /// A drapery plot.
  package init(
    title: String, subtitle: String, description: String, axisTitle: String, isRatio: Bool, domain: ClosedRange<Double>,
    studies: [Curve], pooled: Curve, prediction: Curve, alpha: Double, alphaText: String, notes: [String]
  ) {
    self.title = title
    self.subtitle = subtitle
    self.description = description
    self.axisTitle = axisTitle
    self.isRatio = isRatio
    self.domain = domain
    self.studies = studies
    self.pooled = pooled
    self.prediction = prediction
    self.alpha = alpha
    self.alphaText = alphaText
    self.notes = notes
  }

  /// The figure.
  package func figure() -> Figure {
    var page = PlotPage(title: title, subtitle: subtitle)
    let frame = page.frame(
      x: PlotAxis(axisTitle, domain, isRatio: isRatio), y: PlotAxis("Two-sided p value", 0...1.02), height: 380)
    func lines(_ curve: Curve, _ paint: Paint) -> [Shape] {
      clippedLine(curve.map { frame.point($0.x, $0.y) }, to: frame.area).map { .polyline($0, paint) }
    }
    if !prediction.isEmpty {
      let base = frame.y.place(of: 0)
      let points = prediction.map { frame.point($0.x, $0.y) }
      if let first = points.first, let last = points.last {
        let area = [Point(first.x, base)] + points + [Point(last.x, base)]
        page.add([.polygon(clipped(area, to: frame.area), .fill(.shade2))])
      }
    }
    if domain.contains(0) {
      let zero = frame.x.place(of: 0)
      page.add([.line(Point(zero, frame.area.y), Point(zero, frame.area.bottom), .line(.slate))])
    }
    page.add([.group("studies", studies.flatMap { lines($0, .line(.slate, width: studies.count > 40 ? 0.6 : 0.9)) })])
    let level = frame.y.place(of: alpha)
    page.add([
      .line(Point(frame.area.x, level), Point(frame.area.right, level), .line(.vermillion, width: 1.2, dash: [5, 3]))
    ])
    page.add(lines(pooled, .line(.blue, width: 2.5)))
    page.add(frame.axes)
    var legend: [(sample: PlotPage.Sample, text: String)] = [(.line(.line(.slate)), "Each study")]
    if !pooled.isEmpty { legend.append((.line(.line(.blue, width: 2.5)), "Pooled")) }
    if !prediction.isEmpty { legend.append((.area(.fill(.shade2)), "A new study")) }
    legend.append((.line(.line(.vermillion, width: 1.2, dash: [5, 3])), alphaText))
    page.legend(legend)
    page.notes(notes)
    return page.figure(name: "drapery", title: title, description: description)
  }
}
