import GRDB
import TrialModel

/// A study as comparisons speak of it: who was compared with what, and how many people.
package struct ComparedStudy: Sendable, Equatable {
  package let id: String
  package let label: String
  /// The number in the review's reference list.
  package let reference: Datum
  package let trial: String
  /// What the two arms received.
  package let intervention: [String]
  package let comparator: [String]
  /// People randomized in the trial, or why their number is not known.
  package let randomized: Datum
  /// What the arms whose numbers are known add up to.
  package let randomizedAtLeast: Int
  /// Why a number that this study does not print is not known: its report was not seen, or was and lacks it.
  package let reasonOfSilence: MissingReason
  /// What studies can be grouped by.
  let attributes: [CompareGrouping: Datum]

  /// The reference number, or the label of a study without one.
  package var name: String { if case .integer(let number) = reference { String(number) } else { label } }

  /// The label with the reference number: `Jensen 2019 [35]`.
  package var citation: String { if case .integer(let number) = reference { "\(label) [\(number)]" } else { label } }

  private static func columns(_ isByTable1: Bool) -> [ListingColumn] {
    let suffix = isByTable1 ? "_table1" : ""
    return [
      .integerOrReason("reference_number", ""), .list("intervention" + suffix, ""), .list("comparator" + suffix, ""),
      .integerOrReason("randomized", ""), .textOrReason("country", ""), .textOrReason("diagnosis", ""),
      .textOrReason("unit_of_randomization", ""), .textOrReason("format", ""), .textOrReason("edition", ""),
      .text("completion", ""), .text("implementation", ""),
      isByTable1 ? .text("comparator_class_table1", "") : .textOrReason("comparator_class", ""),
    ]
  }

  /// The included studies that a selection holds, in the order of the reference list.
  static func fetch(_ db: Database, _ selection: Selection, isByTable1: Bool = false) throws -> [ComparedStudy] {
    let columns = columns(isByTable1)
    let conditions = [Condition("inclusion = 'included'")] + selection.conditions(on: .study)
    let names = ["id", "label", "trial", "randomized_at_least", "source"] + columns.flatMap(\.selected)
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT \(names.map { "\"\($0)\"" }.joined(separator: ", ")),
          (SELECT seen = 'full_text' AND kind <> 'review' FROM sources WHERE sources.id = study.source) AS is_read
        FROM study WHERE \(conditions.map { "(\($0.sql))" }.joined(separator: " AND "))
        ORDER BY reference_number IS NULL, reference_number, id
        """, arguments: StatementArguments(conditions.flatMap(\.arguments)))
    return try rows.map { row in
      func datum(_ name: String) throws -> Datum {
        try columns.first { $0.name == name || $0.name == name + "_table1" }?.datum(row) ?? .empty
      }
      func list(_ name: String) throws -> [String] { if case .list(let items) = try datum(name) { items } else { [] } }
      return try ComparedStudy(
        id: row["id"], label: row["label"], reference: datum("reference_number"), trial: row["trial"],
        intervention: list("intervention"), comparator: list("comparator"), randomized: datum("randomized"),
        randomizedAtLeast: row["randomized_at_least"] ?? 0,
        reasonOfSilence: (row["is_read"] as Bool?) == true ? .notReported : .notRetrieved,
        attributes: [
          .comparator: datum("comparator_class"), .country: datum("country"), .exposure: datum("completion"),
          .implementation: datum("implementation"), .delivery: datum("format"), .edition: datum("edition"),
          .design: datum("unit_of_randomization"), .diagnosis: datum("diagnosis"),
        ])
    }
  }
}

/// What studies are grouped by.
package enum CompareGrouping: String, Sendable, CaseIterable {
  case comparator
  case country
  case exposure
  case implementation
  case delivery
  case edition
  case rater
  case design
  case diagnosis
}
