import GRDB
import TrialSchema

/// The version of the schema that a file has, and how to bring it to the newest.
package struct RegistrySchema: Sendable {
  /// The migrations in order; a file's `user_version` counts those that it has had.
  package var migrations: [SchemaFile]
  /// The views, rebuilt whenever a file is written.
  package var views: [SchemaFile]

  /// The schema that this program carries.
  package static let current = RegistrySchema(migrations: TrialSchema.migrations, views: TrialSchema.views)

  /// A schema of the given migrations and views.
  package init(migrations: [SchemaFile], views: [SchemaFile]) {
    self.migrations = migrations
    self.views = views
  }

  /// The number that marks a file as a registry: the letters "Trlb".
  static let applicationID = 1_416_784_994

  /// Tables that came after schema 3. A folder written before them lacks their files, and so has no rows of them.
  static let laterTables: Set<String> = {
    func tables(_ files: some Sequence<SchemaFile>) -> Set<String> {
      Set(files.flatMap { $0.sql.matches(of: /(?m)^CREATE TABLE (\w+)/).map { String($0.1) } })
    }
    return tables(TrialSchema.migrations.dropFirst(3)).subtracting(tables(TrialSchema.migrations.prefix(3)))
  }()

  /// The newest version.
  package var version: Int { migrations.count }

  /// The version of an open file.
  static func version(of db: Database) throws -> Int { try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0 }

  /// Runs the migrations that the file lacks, and rebuilds the views and the search index. The caller wraps this in a transaction.
  package func migrate(_ db: Database) throws {
    let oldVersion = try Self.version(of: db)
    for migration in migrations.dropFirst(oldVersion) {
      try db.execute(sql: migration.sql)
    }
    try db.execute(sql: "PRAGMA user_version = \(version)")
    try rebuildViews(db)
    // A new registry has no rows yet; filling it makes the index.
    if oldVersion > 0, oldVersion < version { try SearchIndex.fill(db) }
  }

  /// Drops every view and makes the current ones.
  func rebuildViews(_ db: Database) throws {
    for name in try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'view' ORDER BY name") {
      try db.execute(sql: "DROP VIEW \(name.quotedIdentifier)")
    }
    for view in views { try db.execute(sql: view.sql) }
  }

  /// Lays the current views over those of a file: all of them, since a view of the file reads others of the file.
  func overlayViews(_ db: Database) throws {
    for view in views {
      let statement = Self.statement(of: view)
      try db.execute(sql: statement.replacing("CREATE VIEW", with: "CREATE TEMP VIEW", maxReplacements: 1))
    }
  }

  /// The statement that makes a view, as SQLite keeps it.
  static func statement(of view: SchemaFile) -> String {
    let start = view.sql.range(of: "CREATE VIEW")?.lowerBound ?? view.sql.startIndex
    var statement = view.sql[start...]
    while let last = statement.last, last == "\n" || last == ";" { statement = statement.dropLast() }
    return String(statement)
  }
}
