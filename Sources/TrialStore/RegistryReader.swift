import GRDB

/// Where questions about a registry are asked: only reading, for so long, and what goes wrong is said with the file's name.
package struct RegistryReader: Sendable {
  let queue: DatabaseQueue
  /// The file; nil for the bundled review.
  let path: String?
  /// The names, in small letters, of what Trialbook did not make.
  let foreign: Set<String>
  /// How long a question of a command may take.
  let seconds: Double

  /// Asks a question, which sees one state of the registry from its beginning to its end.
  package func read<Answer>(_ question: (Database) throws -> Answer) throws -> Answer {
    try read(.ofCommand(seconds: seconds), question)
  }

  /// Asks a question within limits.
  package func read<Answer>(_ limits: ReadingLimits, _ question: (Database) throws -> Answer) throws -> Answer {
    let watch = ReadingGuard(limits, foreign: foreign)
    do {
      return try queue.read { db in try watch.watch(db, question) }
    } catch let error {
      guard let path else { throw error }
      if watch.hasEnded, let code = (error as? DatabaseError)?.resultCode,
        [.SQLITE_INTERRUPT, .SQLITE_AUTH].contains(code)
      {
        throw RegistryError.tooSlow(path: path, seconds: limits.seconds)
      }
      throw named(error, path: path)
    }
  }

  /// Copies the registry into an open database by SQLite's online backup.
  func backUp(to copy: DatabaseQueue) throws { try queue.backup(to: copy) }

  /// The error with the file's name, and with the row where a value is not what the schema allows.
  private func named(_ error: any Error, path: String) -> any Error {
    switch error {
    case is StoredValueError, is RowDecodingError, is DecodingError:
      let detail =
        unfitValue ?? (error as? StoredValueError)?.sentence ?? "a value is of another type than its column"
      return RegistryError.damaged(path: path, detail: detail)
    case let error as DatabaseError:
      // Such as numbers whose sum SQLite cannot hold.
      if error.resultCode == .SQLITE_ERROR, let unfitValue {
        return RegistryError.damaged(path: path, detail: unfitValue)
      }
      return RegistryError.from(error, path: path)
    default: return error
    }
  }

  /// The first value that its column does not allow, with its place.
  private var unfitValue: String? {
    let watch = ReadingGuard(.ofCommand(seconds: seconds), foreign: foreign)
    return try? queue.read { db in try watch.watch(db) { try StoredValueScan.first($0)?.sentence } }
  }
}
