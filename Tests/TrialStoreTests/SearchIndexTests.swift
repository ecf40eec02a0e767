import Foundation
import GRDB
import Testing
import TrialSchema

@testable import TrialStore

struct SearchIndexTests {
  private func found(_ words: String, _ db: Database) throws -> [String] {
    try String.fetchAll(
      db, sql: "SELECT kind || ' ' || id || ' ' || place FROM search_index WHERE search_index MATCH ? ORDER BY rowid",
      arguments: [words])
  }

  @Test func anImportFillsIt() throws {
    try Registry.bundled().reader.read { (db: Database) throws -> Void in
      let counts = try Int.fetchAll(
        db, sql: "SELECT count(*) FROM search_index UNION ALL SELECT count(*) FROM search_text")
      #expect(counts[0] == counts[1])
      #expect(counts[0] > 1_000)
      #expect(try found("fardig", db).contains("studies fardig2011 label"))
      for kind in [
        "studies", "trials", "instruments", "characteristics", "statements", "notes", "sources", "left_out",
      ] {
        #expect(
          try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM search_index WHERE kind = ?)", arguments: [kind])
            == true, "\(kind)")
      }
    }
  }

  @Test func aMigrationFillsIt() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("trialbook-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appendingPathComponent("old.sqlite").path
    let first = RegistrySchema(
      migrations: Array(TrialSchema.migrations.prefix(1)), views: TrialSchema.views)
    var folderOfSchema1 = try TinyReview().folder
    let later = RegistrySchema.laterTables.union(["synthesis_representatives"]).map { $0 + ".csv" }
    folderOfSchema1.files.removeAll { later.contains($0.name) }
    for index in folderOfSchema1.files.indices where folderOfSchema1.files[index].name == "notes.csv" {
      let text = String(decoding: folderOfSchema1.files[index].bytes, as: UTF8.self)
      folderOfSchema1.files[index].bytes = Array(text.replacing(",subject_column", with: "").utf8)
    }
    _ = try RegistryFile.create(at: path, from: folderOfSchema1, schema: first)
    let opened = try Registry.open(path)
    try opened.reader.read { (db: Database) throws -> Void in
      #expect(try RegistrySchema.version(of: db) == RegistrySchema.current.version)
      #expect(try found("study", db).contains("studies s1 label"))
      #expect(try String.fetchAll(db, sql: "PRAGMA integrity_check") == ["ok"])
    }
  }

  @Test func itIsNoFileOfAReviewFolder() throws {
    let names = try Registry.bundled().reader.read { db in try ReviewExport.folder(db).files.map(\.name) }
    #expect(names.count == 39)
    #expect(!names.contains { $0.hasPrefix("search_index") })
  }
}
