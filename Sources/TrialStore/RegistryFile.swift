import CSVText
import Files
import Foundation
import GRDB

/// Registry files on disk: what can be told before SQLite opens one, and how one is made.
package enum RegistryFile {
  /// Throws when the path is no file that SQLite could open whole.
  static func check(_ path: String) throws(RegistryError) {
    switch FileStatus.of(path)?.kind {
    case nil: throw RegistryError.notFound(path: path)
    case .folder: throw RegistryError.isAFolder(path: path)
    // Opening a FIFO would wait for a writer.
    case .stream, .disk, .link: throw RegistryError.isAStream(path: path)
    case .file: break
    }
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw RegistryError.cannotRead(path: path, reason: "no permission to read it")
    }
    defer { try? file.close() }
    let header = [UInt8]((try? file.read(upToCount: 100)) ?? Data())
    guard !header.isEmpty else { throw RegistryError.foreign(path: path) }
    guard header.starts(with: Array("SQLite format 3\0".utf8)) else { throw RegistryError.notADatabase(path: path) }
    guard header.count == 100 else { throw RegistryError.damaged(path: path, detail: "its header is cut off") }
    let declaredPageSize = Int(header[16]) << 8 | Int(header[17])
    let pageSize = declaredPageSize == 1 ? 65536 : declaredPageSize
    let pages = header[28..<32].reduce(0) { $0 << 8 | Int($1) }
    let size = Int((try? file.seekToEnd()) ?? 0)
    // A change that was interrupted can have told a size that the file does not have yet; SQLite rolls it back.
    let isUnfinished = FileManager.default.fileExists(atPath: path + "-journal")
    guard size >= pages * pageSize || isUnfinished else {
      throw RegistryError.damaged(path: path, detail: "\(size) of \(pages * pageSize) bytes are left")
    }
  }

  /// Writes a new registry with the folder's rows. Nothing is at `path` until all is written.
  ///
  /// - Returns: the warnings of the import.
  package static func create(
    at path: String, from folder: ReviewFolder, schema: RegistrySchema = .current
  ) throws(RegistryError) -> [ImportFinding] {
    var findings: [ImportFinding] = []
    try make(path) { partial in
      findings = try fill(partial, from: folder, schema: schema)
      if findings.contains(where: { $0.severity == .error }) {
        throw RegistryError.invalidReview(findings: findings)
      }
    }
    return findings
  }

  /// Gives `path` to what `write` makes under another name, when it has made it whole.
  static func make(_ path: String, _ write: (_ partial: String) throws -> Void) throws(RegistryError) {
    guard FileStatus.of(path) == nil else { throw RegistryError.alreadyExists(path: path) }
    try checkNoJournal(of: path)
    do {
      let partial = try Partial(beside: path)
      defer { partial.remove() }
      try write(partial.path)
      try checkNoJournal(of: path)
      try partial.publish(as: path)
    } catch FileError.alreadyExists {
      throw RegistryError.alreadyExists(path: path)
    } catch FileError.cannotWrite(_, let reason) {
      throw RegistryError.cannotWrite(path: path, reason: reason)
    } catch {
      if case .cannotRead(_, let reason) = RegistryError.from(error, path: path) {
        throw RegistryError.cannotWrite(path: path, reason: reason)
      }
      throw RegistryError.from(error, path: path)
    }
  }

  /// Whether nothing has a name, and nothing would be taken for the journal of a file of that name.
  static func isFree(_ path: String) -> Bool { FileStatus.ofLink(path) == nil && journal(of: path) == nil }

  /// The file beside a name that holds none yet which SQLite would take for the new file's journal or log.
  static func journal(of path: String) -> String? {
    ["-journal", "-wal", "-shm"].map { path + $0 }.first { FileStatus.ofLink($0) != nil }
  }

  private static func checkNoJournal(of path: String) throws(RegistryError) {
    if let journal = journal(of: path) { throw RegistryError.journalBeside(path: path, journal: journal) }
  }

  private static func fill(_ path: String, from folder: ReviewFolder, schema: RegistrySchema) throws -> [ImportFinding]
  {
    let queue = try DatabaseQueue(path: path, configuration: Registry.loading)
    let findings = try queue.writeWithoutTransaction { db in
      try Registry.load(folder, into: db, schema: schema, isSearchable: true)
    }
    try queue.close()
    return findings
  }
}
