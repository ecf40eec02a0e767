import Reporting
import Testing
import TrialModel

@Suite struct ReportTableTests {
  @Test func listsTheReasonsThatOccurInOneOrder() {
    var table = SampleTables.reasons
    table.rows.reverse()
    #expect(table.missingReasons == MissingReason.allCases)
    #expect(SampleTables.wide.missingReasons == [.notReported, .illegible])
    #expect(SampleTables.empty.missingReasons == [])
  }

  @Test func takesLeadingColumnsForText() {
    #expect(ReportColumn(key: "a", label: "A").isText)
    #expect(!ReportColumn(key: "a", label: "A", alignment: .trailing).isText)
    #expect(!ReportColumn(key: "a", label: "A", isText: false).isText)
  }

  @Test func stopsAtARowOfAnotherLength() async {
    await #expect(processExitsWith: .failure) {
      let table = ReportTable(
        name: "t", title: "", columns: [ReportColumn(key: "a", label: "A")], rows: [[.empty, .empty]])
      _ = render(table, as: .csv)
    }
  }
}
