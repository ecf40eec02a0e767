import CSVText
import Testing

struct CSVWriterTests {
  @Test func quotesOnlyWhatNeedsThem() {
    #expect(CSVWriter.line(["a", "", "b c", "é"]) == "a,,b c,é\n")
    #expect(
      CSVWriter.line(["1,2", "say \"x\"", "two\nlines", "a\r"]) == "\"1,2\",\"say \"\"x\"\"\",\"two\nlines\",\"a\r\"\n")
    #expect(CSVWriter.line([""]) == "\"\"\n")
    #expect(CSVWriter.text([["a"], ["b"]]) == "a\nb\n")
  }

  @Test func readingGivesBackWhatWasWritten() throws {
    let rows = [["a,b", "\"", "\"\"", "x\ny", "\r\n", "é, ü"], ["", "1", "2", "3", "4", "5"]]
    let bytes = Array(CSVWriter.text(rows).utf8)
    let read = try bytes.withUnsafeBufferPointer { buffer in
      var reader = CSVReader(buffer)
      var record = CSVRecord()
      var read: [[String]] = []
      while try reader.next(&record) { read.append(record.cells.map { reader.string($0) }) }
      return read
    }
    #expect(read == rows)
  }
}
