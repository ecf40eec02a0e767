/// A colour by its role, with one value on white paper and one for dark screens.
///
/// The hues are those of Okabe and Ito (2008), which people with any kind of colour vision tell apart; what a colour
/// says, a shape, a dash or a word says too, so that grey printing loses nothing.
package enum Ink: String, Sendable, Equatable, CaseIterable {
  /// The page itself.
  case page
  /// Text, axes and marks.
  case ink
  /// Secondary text.
  case muted
  /// Marks that stand behind others.
  case slate
  /// Grid lines and rules.
  case rule
  /// Areas, from light to dark.
  case shade1, shade2, shade3
  case blue, sky, green, yellow, orange, vermillion, purple

  /// On white paper, in print, PNG and PDF.
  package var light: String {
    switch self {
    case .page: "#ffffff"
    case .ink: "#1a1a1a"
    case .muted: "#565c66"
    case .slate: "#8a919c"
    case .rule: "#c9ced6"
    case .shade1: "#eef0f3"
    case .shade2: "#d9dde3"
    case .shade3: "#bfc5ce"
    case .blue: "#0072b2"
    case .sky: "#56b4e9"
    case .green: "#009e73"
    case .yellow: "#f0e442"
    case .orange: "#e69f00"
    case .vermillion: "#d55e00"
    case .purple: "#cc79a7"
    }
  }

  /// On a dark screen.
  package var dark: String {
    switch self {
    case .page: "#14171c"
    case .ink: "#e8eaed"
    case .muted: "#a9b0ba"
    case .slate: "#7b8490"
    case .rule: "#3b424c"
    case .shade1: "#1d2229"
    case .shade2: "#2a313a"
    case .shade3: "#3d4652"
    case .blue: "#4aa8dc"
    case .sky: "#86c9f0"
    case .green: "#2fbf96"
    case .yellow: "#f0e442"
    case .orange: "#e69f00"
    case .vermillion: "#f08440"
    case .purple: "#d99bc0"
    }
  }
}

/// How an area and its outline are painted.
package struct Paint: Sendable, Equatable {
  package var fill: Ink?
  package var stroke: Ink?
  package var strokeWidth: Double
  /// Lengths of dashes and gaps in pixels; empty for a solid line.
  package var dash: [Double]
  /// Of fill and stroke, 0 to 1.
  package var opacity: Double

  /// A paint with what is named.
  package init(fill: Ink? = nil, stroke: Ink? = nil, strokeWidth: Double = 1, dash: [Double] = [], opacity: Double = 1)
  {
    self.fill = fill
    self.stroke = stroke
    self.strokeWidth = strokeWidth
    self.dash = dash
    self.opacity = opacity
  }

  /// An area without an outline.
  package static func fill(_ ink: Ink, opacity: Double = 1) -> Paint { Paint(fill: ink, opacity: opacity) }

  /// A line.
  package static func line(_ ink: Ink, width: Double = 1, dash: [Double] = []) -> Paint {
    Paint(stroke: ink, strokeWidth: width, dash: dash)
  }
}
