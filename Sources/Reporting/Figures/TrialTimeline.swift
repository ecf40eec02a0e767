/// When trials assessed people: a line per trial in months since baseline, with the programme as a bar.
package struct TrialTimeline: Sendable, Equatable {
  /// What an assessment is for.
  package enum Kind: Sendable, Equatable, CaseIterable {
    case baseline
    case interim
    case post
    case followUp

    /// In words.
    package var words: String {
      switch self {
      case .baseline: "baseline"
      case .interim: "interim"
      case .post: "end of the intervention"
      case .followUp: "follow-up"
      }
    }
  }

  /// An assessment with its months.
  package struct Assessment: Sendable, Equatable {
    package var kind: Kind
    package var months: Double
    /// The months as printed.
    package var text: String

    /// An assessment.
    package init(kind: Kind, months: Double, text: String) {
      self.kind = kind
      self.months = months
      self.text = text
    }
  }

  /// A trial.
  package struct Trial: Sendable, Equatable {
    package var name: String
    /// Its reports.
    package var reports: String
    /// Months of the programme; nil when they are not known.
    package var programme: Double?
    package var assessments: [Assessment]
    /// What has no place on the line, in words with the reason.
    package var unknown: String

    /// A trial.
    package init(name: String, reports: String, programme: Double?, assessments: [Assessment], unknown: String = "") {
      self.name = name
      self.reports = reports
      self.programme = programme
      self.assessments = assessments
      self.unknown = unknown
    }
  }

  package var title: String
  package var subtitle: String
  package var description: String
  package var trials: [Trial]
  package var notes: [String]

  /// A timeline of trials.
  package init(title: String, subtitle: String, description: String, trials: [Trial], notes: [String] = []) {
    self.title = title
    self.subtitle = subtitle
    self.description = description
    self.trials = trials
    self.notes = notes
  }

  private static let labelWidth = 210.0
  private static let plotWidth = 430.0
  private static let wordsWidth = 200.0

  /// The figure.
  package func figure() -> Figure {
    let left = PlotPage.margin + Self.labelWidth + 20
    let right = left + Self.plotWidth
    let hasWords = trials.contains { !$0.unknown.isEmpty }
    let width = right + 20 + (hasWords ? Self.wordsWidth + 6 : 0) + PlotPage.margin
    var page = PlotPage(title: title, subtitle: subtitle, width: width)
    let months = trials.flatMap { trial in trial.assessments.map(\.months) + [trial.programme].compactMap(\.self) }
    let scale = AxisScale(AxisScale.range(0, max(1, months.max() ?? 12)), from: left, to: right)
    let ticks = Self.ticks(scale)
    let heading = TextBlock("Not known", width: Self.wordsWidth, font: .strong)
    if hasWords { page.add(heading.shapes(x: right + 26, top: page.y)) }
    page.add(TextBlock("Trial", width: Self.labelWidth, font: .strong).shapes(x: PlotPage.margin, top: page.y))
    page.move(by: 22)
    let top = page.y
    var rows: [Shape] = []
    for (index, trial) in trials.enumerated() {
      let name = TextBlock(trial.name, width: Self.labelWidth, font: .strong)
      let reports = TextBlock(trial.reports, width: Self.labelWidth, font: .small)
      let words = TextBlock(trial.unknown, width: Self.wordsWidth, font: .small)
      let height = max(44, name.height + reports.height + 12, words.height + 12)
      let box = Box(x: PlotPage.margin - 6, y: page.y, width: width - 2 * PlotPage.margin + 12, height: height)
      if index % 2 == 0 { page.add([.rectangle(box, .fill(.shade1))]) }
      let start = page.y + (height - name.height - reports.height) / 2
      rows += name.shapes(x: PlotPage.margin, top: start)
      rows += reports.shapes(x: PlotPage.margin, top: start + name.height, ink: .muted)
      rows += words.shapes(x: right + 26, top: page.y + (height - words.height) / 2, ink: .muted)
      rows.append(.group("trial", draw(trial, scale, middle: box.middle.y + 6)))
      page.move(by: height)
    }
    for tick in ticks {
      let x = scale.place(of: tick.value)
      page.add([
        .line(Point(x, top), Point(x, page.y), .line(.rule)),
        .line(Point(x, page.y), Point(x, page.y + 4), .line(.ink)),
        .text(Label(tick.label, at: Point(x, page.y + 16), font: .small, anchor: .middle)),
      ])
    }
    page.add([.line(Point(left, page.y), Point(right, page.y), .line(.ink))])
    page.add(rows)
    page.move(by: 34)
    page.add([
      .text(Label("Months since baseline", at: Point((left + right) / 2, page.y - 2), font: .small, anchor: .middle))
    ])
    let shown = Kind.allCases.filter { kind in trials.contains { $0.assessments.contains { $0.kind == kind } } }
    var entries = shown.map { kind in ({ (place: Point) in Self.mark(kind, at: place) }, kind.words) }
    if trials.contains(where: { $0.programme != nil }) {
      entries.append(
        ({ [.rectangle(Box(x: $0.x - 11, y: $0.y - 4, width: 22, height: 8), Self.bar)] }, "programme"))
    }
    page.key(entries.map { (mark: $0.0, text: $0.1) })
    page.notes(notes)
    return page.figure(name: "timeline", title: title, description: description)
  }

  private static let bar = Paint(fill: .sky, stroke: .blue)

  /// Months in steps of a quarter, a half or whole years, or round numbers of them.
  private static func ticks(_ scale: AxisScale) -> [AxisTick] {
    let steps = [1.0, 3, 6, 12, 24, 60, 120, 240]
    guard let step = steps.first(where: { scale.domain.upperBound / $0 <= 10 }) else { return scale.ticks(about: 8) }
    return stride(from: 0, through: scale.domain.upperBound, by: step).map {
      AxisTick(value: $0, label: figureNumber($0, decimals: 0))
    }
  }

  private func draw(_ trial: Trial, _ scale: AxisScale, middle: Double) -> [Shape] {
    var shapes: [Shape] = []
    let months = trial.assessments.map(\.months)
    if let first = months.min(), let last = months.max(), first < last {
      shapes.append(
        .line(Point(scale.place(of: first), middle), Point(scale.place(of: last), middle), .line(.slate, width: 1.2)))
    }
    if let programme = trial.programme {
      let width = scale.place(of: programme) - scale.start
      shapes.append(.rectangle(Box(x: scale.start, y: middle - 4, width: width, height: 8), Self.bar))
    }
    var last = -Double.infinity
    for assessment in trial.assessments {
      let place = Point(scale.place(of: assessment.months), middle)
      shapes += Self.mark(assessment.kind, at: place)
      let half = Font.small.width(of: assessment.text) / 2
      // Baseline stands on the axis's zero, which needs no number.
      guard assessment.months != 0, place.x - half > last + 3 else { continue }
      shapes.append(
        .text(
          Label(assessment.text, at: Point(place.x, middle - 10), font: .small, anchor: .middle, hasRim: true)))
      last = place.x + half
    }
    return shapes
  }

  /// An open circle, a small diamond, a square or a triangle.
  private static func mark(_ kind: Kind, at place: Point) -> [Shape] {
    func polygon(_ corners: [(Double, Double)], _ ink: Ink) -> [Shape] {
      [.polygon(corners.map { Point(place.x + $0.0, place.y + $0.1) }, Paint(fill: ink, stroke: .page))]
    }
    return switch kind {
    case .baseline: [.circle(place, radius: 4.5, Paint(fill: .page, stroke: .ink, strokeWidth: 1.6))]
    case .interim: polygon([(0, -6), (6, 0), (0, 6), (-6, 0)], .orange)
    case .post: polygon([(-5.5, -5.5), (5.5, -5.5), (5.5, 5.5), (-5.5, 5.5)], .ink)
    case .followUp: polygon([(0, -7), (7, 5.5), (-7, 5.5)], .vermillion)
    }
  }
}
