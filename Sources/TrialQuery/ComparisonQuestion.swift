import GRDB
import TrialModel

/// Which results of two arms stand side by side?
package enum ComparisonQuestion {
  /// Every pair of the view `effect_input` that is a mean or a count, with the numbers as printed, by study, domain,
  /// instrument, time and population.
  package static func fetch(_ db: Database) throws -> [Comparison] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT pair.study, studies.label AS study_label, studies.year, pair.trial, pair.instrument,
          instruments.label AS instrument_label, rater, pair.direction, pair.domain, domains.name AS domain_name,
          pair.time_point, pair.at, time_points.months_printed AS months, pair.population, pair.score, pair.kind, pair.source,
          \(columns(of: "one", "1", arm: "arm_one")), \(columns(of: "two", "2", arm: "arm_two"))
        FROM effect_input AS pair
        JOIN studies ON studies.id = pair.study
        JOIN instruments ON instruments.id = pair.instrument
        JOIN domains ON domains.id = pair.domain
        JOIN time_points ON time_points.id = pair.time_point
        JOIN results AS one ON one.id = pair.result1
        JOIN results AS two ON two.id = pair.result2
        JOIN arms AS arm_one ON arm_one.id = one.arm
        JOIN arms AS arm_two ON arm_two.id = two.arm
        WHERE pair.kind IN ('mean', 'events')
        ORDER BY pair.study, domains.position, pair.instrument, time_points.position, pair.population, pair.score,
          pair.kind, pair.result1, pair.result2
        """
    ).map(comparison)
  }

  private static func columns(of result: String, _ number: String, arm: String) -> String {
    """
    \(arm).id AS arm\(number), \(arm).label AS label\(number), \(arm).randomized AS randomized\(number),
    coalesce((SELECT class FROM comparator_classes WHERE arm = \(arm).id AND preferred = 1), \(arm).label) AS condition\(number),
    \(result).n AS n\(number), \(result).mean_printed AS mean\(number), \(result).sd_printed AS sd\(number),
    \(result).se_printed AS se\(number), \(result).ci_lower_printed AS ci_lower\(number),
    \(result).ci_upper_printed AS ci_upper\(number), \(result).events AS events\(number)
    """
  }

  private static func comparison(_ row: Row) throws -> Comparison {
    try Comparison(
      study: row["study"], studyLabel: row["study_label"], year: row["year"], trial: row["trial"],
      instrument: row["instrument"], instrumentLabel: row["instrument_label"], rater: row["rater"],
      higherIsBetter: (row["direction"] as String?).map { $0 == "higher_is_better" }, domain: row["domain"],
      domainName: row["domain_name"], timePoint: row["time_point"], at: row["at"], months: row["months"],
      population: row["population"], score: row["score"], kind: row["kind"], intervention: arm(row, "1"),
      comparator: arm(row, "2"), source: row["source"])
  }

  private static func arm(_ row: Row, _ number: String) throws -> Comparison.Arm {
    var arm = try Comparison.Arm(
      id: row["arm" + number], label: row["label" + number], condition: row["condition" + number])
    func integer(_ name: String) throws -> String? { try (row[name + number] as Int?).map { String($0) } }
    arm.n = try integer("n")
    arm.mean = try row["mean" + number]
    arm.sd = try row["sd" + number]
    arm.se = try row["se" + number]
    arm.ciLower = try row["ci_lower" + number]
    arm.ciUpper = try row["ci_upper" + number]
    arm.events = try integer("events")
    arm.randomized = try integer("randomized")
    return arm
  }
}
