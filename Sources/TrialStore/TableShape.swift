import GRDB

/// How a cell of a review folder's CSV file becomes columns of its table.
package struct ColumnShape: Sendable, Equatable {
  /// What the column holds.
  package enum Kind: Sendable, Equatable {
    case text
    case integer
    /// A number kept as printed, whose value is a generated column.
    case printedNumber
    /// A number without a printed form.
    case number
  }

  /// The name in the CSV header, in SQL and in JSON.
  package let name: String
  /// What the column holds.
  package let kind: Kind
  /// Whether an empty cell is refused.
  package let isRequired: Bool
  /// The column that holds the reason when the datum is missing; columns of one pair share it.
  package let reasonColumn: String?
  /// The words that the column allows; empty when any text will do.
  package let vocabulary: [String]
  /// The table whose id the column holds.
  package let reference: String?

  /// Whether a file may leave the column out: nothing is lost, since a cell of it may be empty.
  var mayBeAbsent: Bool { !isRequired && reasonColumn == nil && reference == nil }

  /// The column that stores the cell.
  package var storedName: String { kind == .printedNumber ? name + "_printed" : name }
}

/// A table of the registry as its CSV file shows it, read from the schema itself.
package struct TableShape: Sendable, Equatable {
  /// The table's name; its file is `NAME.csv`.
  package let name: String
  /// The columns of the CSV file, in the order of the schema.
  package let columns: [ColumnShape]
  /// The names of the primary key's columns.
  package let key: [String]

  /// The name of the table's file in a review folder.
  package var fileName: String { name + ".csv" }

  /// The stored columns in the order in which a row is inserted: each column's own, then the reasons.
  package var storedColumns: [String] {
    var reasons: [String] = []
    for column in columns {
      if let reason = column.reasonColumn, !reasons.contains(reason) { reasons.append(reason) }
    }
    return columns.map(\.storedName) + reasons
  }

  /// Columns that share one reason: both ends of an interval are given, or neither.
  private static let pairs = [
    "ci_missing": ["ci_lower", "ci_upper"],
    "quartiles_missing": ["q1", "q3"],
    "range_missing": ["minimum", "maximum"],
  ]

  /// The shapes of all tables, each after the tables that it refers to. The registry's tables are the STRICT ones: the
  /// search index is none of them, neither its virtual table nor those in which it is kept. (SQLite's own list of tables
  /// would tell them apart too, and would compile every view for it.)
  package static func all(_ db: Database) throws -> [TableShape] {
    let tables = try Row.fetchAll(
      db,
      sql: """
        SELECT name, sql FROM sqlite_master
        WHERE type = 'table' AND sql LIKE 'CREATE TABLE %) STRICT%' ORDER BY rowid
        """)
    return TableOrder.sorted(try tables.map { try shape(of: $0["name"], sql: $0["sql"], db) })
  }

  /// The shapes of the tables of a registry that Trialbook made: a file can hold others.
  package static func ofRegistry(_ db: Database, schema: RegistrySchema = .current) throws -> [TableShape] {
    let known = Set(try schema.objects(of: schema.version).map(\.name))
    return try all(db).filter { known.contains($0.name) }
  }

  private static func shape(of table: String, sql: String, _ db: Database) throws -> TableShape {
    let rows = try Row.fetchAll(
      db,
      sql: "SELECT name, type, \"notnull\", pk, hidden FROM pragma_table_xinfo(?) ORDER BY cid", arguments: [table])
    let names = Set(rows.map { $0["name"] as String })
    let references = Dictionary(
      try Row.fetchAll(
        db, sql: "SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?)", arguments: [table]
      ).map { ($0["from"] as String, $0["table"] as String) }, uniquingKeysWith: { first, _ in first })
    let vocabularies = vocabularies(in: sql)

    var columns: [ColumnShape] = []
    for row in rows {
      let name: String = row["name"]
      if name.hasSuffix("_missing") || name.hasSuffix("_printed") { continue }
      let isGenerated = (row["hidden"] as Int) != 0
      let reason =
        names.contains(name + "_missing")
        ? name + "_missing"
        : pairs.first { names.contains($0.key) && $0.value.contains(name) }?.key
      let kind: ColumnShape.Kind =
        switch row["type"] as String {
        case "INTEGER": .integer
        case "REAL": isGenerated ? .printedNumber : .number
        default: .text
        }
      columns.append(
        ColumnShape(
          name: name, kind: kind, isRequired: (row["notnull"] as Int) != 0, reasonColumn: reason,
          vocabulary: vocabularies[name] ?? [], reference: references[name]))
    }
    let key = rows.filter { ($0["pk"] as Int) > 0 }
      .sorted { ($0["pk"] as Int) < ($1["pk"] as Int) }
      .map { $0["name"] as String }
    return TableShape(name: table, columns: columns, key: key)
  }

  /// The words that each column's CHECK allows: `CHECK (role = 'intervention' OR role = 'comparator')`.
  ///
  /// Read by hand: regular expressions over the whole schema would take longer than the import of a review.
  private static func vocabularies(in sql: String) -> [String: [String]] {
    var result: [String: [String]] = [:]
    let space = UInt8(ascii: " ")
    for line in Array(sql.utf8).split(separator: UInt8(ascii: "\n")) where line.starts(with: "  CONSTRAINT".utf8) {
      guard let open = line.firstIndex(of: UInt8(ascii: "(")), let close = line.lastIndex(of: UInt8(ascii: ")")) else {
        continue
      }
      let words = line[(open + 1)..<close].split(separator: space)
      // COLUMN = WORD, then any number of OR COLUMN = WORD.
      guard words.count % 4 == 3, let column = words.first else { continue }
      let alternatives = stride(from: 0, to: words.count, by: 4)
      guard
        alternatives.allSatisfy({ index in
          words[index] == column && words[index + 1].elementsEqual("=".utf8)
            && (index == 0 || words[index - 1].elementsEqual("OR".utf8))
        })
      else { continue }
      result[String(decoding: column, as: UTF8.self)] = alternatives.map { index in
        String(decoding: words[index + 2].filter { $0 != UInt8(ascii: "'") }, as: UTF8.self)
      }
    }
    return result
  }
}
