import Testing

@testable import CSVText

struct CSVTableTests {
  private func read(_ text: String) -> (table: CSVTable, findings: [ImportFinding]) {
    CSVTable.read(Array(text.utf8), file: "t.csv", example: "a,b")
  }

  @Test func readsHeaderAndRowsWithoutSpacesAtTheirEnds() {
    let (table, findings) = read("a , b\r\n\r\n 1,\"x, y\"\n")
    #expect(findings.isEmpty)
    #expect(table.header == ["a", "b"])
    #expect(table.rows == [CSVTable.Row(line: 3, cells: ["1", "x, y"])])
    #expect(table.index(of: "b") == 1 && table.index(of: "c") == nil)
  }

  @Test(arguments: [
    ("", "t.csv: is empty. Its first line names the columns, such as a,b."),
    ("a,,c\n", "t.csv:1: column 2 has no name. Name it, or remove the column."),
    (
      "a,b\n1,2,3\n",
      "t.csv:2: the row has 3 cells, the header 2. Quote a text that holds a comma; decimals have a point."
    ),
    ("a,b\n\"1,2\n", "t.csv:2: a quoted cell begins here and never ends. Close it with a quote."),
  ])
  func namesWhatIsWrong(text: String, message: String) {
    #expect(read(text).findings.map(\.description) == [message])
  }
}
