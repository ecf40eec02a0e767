/// Puts names beside points so that no name covers another name or a point; what finds no room stays without one.
struct LabelPlacement {
  /// Where names may stand.
  let area: Box
  let font: Font
  private var taken: [Box]
  private let lines: [[Point]]
  /// How many names found no room.
  private(set) var unplaced = 0

  /// Names in an area with points that they must not cover and lines that they should not.
  init(
    in area: Box, avoiding points: [(place: Point, radius: Double)], lines: [[Point]] = [], font: Font = .small
  ) {
    self.area = area
    self.lines = lines
    self.font = font
    taken = points.map {
      Box(x: $0.place.x - $0.radius, y: $0.place.y - $0.radius, width: 2 * $0.radius, height: 2 * $0.radius)
    }
  }

  /// The name beside a point: right, left, above or below.
  mutating func place(_ text: String, beside point: Point, radius: Double) -> Shape? {
    let away = radius + 3
    let half = font.capitalHeight / 2
    let candidates: [(Point, Label.Anchor)] = [
      (Point(point.x + away, point.y + half), .start), (Point(point.x - away, point.y + half), .end),
      (Point(point.x, point.y - away), .middle), (Point(point.x, point.y + away + font.capitalHeight), .middle),
      (Point(point.x + away * 0.7, point.y - away * 0.7), .start),
      (Point(point.x - away * 0.7, point.y - away * 0.7), .end),
      (Point(point.x + away * 0.7, point.y + away * 0.7 + font.capitalHeight), .start),
      (Point(point.x - away * 0.7, point.y + away * 0.7 + font.capitalHeight), .end),
    ]
    let free = candidates.map { Label(text, at: $0.0, font: font, anchor: $0.1, hasRim: true) }
      .filter { label in area.contains(label.box) && !taken.contains { $0.overlaps(label.box) } }
    let clear = free.first { label in lines.allSatisfy { clippedLine($0, to: label.box).isEmpty } }
    guard let label = clear ?? free.first else {
      unplaced += 1
      return nil
    }
    taken.append(label.box)
    return .text(label)
  }
}
