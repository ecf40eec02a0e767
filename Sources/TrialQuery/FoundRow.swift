import GRDB
import TrialStore

/// A row that a person can name, in any table of the registry.
package struct FoundRow: Sendable, Hashable {
  package let table: String
  /// Its key; of a key of several columns the parts with colons between them, as `danish-imr:comparator:table1`.
  package let id: String

  /// What a name means, most telling first: an ID in its own case; else an ID in any case, a study's reference number or
  /// label, an instrument's label, a trial's registration. One ID may name rows of several tables, such as a study and the
  /// document of the same name.
  package static func find(_ name: String, _ db: Database) throws -> [FoundRow] {
    try find(name, among: TableShape.all(db), db)
  }

  static func find(_ name: String, among shapes: [TableShape], _ db: Database) throws -> [FoundRow] {
    // What stands for many other rows comes first.
    let order = Subject.allCases.map(\.rawValue)
    let tables = shapes.sorted { one, two in
      (order.firstIndex(of: one.name) ?? order.count) < (order.firstIndex(of: two.name) ?? order.count)
    }
    let exact = try tables.filter { $0.key.count == 1 }.flatMap { try rows($0, name, "\($0.keySQL) = ?", db) }
    if !exact.isEmpty { return exact }
    for table in tables.filter({ $0.key.count == 1 }) {
      let found = try rows(table, name, "\(table.keySQL) = ? COLLATE NOCASE", db)
      if !found.isEmpty { return found }
    }
    let names = [
      ("studies", "CAST(reference_number AS TEXT) = ?"), ("studies", "label = ? COLLATE NOCASE"),
      ("instruments", "label = ? COLLATE NOCASE"), ("trials", "registration = ? COLLATE NOCASE"),
    ]
    for (table, condition) in names {
      let found = try tables.filter { $0.name == table }.flatMap { try rows($0, name, condition, db) }
      if !found.isEmpty { return found }
    }
    return try tables.filter { $0.key.count > 1 }.flatMap { try rows($0, name, "\($0.keySQL) = ? COLLATE NOCASE", db) }
  }

  private static func rows(_ table: TableShape, _ name: String, _ condition: String, _ db: Database) throws
    -> [FoundRow]
  {
    try String.fetchAll(
      db, sql: "SELECT \(table.keySQL) FROM \"\(table.name)\" WHERE \(condition) ORDER BY 1", arguments: [name]
    ).map { FoundRow(table: table.name, id: $0) }
  }
}

extension TableShape {
  /// The key as one text.
  var keySQL: String { key.map { "\"\($0)\"" }.joined(separator: " || ':' || ") }

  /// The columns as a listing shows them, with the IDs of rows that the table refers to.
  var listing: Listing {
    let shown = columns.map { column in
      let kind: ListingColumn.Kind =
        switch column.kind {
        case .text: .text
        case .integer: .integer
        case .printedNumber: .number(isPrinted: true)
        case .number: .number(isPrinted: false)
        }
      return ListingColumn(
        name: column.name, label: TableShape.words(column.name), kind: kind, reason: column.reasonColumn)
    }
    return Listing(
      name: name, title: TableShape.words(name), view: name, columns: shown, shownFirst: shown.map(\.name),
      order: key.map { "\"\($0)\"" }.joined(separator: ", "), scope: nil)
  }

  /// A name as words: `risk_of_bias` is `Risk of bias`.
  static func words(_ name: String) -> String {
    let words = name.replacing("_", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
