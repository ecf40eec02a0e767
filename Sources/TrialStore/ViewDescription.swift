import GRDB
import TrialSchema

/// A documented view: what readers and scripts query.
package struct ViewDescription: Sendable, Equatable {
  /// The view's name.
  package let name: String
  /// What its rows are, from the comment at the head of its file.
  package let about: String
  /// The names of its columns.
  package let columns: [String]

  /// The views of the schema, in order of name.
  package static func all(schema: RegistrySchema = .current) throws -> [ViewDescription] {
    let queue = try DatabaseQueue()
    return try queue.writeWithoutTransaction { db in
      try schema.migrate(db)
      return try schema.views.map { view in
        ViewDescription(
          name: view.name, about: SchemaComments.leadingComment(of: view.sql),
          columns: try String.fetchAll(
            db, sql: "SELECT name FROM pragma_table_info(?) ORDER BY cid", arguments: [view.name]))
      }
    }
  }
}
