import CSVText
import Foundation
import GRDB

/// Why a registry cannot be opened, read or written.
package enum RegistryError: Error, Equatable {
  case notFound(path: String)
  case isAFolder(path: String)
  case notAFolder(path: String)
  case isAStream(path: String)
  case notADatabase(path: String)
  case foreign(path: String)
  case damaged(path: String, detail: String)
  case tooNew(path: String, version: Int, supported: Int)
  case locked(path: String)
  /// Its tables are not those that Trialbook makes.
  case otherTables(path: String, detail: String)
  /// Of an older schema, and too large to be brought up to date in memory.
  case tooOld(path: String, version: Int, supported: Int)
  /// Another program was interrupted while it wrote, and the change cannot be rolled back here.
  case unfinished(path: String, journal: String)
  case unfinishedTogether(path: String, journal: String)
  /// Changes stand in a write-ahead log that cannot be read here.
  case needsLog(path: String)
  case tooSlow(path: String, seconds: Double)
  case alreadyExists(path: String)
  /// A journal of an earlier database of the name, which SQLite would roll into a new one.
  case journalBeside(path: String, journal: String)
  case cannotRead(path: String, reason: String)
  case cannotWrite(path: String, reason: String)
  case invalidReview(findings: [ImportFinding])

  /// The exit code of a command that ends with this error (product contract, rule 7).
  package var exitCode: Int32 {
    switch self {
    case .invalidReview: 65
    case .notFound: 66
    case .alreadyExists, .journalBeside, .cannotWrite: 73
    case .isAFolder, .notAFolder, .isAStream, .notADatabase, .foreign, .damaged, .tooNew, .locked, .cannotRead,
      .otherTables, .tooOld, .unfinished, .unfinishedTogether, .needsLog, .tooSlow:
      74
    }
  }

  /// What was found and what to do.
  package var message: String {
    switch self {
    case .notFound(let path):
      "\(path): there is no such file or folder. Check the path, or make a registry of a review folder with 'trialbook init \(path) --from FOLDER'."
    case .isAFolder(let path):
      "\(path): is a folder, not a registry. To make a registry of a review folder, use 'trialbook init FILE --from \(path)'."
    case .notAFolder(let path):
      "\(path): is not a folder. A review folder holds one CSV file per table, as 'trialbook export folder' writes them."
    case .isAStream(let path):
      "\(path): is a FIFO or a device. A registry is read to and fro, so it must be a file: copy it into one."
    case .notADatabase(let path):
      "\(path): is not an SQLite database. A registry is made with 'trialbook init FILE --from FOLDER'."
    case .foreign(let path):
      "\(path): is an SQLite database, but not a Trialbook registry. Nothing was changed in it."
    case .damaged(let path, let detail):
      "\(path): the registry is damaged (\(detail)). Restore a copy, or make it anew from its review folder."
    case .tooNew(let path, let version, let supported):
      "\(path): was written by a newer Trialbook (schema \(version); this one knows up to \(supported)). Update Trialbook."
    case .locked(let path):
      "\(path): is locked by another program. Close it there, or try again in a moment."
    case .otherTables(let path, let detail):
      "\(path): \(detail). Another program, such as pandas or R, may have written it anew. Restore a copy, or make the "
        + "registry anew from its review folder."
    case .tooOld(let path, let version, let supported):
      "\(path): has schema \(version), and this Trialbook \(supported). It is too large to be brought up to date in memory: "
        + "run 'trialbook upgrade \(path)' first."
    case .unfinished(let path, let journal):
      "\(path): another program was interrupted while it wrote here, and what it had not finished (in \(journal)) has to be "
        + "rolled back before the registry can be read. Make both files and their folder writable, and ask again."
    case .unfinishedTogether(let path, let journal):
      "\(path): another program was interrupted while it changed several databases together, this among them. Open it "
        + "once with that program; what was not finished is in \(journal)."
    case .needsLog(let path):
      "\(path): changes of another program stand in \(path)-wal, which SQLite reads only where it can write beside the file. "
        + "Make the folder writable, or close the registry in the other program."
    case .tooSlow(let path, let seconds):
      "\(path): a question was ended after \(String(format: "%g", seconds)) seconds. The registry may be damaged ('trialbook check \(path)'), or "
        + "the computer busy."
    case .alreadyExists(let path):
      "\(path): exists already. Choose another name, or remove it first."
    case .journalBeside(let path, let journal):
      "\(path): \(journal) lies beside it, left by an earlier database of this name. SQLite would roll it into the new file "
        + "and destroy that. Move it away, or choose another name. Nothing was written."
    case .cannotRead(let path, let reason):
      "\(path): cannot be read (\(reason))."
    case .cannotWrite(let path, let reason):
      "\(path): cannot be written (\(reason)). Nothing was left behind."
    case .invalidReview(let findings):
      findings.map(\.description).joined(separator: "\n")
    }
  }

  /// The error that SQLite's answer about the file at `path` amounts to.
  static func from(_ error: any Error, path: String) -> RegistryError {
    if let error = error as? RegistryError { return error }
    guard let error = error as? DatabaseError else {
      return .cannotRead(path: path, reason: String(describing: error))
    }
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: return .locked(path: path)
    case .SQLITE_NOTADB: return .notADatabase(path: path)
    case .SQLITE_CORRUPT: return .damaged(path: path, detail: words(error) ?? "malformed")
    case .SQLITE_INTERRUPT: return .cannotRead(path: path, reason: "it takes too long")
    case .SQLITE_FULL: return .cannotWrite(path: path, reason: "no space left on the disk")
    case .SQLITE_IOERR: return .cannotWrite(path: path, reason: words(error) ?? "input/output error")
    default: return .cannotRead(path: path, reason: words(error) ?? "SQLite error \(error.resultCode.rawValue)")
    }
  }

  /// SQLite's words for an error; a connection that has forgotten it says "not an error".
  private static func words(_ error: DatabaseError) -> String? { error.message == "not an error" ? nil : error.message }
}
