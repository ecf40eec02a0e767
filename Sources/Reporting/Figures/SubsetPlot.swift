import RealModule

/// A GOSH plot: the pooled effect and the heterogeneity of every subset of the studies (Olkin, Dahabreh & Trikalinos 2012),
/// as a map of how many subsets lie where, with their distributions along both axes.
package struct SubsetPlot: Sendable, Equatable {
  package var title: String
  package var subtitle: String
  package var description: String
  package var axisTitle: String
  package var isRatio: Bool
  /// The pooled effect of each subset.
  package var estimates: [Double]
  /// Its I squared in percent, in the same order.
  package var heterogeneity: [Double]
  /// The pooled effect and the I squared of all studies.
  package var whole: Point?
  package var notes: [String]

  /// A GOSH plot.
  package init(
    title: String, subtitle: String, description: String, axisTitle: String, isRatio: Bool, estimates: [Double],
    heterogeneity: [Double], whole: Point?, notes: [String]
  ) {
    self.title = title
    self.subtitle = subtitle
    self.description = description
    self.axisTitle = axisTitle
    self.isRatio = isRatio
    self.estimates = estimates
    self.heterogeneity = heterogeneity
    self.whole = whole
    self.notes = notes
  }

  private static let columns = 96
  private static let rows = 64
  private static let histogram = 56.0

  /// The figure.
  package func figure() -> Figure {
    var page = PlotPage(title: title, subtitle: subtitle)
    page.move(by: Self.histogram + 4)
    let x = domain(of: estimates + [whole?.x].compactMap(\.self), padding: 0.03)
    let right = page.width - PlotPage.margin - Self.histogram - 4
    let frame = page.frame(
      x: PlotAxis(axisTitle, x, isRatio: isRatio), y: PlotAxis("I\u{B2} of the subset, percent", 0...102), height: 360,
      to: right)
    let cells = Grid(estimates, heterogeneity, x, Self.columns, 0...102, Self.rows)
    page.add([.group("subsets crisp", map(cells, frame))])
    page.add(histograms(cells, frame))
    if frame.x.domain.contains(0) {
      let zero = frame.x.place(of: 0)
      page.add([.line(Point(zero, frame.area.y), Point(zero, frame.area.bottom), .line(.slate))])
    }
    if let whole {
      let place = frame.point(whole.x, whole.y)
      page.add([.circle(place, radius: 5.5, Paint(fill: .vermillion, stroke: .page, strokeWidth: 1.5))])
    }
    page.add(frame.axes)
    let densities = [1, 4, 7].map { Self.opacity(Double($0) / 7) }
    var legend = zip(densities, ["few subsets", "more", "many"]).map { density, text in
      (sample: PlotPage.Sample.area(.fill(.blue, opacity: density)), text: text)
    }
    if whole != nil { legend.append((.circle(.fill(.vermillion)), "All studies")) }
    page.legend(legend)
    page.notes(notes)
    return page.figure(name: "gosh", title: title, description: description)
  }

  private static func opacity(_ share: Double) -> Double { 0.12 + 0.88 * share }

  /// Rectangles of equal density, runs along a row in one; their sides lie on whole pixels, so that no seams show.
  private func map(_ cells: Grid, _ frame: PlotFrame) -> [Shape] {
    let largest = Double.log(1 + Double(cells.counts.max() ?? 1))
    var shapes: [Shape] = []
    for row in 0..<Self.rows {
      let levels = (0..<Self.columns).map { column -> Double in
        let count = cells.counts[row * Self.columns + column]
        return count == 0 ? 0 : (Self.opacity(Double.log(1 + Double(count)) / largest) * 20).rounded() / 20
      }
      let top = frame.area.bottom - (Double(row + 1) * frame.area.height / Double(Self.rows)).rounded()
      let bottom = frame.area.bottom - (Double(row) * frame.area.height / Double(Self.rows)).rounded()
      var start = 0
      while start < Self.columns {
        var end = start + 1
        while end < Self.columns, levels[end] == levels[start] { end += 1 }
        if levels[start] > 0 {
          let left = (frame.area.x + Double(start) * frame.area.width / Double(Self.columns)).rounded()
          let right = (frame.area.x + Double(end) * frame.area.width / Double(Self.columns)).rounded()
          let box = Box(x: left, y: top, width: right - left, height: bottom - top)
          shapes.append(.rectangle(box, .fill(.blue, opacity: levels[start])))
        }
        start = end
      }
    }
    return shapes
  }

  private func histograms(_ cells: Grid, _ frame: PlotFrame) -> [Shape] {
    let (width, height) = (frame.area.width / Double(Self.columns), frame.area.height / Double(Self.rows))
    let columns = (0..<Self.columns).map { column in
      (0..<Self.rows).reduce(0) { $0 + cells.counts[$1 * Self.columns + column] }
    }
    let rows = (0..<Self.rows).map { row in
      cells.counts[(row * Self.columns)..<((row + 1) * Self.columns)].reduce(0, +)
    }
    let above = Self.bars(columns).map { index, share -> Shape in
      let size = share * Self.histogram
      return .rectangle(
        Box(x: frame.area.x + Double(index) * width, y: frame.area.y - 4 - size, width: width, height: size),
        .fill(.slate))
    }
    let beside = Self.bars(rows).map { index, share -> Shape in
      .rectangle(
        Box(
          x: frame.area.right + 4, y: frame.area.bottom - Double(index + 1) * height, width: share * Self.histogram,
          height: height), .fill(.slate))
    }
    return [.group("estimates crisp", above), .group("heterogeneity crisp", beside)]
  }

  /// The bars that are not empty, as shares of the highest.
  private static func bars(_ counts: [Int]) -> [(Int, Double)] {
    let highest = Double(max(1, counts.max() ?? 1))
    return counts.enumerated().filter { $0.element > 0 }.map { ($0.offset, Double($0.element) / highest) }
  }

  /// How many pairs fall into each cell.
  private struct Grid {
    var counts: [Int]

    init(
      _ xs: [Double], _ ys: [Double], _ x: ClosedRange<Double>, _ columns: Int, _ y: ClosedRange<Double>, _ rows: Int
    ) {
      counts = [Int](repeating: 0, count: columns * rows)
      for (one, other) in zip(xs, ys) {
        counts[Self.cell(other, y, rows) * columns + Self.cell(one, x, columns)] += 1
      }
    }

    /// Which of so many cells a number falls into; one outside belongs to the nearest.
    private static func cell(_ value: Double, _ range: ClosedRange<Double>, _ count: Int) -> Int {
      let place = (value - range.lowerBound) / (range.upperBound - range.lowerBound) * Double(count)
      return place.isNaN ? 0 : Int(min(Double(count - 1), max(0, place)))
    }
  }
}
