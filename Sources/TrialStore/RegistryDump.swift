import GRDB
import GRDBSQLite

/// A registry as SQL text that the `sqlite3` program reads back into the same rows.
///
/// Trialbook's tables, indexes and views, with the numbers that mark the file as a registry. Generated columns are computed anew, and
/// the search index is made anew from the rows, last, so that an SQLite without FTS5 has everything else by then.
package enum RegistryDump {
  /// The text: every table after those that it refers to, rows in order of their keys.
  package static func text(_ db: Database) throws -> String {
    let tables = try TableShape.ofRegistry(db)
    var text = """
      PRAGMA foreign_keys = OFF;
      BEGIN TRANSACTION;
      PRAGMA application_id = \(RegistrySchema.applicationID);
      PRAGMA user_version = \(try RegistrySchema.version(of: db));

      """
    let schema = RegistrySchema.current
    let objects = try schema.objects(of: schema.version)
    for table in tables {
      text += objects.first { $0.name == table.name }.map { $0.sql + ";\n" } ?? ""
      text += try rows(of: table, db)
    }
    // A view that reads another comes after it in no special order, since SQLite compiles them when they are asked.
    for kind in [objects.filter { $0.kind == "index" }, schema.viewObjects] {
      for object in kind.sorted(by: { $0.name < $1.name }) { text += object.sql + ";\n" }
    }
    text += "COMMIT;\n"
    if let index = objects.first(where: { $0.name == "search_index" }) {
      text += index.sql + ";\n" + SearchIndex.filling + "\n"
    }
    return text
  }

  private static func rows(of table: TableShape, _ db: Database) throws -> String {
    let names = table.storedColumns.map { "\"\($0)\"" }.joined(separator: ", ")
    let key = table.key.map { "\"\($0)\"" }.joined(separator: ", ")
    let statement = try db.makeStatement(sql: "SELECT \(names) FROM \"\(table.name)\" ORDER BY \(key)")
    let rows = try Row.fetchCursor(statement)
    var text = ""
    while let row = try rows.next() {
      let values = row.databaseValues.enumerated().map { index, value in
        if case .string = value.storage { return quoted(wholeText(statement.sqliteStatement, CInt(index))) }
        return literal(value)
      }.joined(separator: ", ")
      text += "INSERT INTO \"\(table.name)\" (\(names)) VALUES (\(values));\n"
    }
    return text
  }

  /// A cell's text by its length: what reads texts of C ends at the first U+0000.
  private static func wholeText(_ statement: OpaquePointer, _ column: CInt) -> String {
    guard let start = sqlite3_column_text(statement, column) else { return "" }
    let count = Int(sqlite3_column_bytes(statement, column))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  private static func literal(_ value: DatabaseValue) -> String {
    switch value.storage {
    case .null: "NULL"
    case .int64(let number): String(number)
    case .double(let number): number.description
    case .string(let text): quoted(text)
    case .blob(let data): "X'" + data.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined() + "'"
    }
  }

  /// A literal on one line; ends of lines are spelled out, so that no program changes them on the way, and U+0000, at which
  /// programs end a text.
  private static func quoted(_ text: String) -> String {
    let literal = "'" + text.replacing("'", with: "''") + "'"
    guard text.utf8.contains(where: { $0 == 10 || $0 == 13 || $0 == 0 }) else { return literal }
    return literal.replacing("\r\n", with: "'||char(13,10)||'").replacing("\n", with: "'||char(10)||'")
      .replacing("\r", with: "'||char(13)||'").replacing("\0", with: "'||char(0)||'")
  }
}
