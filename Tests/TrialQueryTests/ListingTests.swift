import GRDB
import Testing
import TrialModel
import TrialStore

@testable import TrialQuery

struct ListingTests {
  private let reader: RegistryReader

  init() throws { reader = try Registry.bundled().reader }

  @Test(arguments: Listing.all.map(\.name))
  func everyListingIsReadWithAllItsColumns(_ name: String) throws {
    let listing = try #require(Listing.all.first { $0.name == name })
    let answer = try reader.read { db in try listing.fetch(db) }
    #expect(!answer.rows.isEmpty)
    #expect(answer.columns == listing.columns)
    #expect(answer.rows.allSatisfy { $0.count == listing.columns.count })
    #expect(Set(listing.columns.map(\.name)).count == listing.columns.count)
    #expect(listing.shownFirst.allSatisfy { shown in listing.columns.contains { $0.name == shown } })
  }

  @Test(arguments: Listing.all.map(\.name))
  func everyListingHasOneOrder(_ name: String) throws {
    let listing = try #require(Listing.all.first { $0.name == name })
    let once = try reader.read { db in try listing.fetch(db) }
    let twice = try reader.read { db in try listing.fetch(db) }
    #expect(once == twice)
  }

  @Test func studiesAreTheIncludedOnesInOrderOfReference() throws {
    let answer = try reader.read { db in try Listing.studies.fetch(db, columns: ["id", "reference_number"]) }
    #expect(answer.rows.count == 14)
    #expect(answer.rows.first == [.text("muralidharan2019"), .integer(10)])
    #expect(answer.rows.last == [.text("hasson_ohayon2007"), .integer(42)])
  }

  @Test func aMissingDatumCarriesItsReason() throws {
    let answer = try reader.read { db in
      try Listing.arms.fetch(db, columns: ["randomized"], conditions: [.equals("id", "turkish-imr:comparator")])
    }
    #expect(answer.rows == [[.missing(.illegible)]])
  }

  @Test func aNumberCarriesItsPrintedForm() throws {
    let answer = try reader.read { db in
      try Listing.results.fetch(
        db, columns: ["mean", "sd", "se"],
        conditions: [.equals("id", "jensen2019:young-mania:follow-up:itt:comparator")])
    }
    #expect(answer.rows == [[.number(8, printed: "8.0"), .missing(.notReported), .number(0.74, printed: "0.74")]])
  }

  @Test func argumentsAreBoundAndNeverPasted() throws {
    let answer = try reader.read { db in
      try Listing.studies.fetch(db, columns: ["id"], conditions: [.equals("id", "x' OR '1' = '1")])
    }
    #expect(answer.rows.isEmpty)
  }
}
