import CSVText
import GRDB

/// What must hold among the rows of different tables once all are imported.
enum ReviewRules {
  /// Findings with the line of the row that each is about; `lines` maps a table's ids to lines. A rule about a file
  /// with errors waits until they are mended, since their rows are not there.
  static func check(
    _ db: Database, faultyFiles: Set<String>, lines: [String: [String: Int]]
  ) throws -> [ImportFinding] {
    var findings: [ImportFinding] = []
    if faultyFiles.isDisjoint(with: ["reviews.csv"]) { findings += try oneReview(db) }
    if faultyFiles.isDisjoint(with: ["trials.csv", "arms.csv"]) { findings += try trialsWithTwoArms(db, lines) }
    if faultyFiles.isDisjoint(with: ["prisma_counts.csv"]) {
      findings += try FlowRules.check(
        db, lines: lines["prisma_counts"] ?? [:],
        countsStudies: faultyFiles.isDisjoint(with: ["trials.csv", "studies.csv"]))
    }
    if faultyFiles.isDisjoint(with: ["results.csv"]) { findings += try onePreferredResult(db) }
    if faultyFiles.isEmpty {
      findings += try notesWithSubject(db, lines)
      // A folder can be read into an older schema, which has neither.
      if try db.tableExists("assertion_terms") {
        findings += try termsInTheirTables(db)
        findings += try groundsInTheirTables(db)
      }
    }
    return findings
  }

  private static func oneReview(_ db: Database) throws -> [ImportFinding] {
    let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM reviews") ?? 0
    guard count != 1 else { return [] }
    return [ImportFinding(file: "reviews.csv", message: "holds \(count) reviews. A registry holds exactly one.")]
  }

  private static func trialsWithTwoArms(_ db: Database, _ lines: [String: [String: Int]]) throws -> [ImportFinding] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT trials.id, count(arms.id) AS arms FROM trials LEFT JOIN arms ON arms.trial = trials.id
        GROUP BY trials.id HAVING count(arms.id) < 2 ORDER BY trials.id
        """)
    return rows.map { row in
      let arms: Int = row["arms"]
      return ImportFinding(
        file: "trials.csv", line: lines["trials"]?[row["id"]],
        message: "the trial '\(row["id"] as String)' has \(arms == 0 ? "no arm" : "one arm") in arms.csv. "
          + "A randomized trial compares at least two.")
    }
  }

  /// Where sources disagree, one value is preferred.
  private static func onePreferredResult(_ db: Database) throws -> [ImportFinding] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT study, instrument, time_point, population, arm, score, kind FROM results
        GROUP BY study, instrument, time_point, population, arm, score, kind
        HAVING count(*) > 1 AND sum(preferred) <> 1
        ORDER BY study, instrument, time_point, population, arm, score, kind
        """)
    return rows.map { row in
      ImportFinding(
        file: "results.csv",
        message: "several sources give \(row["instrument"] as String) of \(row["arm"] as String) at "
          + "\(row["time_point"] as String) (\(row["population"] as String)). Mark exactly one of them as preferred.")
    }
  }

  private static func notesWithSubject(_ db: Database, _ lines: [String: [String: Int]]) throws -> [ImportFinding] {
    var findings: [ImportFinding] = []
    let tables = try String.fetchAll(db, sql: "SELECT DISTINCT subject_table FROM notes ORDER BY subject_table")
    for table in tables {
      let key = table == "programmes" ? "arm" : "id"
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT id, subject FROM notes
          WHERE subject_table = ? AND subject NOT IN (SELECT "\(key)" FROM "\(table)") ORDER BY id
          """, arguments: [table])
      // Registries of an older schema do not tell the column.
      let unknown =
        try db.columns(in: "notes").contains { $0.name == "subject_column" }
        ? Row.fetchAll(
          db,
          sql: """
            SELECT id, subject_column FROM notes
            WHERE subject_table = ? AND subject_column NOT IN (SELECT name FROM pragma_table_xinfo(?)) ORDER BY id
            """, arguments: [table, table]) : []
      findings += unknown.map { row in
        ImportFinding(
          file: "notes.csv", line: lines["notes"]?[row["id"]],
          message: "the note '\(row["id"] as String)' is about the column '\(row["subject_column"] as String)', "
            + "which is not in \(table).csv.")
      }
      findings += rows.map { row in
        ImportFinding(
          file: "notes.csv", line: lines["notes"]?[row["id"]],
          message:
            "the note '\(row["id"] as String)' is about '\(row["subject"] as String)', which is not in \(table).csv.")
      }
    }
    return findings
  }

  /// The table that holds the terms of each role; a part is any word.
  private static let tableOfRole = [
    "study": "studies", "claim": "claims", "contrast": "contrasts", "domain": "domains", "box": "prisma_counts",
    "criterion": "eligibility_criteria", "intervention": "components", "comparator": "components",
  ]

  private static func termsInTheirTables(_ db: Database) throws -> [ImportFinding] {
    try tableOfRole.sorted { $0.key < $1.key }.flatMap { role, table in
      try Row.fetchAll(
        db,
        sql: """
          SELECT assertion, term FROM assertion_terms
          WHERE role = ? AND term NOT IN (SELECT id FROM "\(table)") ORDER BY assertion, term
          """, arguments: [role]
      ).map { row in
        ImportFinding(
          file: "assertion_terms.csv",
          message: "the assertion '\(row["assertion"] as String)' names the \(role) '\(row["term"] as String)', "
            + "which is not in \(table).csv.")
      }
    }
  }

  private static func groundsInTheirTables(_ db: Database) throws -> [ImportFinding] {
    try String.fetchAll(db, sql: "SELECT DISTINCT subject_table FROM conclusion_grounds ORDER BY 1").flatMap { table in
      try Row.fetchAll(
        db,
        sql: """
          SELECT conclusion, subject FROM conclusion_grounds
          WHERE subject_table = ? AND subject NOT IN (SELECT id FROM "\(table)") ORDER BY conclusion, subject
          """, arguments: [table]
      ).map { row in
        ImportFinding(
          file: "conclusion_grounds.csv",
          message: "the conclusion '\(row["conclusion"] as String)' rests on '\(row["subject"] as String)', "
            + "which is not in \(table).csv.")
      }
    }
  }
}
