import Files
import Foundation
import GRDB

/// Brings a registry or a review folder of an older schema up to date: whole or not at all, with what was there kept beside it.
package enum RegistryUpgrade {
  /// What an upgrade did.
  package struct Outcome: Sendable, Equatable {
    /// The schema that was found.
    package let oldVersion: Int
    /// The schema of this program.
    package let version: Int
    /// Where what was there is kept; nil when nothing had to be done.
    package let copy: String?
  }

  /// Brings a registry's file up to date. No other program can write to it meanwhile.
  package static func upgrade(
    file path: String, schema: RegistrySchema = .current, busyTimeout: TimeInterval = 5
  ) throws(RegistryError) -> Outcome {
    do {
      let found = try InspectedFile(path, schema: schema, busyTimeout: busyTimeout, seconds: 600)
      guard found.version < schema.version else {
        return Outcome(oldVersion: found.version, version: schema.version, copy: nil)
      }
      try found.queue.close()
      try checkNames(of: path)
      let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
      let writer = try DatabaseQueue(
        path: target, configuration: Registry.configuration(readOnly: false, busyTimeout: busyTimeout))
      defer { try? writer.close() }
      return try writer.writeWithoutTransaction { db in
        // A write-ahead log would stay beside the new file and belong to the old one.
        guard try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE") == "delete" else {
          throw RegistryError.locked(path: path)
        }
        try db.execute(sql: "BEGIN IMMEDIATE")
        defer { try? db.execute(sql: "ROLLBACK") }
        return try replace(path, target, schema: schema, busyTimeout: busyTimeout)
      }
    } catch let error as FileError {
      throw .cannotWrite(path: path, reason: reason(error))
    } catch {
      if let error = error as? CocoaError { throw .cannotWrite(path: path, reason: error.localizedDescription) }
      if case DatabaseError.SQLITE_READONLY = error {
        throw .cannotWrite(path: path, reason: "the file or its folder is read-only")
      }
      throw RegistryError.from(error, path: path)
    }
  }

  /// The new file would have one name, and the others would keep the old one.
  private static func checkNames(of path: String) throws(RegistryError) {
    guard FileStatus.of(path)?.hasOtherNames == true else { return }
    throw .cannotWrite(
      path: path, reason: "it has other names (hard links), which would stay behind: upgrade a copy of it")
  }

  private static func replace(
    _ path: String, _ target: String, schema: RegistrySchema, busyTimeout: TimeInterval
  ) throws -> Outcome {
    let file = try InspectedFile(target, schema: schema, busyTimeout: busyTimeout, seconds: 600)
    let partial = try Partial(beside: target)
    defer { partial.remove() }
    let queue = try DatabaseQueue(path: partial.path, configuration: Registry.loading)
    try queue.writeWithoutTransaction { db in try file.fill(db, schema: schema, seconds: 600) }
    try queue.close()
    try file.queue.close()
    let copy = try keep(target, version: file.version)
    try partial.replace(target)
    return Outcome(oldVersion: file.version, version: schema.version, copy: sibling(of: path, named: copy))
  }

  /// Copies a file or folder beside itself under the first free name that tells its schema, and returns the copy's path.
  private static func keep(_ target: String, version: Int) throws -> String {
    for number in 1... {
      let copy = nameOfCopy(target, version: version, number: number)
      if !RegistryFile.isFree(copy) { continue }
      let partial = try Partial(beside: copy)
      defer { partial.remove() }
      try WholeCopy.make(of: target, at: partial.path)
      do {
        try partial.publish(as: copy)
        return copy
      } catch FileError.alreadyExists { continue }
    }
    return target
  }

  /// review.sqlite of schema 3 is kept as review.schema-3.sqlite, a folder review as review.schema-3.
  private static func nameOfCopy(_ target: String, version: Int, number: Int) -> String {
    let url = URL(fileURLWithPath: target)
    let mark = ".schema-\(version)" + (number == 1 ? "" : "-\(number)")
    let ending = url.pathExtension.isEmpty ? "" : "." + url.pathExtension
    let folder = url.deletingLastPathComponent().path
    return (folder == "/" ? "" : folder) + "/" + url.deletingPathExtension().lastPathComponent + mark + ending
  }

  /// The path of a file beside the one that was typed, written as that was.
  private static func sibling(of path: String, named copy: String) -> String {
    let name = URL(fileURLWithPath: copy).lastPathComponent
    guard let slash = path.lastIndex(of: "/") else { return name }
    return path[...slash] + name
  }

  private static func reason(_ error: FileError) -> String {
    if case .cannotWrite(_, let reason) = error { return reason }
    return error.message
  }

  // MARK: Folders

  /// Brings a review folder up to date: read with the schema that it was written for, and written anew. Its other files stay.
  package static func upgrade(
    folder path: String, schema: RegistrySchema = .current
  ) throws(RegistryError) -> Outcome {
    let folder = try ReviewFolder(directory: path)
    do {
      let oldVersion = try version(of: folder, schema: schema)
      guard oldVersion < schema.version else {
        return Outcome(oldVersion: oldVersion, version: schema.version, copy: nil)
      }
      let files = try migrated(folder, from: oldVersion, schema: schema)
      let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
      try checkCopies(of: target, named: path)
      let partial = try Partial(beside: target)
      defer { partial.remove() }
      try WholeCopy.make(of: target, at: partial.path)
      let tables = Set(try schema.objects(of: oldVersion).map(\.name))
      for file in folder.files where tables.contains(String(file.name.dropLast(4))) {
        try FileManager.default.removeItem(atPath: "\(partial.path)/\(file.name)")
      }
      for file in files {
        let new = "\(partial.path)/\(file.name)"
        let old = "\(target)/\(file.name)"
        try Data(file.bytes).write(to: URL(fileURLWithPath: new))
        WholeCopy.takeOver(new, from: FileStatus.of(old) == nil ? target : old)
      }
      let copy = try keep(target, version: oldVersion)
      return try exchange(target, for: partial, copy: copy, path: path, oldVersion, schema)
    } catch let error as FileError {
      throw .cannotWrite(path: path, reason: reason(error))
    } catch let error as CocoaError {
      throw .cannotWrite(path: path, reason: error.localizedDescription)
    } catch {
      throw RegistryError.from(error, path: path)
    }
  }

  private static func checkCopies(of folder: String, named path: String) throws(RegistryError) {
    guard let name = WholeCopy.obstacle(in: folder) else { return }
    throw .cannotWrite(
      path: path, reason: "'\(name)' in it is a FIFO, a socket or a device, which cannot be copied: move it away")
  }

  /// Gives the new folder its name; the old one, of which there is a copy, goes.
  private static func exchange(
    _ target: String, for partial: Partial, copy: String, path: String, _ oldVersion: Int, _ schema: RegistrySchema
  ) throws -> Outcome {
    let old = try Partial(beside: target)
    defer { old.remove() }
    try FileManager.default.moveItem(atPath: target, toPath: old.path)
    do {
      try partial.publish(as: target)
    } catch {
      try FileManager.default.moveItem(atPath: old.path, toPath: target)
      throw error
    }
    return Outcome(oldVersion: oldVersion, version: schema.version, copy: sibling(of: path, named: copy))
  }

  /// The newest schema of which a folder has every file with its columns; of an incomplete one, the newest that fits.
  static func version(of folder: ReviewFolder, schema: RegistrySchema = .current) throws -> Int {
    var fitting: Int?
    for version in stride(from: schema.version, to: 0, by: -1) {
      let shapes = try shapes(of: version, schema)
      let headers = Dictionary(shapes.map { ($0.fileName, Set($0.columns.map(\.name))) }, uniquingKeysWith: { $1 })
      let fits = folder.files.allSatisfy { file in header(file.bytes).map { $0 == headers[file.name] } ?? false }
      guard fits else { continue }
      if Set(folder.files.map(\.name)).isSuperset(of: headers.keys) { return version }
      fitting = fitting ?? version
    }
    // What fits no schema is said by the import with the newest.
    return fitting ?? schema.version
  }

  private static func shapes(of version: Int, _ schema: RegistrySchema) throws -> [TableShape] {
    try DatabaseQueue().writeWithoutTransaction { db in
      try schema.build(version, in: db)
      return try TableShape.all(db)
    }
  }

  /// The names in the first line of a file.
  private static func header(_ bytes: [UInt8]) -> Set<String>? {
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    let text = String(decoding: line, as: UTF8.self).replacing("\u{FEFF}", with: "").replacing("\"", with: "")
    return Set(text.split(separator: ",", omittingEmptySubsequences: false).map(String.init))
  }

  /// The files of a folder as the newest schema has them.
  private static func migrated(
    _ folder: ReviewFolder, from version: Int, schema: RegistrySchema
  ) throws -> [(name: String, bytes: [UInt8])] {
    let older = RegistrySchema(migrations: Array(schema.migrations.prefix(version)), views: [])
    let queue = try DatabaseQueue(configuration: Registry.loading)
    return try queue.writeWithoutTransaction { db in
      let findings = try Registry.load(folder, into: db, schema: older, isSearchable: false)
      if findings.contains(where: { $0.severity == .error }) { throw RegistryError.invalidReview(findings: findings) }
      try db.inTransaction {
        try schema.migrate(db)
        return .commit
      }
      return try ReviewExport.folder(db).files
    }
  }
}
