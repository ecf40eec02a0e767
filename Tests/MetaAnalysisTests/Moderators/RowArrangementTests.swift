import Testing

@testable import MetaAnalysis

@Suite struct RowArrangementTests {
  @Test func equalRowsCountAsOne() throws {
    let values = Moderator(name: "x", values: .numeric([1, 2, 1, 3]))
    let design = try #require(DesignMatrix.intercept(studyCount: 4, moderators: [values]).value)
    var arrangement = RowArrangement(design)
    #expect(arrangement.distinctCount == 12)
    arrangement.sort()
    var seen: Set<[Double]> = []
    repeat {
      seen.insert(arrangement.rows.map { design.entries[4 + $0] })
    } while arrangement.advance()
    #expect(seen.count == 12)
  }
}
