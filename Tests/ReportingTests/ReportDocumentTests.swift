import Reporting
import Testing
import TrialModel

@Suite struct ReportDocumentTests {
  @Test func recordsBecomeFieldsAndValuesWithTheirFootnotes() {
    var table = ReportTable(
      name: "t", title: "T",
      columns: [ReportColumn(key: "id", label: "ID"), ReportColumn(key: "n", label: "n")],
      rows: [[.text("a"), .integer(1)], [.text("b"), .integer(2)]])
    table.layout = .records
    table.footnotes = [
      ReportFootnote(row: 1, column: "n", text: "counted"), ReportFootnote(column: "n", text: "of people"),
    ]
    let fields = table.asFields
    #expect(fields.columns.map(\.key) == ["field", "value"])
    #expect(fields.rows[3] == [.text("n"), .integer(2)])
    #expect(
      fields.footnotes == [
        ReportFootnote(row: 3, column: "value", text: "counted"),
        ReportFootnote(row: 1, column: "field", text: "of people"),
      ])
    #expect(SampleTables.kinds.asFields == SampleTables.kinds)
  }

  @Test func oneLegendStandsUnderTheLastTable() {
    let tables = ReportDocument(
      title: "", tables: [SampleTables.single(.missing(.illegible)), SampleTables.single(.missing(.notReported))]
    ).withOneLegend
    #expect(tables.map(\.legend) == [[], [.notReported, .illegible]])
  }
}
