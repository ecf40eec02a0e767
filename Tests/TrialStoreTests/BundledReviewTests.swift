import GRDB
import Testing

@testable import TrialStore

/// Facts of the bundled review that must come out as they are known.
struct BundledReviewTests {
  private let registry: DatabaseQueue

  init() throws { registry = try Registry.inMemory(.bundled) }

  private func integer(_ sql: String) throws -> Int? { try registry.read { db in try Int.fetchOne(db, sql: sql) } }

  private func strings(_ sql: String) throws -> [String] {
    try registry.read { db in try String.fetchAll(db, sql: sql) }
  }

  @Test func fourteenStudiesOfTwelveTrials() throws {
    #expect(try integer("SELECT count(*) FROM study WHERE inclusion = 'included'") == 14)
    #expect(try integer("SELECT count(*) FROM trial WHERE inclusion = 'included'") == 12)
    #expect(
      try strings("SELECT id FROM trial WHERE inclusion = 'not_included' ORDER BY id") == [
        "act-imr-pilot", "e-imr", "i-imr",
      ])
  }

  @Test func theDanishTrialHasThreeReportsAndIsOneTrial() throws {
    #expect(
      try strings("SELECT id FROM studies WHERE trial = 'danish-imr' ORDER BY id")
        == ["dalum2018a", "dalum2018b", "jensen2019"])
    #expect(try integer("SELECT randomized FROM trial WHERE id = 'danish-imr'") == 198)
  }

  @Test func oneReportStandsForTheDanishTrialAndASecondIsRefused() throws {
    #expect(
      try strings("SELECT study FROM synthesis_representatives WHERE claim = 'PR-post-CC' AND trial = 'danish-imr'")
        == ["jensen2019"])
    #expect(throws: DatabaseError.self) {
      try registry.write { db in
        try db.execute(
          sql: """
            INSERT INTO synthesis_representatives
            SELECT claim, trial, 'dalum2018a', note, source, locator FROM synthesis_representatives
            WHERE claim = 'PR-post-CC'
            """)
      }
    }
    #expect(try integer("SELECT count(*) FROM synthesis_representatives WHERE claim = 'PR-post-CC'") == 1)
  }

  @Test func polatsControlArmIsIllegibleAndTheTotalALowerBound() throws {
    #expect(try strings("SELECT randomized_missing FROM arms WHERE id = 'turkish-imr:comparator'") == ["illegible"])
    #expect(try strings("SELECT randomized_missing FROM trial WHERE id = 'turkish-imr'") == ["illegible"])
    #expect(try integer("SELECT sum(randomized_at_least) FROM trial WHERE inclusion = 'included'") == 1630)
  }

  @Test func numbersAreKeptAsPrinted() throws {
    #expect(
      try strings("SELECT mean_printed FROM results WHERE study = 'tan2017' AND instrument = 'gas' ORDER BY mean DESC")
        == ["81.12", "52.2"])
    #expect(
      try strings(
        "SELECT value_as_scanned FROM contrasts WHERE study = 'tan2017' AND value_printed = '84.27'") == ["8427"])
  }

  @Test func jensensGAFFCompleteCases() throws {
    let rows = try registry.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT n1, mean1, sd1, n2, mean2, sd2 FROM effect_input
          WHERE study = 'jensen2019' AND instrument = 'gaf-f' AND at = 'post' AND population = 'cc'
          """)
    }
    #expect(rows.count == 1)
    #expect(rows.first == ["n1": 62, "mean1": 45.4, "sd1": 12.1, "n2": 59, "mean2": 43.5, "sd2": 11.8])
  }

  @Test func standardErrorsOfJensensITTTableAreNotStandardDeviations() throws {
    #expect(
      try integer(
        """
        SELECT count(*) FROM results WHERE study = 'jensen2019' AND population = 'itt'
        AND se_printed IS NOT NULL AND sd_missing = 'not_reported'
        """) == 20)
  }

  @Test func comparatorClassesByTextAndByTable() throws {
    let rows = try registry.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT reference_number AS ref, comparator_class AS text, comparator_class_table1 AS "table" FROM study
          WHERE reference_number IN (36, 37, 38) ORDER BY 1
          """)
    }
    #expect(rows.map { $0["text"] as String } == ["active", "waitlist", "active"])
    #expect(rows.map { $0["table"] as String } == ["active", "waitlist", "tau"])
    #expect(
      try integer(
        "SELECT count(*) FROM study WHERE inclusion = 'included' AND intervention = '[\"IMR\",\"TAU\"]' AND comparator = '[\"TAU\"]'"
      )
        == 4)
    #expect(
      try integer(
        "SELECT count(*) FROM study WHERE inclusion = 'included' AND intervention = '[\"IMR\"]' AND comparator = '[\"TAU\"]'"
      )
        == 6)
  }

  @Test func prismaCountsAddUp() throws {
    func records(_ id: String) throws -> Int {
      try #require(try integer("SELECT records FROM prisma_counts WHERE id = '\(id)'"))
    }
    #expect(
      try records("records_identified_databases") - records("duplicates_removed")
        - records("records_excluded_databases")
        == records("full_text_assessed_databases"))
    #expect(
      try records("full_text_assessed_databases") - records("full_text_excluded_databases")
        == records("reports_kept_databases"))
    #expect(
      try records("full_text_assessed_other") - records("full_text_excluded_other") == records("reports_kept_other"))
    #expect(try records("reports_kept_databases") + records("reports_kept_other") == records("studies_included"))
    #expect(try integer("SELECT max(position) FROM prisma_counts") == 13)
  }

  @Test func riskOfBiasIsThereAndNotRetrieved() throws {
    #expect(try integer("SELECT count(*) FROM risk_of_bias WHERE judgement_missing = 'not_retrieved'") == 84)
    #expect(try strings("SELECT risk_of_bias_summary FROM reviews").first?.isEmpty == false)
  }

  @Test func everyDatumHasASourceAndALocator() throws {
    for table in [
      "results", "contrasts", "claims", "arms", "studies", "trials", "time_points", "exposures", "programmes",
    ] {
      #expect(try integer("SELECT count(*) FROM \(table) WHERE source = '' OR locator = ''") == 0, "\(table)")
    }
  }
}
