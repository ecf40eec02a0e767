import GRDB

/// A registry of an older schema, brought up to date in another database: its rows are read, nothing that it declares is run.
enum MigratedCopy {
  /// Builds the older schema from Trialbook's own text, copies the rows and runs the migrations that are missing.
  static func fill(_ db: Database, from source: Database, version: Int, schema: RegistrySchema, path: String) throws {
    try db.inTransaction {
      try schema.build(version, in: db)
      for table in try TableShape.all(db) { try copy(table, from: source, to: db, path: path) }
      try refuseOrphans(db, path: path)
      try schema.migrate(db)
      try refuseOrphans(db, path: path)
      return .commit
    }
  }

  private static func copy(_ table: TableShape, from source: Database, to db: Database, path: String) throws {
    let names = table.storedColumns.map(\.quotedIdentifier)
    let key = table.key.map(\.quotedIdentifier).joined(separator: ", ")
    let list = names.joined(separator: ", ")
    let rows = try Row.fetchCursor(
      source, sql: "SELECT \(list) FROM \(table.name.quotedIdentifier) ORDER BY \(key)")
    let insert = try db.makeStatement(
      sql:
        "INSERT INTO \(table.name.quotedIdentifier) (\(list)) VALUES (\(names.map { _ in "?" }.joined(separator: ", ")))"
    )
    var number = 0
    while let row = try rows.next() {
      number += 1
      do {
        try insert.execute(arguments: StatementArguments(Array(row.databaseValues)))
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
        throw RegistryError.damaged(
          path: path,
          detail:
            "table '\(table.name)', row \(number) by key: \(error.message ?? "a rule of the schema does not hold")")
      }
    }
  }

  /// SQLite checks references here and not row by row, since rows of one table refer to one another.
  private static func refuseOrphans(_ db: Database, path: String) throws {
    guard let orphan = try Row.fetchOne(db, sql: "PRAGMA foreign_key_check") else { return }
    throw RegistryError.damaged(
      path: path,
      detail:
        "table '\(StoredValue.text(orphan["table"]))' refers to rows of '\(StoredValue.text(orphan["parent"]))' that are not there"
    )
  }
}
