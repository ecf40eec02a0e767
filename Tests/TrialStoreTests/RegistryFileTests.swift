import Foundation
import GRDB
import Testing

@testable import TrialStore

/// Making a registry: whole or not at all.
struct RegistryFileTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("trialbook-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  private var path: String { folder.appendingPathComponent("review.sqlite").path }
  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
  }

  @Test func writesTheBundledReview() throws {
    #expect(try RegistryFile.create(at: path, from: .bundled).allSatisfy { $0.severity == .note })
    #expect(try names == ["review.sqlite"])
    let queue = try DatabaseQueue(path: path)
    try queue.read { (db: Database) throws -> Void in
      #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM study WHERE inclusion = 'included'") == 14)
      #expect(try String.fetchAll(db, sql: "PRAGMA integrity_check") == ["ok"])
      #expect(try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").isEmpty)
    }
  }

  @Test func theSameReviewGivesTheSameBytes() throws {
    let other = folder.appendingPathComponent("again.sqlite").path
    _ = try RegistryFile.create(at: path, from: .bundled)
    _ = try RegistryFile.create(at: other, from: .bundled)
    #expect(FileManager.default.contents(atPath: path) == FileManager.default.contents(atPath: other))
  }

  @Test func leavesNothingBehindWhenARowIsBad() throws {
    var review = try TinyReview()
    review.rows["arms"]?[0]["randomized"] = "-3"
    let folder = review.folder
    #expect(throws: RegistryError.self) { try RegistryFile.create(at: path, from: folder) }
    #expect(try names.isEmpty)
  }

  @Test func doesNotOverwrite() throws {
    try Data("mine".utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: RegistryError.alreadyExists(path: path)) { try RegistryFile.create(at: path, from: .bundled) }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
    #expect(RegistryError.alreadyExists(path: path).exitCode == 73)
  }

  /// A hot journal of a database that was removed would be rolled into the new file.
  @Test func aJournalOfAnEarlierDatabaseIsNamed() throws {
    let queue = try DatabaseQueue(path: path)
    var hot = Data()
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "CREATE TABLE old (text TEXT)")
      try db.execute(sql: "INSERT INTO old VALUES (hex(zeroblob(40000)))")
      // A small cache makes SQLite write pages before the change is finished.
      try db.execute(sql: "PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN")
      try db.execute(sql: "UPDATE old SET text = hex(zeroblob(400000)); INSERT INTO old SELECT text FROM old")
      hot = try Data(contentsOf: URL(fileURLWithPath: path + "-journal"))
      try db.execute(sql: "ROLLBACK")
    }
    try queue.close()
    try FileManager.default.removeItem(atPath: path)
    for ending in ["-journal", "-wal", "-shm"] {
      try hot.write(to: URL(fileURLWithPath: path + ending))
      let expected = RegistryError.journalBeside(path: path, journal: path + ending)
      #expect(throws: expected) { try RegistryFile.create(at: path, from: .bundled) }
      #expect(throws: expected) { try RegistryFile.backUp(try Registry.bundled(), to: path) }
      #expect(expected.exitCode == 73)
      #expect(
        expected.message
          == "\(path): \(path)\(ending) lies beside it, left by an earlier database of this name. SQLite would roll it into "
          + "the new file and destroy that. Move it away, or choose another name. Nothing was written.")
      #expect(try names == ["review.sqlite\(ending)"])
      try FileManager.default.removeItem(atPath: path + ending)
    }
  }

  @Test func aFullDiskIsNamedAndNothingIsNoError() {
    let full = RegistryError.from(DatabaseError(resultCode: .SQLITE_FULL, message: "not an error"), path: "r.sqlite")
    #expect(
      full.message == "r.sqlite: cannot be written (no space left on the disk). Nothing was left behind.")
    for code in [ResultCode.SQLITE_IOERR, .SQLITE_CORRUPT, .SQLITE_CANTOPEN] {
      let error = RegistryError.from(DatabaseError(resultCode: code, message: "not an error"), path: "r.sqlite")
      #expect(!error.message.contains("not an error"))
    }
  }

  @Test func saysSoWhenTheFolderIsNotThere() throws {
    let nowhere = folder.appendingPathComponent("no/such/review.sqlite").path
    do {
      _ = try RegistryFile.create(at: nowhere, from: .bundled)
      Issue.record("a registry was written into a folder that does not exist")
    } catch {
      #expect(error.exitCode == 73)
      #expect(error.message.hasPrefix("\(nowhere): cannot be written ("))
    }
  }

  @Test func clearsWhatAKilledRunLeft() throws {
    let gone = Process()
    gone.executableURL = URL(fileURLWithPath: "/bin/sh")
    gone.arguments = ["-c", "exit 0"]
    try gone.run()
    gone.waitUntilExit()
    let partial = folder.appendingPathComponent(".review.sqlite.\(gone.processIdentifier)-1.partial")
    try FileManager.default.createDirectory(at: partial, withIntermediateDirectories: false)
    try Data("half a database".utf8).write(to: partial.appendingPathComponent("review.sqlite"))
    _ = try RegistryFile.create(at: path, from: TinyReview().folder)
    #expect(try names == ["review.sqlite"])
  }
}
