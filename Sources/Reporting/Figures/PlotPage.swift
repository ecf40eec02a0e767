/// One direction of a plot.
package struct PlotAxis: Sendable, Equatable {
  package var title: String
  package var domain: ClosedRange<Double>
  /// Whether the numbers are logarithms that are printed as ratios.
  package var isRatio: Bool
  /// Whether the lowest number stands at the far end.
  package var isReversed: Bool

  /// An axis.
  package init(_ title: String, _ domain: ClosedRange<Double>, isRatio: Bool = false, isReversed: Bool = false) {
    self.title = title
    self.domain = domain
    self.isRatio = isRatio
    self.isReversed = isReversed
  }
}

/// The area of a plot with its scales.
struct PlotFrame {
  let area: Box
  let x: AxisScale
  let y: AxisScale
  /// The lines, ticks and titles around the area.
  let axes: [Shape]

  /// The place of a pair of numbers.
  func point(_ x: Double, _ y: Double) -> Point { Point(self.x.place(of: x), self.y.place(of: y)) }
}

/// A page that is filled from top to bottom: a heading, plots, a legend, notes.
struct PlotPage {
  /// What a legend shows beside its words.
  enum Sample {
    case circle(Paint)
    case square(Paint)
    case line(Paint)
    case area(Paint)
  }

  static let margin = 20.0

  let width: Double
  private(set) var y: Double
  private var shapes: [Shape] = []

  /// A page with a title and a line below it.
  init(title: String, subtitle: String, width: Double = 640) {
    self.width = width
    y = Self.margin - 4
    paragraph(title, font: .title)
    if !subtitle.isEmpty { paragraph(subtitle, font: .body, ink: .muted) }
    y += 8
  }

  /// The figure, as high as what is on it.
  func figure(name: String, title: String, description: String) -> Figure {
    Figure(
      name: name, title: title, description: description, width: width, height: (y + Self.margin - 4).rounded(.up),
      shapes: shapes)
  }

  mutating func add(_ more: [Shape]) { shapes += more }
  mutating func move(by height: Double) { y += height }

  /// Wrapped lines over the whole width.
  mutating func paragraph(_ text: String, font: Font, ink: Ink = .ink) {
    for line in font.wrapped(text, width: width - 2 * Self.margin) {
      y += font.lineHeight
      shapes.append(.text(Label(line, at: Point(Self.margin, y - font.descent - 1), font: font, ink: ink)))
    }
  }

  /// Sentences at the foot.
  mutating func notes(_ notes: [String]) {
    guard !notes.isEmpty else { return }
    y += 6
    for note in notes { paragraph(note, font: .small, ink: .muted) }
  }

  // MARK: Plots

  /// A plot of so many pixels of height, over the whole width or in a part of it, and its axes' lines and texts; the page
  /// goes on below it.
  mutating func frame(
    x: PlotAxis, y: PlotAxis, height: Double, from left: Double = PlotPage.margin, to right: Double? = nil
  ) -> PlotFrame {
    let font = Font.small
    let vertical = Self.scale(y, from: 0, to: height)
    let yTicks = Self.ticks(of: vertical, y, about: max(2, Int(height / 60)))
    let labels = yTicks.map { font.width(of: $0.label) }.max() ?? 0
    let start = left + font.lineHeight + 4 + labels + 8
    let end = right ?? width - Self.margin - 6
    let area = Box(x: start, y: self.y, width: end - start, height: height)
    // Low numbers stand at the foot, unless the axis is reversed.
    let scaleY = Self.scale(
      y, from: y.isReversed ? area.y : area.bottom, to: y.isReversed ? area.bottom : area.y)
    let scaleX = Self.scale(
      x, from: x.isReversed ? area.right : area.x, to: x.isReversed ? area.x : area.right)
    var axes: [Shape] = [
      .line(Point(area.x, area.bottom), Point(area.right, area.bottom), .line(.ink)),
      .line(Point(area.x, area.y), Point(area.x, area.bottom), .line(.ink)),
    ]
    let xTicks = Self.thinned(Self.ticks(of: scaleX, x, about: max(2, Int(area.width / 75))), scaleX, font)
    for tick in xTicks {
      let place = scaleX.place(of: tick.value)
      axes.append(.line(Point(place, area.bottom), Point(place, area.bottom + 4), .line(.ink)))
      axes.append(.text(Label(tick.label, at: Point(place, area.bottom + 15), font: font, anchor: .middle)))
    }
    for tick in yTicks {
      let place = scaleY.place(of: tick.value)
      axes.append(.line(Point(area.x - 4, place), Point(area.x, place), .line(.ink)))
      axes.append(
        .text(Label(tick.label, at: Point(area.x - 7, place + font.capitalHeight / 2), font: font, anchor: .end)))
    }
    var below = area.bottom + 18
    for line in font.wrapped(x.title, width: area.width) {
      below += font.lineHeight
      axes.append(.text(Label(line, at: Point(area.middle.x, below - 2), font: font, anchor: .middle)))
    }
    if !y.title.isEmpty {
      let place = Point(left + font.capitalHeight, area.middle.y)
      axes.append(.text(Label(y.title, at: place, font: font, anchor: .middle, isVertical: true)))
    }
    self.y = below + 4
    return PlotFrame(area: area, x: scaleX, y: scaleY, axes: axes)
  }

