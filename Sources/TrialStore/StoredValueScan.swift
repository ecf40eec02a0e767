import GRDB

/// A value in a table that its column does not allow: SQLite itself refuses to write it, but a damaged file holds it.
package struct UnfitValue: Sendable, Equatable {
  package let table: String
  package let column: String
  /// Which row: its number, or its key where rows have no numbers.
  package let row: String
  package let found: String
  package let expected: String

  /// Where it is, what was found and what was expected.
  package var sentence: String {
    "table '\(table)', column '\(column)', row \(row): holds \(found) where \(expected) belongs"
  }
}

/// Looks through the tables of a registry for values that their columns do not allow.
enum StoredValueScan {
  /// The first such value; nil when there is none.
  static func first(_ db: Database) throws -> UnfitValue? {
    for table in try TableShape.ofRegistry(db) {
      if let value = try values(of: table.name, db, limit: 1).first { return value }
    }
    return nil
  }

  /// The values of every table that their columns do not allow, some of each column.
  static func all(_ db: Database, limit: Int = 5) throws -> [UnfitValue] {
    try TableShape.ofRegistry(db).flatMap { try values(of: $0.name, db, limit: limit) }
  }

  /// Columns with texts that hold U+0000, at which SQLite's functions and other programs end them.
  static func columnsWithZeros(_ db: Database, of table: TableShape) throws -> [String] {
    var found: [String] = []
    for column in table.storedColumns {
      let sql = "SELECT EXISTS (SELECT 1 FROM \"\(table.name)\" WHERE instr(\"\(column)\", char(0)) > 0)"
      if try Bool.fetchOne(db, sql: sql) == true { found.append(column) }
    }
    return found
  }

  private static func values(of table: String, _ db: Database, limit: Int) throws -> [UnfitValue] {
    let columns = try Row.fetchAll(
      db, sql: "SELECT name, type, \"notnull\" AS required, pk, hidden FROM pragma_table_xinfo(?) ORDER BY cid",
      arguments: [table])
    let hasNumbers =
      try Int.fetchOne(
        db, sql: "SELECT wr FROM pragma_table_list WHERE schema = 'main' AND name = ?", arguments: [table])
      == 0
    let key = try columns.filter { try $0.stored("pk") as Int > 0 }.map { "\"\(try $0.stored("name") as String)\"" }
    let row = hasNumbers ? "rowid" : key.joined(separator: " || ' ' || ")
    return try columns.flatMap { column -> [UnfitValue] in
      let name: String = try column.stored("name")
      let type: String = try column.stored("type")
      let isRequired = try column.stored("required") as Int == 1 || column.stored("pk") as Int > 0
      let (condition, expected) = condition(on: "\"\(name)\"", type: type, isRequired: isRequired)
      return try Row.fetchAll(
        db, sql: "SELECT \(row) AS place, \"\(name)\" AS value FROM \"\(table)\" WHERE \(condition) LIMIT \(limit)"
      ).map { found in
        UnfitValue(
          table: table, column: name, row: StoredValue.words(for: found["place"]),
          found: StoredValue.words(for: found["value"]), expected: expected)
      }
    }
  }

  private static func condition(on column: String, type: String, isRequired: Bool) -> (sql: String, expected: String) {
    let kind = "typeof(\(column))"
    let unless = isRequired ? "" : "\(column) IS NOT NULL AND "
    switch type {
    case "INTEGER", "INT":
      return (
        "\(unless)(\(kind) <> 'integer' OR \(column) NOT BETWEEN -\(StoredValue.largestInteger) AND \(StoredValue.largestInteger))",
        StoredValue.expectation(of: Int.self)
      )
    case "REAL":
      return (
        "\(unless)(\(kind) NOT IN ('real', 'integer') OR \(column) NOT BETWEEN -\(StoredValue.largestNumber) AND \(StoredValue.largestNumber))",
        StoredValue.expectation(of: Double.self)
      )
    default:
      return (
        "\(unless)(\(kind) <> 'text' OR length(CAST(\(column) AS BLOB)) > \(StoredValue.largestText))",
        StoredValue.expectation(of: String.self)
      )
    }
  }
}
