import CSVText
import GRDB
import GRDBSQLite
import TrialModel

/// Checks and inserts the records of one table's file.
///
/// Cells are bound to the statement where they lie in the file's bytes; a cell that repeats the one above it (as most
/// references of a sorted file do) is not looked up again.
struct RowImport {
  private let db: Database
  private let table: TableShape
  private let columns: [ColumnShape]
  private let statement: Statement
  /// The parameter of each CSV column, and of the reason that goes with it.
  private let parameters: [(value: CInt, reason: CInt?)]
  private let reasonCount: Int
  /// Whether later rows or findings refer to the table's rows by id.
  private let isReferenced: Bool
  private let kindColumn: Int?
  /// Which columns each kind of result has; a kind that is not known has all.
  private let columnsOfKind: [String: [Bool]]
  private let columnIndexes: [String: Int]
  /// The reference found last in each column: the bytes and the row's number.
  private var lastReference: [(bytes: [UInt8], row: Int)?]

  /// The number of the row that each reference of the current record points to.
  private var references: [Int?]
  private var reasons: [ReasonState]
  private var hasError = false

  private enum ReasonState: Equatable {
    case untouched
    case datum
    case reason(MissingReason)
    case empty
  }

  init(db: Database, table: TableShape, header: [String], isReferenced: Bool) throws {
    self.db = db
    self.table = table
    columns = header.compactMap { name in table.columns.first { $0.name == name } }
    let stored = table.storedColumns
    let names = stored.map { "\"\($0)\"" }.joined(separator: ", ")
    let marks = stored.map { _ in "?" }.joined(separator: ", ")
    statement = try db.makeStatement(sql: "INSERT INTO \"\(table.name)\" (\(names)) VALUES (\(marks))")
    parameters = columns.map { column in
      let value = (stored.firstIndex(of: column.storedName) ?? 0) + 1
      let reason = column.reasonColumn.flatMap { stored.firstIndex(of: $0) }.map { CInt($0 + 1) }
      return (CInt(value), reason)
    }
    reasonCount = stored.count + 1
    self.isReferenced = isReferenced
    kindColumn = table.name == "results" ? header.firstIndex(of: "kind") : nil
    columnsOfKind = Dictionary(
      uniqueKeysWithValues: ResultKind.all.map { kind in (kind, header.map { ResultKind.allows($0, in: kind) }) })
    columnIndexes = Dictionary(zip(header, header.indices), uniquingKeysWith: { first, _ in first })
    lastReference = Array(repeating: nil, count: columns.count)
    references = Array(repeating: nil, count: columns.count)
    reasons = Array(repeating: .untouched, count: reasonCount)
  }

  /// Ends the statement's hold on the last record's bytes.
  func finish() {
    sqlite3_reset(statement.sqliteStatement)
    sqlite3_clear_bindings(statement.sqliteStatement)
  }

  mutating func insert(
    _ record: CSVRecord, from reader: CSVReader, registry: inout ImportedRegistry, findings: inout [ImportFinding]
  ) throws {
    guard record.cells.count == columns.count else {
      // The row is not known to those that refer to it.
      registry.unread.insert(table.name)
      findings.append(
        ImportFinding(
          file: table.fileName, line: record.line,
          message: "has \(record.cells.count) cells where the header has \(columns.count). "
            + "Put cells that hold commas into quotes."))
      return
    }
    hasError = false
    sqlite3_reset(statement.sqliteStatement)
    sqlite3_clear_bindings(statement.sqliteStatement)
    for index in reasons.indices { reasons[index] = .untouched }
    let kind = kindColumn.map { reader.string(record.cells[$0]) }
    let applicable = kind.flatMap { columnsOfKind[$0] }
    for index in columns.indices {
      if let message = strayReason(columns[index], reader.rawBytes(record.cells[index])) {
        findings.append(ImportFinding(.warning, file: table.fileName, line: record.line, message: message))
      }
      guard let message = bind(index, record, reader, applicable: applicable, registry: registry) else { continue }
      findings.append(ImportFinding(file: table.fileName, line: record.line, message: message))
      hasError = true
    }
    if !hasError { checkTogether(record, reader, registry: registry, findings: &findings) }
    if hasError {
      remember(record, reader, registry: &registry)
    } else {
      try step(record, reader, registry: &registry, findings: &findings)
    }
  }

