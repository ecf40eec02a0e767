import CSVText
import Foundation
import GRDB
import Testing
import TrialSchema

@testable import TrialStore

/// What was written with schema 3: it is read as it is, and upgraded without loss.
struct RegistryUpgradeTests {
  private static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Fixtures/Schema3")
  private let place = FileManager.default.temporaryDirectory.appendingPathComponent("upgrade-\(UUID().uuidString)")
  private let path: String
  private let folder: String

  init() throws {
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    path = place.appendingPathComponent("old.sqlite").path
    folder = place.appendingPathComponent("old").path
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { db in
      try db.execute(
        sql: String(contentsOf: Self.fixtures.appendingPathComponent("registry.sql"), encoding: .utf8))
    }
    try queue.close()
    try FileManager.default.copyItem(
      at: Self.fixtures.appendingPathComponent("folder"), to: URL(fileURLWithPath: folder))
  }

  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: place.path).sorted() }
  }
  private func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

  /// The rows of a folder's file, each as its cells by column.
  private func rows(_ bytes: [UInt8]) throws -> Set<[String: String]> {
    try bytes.withUnsafeBufferPointer { buffer in
      var reader = CSVReader(buffer)
      var record = CSVRecord()
      var header: [String] = []
      var rows: Set<[String: String]> = []
      while try reader.next(&record) {
        let cells = record.cells.map { reader.string($0) }
        if header.isEmpty {
          header = cells
        } else {
          rows.insert(Dictionary(zip(header, cells), uniquingKeysWith: { $1 }))
        }
      }
      return rows
    }
  }

  /// Every row of schema 3 stands in the folder, whatever columns and tables it has besides.
  private func expectEveryRow(in folder: ReviewFolder) throws {
    let files = Dictionary(folder.files.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    for old in try ReviewFolder(directory: Self.fixtures.appendingPathComponent("folder").path).files {
      let expected = try rows(old.bytes)
      let columns = Set(expected.flatMap(\.keys))
      let found = Set(try rows(files[old.name] ?? []).map { $0.filter { columns.contains($0.key) } })
      #expect(found.isSuperset(of: expected), "\(old.name): \(expected.subtracting(found).count) rows are gone")
    }
  }

  @Test func aQuestionReadsIntoMemoryAndLeavesTheFile() throws {
    let before = try bytes(path)
    let registry = try Registry.open(path)
    #expect(try registry.reader.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM study") } == 4)
    #expect(
      try registry.reader.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM search_index") ?? 0 } > 100)
    try expectEveryRow(in: try registry.reader.read { db in try ReviewExport.folder(db) })
    #expect(
      registry.notice
        == "\(path): has schema 3, and this Trialbook \(RegistrySchema.current.version): answered from a copy in memory. "
        + "'trialbook upgrade \(path)' brings the file up to date.")
    #expect(try bytes(path) == before)
    #expect(try names == ["old", "old.sqlite"])
    #expect(try RegistryCheck.findings(file: path).allSatisfy { $0.severity != .error })
    #expect(try bytes(path) == before)
  }

  @Test func aFileIsUpgradedWithoutLossAndKept() throws {
    let before = try bytes(path)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    let outcome = try RegistryUpgrade.upgrade(file: path)
    let copy = place.appendingPathComponent("old.schema-3.sqlite").path
    #expect(outcome == .init(oldVersion: 3, version: RegistrySchema.current.version, copy: copy))
    #expect(try bytes(copy) == before)
    #expect(try names == ["old", "old.schema-3.sqlite", "old.sqlite"])
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o640)

    let registry = try Registry.open(path)
    #expect(registry.notice == nil)
    try expectEveryRow(in: try registry.reader.read { db in try ReviewExport.folder(db) })
    #expect(try RegistryCheck.findings(file: path).allSatisfy { $0.severity != .error })
    #expect(try RegistryUpgrade.upgrade(file: path).copy == nil)

    // A second time under the same name, the first copy stays.
    try before.write(to: URL(fileURLWithPath: path))
    #expect(try RegistryUpgrade.upgrade(file: path).copy == place.appendingPathComponent("old.schema-3-2.sqlite").path)
    #expect(try bytes(copy) == before)
  }

  @Test func aFileInWriteAheadModeIsUpgradedWithItsLog() throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { db in _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL") }
    try queue.close()
    _ = try RegistryUpgrade.upgrade(file: path)
    #expect(try names == ["old", "old.schema-3.sqlite", "old.sqlite"])
    #expect(try RegistryCheck.findings(file: path).allSatisfy { $0.severity != .error })
  }

  @Test func aFileThatAnotherProgramWritesToWaits() throws {
    let writer = try DatabaseQueue(path: path)
    try writer.writeWithoutTransaction { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      #expect(throws: RegistryError.locked(path: path)) { try RegistryUpgrade.upgrade(file: path, busyTimeout: 0.05) }
      try db.execute(sql: "ROLLBACK")
    }
    #expect(try names == ["old", "old.sqlite"])
  }

  @Test func aFileWithADanglingReferenceStaysAsItWas() throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.writeWithoutTransaction { db in try db.execute(sql: "UPDATE results SET arm = 'nobody' WHERE rowid = 1") }
    try queue.close()
    let before = try bytes(path)
    let expected = RegistryError.damaged(
      path: path, detail: "table 'results' refers to rows of 'arms' that are not there")
    #expect(throws: expected) { try RegistryUpgrade.upgrade(file: path) }
    #expect(throws: expected) { try Registry.open(path) }
    #expect(try bytes(path) == before)
    #expect(try names == ["old", "old.sqlite"])
  }

  @Test func aFolderIsUpgradedWithoutLossAndKept() throws {
    try Data("mine".utf8).write(to: URL(fileURLWithPath: folder + "/notes of mine.txt"))
    let outcome = try RegistryUpgrade.upgrade(folder: folder)
    #expect(outcome.oldVersion == 3)
    #expect(outcome.copy == folder + ".schema-3")
    #expect(try names == ["old", "old.schema-3", "old.sqlite"])
    let new = try ReviewFolder(directory: folder)
    try expectEveryRow(in: new)
    let shapes = try DatabaseQueue().writeWithoutTransaction { db in
      try RegistrySchema.current.migrate(db)
      return try TableShape.all(db)
    }
    #expect(new.files.map(\.name) == shapes.map(\.fileName).sorted())
    #expect(try String(contentsOfFile: folder + "/notes of mine.txt", encoding: .utf8) == "mine")
    #expect(try RegistryCheck.findings(folder: new).allSatisfy { $0.severity != .error })
    #expect(try RegistryUpgrade.upgrade(folder: folder).copy == nil)
    let kept = try ReviewFolder(directory: folder + ".schema-3")
    let old = try ReviewFolder(directory: Self.fixtures.appendingPathComponent("folder").path)
    #expect(kept.files.map(\.bytes) == old.files.map(\.bytes))
    // The folder and the file of the same review are the same review again.
    _ = try RegistryUpgrade.upgrade(file: path)
    let file = try Registry.open(path).reader.read { db in try ReviewExport.folder(db) }
    #expect(file.files.map(\.bytes) == new.files.map(\.bytes))
  }

  @Test func aFolderWithAnErrorStaysAsItWas() throws {
    let arms = folder + "/arms.csv"
    try String(contentsOfFile: arms, encoding: .utf8).replacing(",99,", with: ",-99,")
      .write(toFile: arms, atomically: true, encoding: .utf8)
    #expect {
      try RegistryUpgrade.upgrade(folder: folder)
    } throws: { error in
      guard case RegistryError.invalidReview(let findings) = error else { return false }
      return findings.first?.description.contains("cannot be negative") == true
    }
    #expect(try names == ["old", "old.sqlite"])
  }

  @Test func aCopyTakesNoNameBesideWhichAJournalLies() throws {
    let journal = place.appendingPathComponent("old.schema-3.sqlite-wal").path
    try Data("of another".utf8).write(to: URL(fileURLWithPath: journal))
    #expect(try RegistryUpgrade.upgrade(file: path).copy == place.appendingPathComponent("old.schema-3-2.sqlite").path)
    #expect(try bytes(journal) == Data("of another".utf8))
  }

  @Test func aFileWithTwoNamesIsLeftAlone() throws {
    let before = try bytes(path)
    try FileManager.default.linkItem(atPath: path, toPath: place.appendingPathComponent("same.sqlite").path)
    #expect(
      throws: RegistryError.cannotWrite(
        path: path, reason: "it has other names (hard links), which would stay behind: upgrade a copy of it")
    ) { try RegistryUpgrade.upgrade(file: path) }
    #expect(try bytes(path) == before)
    #expect(try names == ["old", "old.sqlite", "same.sqlite"])
  }

  @Test(.timeLimit(.minutes(1))) func aFolderWithAFIFOIsLeftAlone() throws {
    try FileManager.default.createDirectory(atPath: folder + "/more", withIntermediateDirectories: false)
    #expect(mkfifo(folder + "/more/pipe", 0o600) == 0)
    let expected = RegistryError.cannotWrite(
      path: folder, reason: "'more/pipe' in it is a FIFO, a socket or a device, which cannot be copied: move it away")
    #expect(throws: expected) { try RegistryUpgrade.upgrade(folder: folder) }
    #expect(expected.exitCode == 73)
    #expect(try names == ["old", "old.sqlite"])
    #expect(try ReviewFolder(directory: folder).files.count > 3)
  }

  /// Only the superuser can give a file to another person.
  @Test(.enabled(if: geteuid() == 0)) func theSuperuserChangesNoOwner() throws {
    func owner(_ path: String) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: path)[.ownerAccountID] as? Int
    }
    try Data("mine".utf8).write(to: URL(fileURLWithPath: folder + "/mine.txt"))
    for file in [folder, folder + "/mine.txt", folder + "/arms.csv", path] { #expect(lchown(file, 4321, 4321) == 0) }
    _ = try RegistryUpgrade.upgrade(folder: folder)
    _ = try RegistryUpgrade.upgrade(file: path)
    for copy in [folder, folder + ".schema-3"] {
      for name in ["", "/mine.txt", "/arms.csv"] { #expect(try owner(copy + name) == 4321, "\(copy)\(name)") }
    }
    #expect(try owner(path) == 4321)
    #expect(try owner(place.appendingPathComponent("old.schema-3.sqlite").path) == 4321)
  }
}
