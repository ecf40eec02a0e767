import Reporting
import Testing

@testable import Documents

@Suite struct SheetNameTests {
  private func names(_ keys: String...) -> [String] {
    sheetNames(keys.map { ReportTable(name: $0, title: "", columns: []) })
  }

  @Test func areWordsThatExcelTakes() {
    #expect(
      names("side_by_side", "table1", "a/b:[c]*?\\", "'quoted'") == ["Side by side", "Table 1", "A b  c", "Quoted"])
    #expect(names("", "History") == ["Sheet", "History 2"])
  }

  @Test func areShortAndDifferent() {
    let long = String(repeating: "ab", count: 30)
    let found = names(long, long.uppercased(), "x", "X")
    #expect(Set(found.map { $0.lowercased() }).count == 4)
    #expect(found.allSatisfy { $0.utf16.count <= 31 })
    #expect(found[3] == "X 2")
  }

  @Test func addressesCountLettersAfterZ() {
    #expect(cellAddress(row: 0, column: 0) == "A1")
    #expect(cellAddress(row: 4, column: 27) == "AB5")
    #expect(cellAddress(row: 9, column: 701) == "ZZ10")
    #expect(cellAddress(row: 9, column: 702) == "AAA10")
  }
}
