import CSVText

/// Reads the cells of one row and collects what is wrong with them.
struct RowNumbers {
  /// A cell that should hold a number.
  enum Cell: Equatable {
    case value(Double)
    case empty
    case wrong
  }

  let table: CSVTable
  let row: CSVTable.Row
  private(set) var findings: [ImportFinding] = []

  init(table: CSVTable, row: CSVTable.Row) {
    self.table = table
    self.row = row
  }

  /// The text of a cell; empty also for `NA`, as R writes what is missing.
  func text(_ column: String) -> String {
    guard let index = table.index(of: column), index < row.cells.count else { return "" }
    return row.cells[index] == "NA" ? "" : row.cells[index]
  }

  /// The number of a cell; a text that is none is a finding.
  mutating func number(_ column: String) -> Cell {
    let text = text(column)
    if text.isEmpty { return .empty }
    switch Self.reading(text) {
    case .number, .numberWithUnicodeMinus:
      guard let value = Self.value(text), value.isFinite else {
        report(column, "The number is too large to compute with.")
        return .wrong
      }
      return .value(value)
    case .decimalComma:
      report(column, "Write \(text.replacing(",", with: ".")): a point separates decimals.")
    case .notANumber:
      report(column, "Write a number, such as 12 or 0.35, or leave the cell empty if there is none.")
    }
    return .wrong
  }

  /// Adds a finding about a cell.
  mutating func report(_ column: String, _ message: String) {
    report("column '\(column)' is '\(text(column))'. \(message)")
  }

  /// Adds a finding about the row.
  mutating func report(_ message: String) {
    findings.append(table.finding(row.line, message))
  }

  /// What a text is as a number.
  static func reading(_ text: String) -> PrintedNumber.Reading {
    Array(text.utf8).withUnsafeBufferPointer { PrintedNumber.read($0) }
  }

  /// The number that a text is; U+2212 is a minus sign.
  static func value(_ text: String) -> Double? {
    switch reading(text) {
    case .number, .numberWithUnicodeMinus: Double(text.replacing("\u{2212}", with: "-"))
    case .decimalComma, .notANumber: nil
    }
  }
}
