import Foundation
import GRDB
import Testing
import TrialSchema

@testable import TrialStore

/// What every table of the schema keeps to.
struct SchemaRulesTests {
  private let queue: DatabaseQueue

  init() throws {
    queue = try DatabaseQueue()
    try queue.writeWithoutTransaction { db in try RegistrySchema.current.migrate(db) }
  }

  private func tables() throws -> [(name: String, sql: String)] {
    try queue.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
            AND name NOT LIKE 'search\\_index%' ESCAPE '\\' ORDER BY rowid
          """
      ).map { ($0["name"], $0["sql"]) }
    }
  }

  @Test func marksTheFileAsARegistry() throws {
    try queue.read { (db: Database) throws -> Void in
      #expect(try Int.fetchOne(db, sql: "PRAGMA application_id") == RegistrySchema.applicationID)
      #expect(try Int.fetchOne(db, sql: "PRAGMA user_version") == TrialSchema.migrations.count)
    }
  }

  @Test func everyTableIsStrict() throws {
    let tables = try tables()
    #expect(tables.count == 39)
    for table in tables { #expect(table.sql.contains(") STRICT"), "\(table.name)") }
  }

  @Test func everyForeignKeySaysWhatADeletionDoesAndHasAnIndex() throws {
    let tables = try tables()
    try queue.read { (db: Database) throws -> Void in
      var count = 0
      for table in tables {
        let keys = try Row.fetchAll(
          db, sql: "SELECT \"from\", on_delete FROM pragma_foreign_key_list(?)", arguments: [table.name])
        let leading = Set(
          try String.fetchAll(
            db,
            sql: """
              SELECT info.name FROM pragma_index_list(?) AS list, pragma_index_info(list.name) AS info WHERE info.seqno = 0
              """, arguments: [table.name]))
        for key in keys {
          count += 1
          let column: String = key["from"]
          #expect(key["on_delete"] as String != "NO ACTION", "\(table.name).\(column)")
          #expect(leading.contains(column), "\(table.name).\(column) has no index")
        }
      }
      #expect(count > 60)
    }
  }

  @Test func everyCheckIsNamedAsASentence() throws {
    for table in try tables() {
      for line in table.sql.split(separator: "\n") where line.contains("CHECK (") {
        #expect(
          line.contains(/CONSTRAINT [a-z0-9_]+_(is|are|has|have|run|runs|come|exists|holds)\w* CHECK/),
          "\(table.name): \(line)")
      }
    }
  }

  @Test func everyTableHasAParagraphBeforeIt() throws {
    let comments = TrialSchema.migrations.map { SchemaComments(sql: $0.sql) }
    for table in try tables() {
      let paragraph = comments.compactMap { $0.paragraphs[table.name] }.joined()
      #expect(paragraph.count > 40, "\(table.name)")
    }
  }

  @Test func everyViewHasAParagraphBeforeItAndCanBeRead() throws {
    let names = TrialSchema.views.map(\.name)
    for needed in [
      "study", "trial", "arm", "instrument", "result", "contrast", "effect_input", "source", "claim", "table1",
    ] {
      #expect(names.contains(needed), "\(needed)")
    }
    try queue.read { (db: Database) throws -> Void in
      for view in TrialSchema.views {
        #expect(SchemaComments.leadingComment(of: view.sql).count > 30, "\(view.name)")
        #expect(try Row.fetchAll(db, sql: "SELECT * FROM \"\(view.name)\"").isEmpty, "\(view.name)")
      }
    }
  }

  @Test func vocabulariesAreReadFromTheChecks() throws {
    let shapes = try queue.read { db in try TableShape.all(db) }
    func column(_ table: String, _ name: String) -> ColumnShape? {
      shapes.first { $0.name == table }?.columns.first { $0.name == name }
    }
    #expect(column("arms", "role")?.vocabulary == ["intervention", "comparator"])
    #expect(column("results", "kind")?.vocabulary == ["mean", "median", "events"])
    #expect(column("results", "preferred")?.vocabulary == ["0", "1"])
    #expect(column("results", "mean")?.kind == .printedNumber)
    #expect(column("results", "ci_upper")?.reasonColumn == "ci_missing")
    #expect(column("results", "instrument")?.reference == "instruments")
    #expect(column("arms", "randomized")?.reasonColumn == "randomized_missing")
    #expect(column("notes", "locator")?.vocabulary == [])
  }

  @Test func theEmbeddedTextIsThatOfTheFiles() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    for (folder, files) in [("Migrations", TrialSchema.migrations), ("Views", TrialSchema.views)] {
      let url = root.appendingPathComponent("Schema/\(folder)")
      let names = try FileManager.default.contentsOfDirectory(atPath: url.path).filter { $0.hasSuffix(".sql") }.sorted()
      #expect(names == files.map { $0.name + ".sql" })
      for file in files {
        #expect(try String(contentsOf: url.appendingPathComponent(file.name + ".sql"), encoding: .utf8) == file.sql)
      }
    }
  }
}
