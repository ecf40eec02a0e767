import GRDB
import TrialModel

/// A study as comparisons speak of it: who was compared with what, and how many people.
package struct ComparedStudy: Sendable, Equatable {
  package let id: String
  package let label: String
  /// The number in the review's reference list.
  package let reference: Datum
  package let trial: String
  /// The components that the first arm of each side received.
  package let intervention: [String]
  package let comparator: [String]
  /// What the arms of each side received, an arm each: what its components are, or its label where none is stored.
  package let interventions: [String]
  package let comparators: [String]
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
      .text("comparator_class" + suffix, ""),
    ]
  }

  /// The names of a side's arms as a JSON array, each name once, in the order of the arms.
  private static func arms(_ role: String, _ isByTable1: Bool) -> String {
    """
    (SELECT json_group_array(name) FROM (
      SELECT coalesce((SELECT group_concat(label, ' + ') FROM (
        SELECT components.label FROM arm_components JOIN components ON components.id = component
        WHERE arm = arms.id AND according_to IN ('\(isByTable1 ? "table1" : "text")', 'report') ORDER BY component)),
        arms.label) AS name
      FROM arms WHERE arms.trial = study.trial AND role = '\(role)' GROUP BY name ORDER BY min(position)))
    """
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
          \(arms("intervention", isByTable1)) AS interventions, \(arms("comparator", isByTable1)) AS comparators,
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
        intervention: list("intervention"), comparator: list("comparator"),
        interventions: JSONList.strings(row["interventions"]), comparators: JSONList.strings(row["comparators"]),
        randomized: datum("randomized"),
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
