/// Writes figures as SVG: self-contained, text as text, the same bytes for the same figure.
///
/// The colours of white paper stand at every element, so that programs that know no style sheets show them; a style sheet
/// replaces them where the reader prefers a dark screen.
package struct SVGRenderer: Sendable {
  /// The width on the page in pixels; nil for the figure's own. The height follows.
  package var width: Double?

  /// A renderer for a width.
  package init(width: Double? = nil) { self.width = width }

  /// The figure as an SVG document.
  package func render(_ figure: Figure) -> String {
    let scale = (width ?? figure.width) / figure.width
    let (title, description) = ("\(figure.name)-title", "\(figure.name)-description")
    var text = "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"trialbook\""
    text += " width=\"\(Self.number(figure.width * scale))\" height=\"\(Self.number(figure.height * scale))\""
    text += " viewBox=\"0 0 \(Self.number(figure.width)) \(Self.number(figure.height))\" role=\"img\""
    text += " aria-labelledby=\"\(title) \(description)\" font-family=\"\(Font.families)\""
    text += " font-size=\"\(Self.number(Font.body.size))\">\n"
    text += "<title id=\"\(title)\">\(Self.escaped(figure.title))</title>\n"
    text += "<desc id=\"\(description)\">\(Self.escaped(figure.description))</desc>\n"
    let page = Shape.rectangle(Box(x: 0, y: 0, width: figure.width, height: figure.height), .fill(.page))
    text += Self.styleSheet
    for shape in [page] + figure.shapes { Self.write(shape, to: &text) }
    return text + "</svg>\n"
  }

  private static let styleSheet: String = {
    let rules = Ink.allCases.flatMap { ink in
      [
        "svg.trialbook .f-\(ink.rawValue){fill:\(ink.dark)}", "svg.trialbook .s-\(ink.rawValue){stroke:\(ink.dark)}",
      ]
    }
    return "<style>svg.trialbook .crisp{shape-rendering:crispEdges}\n@media (prefers-color-scheme: dark){\n"
      + rules.joined(separator: "\n") + "\n}</style>\n"
  }()

  // MARK: Elements

  private static func write(_ shape: Shape, to text: inout String) {
    switch shape {
    case .line(let start, let end, let paint):
      text +=
        "<line x1=\"\(number(start.x))\" y1=\"\(number(start.y))\" x2=\"\(number(end.x))\" y2=\"\(number(end.y))\""
      text += attributes(of: paint) + "/>\n"
    case .polyline(let points, let paint):
      text += "<polyline points=\"\(list(points))\"\(attributes(of: paint))/>\n"
    case .polygon(let points, let paint):
      text += "<polygon points=\"\(list(points))\"\(attributes(of: paint))/>\n"
    case .rectangle(let box, let paint):
      text += "<rect x=\"\(number(box.x))\" y=\"\(number(box.y))\" width=\"\(number(box.width))\""
      text += " height=\"\(number(box.height))\"\(attributes(of: paint))/>\n"
    case .circle(let middle, let radius, let paint):
      text += "<circle cx=\"\(number(middle.x))\" cy=\"\(number(middle.y))\" r=\"\(number(radius))\""
      text += attributes(of: paint) + "/>\n"
    case .text(let label): write(label, to: &text)
    case .group(let name, let shapes):
      text += "<g class=\"\(escaped(name))\">\n"
      for shape in shapes { write(shape, to: &text) }
      text += "</g>\n"
    }
  }

  private static func write(_ label: Label, to text: inout String) {
    let (x, y) = (number(label.place.x), number(label.place.y))
    text += "<text x=\"\(x)\" y=\"\(y)\""
    if label.isVertical { text += " transform=\"rotate(-90 \(x) \(y))\"" }
    if label.anchor != .start { text += " text-anchor=\"\(label.anchor.rawValue)\"" }
    if label.font.size != Font.body.size { text += " font-size=\"\(number(label.font.size))\"" }
    if label.font.isBold { text += " font-weight=\"bold\"" }
    if label.hasRim { text += " paint-order=\"stroke\" stroke-linejoin=\"round\"" }
    let paint = label.hasRim ? Paint(fill: label.ink, stroke: .page, strokeWidth: 3) : .fill(label.ink)
    text += attributes(of: paint) + ">\(escaped(label.text))</text>\n"
  }

  private static func attributes(of paint: Paint) -> String {
    let classes = [paint.fill.map { "f-" + $0.rawValue }, paint.stroke.map { "s-" + $0.rawValue }]
      .compactMap(\.self).joined(separator: " ")
    var text = classes.isEmpty ? "" : " class=\"\(classes)\""
    text += " fill=\"\(paint.fill?.light ?? "none")\""
    if let stroke = paint.stroke {
      text += " stroke=\"\(stroke.light)\""
      if paint.strokeWidth != 1 { text += " stroke-width=\"\(number(paint.strokeWidth))\"" }
      if !paint.dash.isEmpty { text += " stroke-dasharray=\"\(paint.dash.map(number).joined(separator: " "))\"" }
    }
    if paint.opacity != 1 { text += " opacity=\"\(number(paint.opacity))\"" }
    return text
  }

  private static func list(_ points: [Point]) -> String {
    points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
  }

  /// A coordinate with at most two decimals.
  static func number(_ value: Double) -> String {
    // A place that no screen has stands for all that are further out.
    let hundredths = value.isNaN ? 0 : Int((min(1e9, max(-1e9, value)) * 100).rounded())
    let size = hundredths.magnitude
    var text = (hundredths < 0 ? "-" : "") + String(size / 100)
    let rest = size % 100
    if rest > 0 { text += rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)" }
    return text
  }

  /// The text with XML's characters escaped; control characters, which XML does not know, are replaced.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
