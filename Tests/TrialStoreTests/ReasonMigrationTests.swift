import Foundation
import GRDB
import Testing
import TrialSchema

@testable import TrialStore

/// What schema 5 makes of a registry whose texts are reason words.
struct ReasonMigrationTests {
  private static let schema3 = RegistrySchema(
    migrations: TrialSchema.migrations.filter { $0.name < "0004" }, views: [])

  private static let rows = """
    INSERT INTO sources (id, kind, citation, year_missing, doi_missing, url_missing, seen)
      VALUES ('paper', 'article', 'A', 'not_reported', 'not_reported', 'not_reported', 'part');
    INSERT INTO reviews (id, title, authors, year, journal, volume_missing, article_missing, doi_missing, pmid_missing,
        registration_missing, search_from_missing, search_until_missing, search_limits_missing, effect_measure_missing,
        decision_rule_missing, multiplicity_rule_missing, risk_of_bias_tool_missing, risk_of_bias_summary_missing,
        software_missing, source, locator)
      VALUES ('r', 'R', 'A', 2026, 'not_applicable', 'illegible', 'illegible', 'illegible', 'illegible', 'illegible',
        'illegible', 'illegible', 'illegible', 'illegible', 'illegible', 'illegible', 'illegible', 'illegible', 'illegible',
        'paper', 'p. 1');
    INSERT INTO trials (id, name, inclusion, registration_missing, country, setting_missing, sites_missing,
        unit_of_randomization_missing, allocation_missing, blinding_missing, started_missing, ended_missing,
        diagnosis_missing, source, locator)
      SELECT value, 'T', 'included', 'not_reported', CASE value WHEN 't1' THEN 'not_reported' ELSE 'Peru' END,
        'not_reported', 'not_reported', 'not_reported', 'not_reported', 'not_reported', 'not_reported', 'not_reported',
        'not_reported', 'paper', 'p. 1' FROM json_each('["t1", "t2"]');
    INSERT INTO studies (id, label, trial, reference_number_missing, authors, year_missing, title_missing, journal_missing,
        volume_missing, pages_missing, doi_missing, pmid_missing, aim, main_results, source, locator)
      VALUES ('s', 'S', 't1', 'not_applicable', 'Färdig R', 'not_reported', 'not_reported', 'not_reported', 'not_reported',
        'not_reported', 'not_reported', 'not_reported', 'not_retrieved', 'illegible', 'paper', 'p. 1');
    INSERT INTO arms (id, trial, position, role, label, randomized, cluster_count_missing, source, locator)
      VALUES ('t1:a', 't1', 1, 'intervention', 'A', 3, 'not_applicable', 'paper', 'p. 1'),
        ('t1:b', 't1', 2, 'comparator', 'B', 4, 'not_applicable', 'paper', 'p. 1');
    INSERT INTO comparator_classes (arm, according_to, class, wording, preferred, source, locator)
      VALUES ('t1:b', 'report', 'tau', 'not_reported', 1, 'paper', 'p. 1');
    INSERT INTO programmes (arm, name, edition_missing, modules_missing, format_missing, sessions_missing,
        session_minutes_missing, frequency_missing, duration_months_missing, provider_missing, source, locator)
      VALUES ('t1:a', 'not_measured', 'not_reported', 'not_reported', 'not_reported', 'not_reported', 'not_reported',
        'not_reported', 'not_reported', 'not_reported', 'paper', 'p. 1');
    """

  private func registry() throws -> Registry {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).sqlite").path
    let queue = try DatabaseQueue(path: path)
    try queue.write { db in
      try Self.schema3.migrate(db)
      try db.execute(sql: Self.rows)
    }
    try queue.close()
    return try Registry.open(path)
  }

  @Test func wordsThatAreReasonsBecomeReasons() throws {
    let registry = try registry()
    let found = try registry.reader.read { db in
      try [
        "SELECT id || ' ' || coalesce(country, '-') || ' ' || coalesce(country_missing, '-') FROM trials ORDER BY id",
        "SELECT authors || ' ' || coalesce(aim, '-') || ' ' || aim_missing || ' ' || main_results_missing FROM studies",
        "SELECT journal_missing || ' ' || year || ' ' || coalesce(journal, '-') FROM reviews",
        "SELECT coalesce(wording, '-') || ' ' || wording_missing FROM comparator_classes",
        "SELECT coalesce(name, '-') || ' ' || name_missing FROM programmes",
      ].flatMap { try String.fetchAll(db, sql: $0) }
    }
    #expect(
      found == [
        "t1 - not_reported", "t2 Peru -", "Färdig R - not_retrieved illegible", "not_applicable 2026 -",
        "- not_reported", "- not_measured",
      ])
  }

  @Test func theRowsThatReferToATableMadeAnewStay() throws {
    try registry().reader.read { (db: Database) throws -> Void in
      #expect(try String.fetchAll(db, sql: "SELECT id FROM arm ORDER BY id") == ["t1:a", "t1:b"])
      #expect(try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").isEmpty)
      #expect(try String.fetchAll(db, sql: "PRAGMA integrity_check") == ["ok"])
    }
  }

  @Test func aReasonIsNoWordThatSearchFinds() throws {
    let places = try registry().reader.read { db in
      try String.fetchAll(db, sql: "SELECT place FROM search_index WHERE kind = 'studies' ORDER BY place")
    }
    #expect(places == ["authors", "label"])
  }

  @Test func tablesComeAfterThoseTheyReferToInTheOrderInWhichTheyWereFirstMade() throws {
    let queue = try DatabaseQueue()
    let tables = try queue.writeWithoutTransaction { db in
      try RegistrySchema.current.migrate(db)
      return try TableShape.all(db)
    }
    let names = tables.map(\.name)
    #expect(names.prefix(5) == ["sources", "reviews", "search_databases", "prisma_counts", "domains"])
    for (index, table) in tables.enumerated() {
      let references = Set(table.columns.compactMap(\.reference)).subtracting([table.name])
      #expect(references.isSubset(of: names[..<index]), "\(table.name)")
    }
  }
}
