import GRDB
import Testing
import TrialModel
import TrialQuery
import TrialStore

struct ComparisonQuestionTests {
  @Test func armsStandSideBySideWithNumbersAsPrinted() throws {
    let registry = try Registry.bundled()
    let pairs = try registry.reader.read { db in try ComparisonQuestion.fetch(db) }
    let dalum = try #require(pairs.first { $0.study == "dalum2018b" })
    #expect(dalum.comparator.mean == "44.0")
    #expect(dalum.intervention.sd == nil)
    #expect(dalum.comparator.condition == "tau")
    #expect(dalum.comparator.label == "TAU")
    #expect(dalum.at == "post")
    let rows = try registry.reader.read { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM effect_input WHERE kind IN ('mean', 'events')")
    }
    #expect(pairs.count == rows)
  }
}
