import GRDB
import TrialModel

/// What would have to be known for an effect.
package struct Need: Sendable, Equatable {
  /// A number that is missing.
  package struct Item: Sendable, Equatable {
    /// intervention, comparator, or the statistic that lacks it.
    package let role: String
    /// n, mean, spread (a standard deviation, a standard error or a confidence interval), or the direction of a statistic,
    /// its tails or its instrument's direction.
    package let quantity: String
    /// Why it is missing; nil where numbers of another form are stored instead, such as medians.
    package let reason: MissingReason?
  }

  /// The instrument on which least is missing, by its label; nil when the study used none of the domain.
  package let instrument: String?
  /// The missing numbers; none when what is stored has another obstacle, or is of a form that no number completes.
  package let items: [Item]
}

/// What is nearest to an effect in the results and contrasts that claims are about, and what it lacks.
///
/// Whether something is lacking is decided where effects are derived; this says what: n, mean and a spread (SD, SE or CI)
/// of both arms; or both n and the direction of a t, an F with one numerator degree of freedom, a mean difference with its
/// interval, a standardized mean difference or a p value. All in the population and at the time that the claim names.
struct GapEvidence {
  private struct Result {
    let id: String
    let study: String
    let instrument: String
    let domain: String
    let at: String
    let population: String
    let role: String
    let row: Row
    /// Whether it holds the mean of the scores, or the reason why that is missing.
    let isOfScores: Bool
  }

  private struct Contrast {
    let study: String
    let instrument: String
    let label: String
    let domain: String
    let at: String?
    /// Why it names no time point; nil when it does.
    let timeMissing: MissingReason?
    let population: String
    let statistic: String
    let value: String
    let isOneDegree: Bool
    let hasInterval: Bool
    /// Nil when it is known which side the comparison favours.
    let directionMissing: MissingReason?
  }

  private let results: [String: [Result]]
  private let contrasts: [String: [Contrast]]
  private let instruments: [String: [MeasuredInstrument]]
  /// The instruments of which the registry holds counts of people alone; nobody has a mean on them.
  private let counted: Set<String>
  private let silence: [String: MissingReason]
  private let trials: [String: String]
  private let citations: [String: String]
  /// People randomized by trial and role; nil when the number is missing.
  private let randomized: [String: [String: Datum]]
  private let times: [String: [AssessedTime]]
  private let names: [String: String]

  /// Reads what is known of some studies.
  init(_ db: Database, studies ids: [String]) throws {
    var selection = Selection()
    selection.words[.study] = ids
    let studies = try ComparedStudy.fetch(db, selection)
    silence = Dictionary(studies.map { ($0.id, $0.reasonOfSilence) }, uniquingKeysWith: { first, _ in first })
    trials = Dictionary(studies.map { ($0.id, $0.trial) }, uniquingKeysWith: { first, _ in first })
    instruments = Dictionary(grouping: try MeasuredInstrument.fetch(db, selection), by: \.study)
      .mapValues { $0.map(\.instrument).filter { $0.id != nil } }
    times = Dictionary(grouping: try AssessedTime.fetch(db, selection), by: \.study)
    names = Dictionary(
      try Row.fetchAll(
        db,
        sql: "SELECT 'domain ' || id, name FROM domains UNION ALL SELECT 'population ' || id, name FROM populations"
      ).map { (try $0[0] as String, try $0[1] as String) }, uniquingKeysWith: { first, _ in first })
    results = Dictionary(grouping: try Self.results(db), by: \.study)
    contrasts = Dictionary(grouping: try Self.contrasts(db), by: \.study)
    counted = try String.fetchSet(
      db, sql: "SELECT instrument FROM results GROUP BY instrument HAVING min(kind = 'events') = 1")
    citations = Dictionary(
      try Row.fetchAll(
        db,
        sql: """
          SELECT id, authors, title, journal, year FROM studies
          WHERE coalesce(authors, title, journal) IS NOT NULL ORDER BY id
          """
      )
      .map { row in
        let parts: [String?] = try [
          row["authors"], row["title"], row["journal"], (row["year"] as Int?).map(String.init),
        ]
        return (try row["id"] as String, parts.compactMap { $0 }.joined(separator: ". ") + ".")
      }, uniquingKeysWith: { first, _ in first })
    var randomized: [String: [String: Datum]] = [:]
    let column = ListingColumn.integerOrReason("randomized", "")
    for row in try Row.fetchAll(
      db, sql: "SELECT trial, role, randomized, randomized_missing FROM arms ORDER BY trial, position")
    where try randomized[row["trial"] as String]?[row["role"] as String] == nil {
      try randomized[row["trial"] as String, default: [:]][row["role"] as String] = column.datum(row)
    }
    self.randomized = randomized
  }

