import TrialModel

/// Studies against outcome domains and times: what was measured, and what of it is at hand.
package struct EvidenceMap: Sendable, Equatable {
  /// What is known of one study in one domain at one time.
  package enum Cell: Sendable, Equatable, Hashable {
    /// Results of arms are at hand.
    case results
    /// Comparisons of arms are at hand, without the arms' results.
    case comparisons
    /// Results without a number, for this reason.
    case missing(MissingReason)
    /// Measured, and nothing is stored of this time.
    case measured
    /// Nothing is stored.
    case nothing

    /// In words.
    package var words: String {
      switch self {
      case .results: "results of arms at hand"
      case .comparisons: "only tests or comparisons at hand"
      case .missing(.notMeasured): "not measured, as a source says"
      case .missing(let reason): "measured, numbers \(reason.label)"
      case .measured: "measured, nothing stored of the time"
      case .nothing: "nothing stored (blank)"
      }
    }

    static let all: [Cell] =
      [.results, .comparisons] + MissingReason.allCases.map { .missing($0) } + [.measured, .nothing]
  }

  /// A study with its cells by domain, then time.
  package struct Study: Sendable, Equatable {
    package var label: String
    package var cells: [[Cell]]

    /// A study.
    package init(label: String, cells: [[Cell]]) {
      self.label = label
      self.cells = cells
    }
  }

  package var title: String
  package var subtitle: String
  package var description: String
  package var domains: [String]
  /// The times' names.
  package var times: [String]
  package var studies: [Study]
  package var notes: [String]

  /// A map.
  package init(
    title: String, subtitle: String, description: String, domains: [String], times: [String], studies: [Study],
    notes: [String] = []
  ) {
    self.title = title
    self.subtitle = subtitle
    self.description = description
    self.domains = domains
    self.times = times
    self.studies = studies
    self.notes = notes
  }

  /// How often each kind of cell occurs; kinds that never do are left out.
  package var counts: [(cell: Cell, count: Int)] {
    var counts: [Cell: Int] = [:]
    for cell in studies.flatMap({ $0.cells.flatMap(\.self) }) { counts[cell, default: 0] += 1 }
    return Cell.all.compactMap { cell in counts[cell].map { (cell, $0) } }
  }

  private static let rowHeight = 24.0
  private static let groupGap = 10.0

  /// The figure.
  package func figure() -> Figure {
    let labelWidth = min(230, studies.map { Font.body.width(of: $0.label) }.max() ?? 0)
    let word = domains.flatMap { $0.split(separator: " ") }.map { Font.strong.width(of: $0) }.max() ?? 0
    let timeCount = Double(max(1, times.count))
    let cellWidth = max(24, (min(130, word) + 6) / timeCount)
    let groupWidth = cellWidth * timeCount
    let left = PlotPage.margin + labelWidth + 14
    func start(_ domain: Int) -> Double { left + Double(domain) * (groupWidth + Self.groupGap) }
    let width = max(520, start(domains.count) + PlotPage.margin)
    var page = PlotPage(title: title, subtitle: subtitle, width: width)
    let headings = domains.map { TextBlock($0, width: groupWidth, font: .strong) }
    let headingHeight = headings.map(\.height).max() ?? 0
    let timesHeight = (times.map { Font.small.width(of: $0) }.max() ?? 0) + 8
    for (index, heading) in headings.enumerated() {
      let x = start(index)
      page.add(heading.shapes(x: x + groupWidth / 2, top: page.y + headingHeight - heading.height, anchor: .middle))
      let line = page.y + headingHeight + 3
      page.add([.line(Point(x, line), Point(x + groupWidth, line), .line(.rule))])
      for (time, name) in times.enumerated() {
        let place = Point(
          x + (Double(time) + 0.5) * cellWidth + Font.small.capitalHeight / 2, line + timesHeight - 3)
        page.add([.text(Label(name, at: place, font: .small, ink: .muted, isVertical: true))])
      }
    }
    page.move(by: headingHeight + timesHeight + 8)
    page.add([.line(Point(PlotPage.margin, page.y), Point(width - PlotPage.margin, page.y), .line(.ink))])
    for study in studies {
      let label = TextBlock(study.label, width: labelWidth + 0.5)
      let height = max(Self.rowHeight, label.height + 6)
      page.add(label.shapes(x: PlotPage.margin, top: page.y + (height - label.height) / 2))
      for (domain, cells) in study.cells.enumerated() {
        for (time, cell) in cells.enumerated() {
          let x = start(domain) + (Double(time) + 0.5) * cellWidth
          page.add(Self.mark(cell, at: Point(x, page.y + height / 2)))
        }
      }
      page.move(by: height)
      page.add([.line(Point(PlotPage.margin, page.y), Point(width - PlotPage.margin, page.y), .line(.shade2))])
    }
    page.move(by: 4)
    page.key(
      counts.map { entry in ({ Self.mark(entry.cell, at: $0) }, "\(entry.cell.words): \(entry.count)") })
    page.notes(notes)
    return page.figure(name: "map", title: title, description: description)
  }

  /// A full square, half of one, a dashed ring with letters, a small ring, or nothing.
  private static func mark(_ cell: Cell, at place: Point) -> [Shape] {
    let side = 15.0
    let box = Box(x: place.x - side / 2, y: place.y - side / 2, width: side, height: side)
    switch cell {
    case .results: return [.group("results", [.rectangle(box, Paint(fill: .blue, stroke: .blue))])]
    case .comparisons:
      let half = [Point(box.x, box.y), Point(box.x, box.bottom), Point(box.right, box.bottom)]
      return [
        .group(
          "comparisons",
          [.rectangle(box, Paint(fill: .page, stroke: .blue)), .polygon(half, Paint(fill: .blue, stroke: .blue))])
      ]
    case .missing(let reason):
      let font = Font(size: 8)
      let base = Point(place.x, place.y + font.capitalHeight / 2)
      return [
        .circle(place, radius: 10.5, Paint(fill: .page, stroke: .vermillion, dash: [3, 2])),
        .text(Label(reason.abbreviation, at: base, font: font, anchor: .middle)),
      ]
    case .measured: return [.circle(place, radius: 3.5, Paint(fill: .page, stroke: .slate))]
    case .nothing: return []
    }
  }
}
