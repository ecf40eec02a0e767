import Reporting
import Testing
import TrialModel

@Suite struct ReportFormatTests {
  @Test(arguments: ReportFormat.allCases) func givesTheSameBytesAgain(format: ReportFormat) {
    for table in [SampleTables.kinds, SampleTables.wide, SampleTables.reasons, SampleTables.empty] {
      #expect(render(table, as: format).utf8.elementsEqual(render(table, as: format).utf8))
    }
  }

  @Test(arguments: ReportFormat.allCases) func printsTheFiveReasonsDifferently(format: ReportFormat) {
    let outputs = MissingReason.allCases.map { render(SampleTables.single(.missing($0)), as: format) }
    #expect(Set(outputs).count == 5)
    #expect(!outputs.contains(render(SampleTables.single(.empty), as: format)))
  }

  @Test(arguments: ReportFormat.allCases) func endsWithANewline(format: ReportFormat) {
    for table in [SampleTables.kinds, SampleTables.empty, ReportTable(name: "none", title: "", columns: [])] {
      #expect(render(table, as: format).utf8.last == UInt8(ascii: "\n"))
    }
  }

  @Test(arguments: ReportFormat.allCases) func keepsAPrintedNumber(format: ReportFormat) {
    #expect(render(SampleTables.single(.number(52.2, printed: "52.20")), as: format).contains("52.20"))
  }

  @Test(arguments: ReportFormat.allCases) func keepsALongTitle(format: ReportFormat) {
    var table = SampleTables.kinds
    table.title = String(repeating: "long title ", count: 28) + "end"
    let isData = format == .csv || format == .tsv
    #expect(render(table, as: format).contains(table.title) == !isData)
  }
}
