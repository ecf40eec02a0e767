import Foundation
import GRDB
import Testing

@testable import TrialStore

struct RegistryDumpTests {
  /// A database that a dump was read into.
  private static func restored(_ dump: String) throws -> DatabaseQueue {
    let queue = try DatabaseQueue()
    try queue.writeWithoutTransaction { db in try db.execute(sql: dump) }
    return queue
  }

  @Test func readingADumpGivesTheSameRowsAndTheSameDump() throws {
    let bundled = try Registry.bundled()
    let dump = try bundled.reader.read { db in try RegistryDump.text(db) }
    let copy = try Self.restored(dump)
    #expect(try copy.read { db in try RegistryDump.text(db) } == dump)
    let rows = try bundled.reader.read { db in try ReviewExport.folder(db) }.files.map(\.bytes)
    #expect(try copy.read { db in try ReviewExport.folder(db) }.files.map(\.bytes) == rows)
    #expect(try copy.read { db in try Int.fetchOne(db, sql: "PRAGMA application_id") } == RegistrySchema.applicationID)
    #expect(try copy.read { db in try RegistrySchema.version(of: db) } == RegistrySchema.current.version)
    #expect(try copy.read { db in try String.fetchAll(db, sql: "PRAGMA foreign_key_check") }.isEmpty)
    // Generated columns, views and the search index are there again.
    #expect(try copy.read { db in try Double.fetchOne(db, sql: "SELECT sum(mean) FROM results") ?? 0 } > 0)
    #expect(try copy.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM study") } == 17)
    #expect(try copy.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM search_index") ?? 0 } > 100)
  }

  @Test func quotesEndsOfLinesAndForeignLettersSurvive() throws {
    var review = try TinyReview()
    review.rows["studies"]?[0]["aim"] = "\"It's \"\"so\"\";\nFärdig \u{2265} 5\r\nند\""
    let first = try Registry.inMemory(review.folder)
    let dump = try first.read { db in try RegistryDump.text(db) }
    let copy = try Self.restored(dump)
    let aim = "SELECT aim FROM studies"
    #expect(try copy.read { db in try String.fetchOne(db, sql: aim) } == "It's \"so\";\nFärdig \u{2265} 5\r\nند")
    // Each statement's values stand on one line.
    let inserts = dump.split(separator: "\n").filter { $0.hasPrefix("INSERT INTO \"studies\"") }
    #expect(inserts.count == 1)
    #expect(inserts.first?.hasSuffix(");") == true)
  }

  /// U+0000 in a cell ends texts of C.
  @Test func aTextBehindAZeroSurvivesAndIsFound() throws {
    let place = FileManager.default.temporaryDirectory.appendingPathComponent("zero-\(UUID().uuidString).sqlite")
    defer { try? FileManager.default.removeItem(at: place) }
    _ = try RegistryFile.create(at: place.path, from: TinyReview().folder)
    let queue = try DatabaseQueue(path: place.path)
    let hex = "SELECT hex(aim) FROM studies"
    let dump = try queue.writeWithoutTransaction { db in
      try db.execute(
        sql: "UPDATE studies SET aim = 'before' || char(0) || 'it''s after' || char(0), aim_missing = NULL")
      return try RegistryDump.text(db)
    }
    #expect(dump.contains("'before'||char(0)||'it''s after'||char(0)||''"))
    #expect(!dump.utf8.contains(0))
    let copy = try Self.restored(dump)
    let expected = try queue.read { db in try String.fetchAll(db, sql: hex) }
    #expect(try copy.read { db in try String.fetchAll(db, sql: hex) } == expected)
    #expect(expected.first?.hasSuffix("616674657200") == true)
    try queue.close()
    let found = try RegistryCheck.findings(file: place.path).filter { $0.severity == .error }.map(\.description)
    #expect(
      found == [
        "studies.csv: column 'aim' holds U+0000 in a text, at which other programs end it. Remove it from the cell."
      ])
  }

  @Test func aZeroInAFileIsNamed() throws {
    var review = try TinyReview()
    review.rows["studies"]?[0]["aim"] = "before\0after"
    let found = try RegistryCheck.findings(folder: review.folder).filter { $0.severity == .error }.map(\.description)
    #expect(found == ["studies.csv:2: holds U+0000, at which other programs end a text. Remove it."])
  }
}
