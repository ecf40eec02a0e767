import Foundation
import GRDB
import GRDBSQLite
import TrialModel

/// What a SELECT of a person gives.
///
/// Nothing can be changed by construction: the connection is read-only, and while the statement is compiled and run an
/// authorizer allows nothing but reading. A time limit and a limit of rows end what would not.
package enum SQLQuestion {
  /// The columns and rows that were read.
  package struct Answer: Sendable, Equatable {
    package let columns: [String]
    package let rows: [[Datum]]
    /// Whether there were more rows than the limit.
    package let isCut: Bool
  }

  /// Why a statement gives no answer.
  package enum Fault: Error, Equatable {
    /// There is no statement.
    case empty
    /// A second statement follows, at this character.
    case severalStatements(at: Int)
    /// The statement does more than read.
    case notARead
    /// A placeholder such as `?` has no value.
    case hasPlaceholders
    /// SQLite refuses the statement; the character and the nearest name where they are known.
    case refused(message: String, at: Int?, nearest: String?)
    /// The time limit has passed.
    case tooSlow(seconds: Double)
  }

  /// No cell may be longer, in bytes: a registry has none that comes near.
  static let longestCell: Int32 = 10_000_000

  /// Runs one SELECT. Nothing else should be asked on the connection at the same time.
  package static func fetch(_ db: Database, sql: String, limit: Int, seconds: Double) throws -> Answer {
    guard let connection = db.sqliteConnection else { throw Fault.empty }
    let names = try knownNames(db)
    let clock = Deadline(seconds: seconds)
    let oldLength = sqlite3_limit(connection, SQLITE_LIMIT_LENGTH, longestCell)
    sqlite3_set_authorizer(connection, ReadingOnly.authorize, nil)
    sqlite3_progress_handler(
      connection, 1_000,
      { pointer in
        guard let pointer else { return 0 }
        return Unmanaged<Deadline>.fromOpaque(pointer).takeUnretainedValue().hasPassed ? 1 : 0
      }, Unmanaged.passUnretained(clock).toOpaque())
    defer {
      // The library's own authorizer only watches for observers of changes, of which a read-only connection has none.
      sqlite3_set_authorizer(connection, nil, nil)
      sqlite3_progress_handler(connection, 0, nil, nil)
      sqlite3_limit(connection, SQLITE_LIMIT_LENGTH, oldLength)
    }
    return try withExtendedLifetime(clock) {
      let statement = try prepared(sql, connection, names)
      defer { sqlite3_finalize(statement) }
      return try rows(of: statement, connection, limit: limit, clock: clock, names)
    }
  }

  /// When a statement has to end.
  private final class Deadline {
    let seconds: Double
    private let end: DispatchTime

    init(seconds: Double) {
      self.seconds = seconds
      end = DispatchTime.now() + seconds
    }

    var hasPassed: Bool { DispatchTime.now() >= end }
  }

  private static func prepared(_ sql: String, _ connection: OpaquePointer, _ names: [String]) throws -> OpaquePointer {
    var statement: OpaquePointer?
    // How many bytes the first statement takes.
    var used = 0
    let code = sql.withCString { start in
      var tail: UnsafePointer<CChar>?
      let code = sqlite3_prepare_v2(connection, start, -1, &statement, &tail)
      used = tail.map { $0 - start } ?? 0
      return code
    }
    guard code == SQLITE_OK else { throw refusal(connection, code, sql: sql, names) }
    guard let statement else {
      throw withoutBlanks(sql[...]).isEmpty
        ? Fault.empty : Fault.refused(message: "incomplete input", at: nil, nearest: nil)
    }
    let rest = withoutBlanks(String(decoding: Array(sql.utf8.dropFirst(used)), as: UTF8.self)[...])
    if !rest.isEmpty {
      sqlite3_finalize(statement)
      throw Fault.severalStatements(at: sql.count - rest.count)
    }
    guard sqlite3_stmt_readonly(statement) != 0, sqlite3_column_count(statement) > 0 else {
      sqlite3_finalize(statement)
      throw Fault.notARead
    }
    guard sqlite3_bind_parameter_count(statement) == 0 else {
      sqlite3_finalize(statement)
      throw Fault.hasPlaceholders
    }
    return statement
  }

  /// What is left of a text after spaces, semicolons and comments.
  private static func withoutBlanks(_ text: Substring) -> Substring {
    var text = text
    while true {
      text = text.drop { $0.isWhitespace || $0 == ";" }
      if text.hasPrefix("--") {
        text = text.drop { !$0.isNewline }
      } else if text.hasPrefix("/*") {
        guard let end = text.range(of: "*/") else { return "" }
        text = text[end.upperBound...]
      } else {
        return text
      }
    }
  }

  private static func rows(
    of statement: OpaquePointer, _ connection: OpaquePointer, limit: Int, clock: Deadline, _ names: [String]
  ) throws -> Answer {
    let count = sqlite3_column_count(statement)
    let columns = unique(
      (0..<count).map { index in sqlite3_column_name(statement, index).map { String(cString: $0) } ?? "" })
    var rows: [[Datum]] = []
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW:
        guard rows.count < limit else { return Answer(columns: columns, rows: rows, isCut: true) }
        rows.append((0..<count).map { datum(statement, $0) })
      case SQLITE_DONE: return Answer(columns: columns, rows: rows, isCut: false)
      case SQLITE_INTERRUPT: throw Fault.tooSlow(seconds: clock.seconds)
      case let code: throw refusal(connection, code, sql: nil, names)
      }
    }
  }

  private static func datum(_ statement: OpaquePointer, _ index: Int32) -> Datum {
    switch sqlite3_column_type(statement, index) {
    case SQLITE_INTEGER: return .integer(Int(sqlite3_column_int64(statement, index)))
    case SQLITE_FLOAT: return .number(sqlite3_column_double(statement, index), printed: nil)
    case SQLITE_TEXT:
      let bytes = UnsafeRawBufferPointer(
        start: sqlite3_column_text(statement, index), count: Int(sqlite3_column_bytes(statement, index)))
      return .text(String(decoding: bytes, as: UTF8.self))
    case SQLITE_BLOB: return .text("blob of \(sqlite3_column_bytes(statement, index)) bytes")
    default: return .empty
    }
  }

  /// Names of columns of which no two are the same, since they are keys in JSON.
  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.map { name in
      var candidate = name
      var number = 2
      while !seen.insert(candidate).inserted {
        candidate = "\(name)_\(number)"
        number += 1
      }
      return candidate
    }
  }

  // MARK: Refusals

  private static func refusal(
    _ connection: OpaquePointer, _ code: Int32, sql: String?, _ names: [String]
  ) -> Fault {
    let message = sqlite3_errmsg(connection).map { String(cString: $0) } ?? "SQLite error \(code)"
    if code & 0xFF == SQLITE_AUTH || message.hasPrefix("not authorized") { return .notARead }
    let offset = Int(sqlite3_error_offset(connection))
    var position: Int?
    if let sql, offset >= 0 { position = String(decoding: Array(sql.utf8.prefix(offset)), as: UTF8.self).count }
    var nearest: String?
    if let match = message.wholeMatch(of: /no such (?:column|table|function): (.+)/) {
      let name = match.1.split(separator: ".").last.map(String.init) ?? String(match.1)
      nearest = nearestName(to: name, among: names)
    }
    return .refused(message: message, at: position, nearest: nearest)
  }

  /// The names of views, tables and their columns.
  private static func knownNames(_ db: Database) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT name FROM (
          SELECT name, 0 AS kind FROM pragma_table_list WHERE type IN ('view', 'table') AND name NOT LIKE 'sqlite_%'
          UNION SELECT info.name, 1 FROM pragma_table_list AS list, pragma_table_xinfo(list.name) AS info
          WHERE list.type = 'view')
        ORDER BY kind, name
        """)
  }
}

/// What a statement of a person may do.
private enum ReadingOnly {
  /// Functions that would reach beyond the registry; none of them is in every SQLite.
  private static let forbidden: Set<String> = [
    "load_extension", "readfile", "writefile", "edit", "fts3_tokenizer", "fts5", "fsdir", "sqlite_log",
  ]

  /// The callback of `sqlite3_set_authorizer`.
  static let authorize:
    @convention(c) (
      UnsafeMutableRawPointer?, Int32, UnsafePointer<CChar>?, UnsafePointer<CChar>?, UnsafePointer<CChar>?,
      UnsafePointer<CChar>?
    ) -> Int32 = { _, action, first, second, _, _ in
      switch action {
      case SQLITE_SELECT, SQLITE_READ, SQLITE_RECURSIVE: return SQLITE_OK
      case SQLITE_FUNCTION:
        let name = second.map { String(cString: $0).lowercased() } ?? ""
        return forbidden.contains(name) ? SQLITE_DENY : SQLITE_OK
      case SQLITE_PRAGMA:
        // Full-text search asks for it by itself.
        return first.map { String(cString: $0) } == "data_version" && second == nil ? SQLITE_OK : SQLITE_DENY
      case SQLITE_UPDATE:
        // SQLite declares the columns of a table-valued function such as json_each so; what a statement of a person would
        // write is refused again, before it runs, since it is not read-only.
        return first.map { String(cString: $0) } == "sqlite_master" ? SQLITE_OK : SQLITE_DENY
      default: return SQLITE_DENY
      }
    }
}
