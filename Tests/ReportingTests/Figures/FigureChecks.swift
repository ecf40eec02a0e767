import Testing

@testable import Reporting

/// What every figure must keep.
enum FigureChecks {
  /// Expects that no text overlaps another or leaves the page, and that every number is one.
  static func expectRoom(_ figure: Figure) {
    #expect(collisions(in: figure).isEmpty)
    #expect(!SVGRenderer().render(figure).contains("nan"))
  }

  /// Texts that overlap, and texts outside the page.
  static func collisions(in figure: Figure) -> [String] {
    let labels = figure.labels.map { (text: $0.text, box: $0.box) }.sorted {
      ($0.box.y, $0.box.x) < ($1.box.y, $1.box.x)
    }
    let page = Box(x: 0, y: 0, width: figure.width, height: figure.height)
    var found = labels.filter { !page.contains($0.box) }.map { "outside the page: \($0.text)" }
    for (index, one) in labels.enumerated() {
      for other in labels[(index + 1)...] {
        if other.box.y >= one.box.bottom { break }
        if one.box.overlaps(other.box, tolerance: 0.5) { found.append("\(one.text) | \(other.text)") }
      }
    }
    return found
  }
}
