import Reporting
import Testing
import TrialModel
import TrialStore

@testable import TrialbookCommands

struct SourcesTableTests {
  private func table(_ columns: [String], _ rows: [[ReportCell]]) -> ReportTable {
    ReportTable(
      name: "t", title: "", columns: columns.map { ReportColumn(key: $0, label: $0) }, rows: rows)
  }

  private func sources(_ tables: ReportTable...) throws -> ReportTable {
    try Registry.bundled().sources(of: ReportDocument(title: "", tables: tables))
  }

  @Test func onlySourcesThatATableNamesAreListedWithTheirPlaces() throws {
    let found = try sources(
      table(
        ["source", "locator"],
        [
          [.text("jensen2019"), .text("Table 3")], [.text("jensen2019"), .text("Table 2")],
          [.text("jensen2019"), .text("Table 3")],
        ]), table(["sources"], [[.list(["tan2017", "jensen2019"])]]))
    #expect(found.rows.map(\.first) == [.text("jensen2019"), .text("tan2017")])
    #expect(found.rows.map(\.last) == [.list(["Table 3", "Table 2"]), .list([])])
    #expect(found.columns.map(\.key) == ["id", "kind", "citation", "year", "doi", "url", "seen", "locators"])
    let citation = try #require(found.rows[1].dropFirst(2).first)
    #expect(citation != .empty)
  }

  @Test func withoutAColumnOfSourcesAllOfTheRegistryAreListed() throws {
    let found = try sources(table(["id"], [[.text("x")]]))
    #expect(found.rows.count == 50)
    #expect(found.columns.last?.key == "seen")
  }
}
