import GRDB
import Testing
import TrialModel
import TrialStore

@testable import TrialQuery

struct MatrixQuestionTests {
  private let matrix: Matrix

  init() throws {
    matrix = try Registry.bundled(isSearchable: false).reader.read { db in
      try Matrix.fetch(db, selection: Filter([.domain: ["personal recovery"]]).resolved(db))
    }
  }

  private func cell(_ study: String, _ instrument: String, _ kind: String?) -> Matrix.Cell? {
    matrix.entries.first { $0.study.id == study && $0.instrument.id == instrument && $0.kind == kind }?.cell
  }

  @Test func everyStudyMeetsEveryInstrument() {
    for study in matrix.studies {
      for instrument in matrix.instruments {
        #expect(matrix.entries.contains { $0.study == study && $0.instrument == instrument })
      }
    }
    #expect(matrix.instruments.map(\.id).contains("ras"))
  }

  @Test func tellsAvailableMissingUsedAndNothingApart() {
    #expect(cell("jensen2019", "mhrm", "post") == .available(results: 2, contrasts: 0))
    #expect(cell("jensen2019", "mhrm", "follow_up") == .available(results: 4, contrasts: 2))
    #expect(cell("fardig2011", "ras", "post") == .used)
    #expect(cell("jensen2019", "ras", "post") == .nothing)
    #expect(cell("tan2017", "imrs-client", nil) == .available(results: 0, contrasts: 2))
    #expect(cell("jensen2019", "mhrm", "baseline") == nil)
  }

  @Test func withoutARowThatSaysSoNothingIsCalledNotMeasured() throws {
    let matrix = try Registry.bundled(isSearchable: false).reader.read { db in
      try Matrix.fetch(db, selection: Filter().resolved(db))
    }
    #expect(matrix.entries.count > 1_000)
    #expect(!matrix.entries.contains { $0.cell == .noNumbers(.notMeasured) })
  }

  @Test func anotherReviewsMatrix() throws {
    let matrix = try SmallReview.reader.read { db in try Matrix.fetch(db, selection: Filter().resolved(db)) }
    func cell(_ study: String, _ label: String, _ kind: String?) -> Matrix.Cell? {
      matrix.entries.first { $0.study.id == study && $0.instrument.label == label && $0.kind == kind }?.cell
    }
    #expect(matrix.instruments.map(\.label) == ["VAS", "sleep, instrument not stored"])
    #expect(cell("first", "VAS", "post") == .available(results: 2, contrasts: 0))
    #expect(cell("single", "VAS", "post") == .used)
    #expect(cell("second", "VAS", "post") == nil)
    #expect(cell("second", "sleep, instrument not stored", "follow_up") == .used)
    #expect(cell("single", "sleep, instrument not stored", "post") == .nothing)
    let mood = try SmallReview.reader.read { db in
      try Matrix.fetch(db, selection: Filter([.study: ["single"], .instrument: ["PHQ"]]).resolved(db))
    }
    #expect(mood.studies.isEmpty)
  }
}
