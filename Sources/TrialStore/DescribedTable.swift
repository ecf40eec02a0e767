import GRDB

/// A table with what the schema says about it.
package struct DescribedTable: Sendable {
  package let shape: TableShape
  /// The paragraph before the table.
  package let about: String
  /// The remarks on its columns.
  package let remarks: [String: String]

  /// The tables of a registry, each after those that it refers to; of a table that was made anew, the last description.
  package static func all(_ db: Database, schema: RegistrySchema = .current) throws -> [DescribedTable] {
    let comments = schema.migrations.map { SchemaComments(sql: $0.sql) }
    return try TableShape.all(db).map { shape in
      DescribedTable(
        shape: shape, about: comments.compactMap { $0.paragraphs[shape.name] }.last ?? "",
        remarks: comments.reduce(into: [:]) { remarks, comments in
          remarks.merge(comments.columns[shape.name] ?? [:]) { _, last in last }
        })
    }
  }
}
