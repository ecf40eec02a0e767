import Foundation
import GRDB
import Testing
import TrialSchema

@testable import TrialStore

/// Files that another program damaged, or made to do harm: nothing that they declare is run, and their bytes stay.
struct HostileRegistryTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("hostile-\(UUID().uuidString)")
  private let path: String

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appendingPathComponent("review.sqlite").path
    _ = try RegistryFile.create(at: path, from: TinyReview().folder)
  }

  private var bytes: Data { get throws { try Data(contentsOf: URL(fileURLWithPath: path)) } }

  private func execute(_ sql: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { db in try db.execute(sql: sql) }
    try queue.close()
  }

  private func error(seconds: Double = 60) -> RegistryError? {
    do {
      let registry = try Registry.open(path, seconds: seconds)
      _ = try registry.reader.read { db in try ReviewExport.folder(db) }
      return nil
    } catch { return error as? RegistryError }
  }

  /// The studies as a question sees them.
  private func studies() throws -> [String] {
    try Registry.open(path).reader.read { db in try String.fetchAll(db, sql: "SELECT id FROM study") }
  }

  // MARK: The version

  @Test(arguments: [-1, -2_147_483_648, 0])
  func aVersionThatThereIsNotIsNamed(version: Int) throws {
    try execute("PRAGMA user_version = \(version)")
    let before = try bytes
    #expect(
      error() == .damaged(path: path, detail: "its schema version is \(version), and the first is 1"))
    #expect(try bytes == before)
  }

  // MARK: Views and triggers

  @Test func theNameOfAViewIsNeverRun() throws {
    let victim = folder.appendingPathComponent("victim.sqlite").path
    try DatabaseQueue(path: victim).writeWithoutTransaction { db in
      try db.execute(sql: "CREATE TABLE precious (x); INSERT INTO precious VALUES (1)")
    }
    let name = "x\"; ATTACH '\(victim)' AS v; DELETE FROM v.precious; --"
    try execute("CREATE VIEW \(name.quotedIdentifier) AS SELECT 1")
    // As if it were of an older version, which earlier programs brought up to date while they read.
    let next = RegistrySchema(
      migrations: TrialSchema.migrations + [SchemaFile(name: "next", sql: "CREATE TABLE later (id TEXT) STRICT;")],
      views: TrialSchema.views)
    let before = try bytes
    _ = try Registry.open(path, schema: next)
    #expect(try bytes == before)
    let count = try DatabaseQueue(path: victim).read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM precious")
    }
    #expect(count == 1)
    // Where views are made anew, as while a registry is filled, the name is a name.
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { db in try RegistrySchema.current.rebuildViews(db) }
    #expect(try queue.read { db in try db.viewExists("study") && !db.viewExists(name) })
  }

  @Test func viewsAreTheProgramsOwnAlsoWhereOneReadsAnother() throws {
    try execute(
      """
      DROP VIEW study;
      CREATE VIEW study AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) AS id FROM n;
      DROP VIEW trial;
      """)
    #expect(try studies() == ["s1"])
    let rows = try Registry.open(path).reader.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM table1") }
    #expect(rows == 1)
  }

  @Test func whatTrialbookDidNotMakeIsNotRead() throws {
    try execute(
      """
      CREATE VIEW json_each AS SELECT 'false' AS value;
      CREATE VIEW mine AS SELECT 1 AS x;
      CREATE TABLE extra (x);
      CREATE TRIGGER harm AFTER INSERT ON studies BEGIN DELETE FROM results; END;
      """)
    let registry = try Registry.open(path)
    for sql in [
      "SELECT x FROM mine", "SELECT count(*) FROM mine", "SELECT x FROM extra", "SELECT value FROM json_each('[1]')",
    ] {
      #expect(throws: RegistryError.self, "\(sql)") {
        try registry.reader.read { db in try Row.fetchAll(db, sql: sql) }
      }
    }
    #expect(try studies() == ["s1"])
    let names = try registry.reader.read { db in try ReviewExport.folder(db) }.files.map(\.name)
    #expect(!names.contains("extra.csv"))
    #expect(try !registry.reader.read { db in try RegistryDump.text(db) }.contains("harm"))
    let findings = try RegistryCheck.findings(file: path).map(\.description)
    for object in ["view 'json_each'", "view 'mine'", "table 'extra'", "trigger 'harm'"] {
      #expect(
        findings.contains { $0.hasSuffix("the \(object) is none of Trialbook's, which leaves it unread.") },
        "\(findings)")
    }
  }

  @Test func aQuestionThatTakesTooLongIsEndedWithTheFilesName() throws {
    let registry = try Registry.open(path, seconds: 0.2)
    let endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    #expect(throws: RegistryError.tooSlow(path: path, seconds: 0.2)) {
      try registry.reader.read { db in try Int.fetchOne(db, sql: endless) }
    }
    #expect(RegistryError.tooSlow(path: path, seconds: 0.2).message.contains("was ended after 0.2 seconds"))
    #expect(RegistryError.tooSlow(path: path, seconds: 0.2).exitCode == 74)
  }

  // MARK: Tables

  @Test func aTableWrittenAnewByAnotherProgramIsNamed() throws {
    // What pandas' to_sql(if_exists='replace') and R's dbWriteTable(overwrite = TRUE) leave.
    try execute(
      """
      PRAGMA foreign_keys = OFF;
      CREATE TEMP TABLE kept AS SELECT * FROM arms;
      DROP TABLE arms;
      CREATE TABLE arms AS SELECT * FROM kept;
      """)
    let before = try bytes
    #expect(error() == .otherTables(path: path, detail: "the table 'arms' is not as Trialbook made it"))
    #expect(error()?.exitCode == 74)
    #expect(error()?.message.contains("such as pandas or R") == true)
    #expect(try bytes == before)
    #expect(throws: RegistryError.self) { try RegistryCheck.findings(file: path) }
  }

  @Test func aTableThatIsGoneIsNamed() throws {
    try execute("PRAGMA foreign_keys = OFF; DROP TABLE notes;")
    #expect(error() == .otherTables(path: path, detail: "the table 'notes' is missing"))
  }

  @Test func checkNoticesWhatIsMissing() throws {
    try execute("DROP INDEX results_by_study; DROP VIEW claim;")
    let findings = try RegistryCheck.findings(file: path)
    #expect(
      findings.contains {
        $0.severity == .error && $0.message.hasPrefix("the index 'results_by_study' is missing.")
      })
    #expect(findings.contains { $0.severity == .warning && $0.message.hasPrefix("the view 'claim' is missing.") })
    #expect(try studies() == ["s1"])
  }

  // MARK: Journals

  @Test func anUnfinishedChangeIsRolledBackAndSaid() throws {
    let before = try studies()
    try interruptedWriter()
    let registry = try Registry.open(path)
    #expect(try registry.reader.read { db in try String.fetchAll(db, sql: "SELECT id FROM study") } == before)
    #expect(
      registry.notice
        == "\(path): another program was interrupted while it wrote here; what it had not finished was rolled back.")
    #expect(try Registry.open(path).notice == nil)
  }

  @Test func aJournalOfSeveralDatabasesIsLeftAlone() throws {
    try interruptedWriter()
    let journal = path + "-journal"
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: journal))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data([0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7]))
    try handle.close()
    let before = try bytes
    #expect(
      error() == .unfinishedTogether(path: path, journal: URL(fileURLWithPath: journal).resolvingSymlinksInPath().path))
    #expect(try bytes == before)
    #expect(error()?.message.contains("copy") == false)
  }

  /// Leaves the file and the journal that a program has when it is interrupted while it writes.
  private func interruptedWriter() throws {
    let journal = path + "-journal"
    let queue = try DatabaseQueue(path: path)
    var kept: (file: Data, journal: Data) = (Data(), Data())
    try queue.writeWithoutTransaction { db in
      // A small cache makes SQLite write pages before the change is finished.
      try db.execute(sql: "PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN")
      try db.execute(
        sql:
          "UPDATE studies SET locator = hex(zeroblob(400000)); UPDATE results SET locator = hex(zeroblob(400000))")
      try db.execute(sql: "DELETE FROM search_index")
      kept = (try bytes, try Data(contentsOf: URL(fileURLWithPath: journal)))
      try db.execute(sql: "ROLLBACK")
    }
    try queue.close()
    try kept.file.write(to: URL(fileURLWithPath: path))
    try kept.journal.write(to: URL(fileURLWithPath: journal))
  }

  @Test func changesInAWriteAheadLogAreReadAndNothingIsLeftBeside() throws {
    let other = folder.appendingPathComponent("other.sqlite").path
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { db in
      _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
      try db.execute(sql: "PRAGMA wal_autocheckpoint = 0; UPDATE studies SET label = 'In the log'")
      // As after a crash: the file and its log, and nobody who has them open.
      for ending in ["", "-wal"] { try FileManager.default.copyItem(atPath: path + ending, toPath: other + ending) }
    }
    try queue.close()
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let kept = try ["", "-wal"].map { try Data(contentsOf: URL(fileURLWithPath: other + $0)) }
    let registry = try Registry.open(other)
    #expect(
      try registry.reader.read { db in try String.fetchAll(db, sql: "SELECT label FROM study") } == ["In the log"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == names)
    #expect(try ["", "-wal"].map { try Data(contentsOf: URL(fileURLWithPath: other + $0)) } == kept)
  }
}