  // MARK: One cell

  /// Binds a cell, or returns what is wrong with it.
  private mutating func bind(
    _ index: Int, _ record: CSVRecord, _ reader: CSVReader, applicable: [Bool]?, registry: ImportedRegistry
  ) -> String? {
    let column = columns[index]
    let cell = record.cells[index]
    let bytes = reader.rawBytes(cell)
    references[index] = nil

    let isInapplicable = applicable.map { !$0[index] } ?? false
    if bytes.isEmpty { return isInapplicable ? nil : emptyCell(column) }
    if isInapplicable {
      return
        "column '\(column.name)' is '\(reader.string(cell))', but the row's kind is '\(kindColumn.map { reader.string(record.cells[$0]) } ?? "")'. "
        + "Leave the cell empty, or correct the kind."
    }
    if let reason = parameters[index].reason {
      let missing = MissingReason(bytes: bytes)
      if missing == nil, let reading = Self.reading(bytes) {
        let advice =
          switch reading {
          case .reason(let reason): "Did you mean '\(reason.rawValue)'?"
          case .unexplained: "Say why the datum is missing: \(Self.reasonWords)."
          }
        return "column '\(column.name)' is '\(reader.string(cell))', which is no word for a missing datum. \(advice)"
      }
      if let message = note(missing.map(ReasonState.reason) ?? .datum, of: Int(reason), column) { return message }
      if missing != nil {
        bindText(bytes, to: reason)
        return nil
      }
    }
    switch column.kind {
    case .text: return bindTextCell(index, cell, reader, registry: registry)
    case .integer: return bindInteger(column, cell, reader, to: parameters[index].value)
    case .printedNumber, .number: return bindNumber(column, cell, reader, to: parameters[index].value)
    }
  }

  /// What a text that is no reason word means, when it means a reason.
  private static func reading(_ bytes: UnsafeBufferPointer<UInt8>) -> ReasonReading? {
    guard let first = bytes.first, bytes.count <= 16, reasonStarts.contains(first) else { return nil }
    return MissingReason.reading(of: String(decoding: bytes, as: UTF8.self))
  }

  /// The bytes that texts begin with which can mean a reason.
  private static let reasonStarts = Set("nNiIuUmM?-./".utf8).union([0xE2])

  /// A word for a missing datum in a column of texts that keeps no reasons; a text of several words is one.
  private func strayReason(_ column: ColumnShape, _ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard column.kind == .text, column.reasonColumn == nil, column.reference == nil, column.vocabulary.isEmpty,
      Self.reading(bytes) != nil || MissingReason(bytes: bytes) != nil, !bytes.contains(UInt8(ascii: " ")),
      !table.key.contains(column.name)
    else { return nil }
    return
      "column '\(column.name)' is '\(String(decoding: bytes, as: UTF8.self))', which is stored as a text, since the column "
      + "keeps no reasons. \(column.isRequired ? "Write what is known." : "Leave the cell empty, or write a sentence.")"
  }

  private func emptyCell(_ column: ColumnShape) -> String? {
    if column.reasonColumn != nil {
      return "column '\(column.name)' is empty. Give the datum, or say why it is missing: \(Self.reasonWords)."
    }
    return column.isRequired ? "column '\(column.name)' is empty, and it is needed." : nil
  }

