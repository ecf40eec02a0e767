import Testing
import TrialModel
import TrialStore

@testable import TrialQuery

struct FlowQuestionTests {
  @Test func stagesComeInTheDiagramsOrderWithTheirCountsOrReasons() throws {
    let stages = try Registry.bundled(isSearchable: false).reader.read(FlowQuestion.fetch)
    #expect(stages.count == 13)
    #expect(stages.first?.records == .integer(1093))
    #expect(stages.last?.path == .both)
    #expect(stages.filter { $0.path == .otherMethods }.count == 5)
    let unknown = stages.filter { $0.records == .missing(.notRetrieved) }.map(\.id)
    #expect(unknown == ["records_screened_databases", "records_excluded_other"])
    #expect(stages.filter(\.isExclusion).count == 5)
  }
}
