/// A table as its CSV file holds it: the header, and the cells of each row as text.
package struct CSVTable: Sendable, Equatable {
  /// One row below the header.
  package struct Row: Sendable, Equatable {
    /// The line in which it begins, counted from 1.
    package var line: Int
    /// Its cells, without spaces at their ends.
    package var cells: [String]
  }

  /// The file's name, for messages.
  package var file: String
  /// The names of the columns.
  package var header: [String]
  /// The rows.
  package var rows: [Row]

  /// Reads a CSV text: commas, UTF-8 with or without byte order mark, LF or CRLF, quotes by RFC 4180.
  ///
  /// Findings are errors, all of the file together; with one the table is not to be used. `example` is a header, for
  /// the message about an empty file.
  package static func read(
    _ bytes: [UInt8], file: String, example: String
  ) -> (table: CSVTable, findings: [ImportFinding]) {
    bytes.withUnsafeBufferPointer { read($0, file: file, example: example) }
  }

  private static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, file: String, example: String
  ) -> (table: CSVTable, findings: [ImportFinding]) {
    var reader = CSVReader(bytes)
    var table = CSVTable(file: file, header: [], rows: [])
    if let fault = reader.encodingFault() { return (table, [table.finding(fault.line, fault.message)]) }
    var findings: [ImportFinding] = []
    var record = CSVRecord()
    do {
      guard try reader.next(&record) else {
        let message = "is empty. Its first line names the columns, such as \(example)."
        return (table, [ImportFinding(file: file, message: message)])
      }
      table.header = record.cells.map { trimmed(reader.string($0)) }
      findings = table.headerFindings()
      guard findings.isEmpty else { return (table, findings) }
      while try reader.next(&record) {
        let row = Row(line: record.line, cells: record.cells.map { trimmed(reader.string($0)) })
        table.rows.append(row)
        if row.cells.count != table.header.count {
          findings.append(table.finding(row.line, table.widthMessage(of: row)))
        }
      }
    } catch let fault {
      findings.append(table.finding(fault.line, fault.message))
    }
    return (table, findings)
  }

  /// A finding in a line of the file.
  package func finding(_ line: Int?, _ message: String) -> ImportFinding {
    ImportFinding(file: file, line: line, message: message)
  }

  /// The position of a column.
  package func index(of column: String) -> Int? { header.firstIndex(of: column) }

  private func headerFindings() -> [ImportFinding] {
    if header.count == 1, let only = header.first {
      for (separator, name) in [(";", "semicolons"), ("\t", "tabs")] where only.contains(separator) {
        let message =
          "the columns are separated by \(name). Save the file with commas between columns and points in decimals."
        return [finding(1, message)]
      }
    }
    var findings: [ImportFinding] = []
    var names: Set<String> = []
    for (index, name) in header.enumerated() {
      if name.isEmpty {
        findings.append(finding(1, "column \(index + 1) has no name. Name it, or remove the column."))
      } else if !names.insert(name).inserted {
        findings.append(finding(1, "the column '\(name)' is there twice. Rename or remove one of them."))
      }
    }
    return findings
  }

  private func widthMessage(of row: Row) -> String {
    let cells = row.cells.count == 1 ? "1 cell" : "\(row.cells.count) cells"
    let hint =
      row.cells.count > header.count
      ? "Quote a text that holds a comma; decimals have a point." : "An empty cell still needs its comma."
    return "the row has \(cells), the header \(header.count). \(hint)"
  }

  /// The text without spaces and no-break spaces at its ends.
  private static func trimmed(_ text: String) -> String {
    var rest = Substring(text)
    while let first = rest.first, first == " " || first == "\u{A0}" || first == "\t" { rest.removeFirst() }
    while let last = rest.last, last == " " || last == "\u{A0}" || last == "\t" { rest.removeLast() }
    return String(rest)
  }
}
