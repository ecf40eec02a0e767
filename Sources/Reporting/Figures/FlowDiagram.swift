/// A PRISMA 2020 flow diagram: how many records each stage of the selection saw, in one column per way of searching.
///
/// After Page et al. 2021 (BMJ 372:n71), figure 1.
package struct FlowDiagram: Sendable, Equatable {
  /// A box.
  package struct Stage: Sendable, Equatable {
    package var label: String
    /// The number as text; nil when it is not known.
    package var count: String?
    /// Why there is no number.
    package var reason: String
    /// Whether records leave the selection here: the box stands beside the one above it.
    package var isExclusion: Bool

    /// A box.
    package init(label: String, count: String?, reason: String = "", isExclusion: Bool = false) {
      self.label = label
      self.count = count
      self.reason = reason
      self.isExclusion = isExclusion
    }

    /// `(n = 26)`, or the reason.
    var words: String { count.map { "(n = \($0))" } ?? "(n: \(reason))" }
  }

  /// A column.
  package struct Path: Sendable, Equatable {
    package var heading: String
    package var stages: [Stage]

    /// A column of boxes from top to bottom.
    package init(heading: String, stages: [Stage]) {
      self.heading = heading
      self.stages = stages
    }
  }

  package var title: String
  package var subtitle: String
  package var description: String
  package var paths: [Path]
  /// Where the columns end.
  package var included: [Stage]
  /// What the last box says besides.
  package var remark: String
  package var notes: [String]

  /// A diagram.
  package init(
    title: String, subtitle: String, description: String, paths: [Path], included: [Stage], remark: String = "",
    notes: [String] = []
  ) {
    self.title = title
    self.subtitle = subtitle
    self.description = description
    self.paths = paths.filter { !$0.stages.isEmpty }
    self.included = included
    self.remark = remark
    self.notes = notes
  }

  /// The figure.
  package func figure() -> Figure { FlowDrawing(self).figure() }
}

/// Draws a flow diagram.
private struct FlowDrawing {
  private static let phaseWidth = 24.0
  private static let mainWidth = 200.0
  private static let sideWidth = 176.0
  private static let arrowWidth = 34.0
  private static let pathGap = 30.0
  private static let rowGap = 26.0
  private static let padding = 9.0

  /// A box of the main column and what leaves beside it.
  private struct Row {
    let main: TextBox
    let side: TextBox?
  }

  /// A framed text.
  private struct TextBox {
    let blocks: [TextBlock]
    let isKnown: Bool

    init(_ stages: [FlowDiagram.Stage], width: Double, remark: String = "") {
      let inner = width - 2 * FlowDrawing.padding
      blocks =
        stages.flatMap { stage in
          [
            TextBlock(stage.label, width: inner),
            TextBlock(stage.words, width: inner, font: stage.count == nil ? .body : .strong),
          ]
        } + [TextBlock(remark, width: inner, font: .small)]
      isKnown = stages.allSatisfy { $0.count != nil }
    }

    var height: Double { blocks.reduce(0) { $0 + $1.height } + 2 * FlowDrawing.padding - 4 }

    func shapes(in box: Box) -> [Shape] {
      let paint = Paint(fill: .page, stroke: isKnown ? .ink : .slate, dash: isKnown ? [] : [5, 3])
      var shapes: [Shape] = [.rectangle(box, paint)]
      var top = box.y + FlowDrawing.padding - 2
      for block in blocks {
        shapes += block.shapes(x: box.middle.x, top: top, anchor: .middle)
        top += block.height
      }
      return shapes
    }
  }

  private let diagram: FlowDiagram
  private let columns: [[Row]]
  private let rowCount: Int
  private let pathWidths: [Double]

  init(_ diagram: FlowDiagram) {
    self.diagram = diagram
    columns = diagram.paths.map { Self.rows($0.stages) }
    rowCount = columns.map(\.count).max() ?? 0
    pathWidths = columns.map { rows in
      Self.mainWidth + (rows.contains { $0.side != nil } ? Self.arrowWidth + Self.sideWidth : 0)
    }
  }

  /// Exclusions stand beside the box before them; those without one before them are boxes of their own.
  private static func rows(_ stages: [FlowDiagram.Stage]) -> [Row] {
    var groups: [(main: FlowDiagram.Stage, side: [FlowDiagram.Stage])] = []
    for stage in stages {
      if stage.isExclusion, !groups.isEmpty {
        groups[groups.count - 1].side.append(stage)
      } else {
        groups.append((stage, []))
      }
    }
    return groups.map {
      Row(
        main: TextBox([$0.main], width: mainWidth),
        side: $0.side.isEmpty ? nil : TextBox($0.side, width: sideWidth))
    }
  }

  /// The line of the diagram in which a box of a column stands: the first at the top, the others from the foot.
  private func line(of index: Int, in rows: [Row]) -> Int { index == 0 ? 0 : rowCount - rows.count + index }

