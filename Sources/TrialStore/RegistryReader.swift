import GRDB

/// Where questions about a registry are asked; what goes wrong there is said with the file's name.
package struct RegistryReader: Sendable {
  let queue: DatabaseQueue
  /// The file; nil for the bundled review.
  let path: String?

  /// Asks a question, which sees one state of the registry from its beginning to its end.
  package func read<Answer>(_ question: (Database) throws -> Answer) throws -> Answer {
    do {
      return try queue.read(question)
    } catch let error {
      throw named(error)
    }
  }

  /// Copies the registry into an open database by SQLite's online backup.
  func backUp(to copy: DatabaseQueue) throws { try queue.backup(to: copy) }

  /// The error with the file's name, and with the row where a value is not what the schema allows.
  private func named(_ error: any Error) -> any Error {
    guard let path else { return error }
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
  private var unfitValue: String? { try? queue.read { db in try StoredValueScan.first(db)?.sentence } }
}
