import Reporting
import Testing

@testable import Documents

@Suite struct WordColumnsTests {
  private func columns(_ rows: [[String]], headings: [String]) -> WordColumns {
    WordColumns(
      ReportTable(
        name: "t", title: "", columns: headings.map { ReportColumn(key: $0, label: $0) },
        rows: rows.map { $0.map { .text($0) } }), missing: .footnote)
  }

  @Test func aTableThatFitsIsAsWideAsItsLines() {
    let widths = columns([["Tan 2017", "1"]], headings: ["Study", "n"]).widths(available: 10_000, typeSize: 18)
    #expect(widths.reduce(0, +) < 2_000)
    #expect(widths[0] > widths[1])
  }

  @Test func longTextSharesTheRoomAndShortWordsKeepTheirs() {
    let long = String(repeating: "word ", count: 200)
    let measured = columns([["schizophrenia", long, String(long.prefix(500))]], headings: ["A", "B", "C"])
    let widths = measured.widths(available: 10_000, typeSize: 18)
    #expect(widths.reduce(0, +) <= 10_000)
    #expect(widths.reduce(0, +) > 9_990)
    #expect(widths[0] >= textWidth("schizophrenia") * 18 / 100)
    #expect(widths[1] > widths[2])
    #expect(widths[2] > widths[0])
  }

  @Test func columnsThatCannotFitAreSqueezedAlike() {
    let many = columns([Array(repeating: "schizophrenia", count: 60)], headings: Array(repeating: "Heading", count: 60))
    let widths = many.widths(available: 10_000, typeSize: 12)
    #expect(widths.reduce(0, +) <= 10_000)
    #expect(Set(widths).count == 1)
    #expect(WordPage.fitting([many]).typeSize == 12)
  }
}
