import GRDB
import TrialModel

/// A stage of the selection of studies, one box of the PRISMA flow diagram.
package struct FlowStage: Sendable, Equatable {
  /// A column of the diagram.
  package enum Path: String, Sendable, CaseIterable {
    case databases
    case otherMethods = "other_methods"
    /// Where the columns meet.
    case both
  }

  package let id: String
  package let label: String
  package let path: Path
  /// Records, reports or studies; or why their number is not known.
  package let records: Datum

  /// Whether the records leave the selection here: the ID says `removed`, `excluded` or `not_retrieved`.
  package var isExclusion: Bool { ["removed", "excluded", "not_retrieved"].contains { id.contains($0) } }
}

/// How many records did each stage of the selection see?
package enum FlowQuestion {
  /// Reads the stages in the diagram's order.
  package static func fetch(_ db: Database) throws -> [FlowStage] {
    let records = ListingColumn.integerOrReason("records", "")
    return try Row.fetchAll(
      db, sql: "SELECT id, label, path, records, records_missing FROM prisma_counts ORDER BY review, position"
    ).map { row in
      try FlowStage(
        id: row["id"], label: row["label"], path: FlowStage.Path(rawValue: row["path"]) ?? .both,
        records: records.datum(row))
    }
  }
}
