import GRDB
import Testing
import TrialModel
import TrialStore

@testable import TrialQuery

/// Every ID of every table is known to show and to trace, in the bundled review and in another one.
struct FoundRowTests {
  private func readers() throws -> [any DatabaseReader] {
    [try Registry.inMemory(.bundled, isSearchable: false), try SmallReview.reader]
  }

  @Test func everyIDOfEveryTableIsShownAndTraced() throws {
    for reader in try readers() {
      try reader.read { db in
        let shapes = try TableShape.all(db)
        var trace = try TraceQuestion(db)
        for shape in shapes {
          let hasSource = shape.columns.contains { $0.name == "source" }
          let ids = try String.fetchAll(db, sql: "SELECT \(shape.keySQL) FROM \"\(shape.name)\" ORDER BY 1")
          for (index, id) in ids.enumerated() {
            let found = try FoundRow.find(id, among: shapes, db)
            #expect(found.contains(FoundRow(table: shape.name, id: id)), "\(shape.name) \(id)")
            // What follows is the same code for all rows of a table; every tenth of a long one will do.
            guard index % (ids.count > 60 ? 10 : 1) == 0 else { continue }
            guard case .found(_, let parts) = try ShowQuestion.fetch(db, id: id, among: shapes) else {
              Issue.record("\(shape.name) \(id) is not shown")
              continue
            }
            #expect(parts.contains { $0.isSubject && $0.answer.rows.count == 1 })
            guard index % (ids.count > 20 ? 7 : 1) == 0 else { continue }
            let facts = try trace.facts(found)
            #expect(
              facts.contains {
                $0.table == shape.name && $0.id == id && $0.source.isEmpty != hasSource && !$0.numbers.isEmpty
              })
          }
        }
      }
    }
  }

  /// Counted here by SQL of its own: every row of every table that names the source.
  @Test func aSourceIsTracedToEveryRowThatRestsOnIt() throws {
    for reader in try readers() {
      try reader.read { db in
        let tables = try TableShape.all(db).filter { shape in shape.columns.contains { $0.name == "source" } }
        for source in try String.fetchAll(db, sql: "SELECT id FROM sources ORDER BY id") {
          let facts = try TraceQuestion.facts(db, [FoundRow(table: "sources", id: source)])
          var rows = 0
          for table in tables {
            rows +=
              try Int.fetchOne(db, sql: "SELECT count(*) FROM \"\(table.name)\" WHERE source = ?", arguments: [source])
              ?? 0
          }
          #expect(facts.count { $0.source == source } == rows, "\(source)")
        }
        #expect(Set(tables.map(\.name)).isSuperset(of: ["statements", "exposures", "notes", "prisma_counts", "arms"]))
      }
    }
  }

  @Test func aTrialIsTracedToWhatItOwns() throws {
    try SmallReview.reader.read { db in
      let facts = try TraceQuestion.facts(db, [FoundRow(table: "trials", id: "one")])
      let ids = facts.map(\.id)
      for id in ["one", "first", "one:high", "one:later", "r1", "x1", "n1"] { #expect(ids.contains(id), "\(id)") }
      for id in ["two", "single", "r3", "sleep-later"] { #expect(!ids.contains(id), "\(id)") }
      #expect(facts.first { $0.id == "r1" }?.numbers == "score; mean; mean 5.1")
    }
  }

  @Test func namesOfSeveralKinds() throws {
    let reader = try readers()[0]
    func tables(_ name: String) throws -> [String] {
      try reader.read { db in try FoundRow.find(name, db).map(\.table) }
    }
    #expect(try tables("jensen2019") == ["studies", "sources"])
    #expect(try tables("JENSEN2019") == ["studies"])
    #expect(try tables("35") == ["studies"])
    #expect(try tables("gaf-f") == ["instruments"])
    #expect(try tables("s04") == ["statements"])
    #expect(try tables("danish-imr:comparator:table1") == ["comparator_classes"])
    #expect(try tables("no such thing").isEmpty)
  }
}