  /// The place in a column of the box that stands in a line.
  private func index(at line: Int, in rows: [Row]) -> Int? {
    rows.indices.first { self.line(of: $0, in: rows) == line }
  }

  private func height(of line: Int) -> Double {
    columns.compactMap { rows in
      index(at: line, in: rows).map { max(rows[$0].main.height, rows[$0].side?.height ?? 0) }
    }.max() ?? 0
  }

  func figure() -> Figure {
    let left = PlotPage.margin + Self.phaseWidth + 12
    var starts: [Double] = []
    var right = left
    for width in pathWidths {
      starts.append(right)
      right += width + Self.pathGap
    }
    right -= pathWidths.isEmpty ? 0 : Self.pathGap
    let width = max(460, right + PlotPage.margin)
    var page = PlotPage(title: diagram.title, subtitle: diagram.subtitle, width: width)
    headings(&page, starts)
    let phases = [Font.strong.width(of: "Identification"), Font.strong.width(of: "Screening")]
    var tops: [(top: Double, height: Double)] = []
    var y = page.y
    for line in 0..<rowCount {
      let least = line == 0 ? phases[0] + 16 : line == 1 && rowCount == 2 ? phases[1] + 16 : 0
      let height = max(height(of: line), least)
      tops.append((y, height))
      y += height + Self.rowGap
    }
    let last = TextBox(diagram.included, width: Self.mainWidth + 30, remark: diagram.remark)
    let lastHeight = max(last.height, Font.strong.width(of: "Included") + 16)
    var shapes: [Shape] = []
    var ends: [Point] = []
    for (rows, x) in zip(columns, starts) { ends += [draw(rows, x: x, tops: tops, to: &shapes)] }
    phase("Identification", tops.first.map { ($0.top, $0.top + $0.height) }, &shapes)
    if tops.count > 1, let end = tops.last { phase("Screening", (tops[1].top, end.top + end.height), &shapes) }
    phase("Included", (y, y + lastHeight), &shapes)
    let box = Box(x: left, y: y + (lastHeight - last.height) / 2, width: Self.mainWidth + 30, height: last.height)
    shapes += last.shapes(in: box)
    for (index, end) in ends.enumerated() {
      shapes +=
        index == 0
        ? arrow([end, Point(end.x, box.y)])
        : arrow([end, Point(end.x, box.middle.y), Point(box.right, box.middle.y)])
    }
    page.add(shapes)
    page.move(by: y + lastHeight - page.y + 6)
    page.notes(diagram.notes)
    return page.figure(name: "prisma", title: diagram.title, description: diagram.description)
  }

  private func headings(_ page: inout PlotPage, _ starts: [Double]) {
    guard !diagram.paths.isEmpty else { return }
    let blocks = zip(diagram.paths, pathWidths).map { TextBlock($0.heading, width: $1 - 16, font: .strong) }
    let height = (blocks.map(\.height).max() ?? 0) + 10
    for ((block, x), width) in zip(zip(blocks, starts), pathWidths) {
      page.add([.rectangle(Box(x: x, y: page.y, width: width, height: height), .fill(.shade2))])
      page.add(block.shapes(x: x + width / 2, top: page.y + (height - block.height) / 2, anchor: .middle))
    }
    page.move(by: height + 14)
  }

  private func phase(_ name: String, _ span: (top: Double, bottom: Double)?, _ shapes: inout [Shape]) {
    guard let span else { return }
    let box = Box(x: PlotPage.margin, y: span.top, width: Self.phaseWidth, height: span.bottom - span.top)
    shapes.append(.rectangle(box, .fill(.shade2)))
    let place = Point(box.middle.x + Font.strong.capitalHeight / 2, box.middle.y)
    shapes.append(.text(Label(name, at: place, font: .strong, anchor: .middle, isVertical: true)))
  }

  /// Draws a column and returns the foot of its last box.
  private func draw(
    _ rows: [Row], x: Double, tops: [(top: Double, height: Double)], to shapes: inout [Shape]
  ) -> Point {
    let middle = x + Self.mainWidth / 2
    var foot = Point(middle, 0)
    for (index, row) in rows.enumerated() {
      let (top, height) = tops[line(of: index, in: rows)]
      let box = Box(x: x, y: top + (height - row.main.height) / 2, width: Self.mainWidth, height: row.main.height)
      if index > 0 { shapes += arrow([foot, Point(middle, box.y)]) }
      shapes += row.main.shapes(in: box)
      if let side = row.side {
        let beside = Box(
          x: box.right + Self.arrowWidth, y: top + (height - side.height) / 2, width: Self.sideWidth,
          height: side.height)
        shapes += arrow([Point(box.right, box.middle.y), Point(beside.x, box.middle.y)])
        shapes += side.shapes(in: beside)
      }
      foot = Point(middle, box.bottom)
    }
    return foot
  }
}
