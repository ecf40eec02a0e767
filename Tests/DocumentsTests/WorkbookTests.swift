import Documents
import Reporting
import Testing
import TrialModel

@Suite(.enabled(if: OfficeFiles.canRead)) struct WorkbookTests {
  @Test func cellsAreTypedAndNeverFormulas() throws {
    let sheet = try OfficeFiles.excel(ReportDocument(SampleDocuments.kinds)).sheet("Kinds 1")
    #expect(sheet.values[0] == ["Study", "Randomized", "Mean", "Blinded", "Instruments"].map { .text($0) })
    #expect(
      sheet.values[1] == [.text("Färdig 2011"), .number(41), .number(52.2), .boolean(true), .text("GAF-F\nRAS")])
    #expect(
      sheet.values[2] == [.text("=1+1"), .text("not reported"), .number(-0.123456789), .boolean(false), .null])
    #expect(sheet.values[3][0] == .text("進行 👩‍⚕️ \u{FFFD}\u{FFFD}"))
    #expect(sheet.rows[1][2].format == "0.00")
    #expect(sheet.rows[2][2].format == "General")
    #expect(sheet.rows[3][2].format == "0.0\"%\"")
    #expect(!sheet.rows.joined().contains { $0.type == "f" })
  }

  @Test func headingsAreFrozenFilteredAndRepeatedOnPaper() throws {
    let sheet = try OfficeFiles.excel(ReportDocument(SampleDocuments.kinds)).sheet("Kinds 1")
    #expect(sheet.frozen == "B2")
    #expect(sheet.filter == "A1:E4")
    #expect(sheet.landscape)
    #expect(sheet.repeated == "$1:$1")
    #expect(sheet.widths.allSatisfy { (8..<62).contains($0) })
  }

  @Test func aSheetPerTableThenNotesAndSources() throws {
    let sources = ReportTable(
      name: "sources", title: "Sources",
      columns: [ReportColumn(key: "id", label: "ID"), ReportColumn(key: "citation", label: "Citation")],
      rows: [[.text("tan2017"), .text("Tan 2017")]])
    var marked = SampleDocuments.kinds
    marked.footnotes = [
      ReportFootnote(row: 1, column: "mean", text: "Derived."), ReportFootnote(column: "study", text: "By year."),
    ]
    let book = try OfficeFiles.excel(
      ReportDocument(title: "Both", tables: [marked, SampleDocuments.record]), sources: sources)
    #expect(book.sheets.map(\.name) == ["Kinds 1", "Record", "Notes", "Sources"])
    #expect(book.title == "Both")
    #expect(book.created == "1980-01-01T00:00:00")
    #expect(
      try book.sheet("Record").values == [
        [.text("Field"), .text("Value")], [.text("ID"), .text("tan2017")], [.text("n"), .number(50)],
      ])
    let notes = try book.sheet("Notes").values.dropFirst()
    #expect(
      Array(notes) == [
        [.text("Kinds 1"), .text("title"), .text("Kinds of cells <&>")],
        [.text("Kinds 1"), .text("note"), .text("Means are after treatment.")],
        [.text("Kinds 1"), .text("cell C3"), .text("Derived.")],
        [.text("Kinds 1"), .text("cell A1"), .text("By year.")],
        [.text("Record"), .text("title"), .text("One study")],
        [.null, .text("not reported"), .text("not reported: the source was read and does not give it")],
        [.null, .text("illegible"), .text("illegible: the source gives it but cannot be read")],
      ])
    #expect(try book.sheet("Sources").values[1] == [.text("tan2017"), .text("Tan 2017")])
  }

  @Test func aListingOfSourcesHasNoSecondSheetOfThem() throws {
    var table = SampleDocuments.kinds
    table.name = "sources"
    let book = try OfficeFiles.excel(ReportDocument(table), sources: table)
    #expect(book.sheets.map(\.name) == ["Sources", "Notes"])
  }

  @Test func aTextThatNoCellHoldsIsCutAndSaysSo() throws {
    let text = String(repeating: "ä", count: 40_000)
    let table = ReportTable(
      name: "long", title: "", columns: [ReportColumn(key: "text", label: "Text")], rows: [[.text(text)]])
    let book = try OfficeFiles.excel(ReportDocument(table))
    guard case .text(let cell) = try book.sheet("Long").values[1][0] else {
      Issue.record("the cell is no text")
      return
    }
    #expect(cell.utf16.count == 32_767)
    #expect(cell.hasSuffix("ä… (cut)"))
    #expect(
      try book.sheet("Notes").values[1][2]
        == .text("cut: its text has 40000 characters, and a cell holds 32767. Write csv for all of it."))
  }

  @Test(arguments: [0, 1, 200]) func anyNumberOfRowsIsKept(rows: Int) throws {
    let sheet = try OfficeFiles.excel(ReportDocument(SampleDocuments.text(columns: 3, rows: rows, "x"))).sheet("Text")
    #expect(sheet.rows.count == rows + 1)
    #expect(sheet.filter == "A1:C\(rows + 1)")
  }

  @Test func textThatExcelWouldTakeForSomethingElseStaysText() throws {
    let table = ReportTable(
      name: "text", title: "", columns: [ReportColumn(key: "text", label: "Text")],
      rows: [[.text("-1")], [.text("+1")], [.text("@x")], [.text("  spaced  ")], [.integer(.max)]])
    let sheet = try OfficeFiles.excel(ReportDocument(table)).sheet("Text")
    #expect(sheet.rows.dropFirst().allSatisfy { $0[0].type == "s" })
    #expect(sheet.values[5][0] == .text("9223372036854775807"))
  }
}
