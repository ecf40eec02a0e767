import Foundation
import GRDB
import GRDBSQLite
import TrialModel
import TrialStore

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
    /// The answer, or what SQLite needs for it, would take more memory than so many bytes.
    case tooLarge(bytes: Int)
  }

  /// How many bytes of text an answer may have: laid out for people it takes many times that.
  static let largestAnswer = 10_000_000
  /// How many bytes SQLite may use while it answers, for sorting and grouping above all.
  static let largestMemory: Int64 = 256 << 20

  /// Runs one SELECT. Nothing else should be asked on the connection at the same time.
  package static func fetch(_ reader: RegistryReader, sql: String, limit: Int, seconds: Double) throws -> Answer {
    let oldMemory = sqlite3_hard_heap_limit64(largestMemory)
    defer { sqlite3_hard_heap_limit64(oldMemory) }
    do {
      let clock = Deadline(seconds: seconds)
      return try reader.read(.ofPerson(seconds: seconds)) { db in
        guard let connection = db.sqliteConnection else { throw Fault.empty }
        let statement = try prepared(sql, connection, clock)
        defer { sqlite3_finalize(statement) }
        return try rows(of: statement, connection, limit: limit, clock: clock)
      }
    } catch Fault.refused(let message, let place, _) {
      throw Fault.refused(message: message, at: place, nearest: try nearest(to: message, reader))
    }
  }

  /// When a statement has to end.
  private struct Deadline {
    let seconds: Double
    private let end: DispatchTime

    init(seconds: Double) {
      self.seconds = seconds
      end = DispatchTime.now() + seconds
    }

    var hasPassed: Bool { DispatchTime.now() >= end }
  }

  private static func prepared(_ sql: String, _ connection: OpaquePointer, _ clock: Deadline) throws -> OpaquePointer {
    var statement: OpaquePointer?
    // How many bytes the first statement takes.
    var used = 0
    let code = sql.withCString { start in
      var tail: UnsafePointer<CChar>?
      let code = sqlite3_prepare_v2(connection, start, -1, &statement, &tail)
      used = tail.map { $0 - start } ?? 0
      return code
    }
    guard code == SQLITE_OK else { throw refusal(connection, code, sql: sql, clock) }
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
    of statement: OpaquePointer, _ connection: OpaquePointer, limit: Int, clock: Deadline
  ) throws -> Answer {
    let count = sqlite3_column_count(statement)
    let columns = unique(
      (0..<count).map { index in sqlite3_column_name(statement, index).map { String(cString: $0) } ?? "" })
    var rows: [[Datum]] = []
    var bytes = 0
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW:
        guard rows.count < limit else { return Answer(columns: columns, rows: rows, isCut: true) }
        guard !clock.hasPassed else { throw Fault.tooSlow(seconds: clock.seconds) }
        bytes += (0..<count).reduce(0) { $0 + size(statement, $1) }
        guard bytes <= largestAnswer else { throw Fault.tooLarge(bytes: largestAnswer) }
        rows.append((0..<count).map { datum(statement, $0) })
      case SQLITE_DONE: return Answer(columns: columns, rows: rows, isCut: false)
      case let code: throw refusal(connection, code, sql: nil, clock)
      }
    }
  }

  /// The bytes that a cell takes in the answer.
  private static func size(_ statement: OpaquePointer, _ index: Int32) -> Int {
    sqlite3_column_type(statement, index) == SQLITE_TEXT ? Int(sqlite3_column_bytes(statement, index)) : 16
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
    _ connection: OpaquePointer, _ code: Int32, sql: String?, _ clock: Deadline
  ) -> Fault {
    let message = sqlite3_errmsg(connection).map { String(cString: $0) } ?? "SQLite error \(code)"
    let isDenied = code & 0xFF == SQLITE_AUTH || message.hasPrefix("not authorized")
    if code & 0xFF == SQLITE_INTERRUPT || (isDenied && clock.hasPassed) { return .tooSlow(seconds: clock.seconds) }
    if isDenied || message.hasSuffix(" is prohibited") { return .notARead }
    if code & 0xFF == SQLITE_NOMEM { return .tooLarge(bytes: Int(largestMemory)) }
    let offset = Int(sqlite3_error_offset(connection))
    var position: Int?
    if let sql, offset >= 0 { position = String(decoding: Array(sql.utf8.prefix(offset)), as: UTF8.self).count }
    return .refused(message: message, at: position, nearest: nil)
  }

  /// The known name that an unknown one in a message of SQLite most likely means.
  private static func nearest(to message: String, _ reader: RegistryReader) throws -> String? {
    guard let match = message.wholeMatch(of: /no such (?:column|table|function): (.+)/) else { return nil }
    let name = match.1.split(separator: ".").last.map(String.init) ?? String(match.1)
    return nearestName(to: name, among: try reader.read(knownNames))
  }

  /// The names of views, tables and their columns.
  private static func knownNames(_ db: Database) throws -> [String] {
    let views = RegistrySchema.current.views.map(\.name)
    let tables = try TableShape.ofRegistry(db).map(\.name)
    let columns = try views.flatMap { view in
      try String.fetchAll(db, sql: "SELECT name FROM pragma_table_xinfo(?) ORDER BY cid", arguments: [view])
    }
    return views + tables + columns
  }
}
