import Foundation
import GRDB
import Testing
import TrialModel
import TrialStore

@testable import TrialQuery

struct SQLQuestionTests {
  private let reader: RegistryReader

  init() throws { reader = try Registry.bundled().reader }

  private func answer(_ sql: String, limit: Int = 100, seconds: Double = 20) throws -> SQLQuestion.Answer {
    try SQLQuestion.fetch(reader, sql: sql, limit: limit, seconds: seconds)
  }

  private func fault(_ sql: String, seconds: Double = 20) -> SQLQuestion.Fault? {
    do {
      _ = try answer(sql, seconds: seconds)
      return nil
    } catch { return error as? SQLQuestion.Fault }
  }

  @Test func reads() throws {
    let answer = try answer(
      "SELECT id, year, NULL AS none, 1.5 AS x, x'00ff' AS b FROM study WHERE id = 'jensen2019'; -- end")
    #expect(answer.columns == ["id", "year", "none", "x", "b"])
    #expect(
      answer.rows == [
        [.text("jensen2019"), .integer(2019), .empty, .number(1.5, printed: nil), .text("blob of 2 bytes")]
      ])
    #expect(!answer.isCut)
  }

  @Test func readsListsRecursionAndTheSearchIndex() throws {
    #expect(
      try answer("SELECT value FROM study, json_each(intervention) WHERE study.id = 'jensen2019'").rows.count == 2)
    #expect(
      try answer("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 5) SELECT i FROM n").rows.count
        == 5)
    #expect(try !answer("SELECT id FROM search_index WHERE search_index MATCH 'recovery'").rows.isEmpty)
    #expect(try answer("SELECT 1 AS a, 2 AS a").columns == ["a", "a_2"])
  }

  @Test(arguments: [
    "DELETE FROM results", "UPDATE studies SET label = 'x'", "INSERT INTO notes VALUES (1)", "DROP TABLE studies",
    "CREATE TABLE x (a)", "CREATE TEMP TABLE x (a)", "ALTER TABLE studies ADD COLUMN x", "ATTACH ':memory:' AS x",
    "DETACH main", "PRAGMA query_only = 0", "PRAGMA user_version", "SELECT * FROM pragma_table_info('study')",
    "VACUUM", "VACUUM INTO 'x.db'", "REINDEX", "ANALYZE", "BEGIN", "COMMIT", "SAVEPOINT x",
    "WITH x AS (SELECT 1) DELETE FROM results", "INSERT INTO search_index(search_index) VALUES ('optimize')",
    "UPDATE sqlite_master SET sql = 'x'", "SELECT load_extension('x')", "EXPLAIN DELETE FROM results",
    "SELECT fts5(NULL)",
  ])
  func refusesWhatIsNoRead(_ sql: String) throws {
    switch fault(sql) {
    case .notARead, .refused: break
    case let other: Issue.record("\(sql): \(String(describing: other))")
    }
    let counts = try reader.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM results") }
    #expect(counts == 179)
  }

  @Test func refusesAnythingButOneStatement() {
    #expect(fault("SELECT 1; DROP TABLE studies") == .severalStatements(at: 10))
    #expect(fault("SELECT 'é'; /* x */ SELECT 2") == .severalStatements(at: 20))
    #expect(fault(" -- nothing\n;") == .empty)
    #expect(fault("SELECT ?") == .hasPlaceholders)
  }

  @Test func namesTheNearestAndThePlace() {
    #expect(
      fault("SELECT contry FROM study")
        == .refused(message: "no such column: contry", at: 7, nearest: "country"))
    guard case .refused(let message, _, let nearest) = fault("SELECT * FROM studdy") else {
      Issue.record("an unknown view was read")
      return
    }
    #expect(message == "no such table: studdy")
    #expect(nearest == "study")
  }

  @Test func whatNeverEndsIsEnded() throws {
    let endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT"
    #expect(fault("\(endless) count(*) FROM n", seconds: 0.2) == .tooSlow(seconds: 0.2))
    let cut = try answer("\(endless) i FROM n", limit: 7)
    #expect(cut.isCut)
    #expect(cut.rows.count == 7)
    #expect(try !answer("SELECT 1", limit: 1).isCut)
  }

  @Test func noCellIsHuge() {
    #expect(
      fault("SELECT hex(zeroblob(900000000))") == .refused(message: "string or blob too big", at: nil, nearest: nil))
  }

  /// After a statement, even one that was ended, the connection answers other questions as before.
  @Test func theConnectionIsLeftAsItWas() throws {
    _ = fault("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n", seconds: 0.05)
    #expect(try reader.read { db in try Listing.studies.fetch(db) }.rows.count == 14)
  }

  @Test func aFileIsNotChanged() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("trialbook-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appendingPathComponent("r.sqlite").path
    _ = try RegistryFile.create(at: path, from: .bundled)
    let before = FileManager.default.contents(atPath: path)
    let registry = try Registry.open(path)
    for sql in ["DELETE FROM results", "VACUUM", "SELECT count(*) FROM result"] {
      _ = try? SQLQuestion.fetch(registry.reader, sql: sql, limit: 10, seconds: 5)
    }
    #expect(FileManager.default.contents(atPath: path) == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["r.sqlite"])
  }
}
