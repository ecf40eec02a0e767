import GRDB

/// A stored number and where it stands.
package struct TracedFact: Sendable, Equatable {
  /// The table and the ID in it.
  package let table: String
  package let id: String
  /// The study that the fact is of; nil for facts of the review.
  package let study: String?
  /// The numbers as printed.
  package let numbers: String
  package let source: String
  package let locator: String
}

/// Which stored numbers belong to a result, a contrast, a study, a trial or a source, and where does each stand?
package enum TraceQuestion {
  /// The facts that a condition picks, results first.
  package static func facts(_ db: Database, _ subject: Subject, _ id: String) throws -> [TracedFact] {
    switch subject {
    case .result: return try results(db, "results.id = ?", id)
    case .contrast: return try contrasts(db, "contrasts.id = ?", id)
    case .study: return try results(db, "study = ?", id) + contrasts(db, "study = ?", id)
    case .trial:
      let ofTrial = "study IN (SELECT id FROM studies WHERE trial = ?)"
      return try results(db, ofTrial, id) + contrasts(db, ofTrial, id)
    case .arm: return try results(db, "arm = ?", id)
    case .instrument: return try results(db, "instrument = ?", id) + contrasts(db, "instrument = ?", id)
    case .timePoint: return try results(db, "time_point = ?", id) + contrasts(db, "time_point = ?", id)
    case .source:
      return try results(db, "source = ?", id) + contrasts(db, "source = ?", id) + claims(db, "source = ?", id)
    case .claim: return try claims(db, "id = ?", id)
    }
  }

  private static func results(_ db: Database, _ condition: String, _ id: String) throws -> [TracedFact] {
    try rows(
      db, "results",
      """
      rtrim('n ' || coalesce(n, n_missing) || coalesce(', mean ' || mean_printed, '') || coalesce(', SD ' || sd_printed, '')
        || coalesce(', SE ' || se_printed, '') || coalesce(', events ' || events, ''))
      """, "study", condition, id)
  }

  private static func contrasts(_ db: Database, _ condition: String, _ id: String) throws -> [TracedFact] {
    try rows(
      db, "contrasts",
      """
      statistic || coalesce(' ' || value_printed, '') || coalesce(' (' || ci_lower_printed || ' to ' || ci_upper_printed || ')', '')
        || coalesce(', p ' || p_relation || ' ' || p_printed, '')
      """, "study", condition, id)
  }

  private static func claims(_ db: Database, _ condition: String, _ id: String) throws -> [TracedFact] {
    try rows(
      db, "claims",
      """
      coalesce(measure || ' ' || estimate_printed, 'no estimate')
        || coalesce(' (' || ci_lower_printed || ' to ' || ci_upper_printed || ')', '') || coalesce(', I2 ' || i2_printed || '%', '')
      """, "NULL", condition, id)
  }

  private static func rows(
    _ db: Database, _ table: String, _ numbers: String, _ study: String, _ condition: String, _ id: String
  ) throws -> [TracedFact] {
    try Row.fetchAll(
      db,
      sql:
        "SELECT id, \(study) AS study, \(numbers) AS numbers, source, locator FROM \(table) WHERE \(condition) ORDER BY id",
      arguments: [id]
    ).map {
      try TracedFact(
        table: table, id: $0["id"], study: $0["study"], numbers: $0["numbers"], source: $0["source"],
        locator: $0["locator"])
    }
  }
}
