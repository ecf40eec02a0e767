import Foundation
import GRDB
import Testing
import TrialSchema

@testable import TrialStore

/// Opening files that are registries, and files that are not.
struct RegistryTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("trialbook-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  private func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  private func write(_ bytes: [UInt8], to name: String) throws -> String {
    try Data(bytes).write(to: URL(fileURLWithPath: path(name)))
    return path(name)
  }

  private func registry(_ name: String = "good.sqlite") throws -> String {
    _ = try RegistryFile.create(at: path(name), from: TinyReview().folder)
    return path(name)
  }

  private func error(_ path: String, busyTimeout: Double = 0.05) -> RegistryError? {
    do {
      _ = try Registry.open(path, busyTimeout: busyTimeout)
      return nil
    } catch { return error }
  }

  @Test func opensWhatItWrote() throws {
    let opened = try Registry.open(try registry())
    #expect(try opened.reader.read { db in try String.fetchAll(db, sql: "SELECT id FROM study") } == ["s1"])
  }

  @Test func aFileThatDoesNotExist() {
    let missing = path("none.sqlite")
    #expect(error(missing) == .notFound(path: missing))
    #expect(error(missing)?.exitCode == 66)
    #expect(
      error(missing)?.message
        == "\(missing): there is no such file or folder. Check the path, or make a registry of a review folder "
        + "with 'trialbook init \(missing) --from FOLDER'."
    )
  }

  @Test func aFolder() {
    #expect(error(folder.path) == .isAFolder(path: folder.path))
    #expect(error(folder.path)?.exitCode == 74)
    #expect(error(folder.path)?.message.contains("is a folder, not a registry.") == true)
  }

  @Test func aFileThatIsNotSQLite() throws {
    let text = try write(Array("study,arm\n".utf8), to: "table.csv")
    #expect(error(text) == .notADatabase(path: text))
    #expect(
      error(text)?.message
        == "\(text): is not an SQLite database. A registry is made with 'trialbook init FILE --from FOLDER'.")
  }

  @Test func anEmptyFile() throws {
    let empty = try write([], to: "empty.sqlite")
    #expect(error(empty) == .foreign(path: empty))
  }

  @Test func anotherProgramsDatabase() throws {
    let other = path("other.sqlite")
    try DatabaseQueue(path: other).write { db in try db.execute(sql: "CREATE TABLE notes (id INTEGER)") }
    #expect(error(other) == .foreign(path: other))
    #expect(
      error(other)?.message
        == "\(other): is an SQLite database, but not a Trialbook registry. Nothing was changed in it.")
  }

  @Test func aTruncatedRegistry() throws {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: try registry())))
    let half = try write(Array(bytes[..<(bytes.count / 2)]), to: "half.sqlite")
    guard case .damaged(half, let detail) = error(half) else {
      Issue.record("a truncated file was not told")
      return
    }
    #expect(detail == "\(bytes.count / 2) of \(bytes.count) bytes are left")
    let header = try write(Array(bytes[..<50]), to: "header.sqlite")
    #expect(error(header) == .damaged(path: header, detail: "its header is cut off"))
  }

  @Test func aRegistryWithAScrambledSchema() throws {
    var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: try registry())))
    for index in 100..<3000 { bytes[index] = 0xAA }
    let scrambled = try write(bytes, to: "scrambled.sqlite")
    guard case .damaged = error(scrambled) else {
      Issue.record("damage was not told: \(String(describing: error(scrambled)))")
      return
    }
  }

  @Test func aRegistryOfANewerVersion() throws {
    let newer = try registry("newer.sqlite")
    try DatabaseQueue(path: newer).writeWithoutTransaction { db in try db.execute(sql: "PRAGMA user_version = 99") }
    #expect(error(newer) == .tooNew(path: newer, version: 99, supported: RegistrySchema.current.version))
    #expect(
      error(newer)?.message
        == "\(newer): was written by a newer Trialbook (schema 99; this one knows up to "
        + "\(RegistrySchema.current.version)). Update Trialbook.")
  }

  @Test func aLockedRegistry() throws {
    let locked = try registry("locked.sqlite")
    let holder = try DatabaseQueue(path: locked)
    try holder.writeWithoutTransaction { db in
      try db.execute(sql: "BEGIN EXCLUSIVE")
      #expect(error(locked) == .locked(path: locked))
      try db.execute(sql: "ROLLBACK")
    }
    #expect(error(locked) == nil)
  }

  @Test func aReadOnlyRegistryIsRead() throws {
    let readOnly = try registry("readonly.sqlite")
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: readOnly)
    #expect(error(readOnly) == nil)
  }

  @Test func questionsCannotChangeARegistry() throws {
    let opened = try Registry.open(try registry("asked.sqlite"))
    #expect(throws: DatabaseError.self) {
      try opened.reader.queue.write { db in try db.execute(sql: "DELETE FROM results") }
    }
  }

  // MARK: Migrations

  private static let extra = SchemaFile(
    name: "0099-extra", sql: "CREATE TABLE extras (id TEXT PRIMARY KEY NOT NULL) STRICT;")

  private var nextVersion: RegistrySchema {
    RegistrySchema(migrations: TrialSchema.migrations + [Self.extra], views: TrialSchema.views)
  }

  @Test func anOlderRegistryIsBroughtUpToDate() throws {
    let old = try registry("old.sqlite")
    let opened = try Registry.open(old, schema: nextVersion)
    try opened.reader.read { (db: Database) throws -> Void in
      #expect(try RegistrySchema.version(of: db) == nextVersion.version)
      #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM extras") == 0)
      #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM results") == 1)
    }
  }

  @Test func aFailedMigrationLeavesTheFileAsItWas() throws {
    let old = try registry("unharmed.sqlite")
    let before = try Data(contentsOf: URL(fileURLWithPath: old))
    let broken = RegistrySchema(
      migrations: TrialSchema.migrations + [
        Self.extra, SchemaFile(name: "0100", sql: "CREATE TABLE extras (id TEXT);"),
      ],
      views: TrialSchema.views)
    #expect(throws: RegistryError.self) { _ = try Registry.open(old, schema: broken) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: old)) == before)
  }

  @Test func currentViewsAnswerEvenWhenTheFileHasOlderOnes() throws {
    let file = try registry("views.sqlite")
    try DatabaseQueue(path: file).write { db in
      try db.execute(sql: "DROP VIEW study; CREATE VIEW study AS SELECT 'old' AS id")
    }
    let opened = try Registry.open(file)
    #expect(try opened.reader.read { db in try String.fetchAll(db, sql: "SELECT id FROM study") } == ["s1"])
  }
}
