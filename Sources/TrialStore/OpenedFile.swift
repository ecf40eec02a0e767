import Foundation
import GRDB
import GRDBSQLite

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A registry's file opened for reading, whatever state another program left it in; its bytes stay as they are, but for
/// an unfinished change that SQLite has to roll back.
struct OpenedFile {
  let queue: DatabaseQueue
  /// What was done to be able to read, for a person.
  let notice: String?

  /// Files up to this size are copied into memory where they cannot be read in place.
  static let largestCopy = 64 << 20

  init(_ path: String, busyTimeout: TimeInterval) throws {
    let log = try WriteAheadLog(path)
    if let log, !log.isInUse, log.size <= Self.largestCopy {
      queue = try log.copyInMemory()
      notice = nil
      return
    }
    do {
      queue = try Self.readOnly(path, busyTimeout)
      notice = nil
    } catch let error as DatabaseError {
      if error.extendedResultCode == .SQLITE_READONLY_ROLLBACK {
        try UnfinishedChange.rollBack(path, busyTimeout)
        queue = try Self.readOnly(path, busyTimeout)
        notice =
          "\(path): another program was interrupted while it wrote here; what it had not finished was rolled back."
      } else if let log, Self.cannotUseLog.contains(error.resultCode) {
        guard log.size <= Self.largestCopy else { throw RegistryError.needsLog(path: path) }
        queue = try log.copyInMemory()
        notice = nil
      } else {
        throw error
      }
    }
  }

  /// What SQLite answers when it may not make the files that a write-ahead log needs.
  private static let cannotUseLog: [ResultCode] = [.SQLITE_CANTOPEN, .SQLITE_READONLY]

  private static func readOnly(_ path: String, _ busyTimeout: TimeInterval) throws -> DatabaseQueue {
    let queue = try DatabaseQueue(
      path: path, configuration: Registry.configuration(readOnly: true, busyTimeout: busyTimeout))
    // A damaged schema shows here rather than in the middle of a question.
    try queue.read { db in _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") }
    return queue
  }
}

/// What a program leaves that is interrupted while it writes: a journal of what was there before.
enum UnfinishedChange {
  /// Rolls the change back, which SQLite does when the file is opened for writing.
  static func rollBack(_ path: String, _ busyTimeout: TimeInterval) throws {
    let file = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let journal = file + "-journal"
    guard access(file, W_OK) == 0, access(journal, W_OK) == 0,
      access(URL(fileURLWithPath: file).deletingLastPathComponent().path, W_OK) == 0
    else { throw RegistryError.unfinished(path: path, journal: journal) }
    // SQLite would also delete the file that such a journal names.
    guard try !namesAnotherFile(journal) else { throw RegistryError.unfinishedTogether(path: path, journal: journal) }
    let queue = try DatabaseQueue(
      path: file, configuration: Registry.configuration(readOnly: false, busyTimeout: busyTimeout))
    try queue.close()
  }

  /// Whether the journal belongs to a change of several databases: its last bytes then are the mark of a journal.
  private static func namesAnotherFile(_ journal: String) throws -> Bool {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: journal), options: .mappedIfSafe)
    let mark: [UInt8] = [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7]
    return bytes.count >= mark.count && bytes.suffix(mark.count).elementsEqual(mark)
  }
}

/// The write-ahead log of a database in that mode.
struct WriteAheadLog {
  private let file: String
  private let log: String
  /// Whether another program seems to have the database open.
  let isInUse: Bool
  /// How many bytes the database and its log have.
  let size: Int

  /// Nil for a database that is not in this mode.
  init?(_ path: String) throws {
    file = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    log = file + "-wal"
    guard let handle = FileHandle(forReadingAtPath: file) else { return nil }
    defer { try? handle.close() }
    let header = [UInt8](try handle.read(upToCount: 20) ?? Data())
    guard header.count == 20, header[18] == 2 || header[19] == 2 else { return nil }
    let manager = FileManager.default
    isInUse = manager.fileExists(atPath: file + "-shm")
    size = try [file, log].reduce(0) { sum, path in
      guard manager.fileExists(atPath: path) else { return sum }
      return try sum + ((manager.attributesOfItem(atPath: path)[.size] as? Int) ?? 0)
    }
  }

  /// The database with the changes in its log, in memory. SQLite puts them together in a folder of its own, so that nothing
  /// is left beside the file.
  func copyInMemory() throws -> DatabaseQueue {
    let manager = FileManager.default
    let folder = manager.temporaryDirectory.appendingPathComponent("trialbook-\(UUID().uuidString)")
    try manager.createDirectory(
      at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    defer { try? manager.removeItem(at: folder) }
    let copy = folder.appendingPathComponent("registry").path
    try manager.copyItem(atPath: file, toPath: copy)
    if manager.fileExists(atPath: log) { try manager.copyItem(atPath: log, toPath: copy + "-wal") }
    for path in [copy, copy + "-wal"] where manager.fileExists(atPath: path) {
      try manager.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    }
    let source = try DatabaseQueue(path: copy, configuration: Registry.configuration(readOnly: false, busyTimeout: 0))
    try source.writeWithoutTransaction { db in _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE") }
    let memory = try DatabaseQueue(configuration: Registry.configuration(readOnly: false, busyTimeout: 0))
    try source.backup(to: memory)
    try source.close()
    return memory
  }
}
