import CSVText
import GRDB
import GRDBSQLite
import TrialModel

/// Imports a review folder: every file is read to the end, every finding is collected, and rows are inserted only
/// as long as nothing is wrong.
///
/// The caller wraps the import in one transaction and rolls it back when a finding is an error.
package struct ReviewImport {
  private let db: Database
  private let tables: [TableShape]
  /// The tables whose rows others, or findings, refer to by id.
  private let referenced: Set<String>
  /// What is wrong with files as a whole, which comes before what is wrong in them.
  private var fileFindings: [ImportFinding] = []
  private var findings: [ImportFinding] = []
  private var registry = ImportedRegistry()

  /// Reads the folder's files into the tables of `db` and returns what was found.
  package static func run(_ folder: ReviewFolder, into db: Database) throws -> [ImportFinding] {
    var importer = ReviewImport(db: db, tables: try TableShape.all(db))
    try importer.run(folder)
    return importer.fileFindings + importer.findings
  }

  private init(db: Database, tables: [TableShape]) {
    self.db = db
    self.tables = tables
    referenced = Set(tables.flatMap(\.columns).compactMap(\.reference)).union(["notes", "prisma_counts"])
  }

  private mutating func run(_ folder: ReviewFolder) throws {
    let texts = Dictionary(uniqueKeysWithValues: folder.files.map { ($0.name, $0.bytes) })
    let known = tables.map(\.fileName)
    for file in folder.files where !known.contains(file.name) {
      let hint = nearestName(to: file.name, among: known).map { " Did you mean '\($0)'?" } ?? ""
      fileFindings.append(ImportFinding(file: file.name, message: "is not a file of a review folder.\(hint)"))
    }
    for table in tables {
      guard let bytes = texts[table.fileName] else {
        if RegistrySchema.laterTables.contains(table.name) { continue }
        registry.unread.insert(table.name)
        fileFindings.append(
          ImportFinding(
            file: table.fileName,
            message: "is missing. A review folder holds one CSV file per table; one without rows holds its header."))
        continue
      }
      try bytes.withUnsafeBufferPointer { try read($0, into: table) }
    }
    let faulty = Set((fileFindings + findings).filter { $0.severity == .error }.map(\.file))
    findings += try ReviewRules.check(db, faultyFiles: faulty, lines: registry.lines)
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, into table: TableShape) throws {
    var reader = CSVReader(bytes)
    let file = table.fileName
    if reader.hasByteOrderMark {
      fileFindings.append(
        ImportFinding(
          .warning, file: file, line: 1,
          message: "begins with a byte order mark, which was skipped. Save as UTF-8 without it."))
    }
    if let fault = reader.encodingFault() {
      registry.unread.insert(table.name)
      fileFindings.append(ImportFinding(file: file, line: fault.line, message: fault.message))
      return
    }
    var record = CSVRecord()
    do {
      guard try reader.next(&record) else {
        registry.unread.insert(table.name)
        fileFindings.append(
          ImportFinding(
            file: file,
            message: "is empty. Its first line is the header: \(table.columns.map(\.name).joined(separator: ","))"))
        return
      }
      let header = record.cells.map { reader.string($0) }
      let headerFindings = CSVHeader.check(header, of: table)
      guard headerFindings.isEmpty else {
        registry.unread.insert(table.name)
        fileFindings += headerFindings
        return
      }
      var rows = try RowImport(
        db: db, table: table, header: header, isReferenced: referenced.contains(table.name))
      defer { rows.finish() }
      while try reader.next(&record) {
        try rows.insert(record, from: reader, registry: &registry, findings: &findings)
      }
    } catch let fault as CSVFault {
      registry.unread.insert(table.name)
      findings.append(ImportFinding(file: file, line: fault.line, message: fault.message))
    }
  }
}

/// Checks the header of a table's file.
enum CSVHeader {
  static func check(_ header: [String], of table: TableShape) -> [ImportFinding] {
    let file = table.fileName
    let expected = table.columns.map(\.name)
    if header.count == 1, let only = header.first, expected.count > 1 {
      for (separator, name) in [(";", "semicolons"), ("\t", "tabs")] where only.contains(separator) {
        return [
          ImportFinding(
            file: file, line: 1,
            message: "the columns are separated by \(name). Save the file with commas between columns.")
        ]
      }
    }
    var findings: [ImportFinding] = []
    for name in header where !expected.contains(name) {
      let hint =
        nearestName(to: name, among: expected.filter { !header.contains($0) }).map { " Did you mean '\($0)'?" } ?? ""
      findings.append(
        ImportFinding(file: file, line: 1, message: "there is no column '\(name)' in \(table.name).\(hint)"))
    }
    // A column that may be empty may be absent: folders of an older schema lack those that came later.
    for column in table.columns where !header.contains(column.name) && !column.mayBeAbsent {
      findings.append(
        ImportFinding(file: file, line: 1, message: "the column '\(column.name)' is missing from the header."))
    }
    for name in Set(header).sorted() where header.filter({ $0 == name }).count > 1 {
      findings.append(ImportFinding(file: file, line: 1, message: "the column '\(name)' is there twice."))
    }
    return findings
  }
}