  private static func scale(_ axis: PlotAxis, from start: Double, to end: Double) -> AxisScale {
    AxisScale(axis.domain, from: start, to: end)
  }

  private static func ticks(of scale: AxisScale, _ axis: PlotAxis, about count: Int) -> [AxisTick] {
    axis.isRatio ? scale.ratioTicks(about: count + 2) : scale.ticks(about: count)
  }

  /// The ticks, without those whose labels would touch the one before.
  private static func thinned(_ ticks: [AxisTick], _ scale: AxisScale, _ font: Font) -> [AxisTick] {
    var last = -Double.infinity
    return ticks.filter { tick in
      let half = font.width(of: tick.label) / 2
      let place = scale.place(of: tick.value)
      guard place - half > last + 4 else { return false }
      last = place + half
      return true
    }
  }

  // MARK: Legend

  /// Samples with their words, in as many lines as they need.
  mutating func legend(_ entries: [(sample: Sample, text: String)]) {
    guard !entries.isEmpty else { return }
    let font = Font.small
    var x = Self.margin
    y += 4
    y += font.lineHeight
    for (sample, text) in entries {
      let needed = 24 + font.width(of: text)
      if x > Self.margin, x + needed > width - Self.margin {
        x = Self.margin
        y += font.lineHeight + 2
      }
      let middle = Point(x + 9, y - font.capitalHeight / 2 - 2)
      switch sample {
      case .circle(let paint): shapes.append(.circle(middle, radius: 4, paint))
      case .square(let paint):
        shapes.append(.rectangle(Box(x: middle.x - 4, y: middle.y - 4, width: 8, height: 8), paint))
      case .line(let paint):
        shapes.append(.line(Point(middle.x - 9, middle.y), Point(middle.x + 9, middle.y), paint))
      case .area(let paint):
        shapes.append(.rectangle(Box(x: middle.x - 9, y: middle.y - 5, width: 18, height: 10), paint))
      }
      shapes.append(.text(Label(text, at: Point(x + 24, y - 2), font: font)))
      x += needed + 18
    }
    y += 4
  }
}

/// A mark at the edge of a plot for a point that lies beyond it.
enum BeyondEdge {
  /// An arrowhead that points to where the number would be.
  static func arrow(at place: Point, towards: Point, ink: Ink) -> Shape {
    let (dx, dy) = (towards.x, towards.y)
    let (tip, base) = (Point(place.x + dx * 5, place.y + dy * 5), Point(place.x - dx * 4, place.y - dy * 4))
    return .polygon(
      [tip, Point(base.x + dy * 5, base.y + dx * 5), Point(base.x - dy * 5, base.y - dx * 5)], .fill(ink))
  }

  /// The sentence that names what lies beyond.
  static func note(_ names: [String]) -> String {
    let shown = names.prefix(12).joined(separator: ", ")
    let rest = names.count > 12 ? " and \(names.count - 12) more" : ""
    return "The axis is cut; beyond it, at the arrows: \(shown)\(rest)."
  }
}

/// The lowest and the highest of some numbers, with a share of their distance added at both ends.
func domain(of values: [Double], padding: Double = 0.05) -> ClosedRange<Double> {
  let low = values.min() ?? 0
  let high = values.max() ?? 1
  guard low < high else { return AxisScale.range(low - 0.5, high + 0.5) }
  return AxisScale.padded(AxisScale.range(low, high), by: padding)
}
