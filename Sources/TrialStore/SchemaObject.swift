import GRDB

/// A table, index, view or trigger as SQLite lists it.
struct SchemaObject: Sendable, Hashable {
  let kind: String
  let name: String
  let sql: String

  /// What it is, for messages.
  var title: String { "the \(kind) '\(name)'" }

  /// Everything that a database declares, but for what SQLite makes for itself. Nothing of it is run.
  static func all(_ db: Database) throws -> [SchemaObject] {
    try Row.fetchAll(db, sql: "SELECT type, name, sql FROM sqlite_master ORDER BY rowid").compactMap { row in
      func text(_ column: String) -> String? { String.fromDatabaseValue(row[column] as DatabaseValue) }
      guard let name = text("name"), !ownTables.contains(name) else { return nil }
      guard let sql = text("sql") else {
        return name.hasPrefix("sqlite_autoindex_") ? nil : SchemaObject(kind: text("type") ?? "", name: name, sql: "")
      }
      return SchemaObject(kind: text("type") ?? "", name: name, sql: sql)
    }
  }

  /// Tables that SQLite keeps for itself: the counters of AUTOINCREMENT and what ANALYZE found.
  private static let ownTables: Set<String> = ["sqlite_sequence", "sqlite_stat1", "sqlite_stat4"]
}

extension String {
  /// The name as SQL writes it, whatever is in it.
  var quotedIdentifier: String { "\"" + replacing("\"", with: "\"\"") + "\"" }
}

extension RegistrySchema {
  /// What a registry of a version declares, views apart.
  func objects(of version: Int) throws -> [SchemaObject] {
    try DatabaseQueue().writeWithoutTransaction { db in
      try build(version, in: db)
      return try SchemaObject.all(db)
    }
  }

  /// Makes the tables and indexes of a version in an empty database.
  func build(_ version: Int, in db: Database) throws {
    for migration in migrations.prefix(version) { try db.execute(sql: migration.sql) }
    try db.execute(sql: "PRAGMA user_version = \(version)")
  }

  /// The views as SQLite lists them.
  var viewObjects: [SchemaObject] {
    views.map { SchemaObject(kind: "view", name: $0.name, sql: Self.statement(of: $0)) }
  }
}

/// How what a file declares differs from what Trialbook made.
struct SchemaComparison: Sendable {
  /// Tables that are not there, or not as Trialbook made them.
  let spoiledTables: [String]
  /// Indexes that are not there, or not as Trialbook made them: they change no answer, but keep no rule and take time.
  let spoiledIndexes: [String]
  /// Views that are not there, or of another version of the program.
  let spoiledViews: [String]
  /// What Trialbook did not make. It is never run.
  let foreign: [SchemaObject]

  init(_ db: Database, schema: RegistrySchema, version: Int) throws {
    let found = try SchemaObject.all(db)
    let expected = try schema.objects(of: version)
    let views = schema.viewObjects
    let foundByName = Dictionary(found.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    func spoiled(_ objects: [SchemaObject]) -> [String] {
      objects.compactMap { object in
        switch foundByName[object.name] {
        case object: nil
        case nil: "\(object.title) is missing"
        case let other?: "\(other.title) is not as Trialbook made it"
        }
      }
    }
    spoiledTables = spoiled(expected.filter { $0.kind == "table" })
    spoiledIndexes = spoiled(expected.filter { $0.kind != "table" })
    spoiledViews = spoiled(views)
    let names = Set((expected + views).map(\.name))
    foreign = found.filter { !names.contains($0.name) }
  }
}
