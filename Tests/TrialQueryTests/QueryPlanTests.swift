import GRDB
import Testing
import TrialModel
import TrialStore

@testable import TrialQuery

/// Questions that select few of a million results must find them by an index.
///
/// SQLite plans without statistics, so that the plan on the bundled review is that on a large one.
struct QueryPlanTests {
  private let reader: RegistryReader

  init() throws { reader = try Registry.bundled(isSearchable: false).reader }

  private static let selective: [[FilterAttribute: [String]]] = [
    [.study: ["35"]], [.trial: ["danish-imr"]], [.arm: ["danish-imr:intervention"]], [.instrument: ["gaf-f"]],
    [.instrument: ["gaf-f"], .at: ["follow-up"]], [.domain: ["hope"]], [.domain: ["hope"], .population: ["cc"]],
    [.country: ["Denmark"]], [.comparator: ["waitlist"]], [.component: ["ACT"], .accordingTo: ["table1"]],
    [.year: ["2019"]], [.exposure: ["near-complete"], .domain: ["hope"]], [.months: ["21"]],
    [.population: ["completers"]], [.delivery: ["individual"]], [.study: ["35"], .instrument: ["mhrm"], .at: ["post"]],
    [.rater: ["clinician"]],
  ]

  @Test(arguments: selective)
  func resultsAreFoundByAnIndex(_ typed: [FilterAttribute: [String]]) throws {
    try reader.read { (db: Database) throws -> Void in
      for (listing, table) in [(Listing.results, "results"), (.contrasts, "contrasts")] {
        if listing == .contrasts, typed[.arm] != nil { continue }
        let plan = try listing.plan(db, conditions: listing.conditions(Filter(typed).resolved(db)))
        #expect(plan.contains { $0.hasPrefix("SEARCH \(table) USING") }, "\(typed): \(plan)")
        #expect(!plan.contains { $0.hasPrefix("SCAN \(table)") }, "\(typed): \(plan)")
      }
    }
  }

  @Test(arguments: ["study = 'jensen2019'", "instrument = 'gaf-f' AND n > 50", "id = 'x'", "arm IN ('a', 'b')"])
  func soAreThoseOfAnExpression(_ expression: String) throws {
    try reader.read { (db: Database) throws -> Void in
      let plan = try Listing.results.plan(
        db, conditions: [try WhereTranslation.condition(expression, on: .results)])
      #expect(plan.contains { $0.hasPrefix("SEARCH results USING") }, "\(plan)")
      #expect(!plan.contains { $0.hasPrefix("SCAN results") }, "\(plan)")
    }
  }

  @Test func studiesOfAnOutcomeAreFoundByAnIndex() throws {
    try reader.read { (db: Database) throws -> Void in
      let typed: [FilterAttribute: [String]] = [.instrument: ["gaf-f"], .at: ["follow-up"]]
      let plan = try Listing.studies.plan(db, conditions: Listing.studies.conditions(Filter(typed).resolved(db)))
      #expect(!plan.contains { $0.hasPrefix("SCAN results") || $0.hasPrefix("SCAN contrasts") }, "\(plan)")
    }
  }

  /// A search per pair of study and time point would be millions of searches.
  @Test func timePointsDoNotMultiplyTheSearches() throws {
    try reader.read { (db: Database) throws -> Void in
      let typed: [FilterAttribute: [String]] = [.comparator: ["tau"], .instrument: ["gaf-f"], .at: ["post"]]
      let plan = try Listing.results.plan(db, conditions: Listing.results.conditions(Filter(typed).resolved(db)))
      #expect(plan.contains { $0.hasPrefix("SEARCH results USING") }, "\(plan)")
      #expect(!plan.contains { $0.contains("time_point=?") }, "\(plan)")
    }
  }

  /// Studies with an outcome are asked one by one and stop at the first result; nobody reads all results.
  @Test func studiesWithAnOutcomeStopAtTheFirst() throws {
    try reader.read { (db: Database) throws -> Void in
      let typed: [FilterAttribute: [String]] = [.domain: ["hope"], .at: ["post"], .population: ["cc"]]
      let plan = try Listing.studies.plan(db, conditions: Listing.studies.conditions(Filter(typed).resolved(db)))
      #expect(plan.contains { $0.hasPrefix("SEARCH results USING") && $0.contains("(study=?") }, "\(plan)")
    }
  }

  /// A view that SQLite makes whole would take longer with every trial of the registry.
  @Test func oneStudyIsFoundWithoutReadingAllArms() throws {
    try reader.read { (db: Database) throws -> Void in
      let plan = try Listing.studies.plan(
        db, conditions: Listing.studies.conditions(Filter([.study: ["35"]]).resolved(db)))
      #expect(!plan.contains { $0.hasPrefix("MATERIALIZE") || $0.hasPrefix("SCAN arms") }, "\(plan)")
    }
  }
}
