import TrialModel

/// Judgements of the risk of bias: studies against domains of bias.
package struct BiasTable: Sendable, Equatable {
  /// A judgement, or why there is none.
  package enum Judgement: Sendable, Equatable, Hashable {
    case low
    case unclear
    case high
    case missing(MissingReason)
    /// Nobody says anything.
    case none

    /// In words.
    var words: String {
      switch self {
      case .low: "low risk"
      case .unclear: "unclear risk"
      case .high: "high risk"
      case .missing(let reason): reason.label
      case .none: "no entry"
      }
    }

    static let all: [Judgement] = [.low, .unclear, .high] + MissingReason.allCases.map { .missing($0) } + [.none]
  }

  /// A study with a judgement for each domain.
  package struct Study: Sendable, Equatable {
    package var label: String
    package var judgements: [Judgement]

    /// A study.
    package init(label: String, judgements: [Judgement]) {
      self.label = label
      self.judgements = judgements
    }
  }

  package var title: String
  package var subtitle: String
  package var description: String
  package var domains: [String]
  package var studies: [Study]
  package var notes: [String]

  /// A table of judgements.
  package init(
    title: String, subtitle: String, description: String, domains: [String], studies: [Study], notes: [String] = []
  ) {
    self.title = title
    self.subtitle = subtitle
    self.description = description
    self.domains = domains
    self.studies = studies
    self.notes = notes
  }

  /// What the reasons that occur mean, a sentence each.
  private var meanings: [String] {
    counts().compactMap { entry in
      guard case .missing(let reason) = entry.judgement else { return nil }
      return "\(reason.abbreviation), \(reason.label): \(reason.explanation)."
    }
  }

  /// How often each judgement is given; those that never are, are left out.
  func counts(in domain: Int? = nil) -> [(judgement: Judgement, count: Int)] {
    var counts: [Judgement: Int] = [:]
    for study in studies {
      for (index, judgement) in study.judgements.enumerated() where domain == nil || index == domain {
        counts[judgement, default: 0] += 1
      }
    }
    return Judgement.all.compactMap { judgement in counts[judgement].map { (judgement, $0) } }
  }

  // MARK: Traffic light

  private static let rowHeight = 30.0

  /// The traffic light: a mark for each study in each domain, in which shape and sign say what the colour says.
  package func lights() -> Figure {
    let labelWidth = min(230, studies.map { Font.body.width(of: $0.label) }.max() ?? 0)
    let words = domains.flatMap { $0.split(separator: " ") }.map { Font.strong.width(of: $0) }.max() ?? 0
    let columnWidth = min(130, max(74, words + 10))
    let left = PlotPage.margin + labelWidth + 16
    let width = max(520, left + Double(domains.count) * columnWidth + PlotPage.margin)
    var page = PlotPage(title: title, subtitle: subtitle, width: width)
    let headings = domains.map { TextBlock($0, width: columnWidth - 8, font: .strong) }
    let height = headings.map(\.height).max() ?? 0
    for (index, heading) in headings.enumerated() {
      let middle = left + (Double(index) + 0.5) * columnWidth
      page.add(heading.shapes(x: middle, top: page.y + height - heading.height, anchor: .middle))
    }
    page.move(by: height + 5)
    page.add([.line(Point(PlotPage.margin, page.y), Point(width - PlotPage.margin, page.y), .line(.ink))])
    for study in studies {
      let label = TextBlock(study.label, width: labelWidth + 0.5)
      let height = max(Self.rowHeight, label.height + 8)
      page.add(label.shapes(x: PlotPage.margin, top: page.y + (height - label.height) / 2))
      for (index, judgement) in study.judgements.enumerated() {
        let place = Point(left + (Double(index) + 0.5) * columnWidth, page.y + height / 2)
        page.add([.group("judgement", Self.mark(judgement, at: place))])
      }
      page.move(by: height)
      page.add([.line(Point(PlotPage.margin, page.y), Point(width - PlotPage.margin, page.y), .line(.rule))])
    }
    page.move(by: 4)
    page.key(
      counts().map { entry in ({ Self.mark(entry.judgement, at: $0) }, "\(entry.judgement.words): \(entry.count)") })
    page.notes(notes + meanings)
    return page.figure(name: "bias", title: title, description: description)
  }

  /// A disc with a plus, a ring with a question mark, a disc with a minus, or a dashed ring with letters.
  private static func mark(_ judgement: Judgement, at place: Point) -> [Shape] {
    func stroke(_ from: Point, _ to: Point) -> Shape { .line(from, to, .line(.page, width: 2.4)) }
    let across = stroke(Point(place.x - 5, place.y), Point(place.x + 5, place.y))
    switch judgement {
    case .low:
      return [
        .circle(place, radius: 11, .fill(.green)), across,
        stroke(Point(place.x, place.y - 5), Point(place.x, place.y + 5)),
      ]
    case .high: return [.circle(place, radius: 11, .fill(.vermillion)), across]
    case .unclear:
      return [
        .circle(place, radius: 10.5, Paint(fill: .yellow, stroke: .slate)),
        .circle(place, radius: 7.5, Paint(fill: .page, stroke: .slate)), letters("?", at: place, .strong),
      ]
    case .missing(let reason):
      return [
        .circle(place, radius: 10.5, Paint(fill: .page, stroke: .slate, dash: [3, 2.5])),
        letters(reason.abbreviation, at: place, Font(size: 8), ink: .muted),
      ]
    case .none: return [.line(Point(place.x - 3, place.y), Point(place.x + 3, place.y), .line(.slate))]
    }
  }

  private static func letters(_ text: String, at place: Point, _ font: Font, ink: Ink = .ink) -> Shape {
    .text(Label(text, at: Point(place.x, place.y + font.capitalHeight / 2), font: font, anchor: .middle, ink: ink))
  }
}
