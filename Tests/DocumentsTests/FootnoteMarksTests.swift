import Reporting
import Testing

@testable import Documents

@Suite struct FootnoteMarksTests {
  @Test func eachTextHasOneLetter() {
    var table = SampleDocuments.kinds
    table.footnotes = [
      ReportFootnote(row: 0, column: "mean", text: "one"), ReportFootnote(row: 1, column: "mean", text: "two"),
      ReportFootnote(row: 2, column: "mean", text: "one"), ReportFootnote(row: 2, column: "mean", text: "two"),
      ReportFootnote(column: "study", text: "three"),
    ]
    let marks = FootnoteMarks(table)
    #expect(marks.texts.map(\.mark) == ["a", "b", "c"])
    #expect((0...2).map { marks.mark(row: $0, column: 2) } == ["a", "b", "a,b"])
    #expect(marks.mark(column: 0) == "c")
    #expect(marks.mark(row: 0, column: 0) == nil)
  }

  @Test func lettersGoOnAfterZ() {
    var table = SampleDocuments.kinds
    table.footnotes = (0..<28).map { ReportFootnote(column: "study", text: "note \($0)") }
    #expect(FootnoteMarks(table).texts.map(\.mark).suffix(3) == ["z", "aa", "ab"])
  }
}