  private static func results(_ db: Database) throws -> [Result] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT id, study, instrument, domain, at, population, role, score, kind, source, n, n_missing, mean, mean_missing,
          sd, sd_missing, se, ci_lower, events, events_missing
        FROM result
        WHERE preferred = 1 AND study IN (SELECT study FROM claim_members)
        ORDER BY id
        """
    ).map { row in
      try Result(
        id: row["id"], study: row["study"], instrument: row["instrument"], domain: row["domain"], at: row["at"],
        population: row["population"], role: row["role"], row: row,
        isOfScores: row["kind"] == "mean" && row["score"] == "score")
    }
  }

  private static func contrasts(_ db: Database) throws -> [Contrast] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT study, instrument, instrument_label, domain, at, time_point_missing, population, statistic, value_printed, df1, ci_lower,
          direction, direction_missing
        FROM contrast
        WHERE comparison = 'between_groups' AND preferred = 1 AND value IS NOT NULL AND instrument IS NOT NULL
          AND study IN (SELECT study FROM claim_members)
        ORDER BY id
        """
    ).map { row in
      try Contrast(
        study: row["study"], instrument: row["instrument"], label: row["instrument_label"], domain: row["domain"],
        at: row["at"], timeMissing: (row["time_point_missing"] as String?).flatMap(MissingReason.init(rawValue:)),
        population: row["population"], statistic: row["statistic"], value: row["value_printed"],
        isOneDegree: (row["df1"] as Double?) == 1, hasInterval: (row["ci_lower"] as Double?) != nil,
        directionMissing: ["favours_intervention", "favours_comparator"].contains(row["direction"] as String?)
          ? nil : (row["direction_missing"] as String?).flatMap(MissingReason.init(rawValue:)) ?? .notReported)
    }
  }

  // MARK: Needs

  /// What is missing for an effect where least is missing: nothing where n, mean and spread of both arms are there and do
  /// not suffice, or where people are counted; the arms' numbers where a comparison does not suffice.
  func need(study: String, domain: String, at: String, population: String) throws -> Need {
    var needs: [Need] = []
    let used = instruments[study, default: []].filter { $0.domain == domain }
    let asked = used.filter { $0.id.map(counted.contains) != true }
    if asked.isEmpty, !used.isEmpty { return Need(instrument: nil, items: []) }
    for instrument in asked {
      let rows = results[study, default: []].filter {
        $0.instrument == instrument.id && $0.at == at && $0.population == population
      }
      let printed = contrasts[study, default: []].filter {
        $0.instrument == instrument.id && $0.at == at && $0.population == population
      }
      let arms = try rows.isEmpty ? nil : items(for: rows, study)
      if let arms, arms.isEmpty { return Need(instrument: instrument.label, items: []) }
      let candidates = try [arms].compactMap { $0 } + printed.compactMap { try self.items(for: $0, rows, study) }
      needs += candidates.map { Need(instrument: instrument.label, items: $0) }
      if candidates.isEmpty { needs.append(Need(instrument: instrument.label, items: everything(study))) }
    }
    return needs.filter { !$0.items.isEmpty }.min { $0.items.count < $1.items.count }
      ?? Need(instrument: nil, items: everything(study))
  }

  /// What is missing when nothing is known.
  private func everything(_ study: String) -> [Need.Item] {
    let reason = silence[study] ?? .notRetrieved
    return ["intervention", "comparator"].flatMap { role in
      ["n", "mean", "spread"].map { Need.Item(role: role, quantity: $0, reason: reason) }
    }
  }

  /// What is missing of each side's results, whichever documents hold them: where a side has several, of the one that lacks
  /// least.
  private func items(for rows: [Result], _ study: String) throws -> [Need.Item] {
    try ["intervention", "comparator"].flatMap { role -> [Need.Item] in
      try rows.filter { $0.role == role }.map { try items(for: $0, role) }.min { $0.count < $1.count }
        ?? everything(study).filter { $0.role == role }
    }
  }

  private func items(for result: Result, _ role: String) throws -> [Need.Item] {
    let row = result.row
    func item(_ quantity: String, _ column: String) throws -> Need.Item? {
      guard (try row[column] as DatabaseValue).isNull else { return nil }
      let reason = (try row[column + "_missing"] as String?).flatMap(MissingReason.init(rawValue:))
      return Need.Item(role: role, quantity: quantity, reason: reason ?? .notReported)
    }
    if !result.isOfScores {
      let instead = ["mean", "spread"].map { Need.Item(role: role, quantity: $0, reason: nil) }
      return try [item("n", "n")].compactMap { $0 } + instead
    }
    let hasSpread = try ["se", "ci_lower"].contains { !(try row[$0] as DatabaseValue).isNull }
    return try [item("n", "n"), item("mean", "mean"), hasSpread ? nil : item("spread", "sd")].compactMap { $0 }
  }

  /// What is missing beside a contrast; nil when no effect follows from it.
  private func items(for contrast: Contrast, _ rows: [Result], _ study: String) throws -> [Need.Item]? {
    switch contrast.statistic {
    case "t", "standardized_mean_difference": break
    case "f" where contrast.isOneDegree: break
    case "mean_difference" where contrast.hasInterval: break
    default: return nil
    }
    let direction = contrast.directionMissing.map {
      [Need.Item(role: contrast.statistic, quantity: "which arm it favours", reason: $0)]
    }
    return try (direction ?? [])
      + ["intervention", "comparator"].compactMap { role in
        let isKnown = try rows.contains { try $0.role == role && !($0.row["n"] as DatabaseValue).isNull }
        let randomized = trials[study].flatMap { self.randomized[$0]?[role] } ?? .missing(.notReported)
        if isKnown { return nil }
        if ["itt", "mixed_model"].contains(contrast.population), case .integer = randomized { return nil }
        let reason = if case .missing(let reason) = randomized { reason } else { silence[study] ?? .notRetrieved }
        return Need.Item(role: role, quantity: "n", reason: reason)
      }
  }

  // MARK: Gaps

  func gap(
    _ study: ComparedStudy, _ need: Need, domain: String, at: String, population: String,
    omission: ClaimUsability.Omission, claims: [String], completes: [String]
  ) -> Gap {
    let used = instruments[study.id, default: []].filter { $0.domain == domain && $0.id.map(counted.contains) != true }
    return Gap(
      study: study, citation: citations[study.id], domain: domain,
      domainName: names["domain " + domain] ?? domain, at: at,
      months: times[study.id, default: []].first { $0.kind == at }?.months ?? .missing(.notReported),
      population: population, populationName: names["population " + population] ?? population,
      instruments: used.map(\.label), need: need,
      atHand: omission.stored
        + contrasts[study.id, default: []].filter { $0.domain == domain && ($0.at ?? at) == at }.map { contrast in
          let time = contrast.timeMissing.map { ", \($0.ofTime)" } ?? ""
          return "\(contrast.label)\(time), \(contrast.population): \(contrast.statistic) \(contrast.value)"
        }, reason: omission.reason, claims: claims, completes: completes)
  }
}
