import CSVText
import Foundation
import GRDB

/// An open registry.
package struct Registry: Sendable {
  /// Where questions are asked.
  package let reader: RegistryReader
  /// The file; nil for the bundled review.
  package let path: String?

  private init(_ queue: DatabaseQueue, path: String?) {
    reader = RegistryReader(queue: queue, path: path)
    self.path = path
  }

  /// The bundled review, in memory and read-only; its search index costs more than a listing, so only who searches asks
  /// for it.
  package static func bundled(isSearchable: Bool = true) throws -> Registry {
    let queue = try DatabaseQueue(configuration: loading)
    try queue.writeWithoutTransaction { db in
      // Tests import the bundled review with every CHECK; at every start of the program that would be work done twice.
      try db.execute(sql: "PRAGMA ignore_check_constraints = 1")
      let findings = try load(.bundled, into: db, schema: .current, isSearchable: isSearchable)
      precondition(findings.isEmpty, "the bundled review is not sound")
    }
    return Registry(queue, path: nil)
  }

  /// A review folder in memory; throws `RegistryError.invalidReview` when a finding is an error.
  package static func inMemory(
    _ folder: ReviewFolder, schema: RegistrySchema = .current, isSearchable: Bool = true
  ) throws -> DatabaseQueue {
    let queue = try DatabaseQueue(configuration: loading)
    let findings = try queue.writeWithoutTransaction { db in
      try load(folder, into: db, schema: schema, isSearchable: isSearchable)
    }
    if findings.contains(where: { $0.severity == .error }) { throw RegistryError.invalidReview(findings: findings) }
    return queue
  }

  /// Makes the schema in an empty database that nobody else sees and imports the folder. When a finding is an error
  /// the caller throws the database away; that is why it needs no journal.
  static func load(
    _ folder: ReviewFolder, into db: Database, schema: RegistrySchema, isSearchable: Bool
  ) throws -> [ImportFinding] {
    try db.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536")
    var findings: [ImportFinding] = []
    try db.inTransaction {
      try schema.migrate(db)
      findings = try ReviewImport.run(folder, into: db)
      let isSound = !findings.contains { $0.severity == .error }
      if isSearchable, isSound { try SearchIndex.fill(db) }
      return .commit
    }
    return findings
  }

  /// How a database is opened to be filled. The import itself checks every reference, so that SQLite need not look
  /// each of them up again.
  static var loading: Configuration {
    var configuration = configuration(readOnly: false, busyTimeout: 5)
    configuration.foreignKeysEnabled = false
    return configuration
  }

  /// Opens a registry for reading. An older schema is brought up to date first, when the file can be written.
  package static func open(
    _ path: String, schema: RegistrySchema = .current, busyTimeout: TimeInterval = 5
  ) throws(RegistryError) -> Registry {
    try RegistryFile.check(path)
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration(readOnly: true, busyTimeout: busyTimeout))
      let version = try queue.read { db in try identify(db, path: path, schema: schema) }
      guard version < schema.version else {
        try queue.writeWithoutTransaction { db in try schema.overlayViews(db) }
        return Registry(queue, path: path)
      }
      try queue.close()
      try upgrade(path, schema: schema, busyTimeout: busyTimeout)
      return Registry(
        try DatabaseQueue(path: path, configuration: configuration(readOnly: true, busyTimeout: busyTimeout)),
        path: path)
    } catch {
      throw RegistryError.from(error, path: path)
    }
  }

  /// The schema version of a registry; throws when the file is none, or newer than the program.
  private static func identify(_ db: Database, path: String, schema: RegistrySchema) throws -> Int {
    guard try Int.fetchOne(db, sql: "PRAGMA application_id") == RegistrySchema.applicationID else {
      throw RegistryError.foreign(path: path)
    }
    let version = try RegistrySchema.version(of: db)
    guard version <= schema.version else {
      throw RegistryError.tooNew(path: path, version: version, supported: schema.version)
    }
    // Reads the whole schema: a damaged one shows here rather than in the middle of a question.
    _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master")
    return version
  }

  private static func upgrade(_ path: String, schema: RegistrySchema, busyTimeout: TimeInterval) throws {
    guard FileManager.default.isWritableFile(atPath: path) else { throw RegistryError.isReadOnly(path: path) }
    let queue = try DatabaseQueue(path: path, configuration: configuration(readOnly: false, busyTimeout: busyTimeout))
    try queue.write { db in try schema.migrate(db) }
    try queue.close()
  }

  static func configuration(readOnly: Bool, busyTimeout: TimeInterval) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.busyMode = .timeout(busyTimeout)
    configuration.label = "trialbook"
    return configuration
  }
}
