import CSVText
import GRDB
import TrialModel

extension ReviewFolder {
  /// The folder of a draft: every table has its file, with rows in order of their keys, as an export writes them.
  package init(_ draft: ReviewDraft) throws {
    let queue = try DatabaseQueue(configuration: Registry.loading)
    let shapes = try queue.writeWithoutTransaction { db in
      try RegistrySchema.current.migrate(db)
      return try TableShape.all(db)
    }
    self.init(files: shapes.map { ($0.fileName, Self.text($0, draft.tables[$0.name] ?? [])) })
  }

  private static func text(_ shape: TableShape, _ rows: [ReviewDraft.Row]) -> String {
    let keyed = rows.map { row in (key: shape.key.map { row.cells[$0] ?? "" }, row: row) }
    let sorted = keyed.sorted { one, two in
      one.key.lexicographicallyPrecedes(two.key) { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    }
    return CSVWriter.text(
      [shape.columns.map(\.name)] + sorted.map { entry in shape.columns.map { cell($0, of: entry.row, in: shape) } })
  }

  private static func cell(_ column: ColumnShape, of row: ReviewDraft.Row, in shape: TableShape) -> String {
    if shape.name == "results", let kind = row.cells["kind"], !ResultKind.allows(column.name, in: kind) { return "" }
    return row.cells[column.name] ?? (column.reasonColumn == nil ? "" : row.missing.rawValue)
  }
}
