import Testing
import TrialModel

@testable import TrialStore

struct ReviewFolderDraftTests {
  @Test func everyTableHasAFileAndAbsentDataTheirReason() throws {
    var draft = ReviewDraft()
    draft.add(
      "sources", ["id": "b", "kind": "record", "citation": "B, \"2\"", "seen": "record"], missing: .notRetrieved)
    draft.add(
      "sources", ["id": "a", "kind": "record", "citation": "A", "seen": "record", "year": "2031"], missing: .notReported
    )
    draft.add("results", ["id": "r", "kind": "events", "events": "3"], missing: .notRetrieved)
    let folder = try ReviewFolder(draft)
    #expect(folder.files.count == 39)
    func text(_ name: String) -> String {
      folder.files.first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    }
    #expect(
      text("sources.csv") == """
        id,kind,citation,year,doi,url,seen
        a,record,A,2031,not_reported,not_reported,record
        b,record,"B, ""2""\",not_retrieved,not_retrieved,not_retrieved,record

        """)
    // What a count cannot have is empty, and what only a person knows too.
    #expect(text("results.csv").hasSuffix("r,,,,,,,events,not_retrieved,,,,,,,,,,,3,,,,\n"))
    #expect(text("trials.csv").split(separator: "\n").count == 1)
  }
}
