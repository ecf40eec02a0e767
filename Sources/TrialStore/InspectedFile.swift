import Foundation
import GRDB

/// A file that was found to be a registry: opened, of a version that this program knows, with the tables that it made.
struct InspectedFile {
  let path: String
  let queue: DatabaseQueue
  let version: Int
  let comparison: SchemaComparison
  /// What was done to be able to read, for a person.
  let notice: String?

  init(_ path: String, schema: RegistrySchema, busyTimeout: TimeInterval, seconds: Double) throws {
    try RegistryFile.check(path)
    let file = try OpenedFile(path, busyTimeout: busyTimeout)
    self.path = path
    queue = file.queue
    notice = file.notice
    let reader = RegistryReader(queue: queue, path: path, foreign: [], seconds: seconds)
    (version, comparison) = try reader.read { db in
      let version = try Self.version(db, path: path, schema: schema)
      return (version, try SchemaComparison(db, schema: schema, version: version))
    }
    if let first = comparison.spoiledTables.first { throw RegistryError.otherTables(path: path, detail: first) }
  }

  private static func version(_ db: Database, path: String, schema: RegistrySchema) throws -> Int {
    guard try Int.fetchOne(db, sql: "PRAGMA application_id") == RegistrySchema.applicationID else {
      throw RegistryError.foreign(path: path)
    }
    let version = try RegistrySchema.version(of: db)
    guard version <= schema.version else {
      throw RegistryError.tooNew(path: path, version: version, supported: schema.version)
    }
    guard version >= 1 else {
      throw RegistryError.damaged(path: path, detail: "its schema version is \(version), and the first is 1")
    }
    return version
  }

  /// The registry in memory with the newest schema; refused for a file that is too large for that.
  func migratedCopy(_ schema: RegistrySchema, seconds: Double) throws -> DatabaseQueue {
    let size = (try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
    guard size <= OpenedFile.largestCopy else {
      throw RegistryError.tooOld(path: path, version: version, supported: schema.version)
    }
    let copy = try DatabaseQueue(configuration: Registry.loading)
    try copy.writeWithoutTransaction { db in try fill(db, schema: schema, seconds: seconds) }
    return copy
  }

  /// Fills an empty database with the registry's rows in the newest schema.
  func fill(_ db: Database, schema: RegistrySchema, seconds: Double) throws {
    try RegistryReader(queue: queue, path: path, foreign: [], seconds: seconds).read { source in
      try MigratedCopy.fill(db, from: source, version: version, schema: schema, path: path)
    }
  }
}
