import GRDB
import TrialModel

/// The judgements of one study, in the order of the domains of bias.
package struct JudgedStudy: Sendable, Equatable {
  package let id: String
  /// `Jensen 2019 [35]`.
  package let citation: String
  /// `low`, `unclear` or `high`, the reason why there is none, or empty where nobody says anything.
  package let judgements: [Datum]
}

/// What was judged of the risk of bias, in which domains?
package struct BiasQuestion: Sendable, Equatable {
  /// The tool that the review names, or why none is known.
  package let tool: Datum
  /// The names of the domains of bias.
  package let domains: [String]
  /// The included studies in the order of the reference list.
  package let studies: [JudgedStudy]

  /// Reads the judgements of the studies that a selection holds.
  package static func fetch(_ db: Database, selection: Selection) throws -> BiasQuestion {
    let domains = try Row.fetchAll(db, sql: "SELECT id, name FROM risk_of_bias_domains ORDER BY position, id")
    let judgement = ListingColumn.textOrReason("judgement", "")
    var judged: [String: [String: Datum]] = [:]
    for row in try Row.fetchAll(
      db, sql: "SELECT study, domain, judgement, judgement_missing FROM risk_of_bias ORDER BY study, domain")
    {
      try judged[row["study"], default: [:]][row["domain"]] = judgement.datum(row)
    }
    let ids: [String] = try domains.map { try $0["id"] }
    let tool = ListingColumn.textOrReason("risk_of_bias_tool", "")
    return BiasQuestion(
      tool: try Row.fetchOne(
        db, sql: "SELECT risk_of_bias_tool, risk_of_bias_tool_missing FROM reviews ORDER BY id LIMIT 1"
      ).map(tool.datum) ?? .empty,
      domains: try domains.map { try $0["name"] },
      studies: try ComparedStudy.fetch(db, selection).map { study in
        JudgedStudy(
          id: study.id, citation: study.citation, judgements: ids.map { judged[study.id]?[$0] ?? .empty })
      })
  }
}
