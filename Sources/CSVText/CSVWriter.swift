/// Writes CSV text (RFC 4180) with LF ends of lines and quotes only where they are needed.
package enum CSVWriter {
  /// Rows of cells, each on a line of its own.
  package static func text(_ rows: [[String]]) -> String {
    rows.map(line).joined()
  }

  /// A row with its end of line; an empty cell that is alone is quoted, since readers skip an empty line.
  package static func line(_ cells: [String]) -> String {
    cells == [""] ? "\"\"\n" : cells.map(cell).joined(separator: ",") + "\n"
  }

  /// A cell.
  package static func cell(_ text: String) -> String {
    let needsQuotes = text.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
    }
    guard needsQuotes else { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
