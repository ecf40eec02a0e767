import GRDB
import TrialSchema

/// The description of the schema, read from it: an entity diagram and every table and view with its comments.
package enum DataDictionary {
  /// The Markdown of Schema/README.md.
  package static func markdown(schema: RegistrySchema = .current) throws -> String {
    let queue = try DatabaseQueue()
    return try queue.writeWithoutTransaction { db in
      try schema.migrate(db)
      let tables = try DescribedTable.all(db, schema: schema)
      var text = introduction(schema.version)
      text += try diagram(tables.map(\.shape), db)
      text += "\n## Tables\n"
      for table in tables { text += section(table) }
      text +=
        "\n## Views\n\nWhat readers and scripts query. They are rebuilt by every program version, never migrated.\n"
      for view in schema.views { text += try section(view: view, db) }
      return text
    }
  }

  private static func introduction(_ version: Int) -> String {
    """
    # The registry's schema

    <!-- Written by `trialbook dictionary --output Schema/README.md`; a test compares it with the schema. -->

    A registry is one SQLite file (STRICT tables, foreign keys, schema version \(version), application id "Trlb").
    `Migrations/` holds numbered SQL files that never change once shipped; `Views/` holds the views, rebuilt at will.

    * Tables are plural and hold one row per fact; each has a CSV file of the same name in a review folder. Views are
      singular and are what readers, scripts and `query` use.
    * A datum that can be absent has a column NAME_missing with one of five reasons: not_reported, not_measured,
      not_applicable, not_retrieved, illegible. Exactly one of the two is filled. In a CSV file one cell holds either.
    * A number is kept as its source prints it in NAME_printed; NAME is its value, a generated column.
    * Facts carry `source`, a document in `sources`, and `locator`, the place in it.
    * `search_index` is a full-text index (FTS5) of the words in `search_text`. It is made from the tables and has no file.


    """
  }

  private static func diagram(_ tables: [TableShape], _ db: Database) throws -> String {
    var text = "## Entities\n\n```mermaid\nerDiagram\n"
    for table in tables {
      let references = try Row.fetchAll(
        db, sql: "SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?) ORDER BY \"table\", \"from\"",
        arguments: [table.name])
      for reference in references where (reference["table"] as String) != "sources" {
        text += "  \(reference["table"] as String) ||--o{ \(table.name) : \"\(reference["from"] as String)\"\n"
      }
    }
    return text + "```\n\nEvery table with a column `source` refers to `sources` as well.\n"
  }

  private static func section(_ described: DescribedTable) -> String {
    let table = described.shape
    var text =
      "\n### \(table.name)\n\n\(described.about)\n\n| column | holds | missing | refers to | |\n|---|---|---|---|---|\n"
    for column in table.columns {
      let isKey = table.key.contains(column.name)
      let holds =
        column.vocabulary.isEmpty
        ? kindName(column.kind) : column.vocabulary.map { "`\($0)`" }.joined(separator: ", ")
      let missing = column.reasonColumn.map { "or `\($0)`" } ?? (column.isRequired || isKey ? "never" : "may be empty")
      let remark = described.remarks[column.name] ?? ""
      text += "| \(isKey ? "**\(column.name)**" : column.name) | \(holds) | \(missing) | "
      text += "\(column.reference ?? "") | \(remark.replacing("|", with: "\\|")) |\n"
    }
    return text
  }

  private static func kindName(_ kind: ColumnShape.Kind) -> String {
    switch kind {
    case .text: "text"
    case .integer: "whole number"
    case .printedNumber: "number, as printed"
    case .number: "number"
    }
  }

  private static func section(view: SchemaFile, _ db: Database) throws -> String {
    let about = SchemaComments.leadingComment(of: view.sql)
    let columns = try String.fetchAll(
      db, sql: "SELECT name FROM pragma_table_info(?) ORDER BY cid", arguments: [view.name])
    return "\n### \(view.name)\n\n\(about)\n\n" + columns.map { "`\($0)`" }.joined(separator: ", ") + "\n"
  }
}

/// The comments of a schema file: the paragraph before each table, and those of its columns.
struct SchemaComments {
  /// The paragraph before each table's CREATE.
  private(set) var paragraphs: [String: String] = [:]
  /// The comment line before each column, by table.
  private(set) var columns: [String: [String: String]] = [:]

  init(sql: String) {
    var pending: [Substring] = []
    var table: String?
    for line in sql.split(separator: "\n", omittingEmptySubsequences: false) {
      let trimmed = line.drop { $0 == " " }
      if trimmed.hasPrefix("--") {
        pending.append(trimmed.dropFirst(2).drop { $0 == " " })
        continue
      }
      if let match = trimmed.firstMatch(of: /^ALTER TABLE (\w+) ADD COLUMN (\w+)/) {
        columns[String(match.1), default: [:]][String(match.2)] = pending.joined(separator: " ")
      } else if let match = trimmed.firstMatch(of: /^CREATE TABLE (\w+)/) {
        table = String(match.1)
        paragraphs[String(match.1)] = pending.joined(separator: " ")
      } else if trimmed.hasPrefix(")") {
        table = nil
      } else if let table, let match = trimmed.firstMatch(of: /^(\w+) (TEXT|INTEGER|REAL)/), !pending.isEmpty {
        let name = String(match.1)
        let column = name.hasSuffix("_printed") ? String(name.dropLast("_printed".count)) : name
        columns[table, default: [:]][column] = pending.joined(separator: " ")
      }
      pending = []
    }
  }

  /// The comment at the head of a file.
  static func leadingComment(of sql: String) -> String {
    sql.split(separator: "\n").prefix { $0.hasPrefix("--") }
      .map { $0.dropFirst(2).drop { $0 == " " } }
      .joined(separator: " ")
  }
}
