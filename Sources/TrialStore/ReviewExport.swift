import CSVText
import GRDB

/// Writes a registry as a review folder: one CSV file per table, rows in order of key, the same bytes every time.
package enum ReviewExport {
  /// The folder that, imported, gives the same registry.
  package static func folder(_ db: Database) throws -> ReviewFolder {
    var files: [(name: String, text: String)] = []
    for table in try TableShape.ofRegistry(db) { files.append((table.fileName, try text(of: table, db))) }
    return ReviewFolder(files: files)
  }

  private static func text(of table: TableShape, _ db: Database) throws -> String {
    let stored = table.storedColumns
    let names = stored.map { "\"\($0)\"" }.joined(separator: ", ")
    let order = table.key.map { "\"\($0)\"" }.joined(separator: ", ")
    let reasons = table.columns.map { column in column.reasonColumn.flatMap { stored.firstIndex(of: $0) } }
    var text = table.columns.map(\.name).joined(separator: ",") + "\n"
    let rows = try Row.fetchCursor(db, sql: "SELECT \(names) FROM \"\(table.name)\" ORDER BY \(order)")
    while let row = try rows.next() {
      for (index, column) in table.columns.enumerated() {
        if index > 0 { text += "," }
        let value: DatabaseValue = row[index]
        let cell = value.isNull ? reasons[index].map { row[$0] as DatabaseValue } ?? value : value
        append(cell, of: column, to: &text)
      }
      text += "\n"
    }
    return text
  }

  private static func append(_ value: DatabaseValue, of column: ColumnShape, to text: inout String) {
    switch value.storage {
    case .null, .blob: break
    case .int64(let number): text += String(number)
    case .double(let number):
      text += number == number.rounded() && abs(number) < 1e15 ? String(Int64(number)) : String(number)
    case .string(let string): text += CSVWriter.cell(string)
    }
  }
}
