import Dispatch
import GRDB
import GRDBSQLite

/// What a question may do on a connection, and for how long.
package struct ReadingLimits: Sendable {
  /// Whether a person wrote the statement: then nothing but reading is allowed, not even the pragmas that questions use.
  let isOfPerson: Bool
  /// After how many seconds SQLite ends it.
  package let seconds: Double

  /// A statement of a person.
  package static func ofPerson(seconds: Double) -> ReadingLimits { ReadingLimits(isOfPerson: true, seconds: seconds) }

  /// A question of a command.
  static func ofCommand(seconds: Double) -> ReadingLimits { ReadingLimits(isOfPerson: false, seconds: seconds) }

  /// No cell may be longer, in bytes: a registry has none that comes near.
  package static let longestCell: Int32 = 10_000_000

  /// Limits what a connection reads at once, and returns the limit that it had.
  @discardableResult
  static func limitCells(_ db: Database, to bytes: Int32 = longestCell) -> Int32 {
    db.sqliteConnection.map { sqlite3_limit($0, SQLITE_LIMIT_LENGTH, bytes) } ?? bytes
  }
}

/// Watches a connection while a question is asked: an authorizer allows nothing but reading of what Trialbook made, and
/// a clock ends what takes too long, while a statement is compiled as while it runs.
final class ReadingGuard {
  private let limits: ReadingLimits
  private let end: DispatchTime
  /// The names, in small letters, of what Trialbook did not make.
  private let foreign: Set<String>

  init(_ limits: ReadingLimits, foreign: Set<String>) {
    self.limits = limits
    self.foreign = foreign
    end = DispatchTime.now() + limits.seconds
  }

  /// Whether the time is over.
  var hasEnded: Bool { DispatchTime.now() >= end }

  /// Watches a connection while `question` is asked.
  func watch<Answer>(_ db: Database, _ question: (Database) throws -> Answer) throws -> Answer {
    guard let connection = db.sqliteConnection else { return try question(db) }
    let pointer = Unmanaged.passUnretained(self).toOpaque()
    let oldCell = ReadingLimits.limitCells(db)
    sqlite3_set_authorizer(
      connection,
      { pointer, action, first, second, _, _ in
        guard let pointer else { return SQLITE_DENY }
        return Unmanaged<ReadingGuard>.fromOpaque(pointer).takeUnretainedValue().answer(action, first, second)
      }, pointer)
    sqlite3_progress_handler(
      connection, 1_000,
      { pointer in
        guard let pointer else { return 0 }
        return Unmanaged<ReadingGuard>.fromOpaque(pointer).takeUnretainedValue().hasEnded ? 1 : 0
      }, pointer)
    defer {
      sqlite3_set_authorizer(connection, nil, nil)
      sqlite3_progress_handler(connection, 0, nil, nil)
      ReadingLimits.limitCells(db, to: oldCell)
    }
    return try withExtendedLifetime(self) { try question(db) }
  }

  private func answer(_ action: Int32, _ first: UnsafePointer<CChar>?, _ second: UnsafePointer<CChar>?) -> Int32 {
    switch action {
    case SQLITE_SELECT, SQLITE_RECURSIVE: return hasEnded ? SQLITE_DENY : SQLITE_OK
    case SQLITE_READ:
      guard !foreign.isEmpty, let first else { return SQLITE_OK }
      return foreign.contains(String(cString: first).lowercased()) ? SQLITE_DENY : SQLITE_OK
    case SQLITE_FUNCTION:
      return second.map { Self.forbiddenFunctions.contains(String(cString: $0).lowercased()) } == true
        ? SQLITE_DENY : SQLITE_OK
    case SQLITE_TRANSACTION, SQLITE_SAVEPOINT: return limits.isOfPerson ? SQLITE_DENY : SQLITE_OK
    case SQLITE_PRAGMA:
      let name = first.map { String(cString: $0).lowercased() } ?? ""
      // Full-text search asks for the first by itself.
      if name == "data_version" { return second == nil ? SQLITE_OK : SQLITE_DENY }
      if limits.isOfPerson { return SQLITE_DENY }
      return Self.pragmas.contains(name) || (second == nil && Self.readPragmas.contains(name)) ? SQLITE_OK : SQLITE_DENY
    case SQLITE_UPDATE:
      // SQLite declares the columns of a table-valued function such as json_each so; what would really write is refused by
      // the connection, which is read-only.
      return first.map { String(cString: $0) } == "sqlite_master" ? SQLITE_OK : SQLITE_DENY
    default: return SQLITE_DENY
    }
  }

  /// Functions that would reach beyond the registry; none of them is in every SQLite.
  private static let forbiddenFunctions: Set<String> = [
    "load_extension", "readfile", "writefile", "edit", "fts3_tokenizer", "fts5", "fsdir", "sqlite_log",
  ]

  /// Pragmas that tell about the database, whatever their argument; `query_only` is GRDB's own.
  private static let pragmas: Set<String> = [
    "query_only", "table_info", "table_xinfo", "table_list", "index_list", "index_info", "foreign_key_list",
    "foreign_key_check", "integrity_check", "quick_check",
  ]
  /// Pragmas that only tell when they have no argument.
  private static let readPragmas: Set<String> = ["application_id", "user_version", "schema_version"]
}
