/// A text in wrapped lines, for a place that its height has to fit.
struct TextBlock {
  let lines: [String]
  let font: Font

  /// A text, wrapped to a width.
  init(_ text: String, width: Double, font: Font = .body) {
    lines = text.isEmpty ? [] : font.wrapped(text, width: width)
    self.font = font
  }

  var height: Double { Double(lines.count) * font.lineHeight }
  var width: Double { lines.map { font.width(of: $0) }.max() ?? 0 }

  /// The lines from a height downwards.
  func shapes(x: Double, top: Double, anchor: Label.Anchor = .start, ink: Ink = .ink) -> [Shape] {
    lines.enumerated().map { index, line in
      let base = top + Double(index + 1) * font.lineHeight - font.descent - 1
      return .text(Label(line, at: Point(x, base), font: font, anchor: anchor, ink: ink))
    }
  }
}

extension PlotPage {
  /// Marks with their words, in as many lines as they need; a mark is drawn around its place.
  mutating func key(_ entries: [(mark: (Point) -> [Shape], text: String)]) {
    guard !entries.isEmpty else { return }
    let font = Font.small
    let row = font.lineHeight + 8
    var x = Self.margin
    move(by: 6)
    for (mark, text) in entries {
      let block = TextBlock(text, width: width - 2 * Self.margin - 28, font: font)
      if x > Self.margin, x + 28 + block.width > width - Self.margin {
        x = Self.margin
        move(by: row)
      }
      add(mark(Point(x + 11, y + row / 2)))
      add(block.shapes(x: x + 28, top: y + (row - font.lineHeight) / 2))
      x += 28 + block.width + 20
      if block.lines.count > 1 {
        move(by: Double(block.lines.count - 1) * font.lineHeight)
        x = width
      }
    }
    move(by: row)
  }
}

/// An arrow along straight pieces, with its head at the last point.
func arrow(_ points: [Point], ink: Ink = .ink) -> [Shape] {
  guard let tip = points.last, points.count > 1 else { return [] }
  let before = points[points.count - 2]
  let length = ((tip.x - before.x) * (tip.x - before.x) + (tip.y - before.y) * (tip.y - before.y)).squareRoot()
  guard length > 0 else { return [] }
  let (dx, dy) = ((tip.x - before.x) / length, (tip.y - before.y) / length)
  let base = Point(tip.x - 8 * dx, tip.y - 8 * dy)
  return [
    .polyline(points.dropLast() + [base], .line(ink, width: 1.2)),
    .polygon(
      [tip, Point(base.x - 4 * dy, base.y + 4 * dx), Point(base.x + 4 * dy, base.y - 4 * dx)], .fill(ink)),
  ]
}
