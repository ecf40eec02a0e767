import GRDB
import TrialModel

/// How many results and contrasts there are of one study, instrument, time point and population.
struct OutcomeCount: Equatable {
  let study: String
  let instrument: String
  /// The time point; nil when a contrast spans several or its source names none.
  let timePoint: String?
  /// Why there is no time point; nil when there is one, or when all are counted together.
  let timeMissing: MissingReason?
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
    let timeMissing = byTimePoint ? "time_point_missing" : "NULL"
    let hasNumber = "mean_printed IS NOT NULL OR median_printed IS NOT NULL OR events IS NOT NULL"
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT study, instrument, \(timePoint) AS time_point, \(timeMissing) AS time_point_missing, population, sum(results) AS results, sum(contrasts) AS contrasts,
          min(reason) AS reason
        FROM (
          SELECT study, instrument, time_point, NULL AS time_point_missing, population, \(hasNumber) AS results, 0 AS contrasts,
            coalesce(mean_missing, median_missing, events_missing) AS reason
          FROM results WHERE \(clause)
          UNION ALL SELECT study, instrument, time_point, time_point_missing, population, 0, 1, NULL FROM contrasts WHERE \(clause))
        GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5
        """, arguments: StatementArguments(arguments + arguments))
    let known = Set(studies)
    return try rows.compactMap { row in
      guard known.contains(try row["study"]) else { return nil }
      return try OutcomeCount(
        study: row["study"], instrument: row["instrument"], timePoint: row["time_point"],
        timeMissing: (row["time_point_missing"] as String?).flatMap(MissingReason.init(rawValue:)),
        population: row["population"], results: row["results"], contrasts: row["contrasts"],
        reason: (row["reason"] as String?).flatMap(MissingReason.init(rawValue:)))
    }
  }

  /// The condition that a domain is one of outcomes: not of attendance, flow or baseline.
  static let ofOutcomes = "role NOT IN ('process', 'baseline')"
}

/// An instrument that studies used, or a domain that they measured on an instrument that is not stored.
package struct MeasuredInstrument: Sendable, Equatable {
  /// Nil when the instrument is not stored.
  package let id: String?
  package let label: String
  package let domain: String
  /// Who rates it.
  package let rater: Datum

  /// That a study measured something, and when, if the row that says so names the time.
  struct Use: Equatable {
    let study: String
    let instrument: MeasuredInstrument
    /// post or follow_up.
    let at: String?
  }

  /// The instruments of outcomes that a selection holds, by study; a domain alone where the study has no instrument of it.
  static func fetch(_ db: Database, _ selection: Selection) throws -> [Use] {
    let conditions = [Condition(OutcomeCount.ofOutcomes)] + selection.onMeasured
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT study, instrument, domain, at, name, label, rater, rater_missing
        FROM (
          SELECT DISTINCT study, instrument, domain, at, domains.name, domains.position
          FROM measured JOIN domains ON domains.id = domain
          WHERE \(conditions.map { "(\($0.sql))" }.joined(separator: " AND ")))
        LEFT JOIN (SELECT id, label, rater, rater_missing FROM instruments) ON id = instrument
        ORDER BY position, instrument IS NULL, label, instrument, study, at
        """, arguments: StatementArguments(conditions.flatMap(\.arguments)))
    let rater = ListingColumn.textOrReason("rater", "")
    var named: Set<[String]> = []
    var uses: [Use] = []
    for row in rows {
      let (study, domain): (String, String) = try (row["study"], row["domain"])
      let instrument: String? = try row["instrument"]
      if instrument != nil { named.insert([study, domain]) }
      if instrument == nil, named.contains([study, domain]) { continue }
      let (label, name): (String?, String) = try (row["label"], row["name"])
      uses.append(
        try Use(
          study: study,
          instrument: MeasuredInstrument(
            id: instrument, label: label ?? "\(name), instrument not stored", domain: domain, rater: rater.datum(row)),
          at: row["at"]))
    }
    return uses
  }
}

/// When the people of a study were assessed, as far as the report says something of that time.
package struct AssessedTime: Sendable, Equatable {
  package let id: String
  package let study: String
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
        SELECT time_point, study, kind, months, months_printed, months_missing FROM study_time_point
        WHERE \(conditions.map { "(\($0.sql))" }.joined(separator: " AND ")) ORDER BY study, position
        """, arguments: StatementArguments(conditions.flatMap(\.arguments)))
    let months = ListingColumn.printed("months", "")
    return try rows.map {
      try AssessedTime(id: $0["time_point"], study: $0["study"], kind: $0["kind"], months: months.datum($0))
    }
  }
}
