import GRDB
import Testing
import TrialModel
import TrialStore

@testable import TrialQuery

struct SelectionConditionsTests {
  private let reader: RegistryReader

  init() throws { reader = try Registry.bundled().reader }

  /// The values of a column in the rows that a filter selects.
  private func rows(
    _ listing: Listing, _ typed: [FilterAttribute: [String]], column: String = "id"
  ) throws -> [String] {
    let answer = try reader.read { db in
      try listing.fetch(db, columns: [column], conditions: listing.conditions(Filter(typed).resolved(db)))
    }
    return answer.rows.map { row in
      switch row[0] {
      case .text(let text): text
      case .integer(let number): String(number)
      default: "-"
      }
    }
  }

  private func references(_ typed: [FilterAttribute: [String]]) throws -> [String] {
    try rows(.studies, typed, column: "reference_number")
  }

  /// Every attribute on every view gives SQL that SQLite accepts.
  @Test(arguments: FilteredRows.allCases)
  func everyAttributeWorksOnEveryView(_ view: FilteredRows) throws {
    let values: [FilterAttribute: String] = [
      .comparator: "tau", .accordingTo: "text", .component: "IMR", .country: "Denmark", .diagnosis: "schizo",
      .design: "individual", .delivery: "group", .modules: "9..11", .edition: "eleven-module", .duration: "6..12",
      .year: "2010..", .domain: "global-functioning", .instrument: "gaf-f", .rater: "clinician or assessor",
      .at: "post", .months: "9..21", .population: "CC", .exposure: "not-near-complete", .implementation: "weak",
      .study: "35", .trial: "danish-imr", .arm: "danish-imr:intervention",
    ]
    #expect(values.count == FilterAttribute.allCases.count)
    try reader.read { (db: Database) throws -> Void in
      func count(_ typed: [FilterAttribute: [String]]) throws -> Int {
        let conditions = try Filter(typed).resolved(db).conditions(on: view)
        let clause = conditions.map { "(\($0.sql))" }.joined(separator: " AND ")
        return try Int.fetchOne(
          db, sql: "SELECT count(*) FROM \(view.rawValue) WHERE \(clause.isEmpty ? "1" : clause)",
          arguments: StatementArguments(conditions.flatMap(\.arguments))) ?? 0
      }
      let all = try count([:])
      for attribute in FilterAttribute.allCases where attribute != .accordingTo {
        guard let value = values[attribute] else { continue }
        let selected = try count([attribute: [value]])
        #expect(selected > 0 && selected <= all, "\(view.rawValue) --\(attribute.rawValue)")
      }
      let together = try count(values.mapValues { [$0] })
      // No arm is both the comparator and given IMR; no contrast of these is printed.
      #expect((together > 0) == (view != .arm && view != .contrast), "\(view.rawValue), all filters together")
    }
  }

  @Test func studiesByComparator() throws {
    #expect(try references([.comparator: ["active"]]) == ["10", "36", "38"])
    #expect(try references([.comparator: ["active"], .accordingTo: ["table1"]]) == ["10", "36"])
    #expect(try references([.comparator: ["waitlist"]]) == ["37"])
    #expect(try references([.comparator: ["tau"]]).count == 10)
    #expect(try references([.comparator: ["tau"], .accordingTo: ["table1"]]).count == 11)
    #expect(try references([.comparator: ["tau,waitlist,active"]]).count == 14)
  }

  @Test func studiesByComponent() throws {
    #expect(try references([.component: ["ACT"], .accordingTo: ["table1"]]) == ["38"])
    #expect(try references([.component: ["ACT"]]).isEmpty)
    #expect(try references([.component: ["problem solving"], .accordingTo: ["table1"]]) == ["36"])
  }

  @Test func studiesByWhatIsTheirs() throws {
    #expect(try references([.exposure: ["near-complete"]]) == ["30", "32", "39", "40"])
    #expect(try references([.implementation: ["act"]]) == ["38"])
    #expect(try references([.year: ["2018..2019"]]) == ["10", "33", "34", "35"])
    #expect(try references([.country: ["Denmark"]]) == ["33", "34", "35"])
    #expect(try references([.design: ["cluster"]]) == ["38"])
    #expect(try references([.delivery: ["individual"]]) == ["32"])
    #expect(try references([.modules: ["..3"]]) == ["41"])
    #expect(try references([.diagnosis: ["SCHIZOPHRENIA"], .country: ["Turkey"]]) == ["30"])
  }

  @Test func aPercentSignInADiagnosisIsNoWildcard() throws {
    #expect(try references([.diagnosis: ["%"]]).isEmpty)
    #expect(try references([.diagnosis: ["schizo_hrenia"]]).isEmpty)
  }

  @Test func studiesByWhatTheyMeasured() throws {
    #expect(try references([.instrument: ["RAS"]]).contains("40"))
    #expect(try references([.instrument: ["GAF-F"], .at: ["follow-up"]]) == ["35"])
    #expect(try references([.at: ["follow-up"]]).contains("30"))
    #expect(try references([.population: ["completers"]]) == ["31", "37"])
  }

  @Test func resultsGoThroughTheirStudyAndTrial() throws {
    #expect(try Set(rows(.results, [.country: ["Denmark"]], column: "trial")) == ["danish-imr"])
    let ofArm = try rows(
      .results, [.arm: ["danish-imr:intervention"], .instrument: ["gaf-f"], .population: ["cc"]])
    #expect(ofArm.count == 2)
    #expect(try Set(rows(.results, [.months: ["9..21"], .trial: ["danish-imr"]], column: "months")).count == 1)
    #expect(try Set(rows(.contrasts, [.comparator: ["waitlist"]], column: "study")) == ["levitt2009"])
  }

  @Test func armsHaveSomeAttributesThemselves() throws {
    #expect(try rows(.arms, [.comparator: ["waitlist"]]) == ["new-york-imr:comparator"])
    #expect(try rows(.arms, [.component: ["IMR"], .country: ["Sweden"]]) == ["swedish-imr:intervention"])
    #expect(try rows(.arms, [.study: ["35"]]) == ["danish-imr:intervention", "danish-imr:comparator"])
  }

  @Test func instrumentsAndSourcesOfAStudy() throws {
    #expect(try rows(.instruments, [.study: ["35"], .domain: ["hope"]]) == ["state-hope"])
    #expect(try rows(.sources, [.study: ["30"]]).contains("polat2021"))
    #expect(try rows(.trials, [.study: ["35"]]) == ["danish-imr"])
  }
}
