import TrialQuery
import TrialStore
import Testing

@testable import TrialbookCommands

struct MatrixTableTests {
  @Test func thePageHasTheSameCellsWithRowsAndColumnsExchanged() throws {
    let matrix = try Registry.bundled().reader.read { db in
      try Matrix.fetch(db, selection: Filter([:]).resolved(db))
    }
    let wide = MatrixTable.wide(matrix)
    let tall = MatrixTable.tall(matrix)
    #expect(tall.columns.count == wide.rows.count + 1)
    #expect(tall.rows.count == wide.columns.count - 2)
    for (study, row) in wide.rows.enumerated() {
      #expect(row.dropFirst(2).elementsEqual(tall.rows.map { $0[study + 1] }))
    }
    #expect(tall.notes == wide.notes)
    #expect(tall.legend == wide.legend)
  }
}
