import ArgumentParser
import Documents
import Reporting

/// The formats of `--format`: text of one kind or another, or a file of an office program.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case csv
  case tsv
  case json
  case markdown
  case html
  case latex
  case docx
  case xlsx

  /// Whether the format is for further work with all of a table's columns, rather than for a page.
  var holdsEveryColumn: Bool {
    switch self {
    case .csv, .tsv, .json, .xlsx: true
    case .text, .markdown, .html, .latex, .docx: false
    }
  }

  /// Whether a person can read the bytes.
  var isText: Bool { if case .text = writer { true } else { false } }

  /// Who writes the format.
  var writer: Writer {
    switch self {
    case .text: .text(.text)
    case .csv: .text(.csv)
    case .tsv: .text(.tsv)
    case .json: .text(.json)
    case .markdown: .text(.markdown)
    case .html: .text(.html)
    case .latex: .text(.latex)
    case .docx: .document(.docx)
    case .xlsx: .document(.xlsx)
    }
  }

  /// Text, or bytes that only an office program shows.
  enum Writer {
    case text(ReportFormat)
    case document(DocumentFormat)
  }

  /// The format that each ending of a file's name means.
  static let endings: [String: OutputFormat] = [
    "txt": .text, "text": .text, "csv": .csv, "tsv": .tsv, "json": .json, "md": .markdown, "markdown": .markdown,
    "html": .html, "htm": .html, "tex": .latex, "latex": .latex, "docx": .docx, "xlsx": .xlsx,
  ]

  /// The format that a file's ending means.
  init?(ending: String) {
    guard let format = Self.endings[ending] else { return nil }
    self = format
  }
}
