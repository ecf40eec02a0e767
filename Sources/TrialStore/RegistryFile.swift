import CSVText
import Foundation
import GRDB

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Registry files on disk: what can be told before SQLite opens one, and how one is made.
package enum RegistryFile {
  /// Throws when the path is no file that SQLite could open whole.
  static func check(_ path: String) throws(RegistryError) {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw RegistryError.notFound(path: path)
    }
    guard !isDirectory.boolValue else { throw RegistryError.isAFolder(path: path) }
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
    guard size >= pages * pageSize else {
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
    guard !FileManager.default.fileExists(atPath: path) else { throw RegistryError.alreadyExists(path: path) }
    let target = URL(fileURLWithPath: path)
    let partial = target.deletingLastPathComponent()
      .appendingPathComponent(".\(target.lastPathComponent).partial").path
    // What a killed run left behind is no registry yet.
    try? FileManager.default.removeItem(atPath: partial)
    do {
      try write(partial)
      try publish(partial, as: path)
    } catch {
      try? FileManager.default.removeItem(atPath: partial)
      if case .cannotRead(_, let reason) = RegistryError.from(error, path: path) {
        throw RegistryError.cannotWrite(path: path, reason: reason)
      }
      throw RegistryError.from(error, path: path)
    }
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

  /// Makes the finished file durable and gives it its name, unless something has taken the name meanwhile.
  private static func publish(_ partial: String, as path: String) throws {
    let descriptor = open(partial, O_RDONLY)
    if descriptor >= 0 {
      fsync(descriptor)
      close(descriptor)
    }
    guard link(partial, path) == 0 else {
      if errno == EEXIST { throw RegistryError.alreadyExists(path: path) }
      // A file system without hard links.
      guard rename(partial, path) == 0 else {
        throw RegistryError.cannotWrite(path: path, reason: String(cString: strerror(errno)))
      }
      return
    }
    unlink(partial)
  }
}
