import MetaAnalysis
import Reporting
import Testing

@testable import TrialbookCommands

struct MetaTableBuilderTests {
  private func table(_ style: MetaTableBuilder.Style) -> ReportTable {
    var builder = MetaTableBuilder(style: style, level: "95%")
    builder.numbers("p", "p", [0.0123456]) { MetaNumbers.fixed($0, 3) }
    builder.intervals("ci", "95% CI", [ConfidenceInterval(lower: -1.25, upper: 0.5)]) { MetaNumbers.fixed($0, 1) }
    return builder.table("t", "")
  }

  @Test func peopleReadIntervalsInOneCell() {
    #expect(table(.people).rows == [[.number(0.0123456, printed: "0.012"), .text("-1.2 to 0.5")]])
  }

  @Test func programsGetNumbersAtFullPrecision() {
    #expect(table(.data).columns.map(\.key) == ["p", "ci_lower", "ci_upper"])
    #expect(table(.data).rows == [[.number(0.0123456), .number(-1.25), .number(0.5)]])
  }

  @Test func sheetsGetNumbersWithTheDecimalsThatPeopleSee() {
    #expect(table(.sheet).columns.map(\.label) == ["p", "95% CI, from", "95% CI, to"])
    #expect(
      table(.sheet).rows == [
        [.number(0.0123456, printed: "0.012"), .number(-1.25, printed: "-1.2"), .number(0.5, printed: "0.5")]
      ])
  }
}