  /// Notes whether a datum or a reason was given; a message when the other column of a pair says otherwise.
  private mutating func note(_ state: ReasonState, of reason: Int, _ column: ColumnShape) -> String? {
    defer { reasons[reason] = state }
    guard reasons[reason] != .untouched, reasons[reason] != state, let shared = column.reasonColumn else { return nil }
    let pair = columns.filter { $0.reasonColumn == shared }.map { "'\($0.name)'" }.joined(separator: " and ")
    return "columns \(pair) come together: give both numbers, or the same reason in both."
  }

  private mutating func bindTextCell(
    _ index: Int, _ cell: CSVCell, _ reader: CSVReader, registry: ImportedRegistry
  ) -> String? {
    let column = columns[index]
    if reader.rawBytes(cell).count > StoredValue.largestText {
      return
        "column '\(column.name)' holds \(reader.rawBytes(cell).count) bytes. A text has at most \(StoredValue.largestText); "
        + "a quote that is not closed makes one of many lines."
    }
    if let reference = column.reference {
      let known = row(index, of: reference, cell, reader, registry)
      guard known != nil || registry.unread.contains(reference) else {
        let typed = reader.string(cell)
        return "column '\(column.name)' is '\(typed)'. There is no such row in \(reference).csv."
          + Self.hint(typed, among: registry.ids[reference]?.keys.sorted() ?? [])
      }
      references[index] = known
    } else if !column.vocabulary.isEmpty {
      let typed = reader.string(cell)
      guard column.vocabulary.contains(typed) else {
        return "column '\(column.name)' is '\(typed)'. It must be one of: "
          + column.vocabulary.joined(separator: ", ") + "." + Self.hint(typed, among: column.vocabulary)
      }
    }
    if cell.hasDoubledQuotes {
      bindCopy(of: reader.string(cell), to: parameters[index].value)
    } else {
      bindText(reader.rawBytes(cell), to: parameters[index].value)
    }
    return nil
  }

  private mutating func row(
    _ index: Int, of table: String, _ cell: CSVCell, _ reader: CSVReader, _ registry: ImportedRegistry
  ) -> Int? {
    let bytes = reader.rawBytes(cell)
    if let last = lastReference[index], last.bytes.elementsEqual(bytes) { return last.row }
    guard let row = registry.ids[table]?[reader.string(cell)] else { return nil }
    lastReference[index] = (Array(bytes), row)
    return row
  }

  private func bindInteger(
    _ column: ColumnShape, _ cell: CSVCell, _ reader: CSVReader, to parameter: CInt
  ) -> String? {
    guard let value = PrintedNumber.integer(reader.rawBytes(cell)) else {
      return "column '\(column.name)' is '\(reader.string(cell))'. A whole number is expected"
        + (column.reasonColumn == nil ? "." : ", or one of: \(Self.reasonWords).")
    }
    if !column.vocabulary.isEmpty, !column.vocabulary.contains(String(value)) {
      return "column '\(column.name)' is '\(value)'. It must be one of: \(column.vocabulary.joined(separator: ", "))."
    }
    if let complaint = ColumnSentences.complaint(value, in: column.name) { return complaint }
    sqlite3_bind_int64(statement.sqliteStatement, parameter, value)
    return nil
  }

  private func bindNumber(
    _ column: ColumnShape, _ cell: CSVCell, _ reader: CSVReader, to parameter: CInt
  ) -> String? {
    let bytes = reader.rawBytes(cell)
    let reading = PrintedNumber.read(bytes)
    if reading == .decimalComma {
      let typed = reader.string(cell)
      return "column '\(column.name)' is '\(typed)', with a comma. Write the decimals behind a point: "
        + "'\(typed.replacing(",", with: "."))'."
    }
    guard reading != .notANumber else {
      return "column '\(column.name)' is '\(reader.string(cell))'. A number is expected"
        + (column.reasonColumn == nil ? "." : ", or one of: \(Self.reasonWords).")
    }
    let isNegative = reading == .numberWithUnicodeMinus || bytes[0] == UInt8(ascii: "-")
    if isNegative, let noun = ColumnSentences.cannotBeNegative[column.name] {
      return "column '\(column.name)' is '\(reader.string(cell))'. \(noun) cannot be negative."
    }
    // Two characters are 99 at most.
    if bytes.count > 2 {
      let typed = reader.string(cell)
      let number = Double(typed.replacing("\u{2212}", with: "-")) ?? 0
      if let complaint = ColumnSentences.complaint(number, typed: typed, in: column.name) { return complaint }
    }
    if reading == .numberWithUnicodeMinus {
      bindCopy(of: "-" + reader.string(cell).dropFirst(), to: parameter)
    } else if column.kind == .number {
      sqlite3_bind_double(statement.sqliteStatement, parameter, Double(reader.string(cell)) ?? 0)
    } else {
      bindText(bytes, to: parameter)
    }
    return nil
  }

