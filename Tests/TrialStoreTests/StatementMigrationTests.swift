import GRDB
import Testing
import TrialSchema

@testable import TrialStore

/// From schema 3, where a statement was what a document says and what we conclude alike, to typed assertions.
struct StatementMigrationTests {
  /// A registry of schema 3 with two statements.
  private func schema3() throws -> DatabaseQueue {
    let queue = try DatabaseQueue()
    try queue.writeWithoutTransaction { db in
      for migration in TrialSchema.migrations.prefix(3) { try db.execute(sql: migration.sql) }
      try db.execute(
        sql: """
          INSERT INTO sources (id, kind, citation, year, doi_missing, url_missing, seen)
          VALUES ('paper', 'article', 'A 2020', 2020, 'not_retrieved', 'not_retrieved', 'full_text');
          INSERT INTO statements (id, statement, how_to_check, source, locator)
          VALUES ('S1', 'The weather was fine.', 'look outside', 'paper', 'p. 1'), ('S2', 'It rained.', 'ask', 'paper', 'p. 2');
          PRAGMA user_version = 3;
          """)
    }
    return queue
  }

  @Test func statementsAreKeptAsTheyAre() throws {
    let queue = try schema3()
    try queue.writeWithoutTransaction { db in
      let before = try Row.fetchAll(
        db, sql: "SELECT id, statement, how_to_check, source, locator FROM statements ORDER BY id")
      try RegistrySchema.current.migrate(db)
      let after = try Row.fetchAll(
        db, sql: "SELECT id, statement, how_to_check, source, locator FROM statements ORDER BY id")
      #expect(before == after && after.count == 2)
      #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM statements WHERE how_to_check_missing IS NULL") == 2)
      #expect(try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").isEmpty)
      #expect(
        try Int.fetchOne(db, sql: "SELECT count(*) FROM search_index WHERE kind = 'statements' AND place = 'statement'")
          == 2)
    }
  }

  @Test func aFolderWithoutTheLaterFilesIsRead() throws {
    #expect(RegistrySchema.laterTables.isSuperset(of: ["assertions", "conclusions", "figures", "passages"]))
    #expect(!RegistrySchema.laterTables.contains("statements"))
    var folder = try TinyReview().folder
    folder.files.removeAll { RegistrySchema.laterTables.map { $0 + ".csv" }.contains($0.name) }
    let registry = try Registry.inMemory(folder)
    #expect(try registry.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM assertions") } == 0)
  }

  @Test func noConclusionOfOursHasADocumentAsItsSource() throws {
    try Registry.inMemory(.bundled).read { db in
      let columns = try db.columns(in: "conclusions").map(\.name)
      #expect(!columns.contains("source") && !columns.contains("locator"))
      for id in ["S23", "S24", "S25"] {
        #expect(
          try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM conclusions WHERE id = ?)", arguments: [id]) == true)
        #expect(
          try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM statements WHERE id = ?)", arguments: [id]) == false)
      }
      // Every conclusion rests on something.
      let bare = try String.fetchAll(
        db, sql: "SELECT id FROM conclusions WHERE id NOT IN (SELECT conclusion FROM conclusion_grounds)")
      #expect(bare.isEmpty)
    }
  }

  @Test func termsAndGroundsMustExist() throws {
    func findings(_ file: String, _ line: String) throws -> [String] {
      var folder = ReviewFolder.bundled
      let index = try #require(folder.files.firstIndex { $0.name == file })
      folder.files[index].bytes += Array((line + "\n").utf8)
      do {
        _ = try Registry.inMemory(folder)
        return []
      } catch RegistryError.invalidReview(let findings) {
        return findings.filter { $0.severity == .error }.map(\.description)
      }
    }
    #expect(
      try findings("assertion_terms.csv", "S05-1,study,nobody,") == [
        "assertion_terms.csv: the assertion 'S05-1' names the study 'nobody', which is not in studies.csv."
      ])
    #expect(
      try findings("conclusion_grounds.csv", "S23,claims,nothing") == [
        "conclusion_grounds.csv: the conclusion 'S23' rests on 'nothing', which is not in claims.csv."
      ])
  }
}
