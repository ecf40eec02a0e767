import Foundation
import GRDB
import TrialModel

/// One study's row of Table 1, characteristics of included studies.
package struct Table1Row: Sendable, Equatable {
  /// An arm as Table 1 names it.
  package struct Arm: Sendable, Equatable, Decodable {
    package let id: String
    package let label: String
    package let role: String
    /// What the arm received by the review's text.
    package let components: [String]
    /// What the arm received by the review's Table 1.
    package let components_table1: [String]
    package let randomized: Int?
    package let randomized_missing: String?
    package let clusters: Int?
  }

  /// An instrument that the study used, or a domain that it measured on an instrument that is not stored.
  package struct Outcome: Sendable, Equatable, Decodable {
    package let instrument: String?
    package let label: String?
    package let domain: String
    package let role: String
    package let rater: String?
    /// 1 when the review's Table 1 lists the instrument.
    package let in_table1: Int
  }

  /// A time point of the report.
  package struct TimePoint: Sendable, Equatable, Decodable {
    package let id: String
    package let kind: String
    package let label: String
    /// Months from baseline, as printed.
    package let months: String?
    package let months_missing: String?
  }

  /// How much of the programme reached the people of an arm.
  package struct Exposure: Sendable, Equatable, Decodable {
    package let id: String
    package let measure: String
    package let events: Int?
    package let of: Int?
    package let percent: String?
    package let mean: String?
    package let sd: String?
    package let definition: String
    package let role: String
  }

  /// A note on something that the row prints.
  package struct Note: Sendable, Equatable {
    package let id: String
    /// doubt, contradiction, inference or correction.
    package let kind: String
    /// The table and the row of it that the note is about, and the column by its name in the CSV file.
    package let table: String
    package let subject: String
    package let column: String
    package let text: String
  }

  package let study: String
  package let label: String
  package let referenceNumber: Datum
  package let trial: String
  package let trialName: String
  package let registration: Datum
  package let otherReports: [String]
  package let year: Datum
  package let country: Datum
  package let unitOfRandomization: Datum
  package let diagnosis: Datum
  package let aim: Datum
  package let programme: Datum
  package let edition: Datum
  package let modules: Datum
  package let format: Datum
  package let durationMonths: Datum
  package let arms: [Arm]
  package let randomized: Datum
  package let randomizedAtLeast: Datum
  package let comparatorClass: Datum
  package let comparatorClassTable1: Datum
  package let outcomes: [Outcome]
  package let timePoints: [TimePoint]
  package let exposure: [Exposure]
  package let mainResults: Datum
  package let sources: [String]
  /// The notes on columns of the rows that this one is made of.
  package internal(set) var notes: [Note] = []
}

/// Table 1: every included study, in the order of the review's reference list.
package enum Table1Question {
  private static let columns: [ListingColumn] = [
    .integerOrReason("reference_number", ""), .textOrReason("registration", ""), .integerOrReason("year", ""),
    .textOrReason("unit_of_randomization", ""), .textOrReason("diagnosis", ""), .textOrReason("country", ""),
    .textOrReason("aim", ""), .textOrReason("main_results", ""), .textOrReason("programme", ""),
    .textOrReason("edition", ""), .integerOrReason("modules", ""), .textOrReason("format", ""),
    .printed("duration_months", ""), .integerOrReason("randomized", ""), .integer("randomized_at_least", ""),
    .text("comparator_class", ""), .text("comparator_class_table1", ""),
  ]

  private static let plain = [
    "study", "label", "trial", "trial_name", "other_reports", "arms", "outcomes", "time_points", "exposure", "sources",
  ]

  /// Reads the rows of the view `table1` that meet every condition.
  package static func fetch(_ db: Database, conditions: [Condition] = []) throws -> [Table1Row] {
    let selected = plain + columns.flatMap(\.selected)
    let condition =
      conditions.isEmpty ? "" : "WHERE " + conditions.map { "(\($0.sql))" }.joined(separator: " AND ")
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT \(selected.map { "\"\($0)\"" }.joined(separator: ", ")) FROM table1 \(condition)
        ORDER BY reference_number IS NULL, reference_number, study
        """, arguments: StatementArguments(conditions.flatMap(\.arguments)))
    let notes = try notes(db)
    return try rows.map { stored in
      var row = try row(stored)
      row.notes = parts(of: row).flatMap { notes[$0, default: []] }
      return row
    }
  }

  /// The notes on columns, by table and row.
  private static func notes(_ db: Database) throws -> [[String]: [Table1Row.Note]] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT id, kind, subject_table, subject, subject_column, note FROM notes WHERE subject_column IS NOT NULL ORDER BY id
        """)
    return Dictionary(
      grouping: try rows.map { row in
        try Table1Row.Note(
          id: row["id"], kind: row["kind"], table: row["subject_table"], subject: row["subject"],
          column: row["subject_column"], text: row["note"])
      }, by: { [$0.table, $0.subject] })
  }

  /// The rows that a row of the table is made of.
  private static func parts(of row: Table1Row) -> [[String]] {
    [["studies", row.study], ["trials", row.trial]]
      + row.arms.flatMap { [["arms", $0.id], ["programmes", $0.id]] }
      + row.timePoints.map { ["time_points", $0.id] } + row.exposure.map { ["exposures", $0.id] }
      + row.outcomes.compactMap { $0.instrument.map { ["instruments", $0] } }
  }

  /// The IDs and reference numbers of the included studies, in the same order.
  package static func names(_ db: Database) throws -> [(study: String, reference: Int?)] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT studies.id, reference_number FROM studies JOIN trials ON trials.id = trial WHERE inclusion = 'included'
        ORDER BY reference_number IS NULL, reference_number, studies.id
        """
    ).map { (try $0[0], try $0[1]) }
  }

  private static func row(_ row: Row) throws -> Table1Row {
    func datum(_ name: String) throws -> Datum { try columns.first { $0.name == name }?.datum(row) ?? .empty }
    return try Table1Row(
      study: row["study"], label: row["label"], referenceNumber: datum("reference_number"), trial: row["trial"],
      trialName: row["trial_name"], registration: datum("registration"),
      otherReports: JSONList.strings(row["other_reports"]), year: datum("year"), country: datum("country"),
      unitOfRandomization: datum("unit_of_randomization"), diagnosis: datum("diagnosis"), aim: datum("aim"),
      programme: datum("programme"), edition: datum("edition"), modules: datum("modules"), format: datum("format"),
      durationMonths: datum("duration_months"), arms: decode(row["arms"]), randomized: datum("randomized"),
      randomizedAtLeast: datum("randomized_at_least"), comparatorClass: datum("comparator_class"),
      comparatorClassTable1: datum("comparator_class_table1"), outcomes: decode(row["outcomes"]),
      timePoints: decode(row["time_points"]), exposure: decode(row["exposure"]),
      mainResults: datum("main_results"), sources: JSONList.strings(row["sources"]))
  }

  private static func decode<Item: Decodable>(_ json: String) throws -> [Item] {
    try JSONDecoder().decode([Item].self, from: Data(json.utf8))
  }
}
