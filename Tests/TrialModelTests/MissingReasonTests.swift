import Testing
import TrialModel

struct MissingReasonTests {
  @Test func theFiveReasonsPrintDifferently() {
    #expect(MissingReason.allCases.count == 5)
    #expect(Set(MissingReason.allCases.map(\.abbreviation)).count == 5)
    #expect(Set(MissingReason.allCases.map(\.label)).count == 5)
    #expect(Set(MissingReason.allCases.map(\.explanation)).count == 5)
  }

  @Test func labelsAreTheWordsOfTheVocabulary() {
    #expect(MissingReason.notRetrieved.label == "not retrieved")
    #expect(MissingReason(rawValue: "illegible") == .illegible)
    #expect(MissingReason(rawValue: "unknown") == nil)
  }
}
