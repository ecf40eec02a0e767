import CSVText
import Reporting
import TrialModel

/// Another tool's CSV file, read to its end: rows by column, and what is wrong with it.
package struct ImportTable: Sendable {
  /// One row.
  package struct Row: Sendable {
    /// The line in which the row begins.
    package let line: Int
    private let cells: [String: String]

    init(line: Int, cells: [String: String]) {
      self.line = line
      self.cells = cells
    }

    /// The text of a cell; nil when the column is not there or the cell says that nothing is.
    package func text(_ column: String) -> String? {
      guard let cell = cells[column], !ImportTable.missingWords.contains(cell), MissingReason(rawValue: cell) == nil
      else { return nil }
      return cell
    }

    /// The reason that a cell names in place of a datum.
    package func reason(_ column: String) -> MissingReason? { cells[column].flatMap(MissingReason.init(rawValue:)) }

    /// The text of a cell, or the reason that it names.
    package func datum(_ column: String) -> String? { text(column) ?? reason(column)?.rawValue }
  }

  /// What stands in cells that hold nothing.
  static let missingWords: Set<String> = ["", "NA", "N/A", "."]
  /// The population of a table that names none, as this program writes it.
  static let unstatedPopulation = "not_stated"

  /// Columns in which any text may stand.
  private static let freeText: Set<String> = ["note", "locator", "comments"]

  /// The file's name, for messages.
  package let file: String
  /// The columns of the header.
  package private(set) var columns: [String] = []
  package private(set) var rows: [Row] = []
  package private(set) var findings: [ImportFinding] = []

  /// Reads a file's bytes. Columns that are not `known` are errors, or, where others may be there, are only named.
  package init(file: String, bytes: [UInt8], required: [String], known: [String], allowsOthers: Bool = false) {
    self.file = file
    bytes.withUnsafeBufferPointer { buffer in
      read(CSVReader(buffer), required: required, known: known, allowsOthers: allowsOthers)
    }
  }

  private mutating func read(_ reader: CSVReader, required: [String], known: [String], allowsOthers: Bool) {
    var reader = reader
    if let fault = reader.encodingFault() { return fail(fault.line, fault.message) }
    var record = CSVRecord()
    do {
      guard try reader.next(&record) else {
        return fail(nil, "is empty. Its first line names the columns; needed are: \(required.joined(separator: ", ")).")
      }
      columns = record.cells.map { reader.string($0).trimmed }
      checkHeader(required: required, known: known, allowsOthers: allowsOthers)
      guard findings.allSatisfy({ $0.severity != .error }) else { return }
      while try reader.next(&record) { add(record, reader) }
      if rows.isEmpty, findings.allSatisfy({ $0.severity != .error }) { fail(nil, "has no rows below its header.") }
    } catch {
      fail(error.line, error.message)
    }
  }

  private mutating func add(_ record: CSVRecord, _ reader: CSVReader) {
    guard record.cells.count == columns.count else {
      return fail(
        record.line,
        "has \(record.cells.count) cells where the header has \(columns.count). Put cells that hold commas into quotes."
      )
    }
    var cells = record.cells.map { withoutNeutralization(reader.string($0).trimmed) }
    for index in cells.indices
    where !Self.freeText.contains(columns[index]) && !Self.missingWords.contains(cells[index])
      && cells[index] != Self.unstatedPopulation
    {
      guard let reading = MissingReason.reading(of: cells[index]) else { continue }
      let advice =
        switch reading {
        case .reason(let reason): "Did you mean '\(reason.rawValue)'?"
        case .unexplained:
          "Leave the cell empty, or say why: \(MissingReason.allCases.map(\.rawValue).joined(separator: ", "))."
        }
      fail(
        record.line, "column '\(columns[index])' is '\(cells[index])', which is no word for a missing datum. \(advice)")
      cells[index] = ""
    }
    guard cells.contains(where: { !$0.isEmpty }) else { return }
    rows.append(Row(line: record.line, cells: Dictionary(zip(columns, cells), uniquingKeysWith: { first, _ in first })))
  }

  private mutating func checkHeader(required: [String], known: [String], allowsOthers: Bool) {
    if columns.count == 1, let only = columns.first {
      for (separator, name) in [(";", "semicolons"), ("\t", "tabs")] where only.contains(separator) {
        return fail(1, "the columns are separated by \(name). Save the file with commas between columns.")
      }
    }
    let others = columns.filter { !known.contains($0) }
    let counts = Dictionary(columns.map { ($0, 1) }, uniquingKeysWith: +)
    for name in counts.keys.sorted() where counts[name] != 1 { fail(1, "the column '\(name)' is there twice.") }
    let missing = required.filter { counts[$0] == nil }
    let absent = known.filter { counts[$0] == nil }
    for name in missing { fail(1, "the column '\(name)' is missing from the header.") }
    for name in others where !allowsOthers {
      let hint = nearestName(to: name, among: absent).map { " Did you mean '\($0)'?" }
      fail(1, "the column '\(name)' is not known.\(hint ?? " Known: \(known.joined(separator: ", ")).")")
    }
    guard allowsOthers, !others.isEmpty else { return }
    for name in others {
      if let meant = nearestName(to: name, among: missing) {
        fail(1, "the column '\(name)' is not known. Did you mean '\(meant)'?")
      }
    }
    warn(1, "columns that a review folder has no place for were left out: \(others.joined(separator: ", ")).")
  }

  // MARK: Checked cells

  /// A number as it stands; a finding when the cell holds something else.
  package mutating func number(_ column: String, _ row: Row) -> String? {
    guard let text = row.text(column) else { return row.reason(column)?.rawValue }
    let reading = Array(text.utf8).withUnsafeBufferPointer(PrintedNumber.read)
    switch reading {
    case .number: return text
    case .numberWithUnicodeMinus: return "-" + text.dropFirst()
    case .decimalComma:
      fail(
        row.line,
        "column '\(column)' is '\(text)', with a comma. Write the decimals behind a point: '\(text.replacing(",", with: "."))'."
      )
    case .notANumber:
      fail(row.line, "column '\(column)' is '\(text)'. A number is expected, or nothing where there is none.")
    }
    return nil
  }

  /// A whole number; a finding when the cell holds something else. "40.0", as spreadsheets and R write it, is 40.
  package mutating func count(_ column: String, _ row: Row) -> String? {
    guard var text = row.text(column) else { return row.reason(column)?.rawValue }
    if text.hasSuffix(".0") { text = String(text.dropLast(2)) }
    guard let value = Array(text.utf8).withUnsafeBufferPointer(PrintedNumber.integer), value >= 0 else {
      fail(
        row.line,
        "column '\(column)' is '\(text)'. A whole number of people is expected, or nothing where there is none.")
      return nil
    }
    return String(value)
  }

  /// One of several words; a finding with the nearest one when the cell holds another, or none.
  package mutating func word(_ column: String, _ row: Row, among words: [String]) -> String? {
    guard let text = row.text(column) else {
      fail(row.line, "column '\(column)' is empty. It must be one of: \(words.joined(separator: ", ")).")
      return nil
    }
    if words.contains(text) { return text }
    let hint = nearestName(to: text, among: words).map { " Did you mean '\($0)'?" } ?? ""
    fail(row.line, "column '\(column)' is '\(text)'. It must be one of: \(words.joined(separator: ", ")).\(hint)")
    return nil
  }

  /// A text that must be there; a finding when it is not.
  package mutating func needed(_ column: String, _ row: Row) -> String? {
    if let text = row.text(column) { return text }
    fail(row.line, "column '\(column)' is empty, and it is needed.")
    return nil
  }

  /// Records what stops the import.
  package mutating func fail(_ line: Int?, _ message: String) {
    findings.append(ImportFinding(file: file, line: line, message: message))
  }

  /// Records how the table was understood where nothing is wrong.
  package mutating func note(_ line: Int?, _ message: String) {
    findings.append(ImportFinding(.note, file: file, line: line, message: message))
  }

  /// Adds what others found in the rows, in the order of the lines.
  package mutating func add(_ others: [ImportFinding]) {
    findings += others
    let order = findings.enumerated().sorted { ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset) }
    findings = order.map(\.element)
  }

  /// Records what a person should know.
  package mutating func warn(_ line: Int?, _ message: String) {
    findings.append(ImportFinding(.warning, file: file, line: line, message: message))
  }
}

extension String {
  /// The text without white space at its ends.
  var trimmed: String {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text = text.dropFirst() }
    while let last = text.last, last.isWhitespace { text = text.dropLast() }
    return String(text)
  }
}
