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
}
