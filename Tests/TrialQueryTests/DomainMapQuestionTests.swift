import Testing
import TrialModel
import TrialStore

@testable import TrialQuery

struct DomainMapQuestionTests {
  private func map(_ filter: Filter = Filter()) throws -> DomainMap {
    try Registry.bundled(isSearchable: false).reader.read { db in
      try DomainMap.fetch(db, selection: filter.resolved(db))
    }
  }

  private func cell(_ map: DomainMap, _ study: String, _ domain: String, _ time: String?) throws -> DomainMap.Cell {
    let row = try #require(map.studies.firstIndex { $0.id == study })
    let column = try #require(map.domains.firstIndex(of: domain))
    return map.cells[row][column][try #require(map.times.firstIndex(of: time))]
  }

  @Test func itShowsTheReviewsOwnDomains() throws {
    let map = try map()
    #expect(map.domains.count == 8)
    #expect(map.times == ["interim", "post", "follow_up", nil])
    #expect(map.cells.count == 14 && map.cells.allSatisfy { $0.count == 8 && $0.allSatisfy { $0.count == 4 } })
  }

  @Test func theBestOfSeveralInstrumentsCounts() throws {
    let map = try map()
    #expect(try cell(map, "jensen2019", "personal recovery", "post") == .results)
    #expect(try cell(map, "tan2017", "personal recovery", nil) == .comparisons)
    #expect(try cell(map, "fardig2011", "personal recovery", "post") == .measured)
    #expect(try cell(map, "lin2013", "hope", "post") == .nothing)
    #expect(try cell(map, "johnson", "personal recovery", "follow_up") == .nothing)
    #expect(try cell(map, "polat2021", "social functioning", "post") == .measured)
    #expect(try cell(map, "jensen2019", "personal recovery", nil) == .nothing)
  }

  @Test func aFilterNamesOtherDomains() throws {
    let map = try map(Filter([.domain: ["psychiatric symptoms"], .study: ["35"]]))
    #expect(map.domains == ["psychiatric symptoms"])
    #expect(map.studies.map(\.id) == ["jensen2019"])
  }
}
