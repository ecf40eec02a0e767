import ArgumentParser
import Documents
import Foundation
import Reporting
import TrialModel
import TrialStore

extension MissingStyle: ExpressibleByArgument {}

/// Which registry to ask.
struct DatabaseOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The registry (default: $TRIALBOOK_DATABASE, or else the bundled review).", valueName: "file"))
  var database: String?

  /// The registry that was named, or the bundled one; of that, the search index is made only when it is needed.
  func open(isSearchable: Bool = false) throws -> Registry {
    let named = database ?? ProcessInfo.processInfo.environment["TRIALBOOK_DATABASE"].flatMap { $0.isEmpty ? nil : $0 }
    guard let named else { return try Registry.bundled(isSearchable: isSearchable) }
    let registry = try Registry.open(named)
    if let notice = registry.notice { Terminal.complain(notice) }
    return registry
  }
}

/// In which format, and where to.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .long,
    help: "text, csv, tsv, json, markdown, html, latex, docx or xlsx (default: by the ending of --output, or text).")
  var format: OutputFormat?

  @Option(name: .long, help: ArgumentHelp("Write to a file instead of standard output.", valueName: "file"))
  var output: String?

  @Flag(name: .long, help: "Let --output replace also a file of another kind.")
  var force = false

  @Option(
    name: .long,
    help:
      "How missing data print: footnote, word, code or blank (default: code in csv and tsv, word in xlsx, else footnote)."
  )
  var missing: MissingStyle?

  @Option(
    name: .long,
    help: ArgumentHelp("Fit text to so many columns (default: the terminal's, or 100).", valueName: "columns"))
  var width: Int?

  @Flag(name: .long, help: "Leave cells alone that a spreadsheet would run as a formula (csv, tsv).")
  var rawCells = false

  /// Checks what ArgumentParser cannot.
  func validate() throws {
    if let width, width < 20 { throw ValidationError("--width is \(width). Text needs at least 20 columns.") }
  }

  /// The format that was named, or that the file's ending means; an ending that means none ends the command with 64.
  func chosenFormat(file: String?) throws -> OutputFormat {
    if let format { return format }
    guard let path = file ?? output else { return .text }
    let ending = FileEnding.of(path)
    if ending.isEmpty { return .text }
    if let format = OutputFormat(ending: ending) { return format }
    // That a file to be checked is not there is said before what its ending is.
    if let file { _ = try InputFile(path: file).bytes() }
    let known = OutputFormat.endings.keys.sorted().map { ".\($0)" }.joined(separator: ", ")
    throw fail("\(path): no format has the ending .\(ending). Use one of \(known), or name the --format.", code: 64)
  }

  /// Where a format goes.
  func file(_ format: OutputFormat) -> Output {
    Output(path: output, isForced: force, format: format.rawValue)
  }

  /// The options of rendering; text for a file or a pipe has a fixed width and no colour.
  func renderOptions(toFile: Bool) -> RenderOptions {
    let terminal = toFile || output != nil ? nil : Terminal.width
    return RenderOptions(
      width: width ?? terminal ?? Terminal.widthOfFiles, colour: terminal != nil && Terminal.showsColour,
      missing: missing, neutralizeFormulas: !rawCells)
  }

  /// Renders a document and writes it where it should go; a workbook has a sheet of the registry's sources.
  func write(_ document: ReportDocument, of registry: Registry? = nil) throws {
    try write(document) { try registry?.sources(of: document) }
  }

  /// Renders a document and writes it where it should go; a workbook has a sheet of the sources.
  func write(_ document: ReportDocument, sources: () throws -> ReportTable?) throws {
    let format = try chosenFormat(file: nil)
    try file(format).write(try bytes(of: document, as: format, sources: sources), isStyled: format == .text)
  }

  /// The bytes of a document in a format; `isFile` when they are compared with a file.
  func bytes(
    of document: ReportDocument, as format: OutputFormat, isFile: Bool = false, sources: () throws -> ReportTable?
  ) throws -> Data {
    switch format.writer {
    case .text(let format):
      return Data(render(document, as: format, options: renderOptions(toFile: isFile)).utf8)
    case .document(let format):
      if !isFile, output == nil, Terminal.width != nil {
        throw fail(
          "\(format.rawValue) is a file of an office program, which a terminal cannot show. Name one with "
            + "--output FILE.\(format.rawValue).", code: 64)
      }
      do {
        return Data(
          try documentBytes(document, as: format, missing: missing, sources: format == .xlsx ? try sources() : nil))
      } catch let error as DocumentError {
        switch error {
        case .doesNotFit(let message): throw fail(message, code: 64)
        case .cannotWrite(let message): throw OutputError(message: message)
        }
      }
    }
  }
}
