/// A drawing as values: what is where, in which ink; how it is written is a renderer's business.
package struct Figure: Sendable, Equatable {
  /// A word for the kind of figure, such as `forest`.
  package var name: String
  /// The title for screen readers.
  package var title: String
  /// What the figure shows, in sentences for screen readers.
  package var description: String
  /// The page in pixels.
  package var width: Double
  package var height: Double
  /// Later shapes cover earlier ones.
  package var shapes: [Shape]

  /// A figure of a kind.
  package init(
    name: String, title: String, description: String, width: Double, height: Double, shapes: [Shape]
  ) {
    self.name = name
    self.title = title
    self.description = description
    self.width = width
    self.height = height
    self.shapes = shapes
  }

  /// Every text of the figure.
  package var labels: [Label] { shapes.flatMap(\.labels) }
}

/// One thing that is drawn.
package indirect enum Shape: Sendable, Equatable {
  case line(Point, Point, Paint)
  case polyline([Point], Paint)
  case polygon([Point], Paint)
  case rectangle(Box, Paint)
  case circle(Point, radius: Double, Paint)
  case text(Label)
  /// Shapes that belong together; the name becomes a class, `crisp` one that keeps cells without seams.
  case group(String, [Shape])

  /// The texts in it.
  package var labels: [Label] {
    switch self {
    case .text(let label): [label]
    case .group(_, let shapes): shapes.flatMap(\.labels)
    default: []
    }
  }
}

/// One line of text.
package struct Label: Sendable, Equatable {
  /// Which part of the text stands at its place.
  package enum Anchor: String, Sendable { case start, middle, end }

  package var text: String
  /// The place of the anchor on the baseline.
  package var place: Point
  package var font: Font
  package var anchor: Anchor
  package var ink: Ink
  /// Whether it runs upwards, turned by a quarter.
  package var isVertical: Bool
  /// Whether a rim of the page's colour keeps it legible over lines.
  package var hasRim: Bool

  /// A text at a place.
  package init(
    _ text: String, at place: Point, font: Font = .body, anchor: Anchor = .start, ink: Ink = .ink,
    isVertical: Bool = false, hasRim: Bool = false
  ) {
    self.text = text
    self.place = place
    self.font = font
    self.anchor = anchor
    self.ink = ink
    self.isVertical = isVertical
    self.hasRim = hasRim
  }

  /// The rectangle that the text takes: from the capitals' height to the descenders.
  package var box: Box {
    let width = font.width(of: text)
    let before =
      switch anchor {
      case .start: 0.0
      case .middle: width / 2
      case .end: width
      }
    if isVertical {
      return Box(
        x: place.x - font.capitalHeight, y: place.y - width + before, width: font.capitalHeight + font.descent,
        height: width)
    }
    return Box(
      x: place.x - before, y: place.y - font.capitalHeight, width: width, height: font.capitalHeight + font.descent)
  }
}
