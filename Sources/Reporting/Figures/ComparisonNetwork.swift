/// Which interventions were compared with which others: circles joined by lines, as thick as there are trials, and a table.
package struct ComparisonNetwork: Sendable, Equatable {
  /// Trials that compared the same two things.
  package struct Comparison: Sendable, Equatable {
    package var intervention: String
    package var comparator: String
    package var trials: Int
    /// People randomized: `198` or `at least 1021`.
    package var people: String
    package var studies: String

    /// A comparison.
    package init(intervention: String, comparator: String, trials: Int, people: String, studies: String) {
      self.intervention = intervention
      self.comparator = comparator
      self.trials = trials
      self.people = people
      self.studies = studies
    }
  }

  package var title: String
  package var subtitle: String
  package var description: String
  package var comparisons: [Comparison]
  package var notes: [String]

  /// A network.
  package init(title: String, subtitle: String, description: String, comparisons: [Comparison], notes: [String] = []) {
    self.title = title
    self.subtitle = subtitle
    self.description = description
    self.comparisons = comparisons
    self.notes = notes
  }

  private static let width = 760.0
  private static let nameWidth = 150.0
  private static let reach = 190.0

  /// A circle with its name beside it.
  private struct Node {
    let name: TextBlock
    let words: String
    let place: Point
    let radius: Double
    let isLeft: Bool

    var label: [Shape] {
      let x = place.x + (isLeft ? -1 : 1) * (radius + 8)
      let anchor = isLeft ? Label.Anchor.end : .start
      let top = place.y - (name.height + Font.small.lineHeight) / 2
      return name.shapes(x: x, top: top, anchor: anchor)
        + TextBlock(words, width: ComparisonNetwork.nameWidth, font: .small)
        .shapes(x: x, top: top + name.height, anchor: anchor, ink: .muted)
    }
  }

  /// The figure.
  package func figure() -> Figure {
    var page = PlotPage(title: title, subtitle: subtitle, width: Self.width)
    let nodes = nodes(top: page.y)
    draw(nodes, on: &page)
    let foot = nodes.values.map { $0.place.y + max($0.radius, ($0.name.height + 14) / 2) }.max() ?? page.y
    page.move(by: foot - page.y + 24)
    table(on: &page)
    page.notes(notes)
    return page.figure(name: "network", title: title, description: description)
  }

  // MARK: Network

  /// Interventions on an arc at the left, what they were compared with on one at the right.
  private func nodes(top: Double) -> [String: Node] {
    var left: [String] = []
    for comparison in comparisons where !left.contains(comparison.intervention) { left.append(comparison.intervention) }
    var right: [String] = []
    for comparison in comparisons where !left.contains(comparison.comparator) && !right.contains(comparison.comparator)
    {
      right.append(comparison.comparator)
    }
    // Near what they were compared with, so that fewer lines cross.
    let partners = Dictionary(
      uniqueKeysWithValues: right.map { name in
        (
          name,
          comparisons.filter { $0.comparator == name }.compactMap { left.firstIndex(of: $0.intervention) }.min() ?? 0
        )
      })
    right = right.enumerated().sorted {
      (partners[$0.element] ?? 0, $0.offset) < (partners[$1.element] ?? 0, $1.offset)
    }.map(\.element)
    let blocks = Dictionary(
      uniqueKeysWithValues: (left + right).map { ($0, TextBlock($0, width: Self.nameWidth, font: .strong)) })
    let step = max(58, (blocks.values.map(\.height).max() ?? 0) + Font.small.lineHeight + 14)
    let height = max(150, step * Double(max(left.count, right.count)))
    let most = Double((left + right).map { trials(of: $0) }.max() ?? 1)
    var nodes: [String: Node] = [:]
    for (names, isLeft) in [(left, true), (right, false)] {
      for (index, name) in names.enumerated() {
        let share = (Double(index) + 0.5) / Double(names.count)
        let bow = (1 - 0.8 * (2 * share - 1) * (2 * share - 1)).squareRoot()
        let count = trials(of: name)
        nodes[name] = Node(
          name: blocks[name] ?? TextBlock(name, width: Self.nameWidth),
          words: count == 1 ? "1 trial" : "\(count) trials",
          place: Point(Self.width / 2 + (isLeft ? -1 : 1) * Self.reach * bow, top + share * height),
          radius: 7 + 15 * (Double(count) / max(1, most)).squareRoot(), isLeft: isLeft)
      }
    }
    return nodes
  }

  /// The trials in which something was compared.
  private func trials(of name: String) -> Int {
    comparisons.filter { $0.intervention == name || $0.comparator == name }.reduce(0) { $0 + $1.trials }
  }

  private func draw(_ nodes: [String: Node], on page: inout PlotPage) {
    let names = nodes.keys.sorted()
    let labels = names.compactMap { nodes[$0]?.label }.flatMap(\.self)
    var taken =
      labels.flatMap(\.labels).map(\.box)
      + names.compactMap { nodes[$0] }.map {
        Box(x: $0.place.x - $0.radius, y: $0.place.y - $0.radius, width: 2 * $0.radius, height: 2 * $0.radius)
      }
    let most = Double(comparisons.map(\.trials).max() ?? 1)
    var lines: [Shape] = []
    var words: [Shape] = []
    for comparison in comparisons {
      guard let one = nodes[comparison.intervention]?.place, let two = nodes[comparison.comparator]?.place, one != two
      else { continue }
      let thickness = 1.5 + 9 * Double(comparison.trials) / most
      lines.append(.group("comparison", [.line(one, two, .line(.shade3, width: thickness))]))
      let trials = comparison.trials == 1 ? "1 trial" : "\(comparison.trials) trials"
      let text = "\(trials), \(comparison.people.replacing("at least", with: "\u{2265}")) people"
      // The first place along the line where the words touch nothing; the table below has them in any case.
      let label = [0.55, 0.65, 0.45, 0.72, 0.38, 0.6, 0.5].lazy.map { share in
        Label(
          text, at: Point(one.x + share * (two.x - one.x), one.y + share * (two.y - one.y) + 4), font: .small,
          anchor: .middle, hasRim: true)
      }.first { label in !taken.contains { $0.overlaps(label.box) } }
      guard let label else { continue }
      taken.append(
        Box(x: label.box.x - 4, y: label.box.y - 4, width: label.box.width + 8, height: label.box.height + 8))
      words.append(.text(label))
    }
    let circles = names.compactMap { nodes[$0] }.map { node in
      Shape.group(
        "node", [.circle(node.place, radius: node.radius, Paint(fill: node.isLeft ? .blue : .orange, stroke: .page))])
    }
    page.add(lines + circles + words + labels)
  }

  // MARK: Table

  private func table(on page: inout PlotPage) {
    guard !comparisons.isEmpty else { return }
    let columns: [(heading: String, x: Double, width: Double, anchor: Label.Anchor)] = [
      ("Comparison", PlotPage.margin, 240, .start), ("Trials", 310, 50, .end), ("People randomized", 450, 130, .end),
      ("Studies", 472, Self.width - 472 - PlotPage.margin, .start),
    ]
    for column in columns {
      page.add(
        TextBlock(column.heading, width: column.width, font: .strong)
          .shapes(x: column.x, top: page.y, anchor: column.anchor))
    }
    page.move(by: 20)
    page.add([.line(Point(PlotPage.margin, page.y), Point(Self.width - PlotPage.margin, page.y), .line(.ink))])
    page.move(by: 3)
    for comparison in comparisons {
      let texts = [
        "\(comparison.intervention) vs \(comparison.comparator)", String(comparison.trials), comparison.people,
        comparison.studies,
      ]
      let blocks = zip(texts, columns).map {
        TextBlock($0, width: $1.width, font: $1.heading == "Studies" ? .small : .body)
      }
      for (block, column) in zip(blocks, columns) {
        page.add(block.shapes(x: column.x, top: page.y, anchor: column.anchor))
      }
      page.move(by: (blocks.map(\.height).max() ?? 0) + 5)
    }
  }
}
