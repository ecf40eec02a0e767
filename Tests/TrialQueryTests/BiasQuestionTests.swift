import Testing
import TrialModel
import TrialStore

@testable import TrialQuery

struct BiasQuestionTests {
  @Test func everyStudyHasAJudgementOrAReasonInEveryDomain() throws {
    let answer = try Registry.bundled(isSearchable: false).reader.read { db in
      try BiasQuestion.fetch(db, selection: Selection())
    }
    #expect(answer.domains.first == "Random sequence generation")
    #expect(answer.studies.count == 14)
    #expect(answer.studies.allSatisfy { $0.judgements == Array(repeating: .missing(.notRetrieved), count: 6) })
    #expect(answer.studies.first?.citation == "Muralidharan 2019 [10]")
  }

  @Test func aSelectionLeavesItsStudies() throws {
    let answer = try Registry.bundled(isSearchable: false).reader.read { db in
      try BiasQuestion.fetch(db, selection: Filter([.country: ["Denmark"]]).resolved(db))
    }
    #expect(answer.studies.map(\.id) == ["dalum2018a", "dalum2018b", "jensen2019"])
  }
}
