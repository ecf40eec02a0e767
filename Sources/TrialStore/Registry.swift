import CSVText
import Foundation
import GRDB

/// An open registry.
package struct Registry: Sendable {
  /// Where questions are asked.
  package let reader: RegistryReader
  /// The file; nil for the bundled review.
  package let path: String?

  /// What a person should know of how the file was opened.
  package let notice: String?

  private init(_ reader: RegistryReader, notice: String? = nil) {
    self.reader = reader
    path = reader.path
    self.notice = notice
  }

  /// The bundled review, in memory and read-only; its search index costs more than a listing, so only who searches asks
  /// for it.
  package static func bundled(isSearchable: Bool = true) throws -> Registry {
    let queue = try DatabaseQueue(configuration: loading)
    try queue.writeWithoutTransaction { db in
      // Tests import the bundled review with every CHECK; at every start of the program that would be work done twice.
      try db.execute(sql: "PRAGMA ignore_check_constraints = 1")
      let findings = try load(.bundled, into: db, schema: .current, isSearchable: isSearchable)
      precondition(findings.allSatisfy { $0.severity == .note }, "the bundled review is not sound")
    }
    return Registry(RegistryReader(queue: queue, path: nil, foreign: [], seconds: 60))
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
    var configuration = Configuration()
    configuration.label = "trialbook"
    configuration.foreignKeysEnabled = false
    return configuration
  }

  /// Opens a registry for reading. Nothing that the file declares is run: tables have to be those that Trialbook makes, views
  /// are the program's own, and what else there is stays unread. One of an older schema is answered from a copy in memory
  /// that is brought up to date.
  package static func open(
    _ path: String, schema: RegistrySchema = .current, busyTimeout: TimeInterval = 5, seconds: Double = 60
  ) throws(RegistryError) -> Registry {
    do {
      let file = try InspectedFile(path, schema: schema, busyTimeout: busyTimeout, seconds: seconds)
      let foreign = Set(file.comparison.foreign.map { $0.name.lowercased() })
      func registry(_ queue: DatabaseQueue, notice: String?) -> Registry {
        Registry(
          RegistryReader(queue: queue, path: path, foreign: foreign, seconds: seconds), notice: notice)
      }
      guard file.version < schema.version else {
        if !file.comparison.spoiledViews.isEmpty {
          try file.queue.writeWithoutTransaction { db in try schema.overlayViews(db) }
        }
        return registry(file.queue, notice: file.notice)
      }
      let notice =
        "\(path): has schema \(file.version), and this Trialbook \(schema.version): answered from a copy in memory. "
        + "'trialbook upgrade \(path)' brings the file up to date."
      return registry(
        try file.migratedCopy(schema, seconds: seconds),
        notice: [file.notice, notice].compactMap { $0 }.joined(separator: "\n"))
    } catch {
      throw RegistryError.from(error, path: path)
    }
  }

  /// How a connection is made. No pragma after this writes to the file.
  static func configuration(readOnly: Bool, busyTimeout: TimeInterval) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.busyMode = .timeout(busyTimeout)
    configuration.label = "trialbook"
    configuration.prepareDatabase { db in
      ReadingLimits.limitCells(db)
      // Sorting stays in memory, where it is bounded, and leaves no files.
      try db.execute(sql: "PRAGMA temp_store = MEMORY")
    }
    return configuration
  }
}
