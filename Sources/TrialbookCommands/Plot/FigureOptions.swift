import ArgumentParser
import Foundation
import Reporting

/// The formats of figures.
enum FigureFormat: String, CaseIterable, ExpressibleByArgument {
  case svg
  case png
  case pdf
}

/// In which format, how large, and where to.
struct FigureOptions: ParsableArguments {
  @Option(name: .long, help: "svg, png or pdf (default: by the ending of --output, or svg).")
  var format: FigureFormat?

  @Option(name: .long, help: ArgumentHelp("Write to a file instead of standard output.", valueName: "file"))
  var output: String?

  @Flag(name: .long, help: "Replace also a file of another kind.")
  var force = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The width in pixels; the height follows (default: as the figure needs; twice that for png).",
      valueName: "pixels"))
  var width: Int?

  @Option(name: .long, help: ArgumentHelp("A title of your own.", valueName: "text"))
  var title: String?

  func validate() throws {
    if let width, !(50...20_000).contains(width) {
      throw ValidationError("--width is \(width). It is between 50 and 20000 pixels.")
    }
    if format == nil, let output, Self.format(ofFile: output) == nil {
      throw ValidationError("--output is '\(output)'. Let it end in .svg, .png or .pdf, or name the --format.")
    }
  }

  /// Writes a figure where it should go.
  func write(_ figure: Figure) throws {
    let format = format ?? output.flatMap(Self.format) ?? .svg
    let file = Output(path: output, isForced: force, format: format.rawValue)
    switch format {
    case .svg: try file.write(SVGRenderer(width: width.map(Double.init)).render(figure))
    case .png:
      let width = width.map(Double.init) ?? figure.width * 2
      try file.write(FigureConversion.convert(SVGRenderer(width: width).render(figure), to: format), isStyled: false)
    case .pdf:
      let text = SVGRenderer(width: width.map(Double.init)).render(figure)
      try file.write(FigureConversion.convert(text, to: format), isStyled: false)
    }
  }

  private static func format(ofFile file: String) -> FigureFormat? {
    FigureFormat(rawValue: URL(fileURLWithPath: file).pathExtension.lowercased())
  }
}
