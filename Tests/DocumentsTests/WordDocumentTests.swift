import Documents
import Reporting
import Testing
import TrialModel

@Suite(.enabled(if: OfficeFiles.canRead)) struct WordDocumentTests {
  @Test func aTableIsOneOfWordWithARepeatedHeadingOnALandscapePage() throws {
    let read = try OfficeFiles.word(ReportDocument(SampleDocuments.kinds))
    #expect(read.landscape)
    let table = try #require(read.tables.first)
    #expect(read.tables.count == 1)
    #expect(table.repeated && table.unbroken)
    #expect(table.style == "Review Table")
    #expect(table.headings == ["Study", "Randomized", "Mean", "Blinded", "Instruments"])
    #expect(table.width <= read.room)
    #expect(read.language == "en-GB")
    #expect(read.created == "1980-01-01T00:00:00")
    #expect(read.title == "Kinds of cells <&>")
  }

  @Test func cellsHoldTheirItemsAsParagraphsInStylesThatAJournalCanChange() throws {
    let table = try #require(try OfficeFiles.word(ReportDocument(SampleDocuments.kinds)).tables.first)
    #expect(table.rows[0] == [["Färdig 2011"], ["41"], ["52.20"], ["yes"], ["GAF-F", "RAS"]])
    #expect(table.rows[1] == [["=1+1"], ["NR"], ["\u{2212}0.123456789"], ["no"], [""]])
    #expect(table.rows[2] == [["進行 👩‍⚕️ \u{FFFD}\u{FFFD}"], ["ILL"], ["12.3%"], [""], ["a", "b"]])
    #expect(table.styles[0] == ["Table Text", "Table Number", "Table Number", "Table Text", "Table Item"])
  }

  @Test func theCaptionIsCountedByAFieldAndNotesStandBelow() throws {
    let read = try OfficeFiles.word(ReportDocument(SampleDocuments.kinds))
    #expect(read.fields.first == "SEQ Table \\* ARABIC")
    #expect(read.paragraphs.first == ["Caption", "Table . Kinds of cells <&>"])  // python-docx leaves fields out
    #expect(
      Array(read.paragraphs.dropFirst()) == [
        ["Table Note", "Means are after treatment."],
        [
          "Table Note",
          "Abbreviations: NR, not reported (the source was read and does not give it); ILL, illegible (the source gives it "
            + "but cannot be read).",
        ],
      ])
  }

  @Test func severalTablesHaveAHeadingNumbersAndOneLegend() throws {
    let read = try OfficeFiles.word(
      ReportDocument(title: "All of it", tables: [SampleDocuments.kinds, SampleDocuments.record]))
    #expect(read.paragraphs.first == ["Heading 1", "All of it"])
    #expect(read.tables.count == 2)
    #expect(read.fields.count { $0.hasPrefix("SEQ Table") } == 2)
    #expect(read.paragraphs.count { $0[1].hasPrefix("Abbreviations") } == 1)
    #expect(read.tables[1].headings == ["Field", "Value"])
    #expect(read.tables[1].rows == [[["ID"], ["tan2017"]], [["n"], ["50"]]])
  }

  @Test func footnotesMarkCellsByLetters() throws {
    var table = SampleDocuments.kinds
    table.footnotes = [
      ReportFootnote(column: "mean", text: "From F."), ReportFootnote(row: 0, column: "mean", text: "Derived."),
      ReportFootnote(row: 1, column: "mean", text: "From F."),
    ]
    let read = try OfficeFiles.word(ReportDocument(table))
    let mean = read.tables[0].rows.map { $0[2][0] }
    #expect(read.tables[0].headings[2] == "Meana")
    #expect(mean == ["52.20b", "\u{2212}0.123456789a", "12.3%"])
    #expect(read.paragraphs[1] == ["Table Note", "a From F."])
    #expect(read.paragraphs[2] == ["Table Note", "b Derived."])
  }

  @Test func aTableWithoutRowsOrColumnsSaysSo() throws {
    var table = SampleDocuments.kinds
    table.rows = []
    #expect(try OfficeFiles.word(ReportDocument(table)).tables[0].rows[0][0] == ["(no rows)"])
    let nothing = ReportTable(name: "nothing", title: "", columns: [])
    #expect(try OfficeFiles.word(ReportDocument(nothing)).paragraphs.contains(["Table Text", "(no rows)"]))
  }

  @Test(arguments: [1, 200]) func longTitlesAndManyRowsAreKept(rows: Int) throws {
    var table = SampleDocuments.text(columns: 4, rows: rows, "schizophrenia <\"&'>")
    table.title = String(repeating: "long title ", count: 27) + "end"
    let read = try OfficeFiles.word(ReportDocument(table))
    #expect(read.tables[0].rows.count == rows)
    #expect(read.tables[0].rows[rows - 1][3] == ["schizophrenia <\"&'> \(rows - 1) 3"])
    #expect(read.paragraphs[0][1] == "Table . " + table.title)
    #expect(read.title.count <= 255)
  }

  @Test func aWideTableGetsAWiderPage() throws {
    let narrow = try OfficeFiles.word(ReportDocument(SampleDocuments.text(columns: 5, rows: 3, "schizophrenia")))
    let wide = try OfficeFiles.word(ReportDocument(SampleDocuments.text(columns: 20, rows: 3, "schizophrenia")))
    #expect(narrow.room == 16_838 - 1700)
    #expect(wide.room == 23_811 - 1700)
    #expect(wide.tables[0].width <= wide.room)
  }

  @Test func moreColumnsThanWordHasAreRefused() {
    let table = SampleDocuments.text(columns: 64, rows: 1, "x")
    #expect {
      try documentBytes(ReportDocument(table), as: .docx)
    } throws: { error in
      (error as? DocumentError)?.message.contains("has 63 columns at most, and 'text' has 64") == true
    }
  }

  @Test(arguments: [MissingStyle.word, .code, .blank]) func withoutAbbreviationsThereIsNoLegend(style: MissingStyle)
    throws
  {
    let read = try OfficeFiles.word(ReportDocument(SampleDocuments.kinds), missing: style)
    #expect(!read.paragraphs.contains { $0[1].hasPrefix("Abbreviations") })
  }
}
