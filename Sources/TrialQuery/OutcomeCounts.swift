import GRDB
import TrialModel

/// How many results and contrasts there are of one study, instrument, time point and population.
struct OutcomeCount: Equatable {
  let study: String
  let instrument: String
  /// The time point; nil when a contrast spans several or its source names none.
  let timePoint: String?
  let population: String
  let results: Int
  let contrasts: Int
  /// Why results that are listed have no number.
  let reason: MissingReason?

  /// The counts of the outcomes that a selection holds, those at baseline only when they are asked for; of all time points
  /// together unless they are told apart.
  static func fetch(
    _ db: Database, _ selection: Selection, studies: [String], byTimePoint: Bool
  ) throws -> [OutcomeCount] {
    // What holds for contrasts holds for results as well: an arm is asked of the trial.
    var conditions = selection.conditions(on: .contrast)
    if selection.words[.at] == nil, selection.ranges[.months] == nil {
      conditions.append(
        Condition(
          "time_point IS NULL OR time_point NOT IN (SELECT id FROM time_points WHERE kind = 'baseline')"))
    }
    conditions.append(
      Condition(
        "instrument IN (SELECT instruments.id FROM instruments JOIN domains ON domains.id = domain WHERE \(ofOutcomes))"
      ))
    let clause = conditions.map { "(\($0.sql))" }.joined(separator: " AND ")
    let arguments = conditions.flatMap(\.arguments)
    let timePoint = byTimePoint ? "time_point" : "NULL"
    let hasNumber = "mean_printed IS NOT NULL OR median_printed IS NOT NULL OR events IS NOT NULL"
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT study, instrument, \(timePoint) AS time_point, population, sum(results) AS results, sum(contrasts) AS contrasts,
          min(reason) AS reason
        FROM (
          SELECT study, instrument, time_point, population, \(hasNumber) AS results, 0 AS contrasts,
            coalesce(mean_missing, median_missing, events_missing) AS reason
          FROM results WHERE \(clause)
          UNION ALL SELECT study, instrument, time_point, population, 0, 1, NULL FROM contrasts WHERE \(clause))
        GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
        """, arguments: StatementArguments(arguments + arguments))
    let known = Set(studies)
    return try rows.compactMap { row in
      guard known.contains(try row["study"]) else { return nil }
      return try OutcomeCount(
        study: row["study"], instrument: row["instrument"], timePoint: row["time_point"],
        population: row["population"], results: row["results"], contrasts: row["contrasts"],
        reason: (row["reason"] as String?).flatMap(MissingReason.init(rawValue:)))
    }
  }

  /// The condition that a domain is one of outcomes: not of attendance, flow or baseline.
  static let ofOutcomes = "role NOT IN ('process', 'baseline')"
}

/// An instrument that studies used.
package struct MeasuredInstrument: Sendable, Equatable {
  package let id: String
  package let label: String
  package let domain: String
  /// Who rates it.
  package let rater: Datum

  /// The instruments of outcomes that a selection holds, by study.
  static func fetch(_ db: Database, _ selection: Selection) throws -> [(study: String, instrument: MeasuredInstrument)]
  {
    let conditions = [Condition(OutcomeCount.ofOutcomes)] + selection.onInstrument
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT study, instruments.id AS id, instruments.label AS label, domain, rater, rater_missing
        FROM study_instruments JOIN instruments ON instruments.id = instrument JOIN domains ON domains.id = domain
        WHERE \(conditions.map { "(\($0.sql))" }.joined(separator: " AND "))
        ORDER BY domains.position, instruments.label, instruments.id, study
        """, arguments: StatementArguments(conditions.flatMap(\.arguments)))
    let rater = ListingColumn.textOrReason("rater", "")
    return try rows.map { row in
      (
        try row["study"],
        try MeasuredInstrument(id: row["id"], label: row["label"], domain: row["domain"], rater: rater.datum(row))
      )
    }
  }
}

/// When a trial assessed people.
package struct AssessedTime: Sendable, Equatable {
  package let id: String
  package let trial: String
  /// baseline, interim, post or follow_up.
  package let kind: String
  /// Months since baseline, or why they are not known.
  package let months: Datum

  /// The time points that a selection holds; baselines only when they are asked for.
  static func fetch(_ db: Database, _ selection: Selection) throws -> [AssessedTime] {
    var conditions = selection.timeConditions
    if conditions.isEmpty { conditions.append(Condition("kind <> 'baseline'")) }
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT id, trial, kind, months, months_printed, months_missing FROM time_points
        WHERE \(conditions.map { "(\($0.sql))" }.joined(separator: " AND ")) ORDER BY trial, position
        """, arguments: StatementArguments(conditions.flatMap(\.arguments)))
    let months = ListingColumn.printed("months", "")
    return try rows.map {
      try AssessedTime(id: $0["id"], trial: $0["trial"], kind: $0["kind"], months: months.datum($0))
    }
  }
}
