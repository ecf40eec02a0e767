import Testing
import TrialModel

struct ReviewDraftTests {
  @Test func aRowIsAddedOnceAndFilledWhereItIsEmpty() {
    var draft = ReviewDraft()
    let added = [
      draft.add("trials", ["id": "t", "name": "T", "country": nil], missing: .notRetrieved),
      draft.add("trials", ["id": "t", "name": "other"], missing: .notRetrieved),
    ]
    #expect(added == [true, false])
    draft.fill("trials", id: "t", "country", with: "Denmark")
    draft.fill("trials", id: "t", "name", with: "other")
    draft.fill("trials", id: "u", "name", with: "other")
    #expect(draft.tables["trials"]?.map(\.cells) == [["id": "t", "name": "T", "country": "Denmark"]])
    #expect(draft.count("trials") == 1)
    #expect(draft.cell("trials", id: "t", "country") == "Denmark")
    #expect(draft.cell("trials", id: "u", "country") == nil)
  }

  @Test func aKeyMayBeOfSeveralColumns() {
    var draft = ReviewDraft()
    let rows = [
      ["study": "s", "instrument": "i"], ["study": "s", "instrument": "j"], ["study": "s", "instrument": "i"],
    ]
    let added = rows.map { draft.add("study_instruments", $0, key: ["study", "instrument"], missing: .notReported) }
    #expect(added == [true, true, false])
  }
}
