import Testing

@testable import Reporting

@Suite struct ColumnFitTests {
  private func measure(_ natural: Int, minimum: Int = 8, word: Int = 8, priority: Int = 1) -> ColumnMeasure {
    ColumnMeasure(natural: natural, minimum: minimum, longestWord: word, priority: priority)
  }

  @Test func givesNaturalWidthsWhereTheyFit() {
    #expect(fittedWidths([measure(10), measure(300)], available: nil) == [10, 300])
    #expect(fittedWidths([measure(10), measure(30)], available: 40) == [10, 30])
  }

  @Test func keepsNarrowColumnsAndSharesTheRest() {
    #expect(fittedWidths([measure(12), measure(200), measure(200)], available: 92) == [12, 40, 40])
    #expect(fittedWidths([measure(12), measure(300), measure(100)], available: 92) == [12, 60, 20])
  }

  @Test func servesPriorityFirst() throws {
    let widths = try #require(fittedWidths([measure(200, priority: 2), measure(200)], available: 90))
    #expect(widths == [60, 30])
  }

  @Test func refusesWhatCannotFit() {
    #expect(fittedWidths([measure(50), measure(50)], available: 15) == nil)
    #expect(fittedWidths([measure(50), measure(50)], available: 16) == [8, 8])
    #expect(fittedWidths([], available: 10) == [])
  }

  @Test func doesNotLetOneLongWordTakeTheRoom() {
    #expect(fittedWidths([measure(90, word: 90), measure(90, word: 9)], available: 60) == [30, 30])
  }
}