  private static let reasonWords = MissingReason.allCases.map(\.rawValue).joined(separator: ", ")

  private static func hint(_ typed: String, among names: [String]) -> String {
    nearestName(to: typed, among: names).map { " Did you mean '\($0)'?" } ?? ""
  }

  /// Binds text that SQLite copies, since it does not lie in the file's bytes.
  private func bindCopy(of text: String, to parameter: CInt) {
    sqlite3_bind_text(
      statement.sqliteStatement, parameter, text, -1, unsafeBitCast(-1, to: sqlite3_destructor_type.self))
  }

  private func bindText(_ bytes: UnsafeBufferPointer<UInt8>, to parameter: CInt) {
    bytes.withMemoryRebound(to: CChar.self) { characters in
      _ = sqlite3_bind_text(statement.sqliteStatement, parameter, characters.baseAddress, CInt(characters.count), nil)
    }
  }

  // MARK: The whole row

  private mutating func checkTogether(
    _ record: CSVRecord, _ reader: CSVReader, registry: ImportedRegistry, findings: inout [ImportFinding]
  ) {
    let checks = RowChecks(
      indexes: columnIndexes, record: record, reader: reader, references: references, registry: registry)
    for message in checks.messages(of: table.name) {
      findings.append(ImportFinding(file: table.fileName, line: record.line, message: message))
      hasError = true
    }
  }

  private mutating func step(
    _ record: CSVRecord, _ reader: CSVReader, registry: inout ImportedRegistry, findings: inout [ImportFinding]
  ) throws {
    let code = sqlite3_step(statement.sqliteStatement)
    guard code == SQLITE_DONE else {
      guard code & 0xFF == SQLITE_CONSTRAINT else {
        throw DatabaseError(resultCode: ResultCode(rawValue: code), message: db.lastErrorMessage)
      }
      let message = ConstraintMessage.sentence(
        for: db.lastErrorMessage ?? "", table: table, record: record, reader: reader, columns: columns)
      findings.append(ImportFinding(file: table.fileName, line: record.line, message: message))
      return
    }
    remember(record, reader, registry: &registry)
  }

  /// Remembers the row for those that refer to it; one with an error too, so that each mistake is reported once.
  private func remember(_ record: CSVRecord, _ reader: CSVReader, registry: inout ImportedRegistry) {
    guard isReferenced, let key = table.key.first, let keyIndex = columns.firstIndex(where: { $0.name == key }) else {
      return
    }
    let checks = RowChecks(
      indexes: columnIndexes, record: record, reader: reader, references: references, registry: registry)
    registry.remember(
      table: table.name, id: reader.string(record.cells[keyIndex]), line: record.line,
      trial: checks.reference("trial"), randomized: checks.integer("randomized").flatMap { $0 >= 0 ? $0 : nil },
      range: checks.range(low: "range_low", high: "range_high"))
  }
}

extension MissingReason {
  /// The reason whose word the bytes are.
  init?(bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count >= 9, bytes.count <= 14, bytes[0] == UInt8(ascii: "n") || bytes[0] == UInt8(ascii: "i") else {
      return nil
    }
    self.init(rawValue: String(decoding: bytes, as: UTF8.self))
  }
}
