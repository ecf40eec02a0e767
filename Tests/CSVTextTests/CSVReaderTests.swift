import Testing

@testable import CSVText

struct CSVReaderTests {
  /// Every record of a text as its line and its cells.
  private func records(_ text: String) throws -> [(line: Int, cells: [String])] {
    let bytes = Array(text.utf8)
    return try bytes.withUnsafeBufferPointer { buffer in
      var reader = CSVReader(buffer)
      var record = CSVRecord()
      var result: [(line: Int, cells: [String])] = []
      while try reader.next(&record) { result.append((record.line, record.cells.map { reader.string($0) })) }
      return result
    }
  }

  @Test func readsPlainAndQuotedCells() throws {
    let read = try records("a,b\n1,\"x, y\"\n\"he said \"\"no\"\"\",\n")
    #expect(read.map(\.cells) == [["a", "b"], ["1", "x, y"], ["he said \"no\"", ""]])
  }

  @Test func countsLinesAcrossQuotedLineBreaksAndEmptyLines() throws {
    let read = try records("a\n\"two\nlines\"\n\n\nb\n")
    #expect(read.map(\.line) == [1, 2, 6])
  }

  @Test func acceptsWindowsEndsOfLinesAndAByteOrderMark() throws {
    #expect(try records("\u{FEFF}a,b\r\n1,2\r\n").map(\.cells) == [["a", "b"], ["1", "2"]])
  }

  @Test func acceptsALastLineWithoutEnd() throws {
    #expect(try records("a,b\n1,").map(\.cells) == [["a", "b"], ["1", ""]])
  }

  @Test func refusesAQuoteThatNeverEnds() {
    #expect(throws: CSVFault(line: 2, message: "a quoted cell begins here and never ends. Close it with a quote.")) {
      try records("a\n\"open\nmore\n")
    }
  }

  @Test func refusesTextBehindAClosingQuote() {
    #expect(throws: CSVFault(line: 1, message: "text follows a closing quote. Double the quotes inside a quoted cell."))
    {
      try records("\"a\"b\n")
    }
  }

  @Test func refusesAQuoteInsideAPlainCell() {
    #expect(throws: CSVFault.self) { try records("a,5\" tall\n") }
  }

  @Test func findsTheFirstByteThatIsNotUTF8() {
    let latin1: [UInt8] = Array("name\nF".utf8) + [0xE4] + Array("rdig\n".utf8)
    let found = latin1.withUnsafeBufferPointer { CSVReader($0).firstInvalidByte() }
    #expect(found?.line == 2)
    #expect(found?.byte == 0xE4)
    let good = Array("Färdig \u{2212} 🙂 e\u{301}\n".utf8)
    #expect(good.withUnsafeBufferPointer { CSVReader($0).firstInvalidByte() } == nil)
  }
}
