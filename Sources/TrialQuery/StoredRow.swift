import Foundation
import GRDB
import TrialModel

extension StoredRow {
  /// What is stored of some studies on the instruments of a domain: results with a number, and printed comparisons, at
  /// every time and in every population.
  static func fetch(_ db: Database, domain: String, studies: [String], _ scope: SynthesisScope) throws -> [StoredRow] {
    guard !studies.isEmpty else { return [] }
    func list(_ ids: (some Encodable)?) throws -> String? {
      try ids.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) }
    }
    let others = """
      :instruments IS NOT NULL AND instrument NOT IN (SELECT value FROM json_each(:instruments)) AS is_of_other_instrument,
      :times IS NOT NULL AND time_point IS NOT NULL AND time_point NOT IN (SELECT value FROM json_each(:times))
        AS is_of_other_time
      """
    return try Row.fetchAll(
      db,
      sql: """
        SELECT study, instruments.label AS instrument, time_points.kind AS at, NULL AS time_missing, populations.id AS population,
          populations.label AS population_label, score, results.kind AS kind, max(q1_printed IS NOT NULL) AS has_quartiles,
          max(minimum_printed IS NOT NULL) AS has_range, count(DISTINCT arms.role) = 2 AS has_both_sides, count(*) AS count,
          \(others)
        FROM results
        JOIN instruments ON instruments.id = instrument AND instruments.domain = :domain
        JOIN time_points ON time_points.id = time_point
        JOIN populations ON populations.id = population
        JOIN arms ON arms.id = arm
        WHERE study IN (SELECT value FROM json_each(:studies))
          AND (mean_printed IS NOT NULL OR median_printed IS NOT NULL OR events IS NOT NULL)
        GROUP BY study, instruments.id, time_points.kind, populations.id, score, results.kind, is_of_other_time
        UNION ALL
        SELECT study, instruments.label, time_points.kind, time_point_missing, populations.id, populations.label, 'comparison',
          iif(statistic = 'verdict', statistic, comparison) AS kind, 0, 0, 1, count(*), \(others)
        FROM contrasts
        JOIN instruments ON instruments.id = instrument AND instruments.domain = :domain
        LEFT JOIN time_points ON time_points.id = time_point
        JOIN populations ON populations.id = population
        WHERE study IN (SELECT value FROM json_each(:studies)) AND comparison = 'between_groups'
        GROUP BY study, instruments.id, time_points.kind, time_point_missing, populations.id, 8, is_of_other_time
        ORDER BY 1, 2, 3, 4, 5, 7, 8
        """,
      arguments: [
        "domain": domain, "studies": list(studies), "instruments": list(scope.instruments),
        "times": list(scope.timePoints),
      ]
    ).map { row in
      try StoredRow(
        study: row["study"], instrument: row["instrument"], at: row["at"],
        timeMissing: (row["time_missing"] as String?).flatMap(MissingReason.init(rawValue:)),
        population: row["population"],
        populationLabel: row["population_label"], score: row["score"], kind: row["kind"],
        hasQuartiles: row["has_quartiles"], hasRange: row["has_range"], hasBothSides: row["has_both_sides"],
        count: row["count"], isOfOtherInstrument: row["is_of_other_instrument"],
        isOfOtherTime: row["is_of_other_time"])
    }
  }
}
