import Testing
import TrialModel

@testable import Reporting

@Suite struct TerminalCellTests {
  @Test func measuresItsLines() {
    let cell = TerminalCell(.text("one three\n進行中"), missing: .footnote)
    #expect(cell.lines == ["one three", "進行中"])
    #expect(cell.naturalWidth == 9)
    #expect(cell.longestWord == 6)
    #expect(!cell.isList && !cell.isMissing)
  }

  @Test func indentsTheWrappedLinesOfItems() {
    let cell = TerminalCell(.list(["IMRS client", "RAS"]), missing: .footnote)
    #expect(cell.wrapped(to: 8) == ["IMRS", "  client", "RAS"])
    #expect(cell.wrapped(to: 7) == ["IMRS", "client", "RAS"])
    #expect(TerminalCell(.list(["IMRS client"]), missing: .footnote).wrapped(to: 8) == ["IMRS", "client"])
  }

  @Test func hasNoLinesWhenBlank() {
    #expect(TerminalCell(.missing(.illegible), missing: .blank).lines.isEmpty)
    #expect(TerminalCell(.missing(.illegible), missing: .blank).isMissing)
  }
}
