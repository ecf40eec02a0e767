import Foundation
import GRDB
import Testing

@testable import TrialStore

struct RegistryBackupTests {
  @Test func aCopyHoldsTheSameRowsAndCanBeSearched() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("backup-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("copy.sqlite").path
    let bundled = try Registry.bundled()
    try RegistryFile.backUp(bundled, to: path)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["copy.sqlite"])

    let copy = try Registry.open(path)
    let rows = try bundled.reader.read { db in try ReviewExport.folder(db) }.files.map(\.bytes)
    #expect(try copy.reader.read { db in try ReviewExport.folder(db) }.files.map(\.bytes) == rows)
    let words = "SELECT count(*) FROM search_index WHERE search_index MATCH 'recovery'"
    let found = try copy.reader.read { db in try Int.fetchOne(db, sql: words) }
    #expect(found == (try bundled.reader.read { db in try Int.fetchOne(db, sql: words) }))
    #expect(found ?? 0 > 10)

    #expect(throws: RegistryError.alreadyExists(path: path)) { try RegistryFile.backUp(bundled, to: path) }
  }

  @Test func aRegistryInUseIsCopiedWithoutWaiting() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("backup-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("used.sqlite").path
    _ = try RegistryFile.create(at: path, from: .bundled)
    let other = try DatabaseQueue(path: path)
    try other.writeWithoutTransaction { db in
      // A reader elsewhere holds its lock while the copy is made.
      try db.execute(sql: "BEGIN")
      _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM studies")
      try RegistryFile.backUp(try Registry.open(path), to: folder.appendingPathComponent("copy.sqlite").path)
      try db.execute(sql: "COMMIT")
    }
    let findings = try RegistryCheck.findings(file: folder.appendingPathComponent("copy.sqlite").path)
    #expect(findings.allSatisfy { $0.severity == .note })
  }

  @Test func aFolderThatIsNotThereIsNamed() throws {
    let path = "/no-such-folder/copy.sqlite"
    #expect {
      try RegistryFile.backUp(try Registry.bundled(), to: path)
    } throws: { error in
      guard case RegistryError.cannotWrite(let named, _) = error else { return false }
      return named == path
    }
  }
}
