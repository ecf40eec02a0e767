extension BiasTable {
  private static let barHeight = 20.0
  private static let plotWidth = 300.0

  /// The summary: the share of each judgement in each domain as a stacked bar, with the numbers beside it.
  package func shares() -> Figure {
    let kinds = counts().map(\.judgement)
    let labelWidth = min(200, domains.map { Font.body.width(of: $0) }.max() ?? 0)
    let left = PlotPage.margin + labelWidth + 14
    let right = left + Self.plotWidth
    let headings = kinds.map { TextBlock($0.words, width: 58, font: .small) }
    let columnWidth = 64.0
    let width = max(520, right + 20 + Double(kinds.count) * columnWidth + PlotPage.margin)
    var page = PlotPage(title: title, subtitle: subtitle, width: width)
    let height = max(16, headings.map(\.height).max() ?? 0)
    page.add(
      TextBlock("Domain", width: labelWidth, font: .strong).shapes(x: PlotPage.margin, top: page.y + height - 16))
    page.add(
      TextBlock("Share of studies", width: Self.plotWidth, font: .strong).shapes(x: left, top: page.y + height - 16))
    for (index, heading) in headings.enumerated() {
      let middle = right + 20 + (Double(index) + 0.5) * columnWidth
      page.add(heading.shapes(x: middle, top: page.y + height - heading.height, anchor: .middle, ink: .muted))
    }
    page.move(by: height + 6)
    let top = page.y
    for (index, domain) in domains.enumerated() {
      let label = TextBlock(domain, width: labelWidth + 0.5)
      let height = max(Self.barHeight + 10, label.height + 8)
      page.add(label.shapes(x: PlotPage.margin, top: page.y + (height - label.height) / 2))
      let bar = Box(
        x: left, y: page.y + (height - Self.barHeight) / 2, width: Self.plotWidth, height: Self.barHeight)
      draw(domain: index, in: bar, kinds, columnsFrom: right + 20, columnWidth, on: &page)
      page.move(by: height)
    }
    let scale = AxisScale(0...100, from: left, to: right)
    page.add([.line(Point(left, top), Point(left, page.y), .line(.ink))])
    page.add([.line(Point(left, page.y), Point(right, page.y), .line(.ink))])
    for tick in scale.ticks(about: 4) {
      let x = scale.place(of: tick.value)
      page.add([
        .line(Point(x, page.y), Point(x, page.y + 4), .line(.ink)),
        .text(Label(tick.label + "%", at: Point(x, page.y + 16), font: .small, anchor: .middle)),
      ])
    }
    page.move(by: 20)
    page.key(
      kinds.map { kind in
        ({ Self.segment(kind, in: Box(x: $0.x - 10, y: $0.y - 6, width: 20, height: 12)) }, kind.words)
      })
    page.notes(notes)
    return page.figure(name: "bias-summary", title: title, description: description)
  }

  private func draw(
    domain: Int, in bar: Box, _ kinds: [Judgement], columnsFrom start: Double, _ columnWidth: Double,
    on page: inout PlotPage
  ) {
    let counts = Dictionary(uniqueKeysWithValues: counts(in: domain).map { ($0.judgement, $0.count) })
    let total = counts.values.reduce(0, +)
    var x = bar.x
    for (index, kind) in kinds.enumerated() {
      let count = counts[kind] ?? 0
      let middle = Point(start + (Double(index) + 0.5) * columnWidth, bar.middle.y + Font.body.capitalHeight / 2)
      page.add([.text(Label(String(count), at: middle, anchor: .middle))])
      guard count > 0 else { continue }
      let width = bar.width * Double(count) / Double(total)
      page.add([
        .group("share", Self.segment(kind, in: Box(x: x, y: bar.y, width: width, height: bar.height)))
      ])
      x += width
    }
  }

  /// A part of a bar: plain for low, dotted for unclear, striped for high risk, empty where nothing is known.
  private static func segment(_ judgement: Judgement, in box: Box) -> [Shape] {
    switch judgement {
    case .low: [.rectangle(box, Paint(fill: .green, stroke: .page))]
    case .unclear:
      [.rectangle(box, Paint(fill: .yellow, stroke: .slate))]
        + places(from: box.x + 5, to: box.right - 3, every: 8).map {
          .circle(Point($0, box.middle.y), radius: 1.4, .fill(.slate))
        }
    case .high:
      [.rectangle(box, Paint(fill: .vermillion, stroke: .page))]
        + places(from: box.x + 4, to: box.right - box.height / 2 - 1, every: 8).map {
          .line(Point($0, box.bottom - 1), Point($0 + box.height / 2, box.y + 1), .line(.page, width: 1.4))
        }
    case .missing, .none: [.rectangle(box, Paint(fill: .shade1, stroke: .slate, dash: [4, 3]))]
    }
  }

  private static func places(from start: Double, to end: Double, every step: Double) -> [Double] {
    start <= end ? Array(stride(from: start, through: end, by: step)) : []
  }
}
