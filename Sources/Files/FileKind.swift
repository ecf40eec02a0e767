/// What the bytes of a file are, as far as it matters for what may replace them.
package enum FileKind: Equatable, Sendable {
  case empty
  case database
  case word
  case excel
  case zip
  case pdf
  case png
  case svg
  case xml
  case html
  case json
  /// Rows of cells, by the names of their columns.
  case table(columns: [String])
  case text
  case otherBytes

  /// The kind of bytes; of a file whose ending says that it is a table, ragged rows are a table too.
  package init(_ bytes: [UInt8], ending: String = "") {
    self = Self.ofMark(bytes) ?? Self.ofText(bytes, ending: ending)
  }

  /// The kind in words: "holds plain text".
  package var words: String {
    switch self {
    case .empty: "is empty"
    case .database: "is an SQLite database"
    case .word: "is a document of Word"
    case .excel: "is a workbook of Excel"
    case .zip: "is a ZIP archive"
    case .pdf: "is a PDF"
    case .png: "is a PNG picture"
    case .svg: "is an SVG picture"
    case .xml: "holds XML"
    case .html: "is a web page"
    case .json: "holds JSON"
    case .table(let columns):
      "holds a table of \(columns.prefix(4).joined(separator: ", "))\(columns.count > 4 ? " ..." : "")"
    case .text: "holds other text"
    case .otherBytes: "holds bytes that are no text"
    }
  }

  /// Kinds that begin with bytes of their own.
  private static func ofMark(_ bytes: [UInt8]) -> FileKind? {
    if bytes.isEmpty { return .empty }
    let marks: [([UInt8], FileKind)] = [
      (Array("SQLite format 3\0".utf8), .database),
      // What SQLite keeps beside a database: its journal, and the two kinds of its log.
      ([0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7], .database),
      ([0x37, 0x7F, 0x06, 0x82], .database), ([0x37, 0x7F, 0x06, 0x83], .database),
      (Array("%PDF-".utf8), .pdf), ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .png),
    ]
    if let (_, kind) = marks.first(where: { bytes.starts(with: $0.0) }) { return kind }
    guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { return nil }
    if contains(bytes, "word/document.xml") { return .word }
    return contains(bytes, "xl/workbook.xml") ? .excel : .zip
  }

  private static func contains(_ bytes: [UInt8], _ name: String) -> Bool {
    let name = Array(name.utf8)
    return bytes.indices.contains { bytes[$0] == name[0] && bytes[$0...].starts(with: name) }
  }

  private static func ofText(_ bytes: [UInt8], ending: String) -> FileKind {
    guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else { return .otherBytes }
    let start = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    let opening = start.prefix(1000).lowercased()
    if opening.hasPrefix("<!doctype html") || opening.hasPrefix("<html") { return .html }
    if opening.hasPrefix("<svg") { return .svg }
    if opening.hasPrefix("<?xml") { return opening.contains("<svg") ? .svg : .xml }
    if let last = text.last(where: { !$0.isWhitespace }), let first = start.first {
      if (first, last) == ("{", "}") || (first, last) == ("[", "]") { return .json }
    }
    for (separator, name) in [(Character(","), "csv"), ("\t", "tsv")] {
      if let columns = columns(start, separator, isTable: ending == name) { return .table(columns: columns) }
    }
    return .text
  }

  /// The cells of the first row when the first rows have equally many, and at least two.
  private static func columns(_ text: Substring, _ separator: Character, isTable: Bool) -> [String]? {
    let rows = firstRows(text, separator)
    guard let header = rows.first else { return nil }
    return isTable || header.count >= 2 && rows.allSatisfy { $0.count == header.count } ? header : nil
  }

  /// The first rows of a table that are whole.
  private static func firstRows(_ text: Substring, _ separator: Character) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = ""
    var isQuoted = false
    for character in text {
      switch character {
      case "\"": isQuoted.toggle()
      case separator where !isQuoted:
        row.append(cell)
        cell = ""
      case _ where character.isNewline && !isQuoted:
        rows.append(row + [cell])
        (row, cell) = ([], "")
        if rows.count == 20 { return rows }
      default: cell.append(character)
      }
    }
    return cell.isEmpty && row.isEmpty ? rows : rows + [row + [cell]]
  }
}
