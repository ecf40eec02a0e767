import GRDB
import TrialModel
import TrialStore

/// A stored row and where it stands.
package struct TracedFact: Sendable, Equatable {
  /// The table and the ID in it.
  package let table: String
  package let id: String
  /// What the row says, as printed.
  package let numbers: String
  package let source: String
  package let locator: String
}

/// Which stored rows belong to something, and where does each stand?
///
/// The schema answers: every table with a column `source` is asked, a new one as well, and the thing's own. To a thing belong its own row, the rows
/// that refer to it, those that would be deleted with one of them (a trial's studies and their results), and the notes on any.
/// To a source belongs what rests on it.
package struct TraceQuestion {
  private let db: Database
  private let tables: [TracedTable]
  /// The rows found, by table.
  private var found: [String: Set<String>] = [:]

  /// A table, and its columns that refer to others.
  private struct TracedTable {
    let shape: TableShape
    let references: [(column: String, table: String, isOwned: Bool)]
  }

  /// The facts about the rows, in the order of the schema's tables and then of their keys.
  package static func facts(_ db: Database, _ rows: [FoundRow]) throws -> [TracedFact] {
    var question = try TraceQuestion(db)
    return try question.facts(rows)
  }

  init(_ db: Database) throws {
    self.db = db
    tables = try Self.tables(db)
  }

  mutating func facts(_ rows: [FoundRow]) throws -> [TracedFact] {
    found = [:]
    for row in rows { try collect(row) }
    try collectNotes()
    let asked = Set(rows.map(\.table))
    return try tables.map(\.shape).filter { shape in
      asked.contains(shape.name) || shape.columns.contains { $0.name == "source" }
    }.flatMap { try facts(of: $0) }
  }

  private static func tables(_ db: Database) throws -> [TracedTable] {
    try TableShape.all(db).map { shape in
      let rows = try Row.fetchAll(
        db, sql: "SELECT \"from\" AS name, \"table\" AS other, on_delete FROM pragma_foreign_key_list(?)",
        arguments: [shape.name])
      return TracedTable(
        shape: shape,
        references: try rows.map { row in
          (try row["name"], try row["other"], try (row["on_delete"] as String) == "CASCADE")
        })
    }
  }

  /// Adds a row, what refers to it, and what is owned by either.
  private mutating func collect(_ row: FoundRow) throws {
    found[row.table, default: []].insert(row.id)
    var owners = [(table: row.table, ids: Set([row.id]))]
    var isFirst = true
    while !owners.isEmpty {
      var owned: [(table: String, ids: Set<String>)] = []
      for (owner, ids) in owners {
        for table in tables {
          for reference in table.references where reference.table == owner && (isFirst || reference.isOwned) {
            var added = Set<String>()
            for id in ids {
              added.formUnion(
                try String.fetchAll(
                  db,
                  sql: "SELECT \(table.shape.keySQL) FROM \"\(table.shape.name)\" WHERE \"\(reference.column)\" = ?",
                  arguments: [id]))
            }
            added.subtract(found[table.shape.name, default: []])
            guard !added.isEmpty else { continue }
            found[table.shape.name, default: []].formUnion(added)
            if reference.isOwned { owned.append((table.shape.name, added)) }
          }
        }
      }
      owners = owned
      isFirst = false
    }
  }

  private mutating func collectNotes() throws {
    for row in try Row.fetchAll(db, sql: "SELECT id, subject_table, subject FROM notes ORDER BY id") {
      let (id, table, subject): (String, String, String) = try (row["id"], row["subject_table"], row["subject"])
      if found[table]?.contains(subject) == true { found["notes", default: []].insert(id) }
    }
  }

  private func facts(of shape: TableShape) throws -> [TracedFact] {
    guard let ids = found[shape.name] else { return [] }
    let listing = shape.listing
    return try ids.sorted().flatMap { id -> [TracedFact] in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT \(Set(listing.columns.flatMap(\.selected)).sorted().map { "\"\($0)\"" }.joined(separator: ", "))
          FROM "\(shape.name)" WHERE \(shape.keySQL) = ?
          """, arguments: [id])
      return try rows.map { row in
        TracedFact(
          table: shape.name, id: id, numbers: try Self.words(row, shape, listing),
          source: try Self.text(row, "source", listing), locator: try Self.text(row, "locator", listing))
      }
    }
  }

  /// What the row says: words of a vocabulary alone, other data behind the column's name; references and what is missing
  /// only where there is nothing else.
  private static func words(_ row: Row, _ shape: TableShape, _ listing: Listing) throws -> String {
    var parts: [String] = []
    var others: [String] = []
    for (column, shown) in zip(shape.columns, listing.columns)
    where !["source", "locator", "position", "preferred"].contains(column.name) && shape.key != [column.name] {
      let datum = try shown.datum(row)
      let text = datum.itemsForTrace
      guard !text.isEmpty else { continue }
      let name = column.name.replacing("_", with: " ")
      if column.reference != nil || datum.isMissingDatum {
        others.append("\(name) \(text)")
      } else if !column.vocabulary.isEmpty, column.kind == .text {
        parts.append(text.replacing("_", with: " "))
      } else {
        parts.append("\(name) \(text)")
      }
    }
    return (parts.isEmpty ? others : parts).joined(separator: "; ")
  }

  private static func text(_ row: Row, _ name: String, _ listing: Listing) throws -> String {
    try listing.columns.first { $0.name == name }?.datum(row).itemsForTrace ?? ""
  }
}

extension Datum {
  fileprivate var isMissingDatum: Bool { if case .missing = self { true } else { false } }

  fileprivate var itemsForTrace: String {
    switch self {
    case .text(let text): text
    case .list(let items): items.joined(separator: ", ")
    case .integer(let value): String(value)
    case .number(let value, let printed): printed ?? String(value)
    case .boolean(let value): value ? "yes" : "no"
    case .missing(let reason): reason.label
    case .empty: ""
    }
  }
}
