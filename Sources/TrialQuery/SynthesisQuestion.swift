import Foundation
import GRDB
import TrialModel

/// What is to be pooled: a domain at a time in a population.
package struct SynthesisTarget: Sendable, Equatable {
  /// The claim of the review that this repeats, when it does.
  package let claim: String?
  package let domain: String
  package let domainName: String
  /// `post` or `follow_up`.
  package let at: String
  package let population: String
  /// Which results of arms count: `score` at the time, or `change` from baseline.
  package var score = "score"

  /// A target; with a claim its members are the candidates.
  package init(claim: String?, domain: String, domainName: String, at: String, population: String) {
    self.claim = claim
    self.domain = domain
    self.domainName = domainName
    self.at = at
    self.population = population
  }

  /// The same question in another population.
  package func inPopulation(_ population: String) -> SynthesisTarget {
    SynthesisTarget(claim: claim, domain: domain, domainName: domainName, at: at, population: population)
  }
}

/// What does the registry hold for pooling a domain at a time in a population?
package enum SynthesisQuestion {
  /// The target that a claim of the review names; nil when there is no such claim.
  package static func target(_ db: Database, claim: String) throws -> SynthesisTarget? {
    try Row.fetchOne(
      db, sql: "SELECT id, domain, domain_name, at, population FROM claim WHERE id = ? COLLATE NOCASE",
      arguments: [claim]
    ).map {
      try SynthesisTarget(
        claim: $0["id"], domain: $0["domain"], domainName: $0["domain_name"], at: $0["at"], population: $0["population"]
      )
    }
  }

  /// The IDs and names that can be typed for a domain, a population and a claim.
  package static func names(_ db: Database) throws -> (
    domains: [(id: String, name: String)], populations: [String], claims: [String]
  ) {
    let domains = try Row.fetchAll(db, sql: "SELECT id, name FROM domains ORDER BY position").map {
      (try $0["id"] as String, try $0["name"] as String)
    }
    return (
      domains.map { (id: $0.0, name: $0.1) },
      try String.fetchAll(db, sql: "SELECT id FROM populations ORDER BY position"),
      try String.fetchAll(db, sql: "SELECT id FROM claims ORDER BY id")
    )
  }

  /// Everything for the target: the members of its claim, or every included study that measured the domain, within a
  /// scope. Which arms stand for a trial with several is chosen.
  package static func fetch(
    _ db: Database, _ target: SynthesisTarget, arms choice: ArmChoice = ArmChoice(),
    within scope: SynthesisScope = SynthesisScope()
  ) throws -> SynthesisData {
    let pairs = try pairs(db, target).filter { scope.holds($0.study, $0.instrument, $0.timePoint) }
    let contrasts = try contrasts(db, target).filter { scope.holds($0.study, $0.instrument, $0.timePoint) }
    let studies = try studies(db, target).filter { scope.studies?.contains($0.study) != false }
    let complete = Set(pairs.filter { $0.intervention.isComplete && $0.comparator.isComplete }.map(\.study))
    return SynthesisData(
      target: target, studies: studies, pairs: pairs, contrasts: contrasts,
      people: contrasts.isEmpty ? [] : try people(db), representatives: try representatives(db, target),
      choice: choice,
      stored: try StoredRow.fetch(
        db, domain: target.domain, studies: studies.map(\.study).filter { !complete.contains($0) }, scope),
      timePoints: try timePoints(
        db,
        pairs.map { ($0.trial, $0.timePoint) }
          + contrasts.compactMap { row in row.timePoint.map { (row.trial, $0) } }))
  }

  /// The names of the time points of trials that have results at several, in order of months.
  private static func timePoints(_ db: Database, _ used: [(trial: String, id: String)]) throws -> [TimePointRow] {
    let several = Dictionary(grouping: used, by: \.trial).values.map { Set($0.map(\.id)) }.filter { $0.count > 1 }
    guard !several.isEmpty else { return [] }
    let ids = try String(decoding: JSONEncoder().encode(several.flatMap(\.self)), as: UTF8.self)
    return try Row.fetchAll(
      db,
      sql: """
        SELECT id, label, months_printed FROM time_points WHERE id IN (SELECT value FROM json_each(?))
        ORDER BY months IS NULL, months, label, id
        """, arguments: [ids]
    ).map { try TimePointRow(id: $0["id"], label: $0["label"], months: $0["months_printed"]) }
  }

  private static let attributes = [
    "country", "comparator_class", "comparator_class_table1", "edition", "modules", "format", "duration_months",
    "completion", "implementation", "year", "unit_of_randomization",
  ]

  private static func studies(_ db: Database, _ target: SynthesisTarget) throws -> [SynthesisStudyRow] {
    if let claim = target.claim {
      return try studies(db, "studies.id IN (SELECT study FROM claim_members WHERE claim = ?)", [claim])
    }
    return try studies(
      db, "inclusion = 'included' AND studies.id IN (SELECT study FROM measured WHERE domain = ?)", [target.domain])
  }

  /// The studies that a condition picks. Read from the tables: the view `study` would build lists of components for each.
  private static func studies(
    _ db: Database, _ condition: String, _ arguments: StatementArguments
  ) throws -> [SynthesisStudyRow] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT studies.id AS id, studies.label AS label, studies.trial AS trial, country, year, unit_of_randomization,
          edition, modules, format, duration_months_printed AS duration_months,
          (SELECT class FROM comparator_classes WHERE arm = comparator.id AND preferred = 1) AS comparator_class,
          (SELECT class FROM comparator_classes WHERE arm = comparator.id AND according_to = 'table1')
            AS comparator_class_table1,
          (SELECT value FROM classifications WHERE study = studies.id AND scheme = 'completion') AS completion,
          (SELECT value FROM classifications WHERE study = studies.id AND scheme = 'implementation') AS implementation,
          CASE unit_of_randomization WHEN 'cluster' THEN
            (SELECT CAST(sum(randomized) AS REAL) / sum(cluster_count) FROM arms WHERE arms.trial = studies.trial)
          END AS cluster_size,
          format IS 'group' AND coalesce((SELECT format FROM programmes WHERE arm = comparator.id), '') <> 'group'
            AS is_group_against_individual,
          intervention.id AS intervention, intervention.label AS intervention_label, comparator.id AS comparator,
          comparator.label AS comparator_label
        FROM studies
        JOIN trials ON trials.id = studies.trial
        LEFT JOIN arms AS intervention ON intervention.trial = studies.trial AND intervention.role = 'intervention'
        LEFT JOIN programmes ON programmes.arm = intervention.id
        LEFT JOIN arms AS comparator ON comparator.trial = studies.trial AND comparator.role = 'comparator'
        WHERE \(condition)
        ORDER BY reference_number IS NULL, reference_number, studies.id, intervention.position, comparator.position
        """, arguments: arguments)
    // By position: looking each column up by its name would take longer than SQLite takes to find the row.
    let positions = Dictionary(uniqueKeysWithValues: zip(rows.columnNames, 0...))
    let attributes = Self.attributes.compactMap { name in positions[name].map { (name, $0) } }
    var studies: [SynthesisStudyRow] = []
    while let row = try rows.next() {
      var values: [String: String] = [:]
      for (name, position) in attributes {
        switch (try row[position] as DatabaseValue).storage {
        case .string(let text): values[name] = text
        case .int64(let number): values[name] = String(number)
        default: break
        }
      }
      let traits = try SynthesisStudyRow.Traits(
        attributes: values, isGroupAgainstIndividual: row["is_group_against_individual"])
      let sides: [(id: String?, label: String?)] = try [
        (row["intervention"], row["intervention_label"]), (row["comparator"], row["comparator_label"]),
      ]
      let arms = zip(sides, [true, false]).compactMap { side, isIntervention in
        side.id.map { TrialArm(id: $0, label: side.label ?? $0, isIntervention: isIntervention) }
      }
      let pair = ArmPair(intervention: sides[0].id ?? "", comparator: sides[1].id ?? "")
      if try studies.last?.study == row[0] {
        studies[studies.count - 1].add(arms, pair, traits)
      } else {
        studies.append(
          try SynthesisStudyRow(
            study: row[0], label: row[1], trial: row[2], clusterSize: row["cluster_size"], arms: arms, pair: pair,
            traits: traits))
      }
    }
    return studies
  }

  /// The preferred means of both arms side by side. CROSS JOIN fixes the order of the loops: for each study its time point,
  /// then one search per arm in the unique index of results; a registry of a million results has no statistics for SQLite
  /// to find that order with.
  private static func pairs(_ db: Database, _ target: SynthesisTarget) throws -> [ArmPairRow] {
    func columns(_ name: String) -> String {
      ["id", "arm", "n", "mean", "sd", "se", "ci_lower", "ci_upper", "source", "locator"].map { "\(name).\($0)" }
        .joined(separator: ", ")
    }
    func arm(_ row: Row, from first: Int) throws -> ArmPairRow.Arm {
      try ArmPairRow.Arm(
        result: row[first], arm: row[first + 1], n: row[first + 2], mean: row[first + 3], sd: row[first + 4],
        se: row[first + 5], ciLower: row[first + 6], ciUpper: row[first + 7],
        source: row[first + 8], locator: row[first + 9])
    }
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT studies.id, studies.trial, instruments.id, instruments.direction, time_points.id, \(columns("one")), \(columns("two"))
        FROM studies
        CROSS JOIN time_points ON time_points.trial = studies.trial AND time_points.kind = ?
        CROSS JOIN instruments ON instruments.domain = ?
        CROSS JOIN results AS one
          ON one.study = studies.id AND one.instrument = instruments.id AND one.time_point = time_points.id
          AND one.population = ? AND one.score = ? AND one.kind = 'mean' AND one.preferred = 1
        CROSS JOIN arms AS intervention ON intervention.id = one.arm AND intervention.role = 'intervention'
        CROSS JOIN results AS two
          ON two.study = one.study AND two.instrument = one.instrument AND two.time_point = one.time_point
          AND two.population = one.population AND two.score = one.score AND two.kind = one.kind
          AND two.source = one.source AND two.preferred = 1
        CROSS JOIN arms AS comparator ON comparator.id = two.arm AND comparator.role = 'comparator'
        \(target.claim == nil ? "" : "WHERE studies.id IN (SELECT study FROM claim_members WHERE claim = ?)")
        ORDER BY studies.id, instruments.id, one.source, one.id, two.id
        """,
      arguments: StatementArguments(
        [target.at, target.domain, target.population, target.score, target.claim].compactMap { $0 }))
    var pairs: [ArmPairRow] = []
    while let row = try rows.next() {
      pairs.append(
        try ArmPairRow(
          study: row[0], trial: row[1], instrument: row[2], direction: row[3], timePoint: row[4],
          intervention: arm(row, from: 5), comparator: arm(row, from: 15)))
    }
    return pairs
  }

  private static func contrasts(_ db: Database, _ target: SynthesisTarget) throws -> [ContrastRow] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT contrast.id, study, trial, instrument, instruments.direction AS scale, time_point, time_point_missing, comparison, statistic, value,
          df1, df2, ci_lower, ci_upper, p_relation, p, tails, contrast.direction AS favours, contrast.source, contrast.locator
        FROM contrast JOIN instruments ON instruments.id = contrast.instrument
        WHERE contrast.domain = ? AND population = ? AND preferred = 1 AND (at = ? OR at IS NULL)
        ORDER BY contrast.id
        """, arguments: [target.domain, target.population, target.at]
    ).map { row in
      try ContrastRow(
        id: row["id"], study: row["study"], trial: row["trial"], instrument: row["instrument"], direction: row["scale"],
        timePoint: row["time_point"],
        timeMissing: (row["time_point_missing"] as String?).flatMap(MissingReason.init(rawValue:)),
        comparison: row["comparison"], statistic: row["statistic"], value: row["value"],
        df1: row["df1"], df2: row["df2"], ciLower: row["ci_lower"], ciUpper: row["ci_upper"],
        pRelation: row["p_relation"],
        p: row["p"], tails: row["tails"], favours: row["favours"], source: row["source"], locator: row["locator"])
    }
  }

  /// The reports that stand for their trials in the synthesis of a claim.
  private static func representatives(_ db: Database, _ target: SynthesisTarget) throws -> [String: String] {
    guard let claim = target.claim else { return [:] }
    let rows = try Row.fetchAll(
      db, sql: "SELECT trial, study FROM synthesis_representatives WHERE claim = ? ORDER BY trial", arguments: [claim])
    return Dictionary(try rows.map { (try $0["trial"], try $0["study"]) }, uniquingKeysWith: { first, _ in first })
  }

  /// People assessed at each time point (the instrument `retention-interview`), and people randomized.
  private static func people(_ db: Database) throws -> [PeopleRow] {
    let assessed = try Row.fetchAll(
      db,
      sql: """
        SELECT arm1.trial AS trial, arm1.id AS arm1, arm2.id AS arm2, one.time_point AS time_point, one.events AS intervention, two.events AS comparator,
          one.id AS id, one.source AS source, one.locator AS locator
        FROM results AS one
        JOIN arms AS arm1 ON arm1.id = one.arm AND arm1.role = 'intervention'
        JOIN results AS two ON two.study = one.study AND two.instrument = one.instrument AND two.time_point = one.time_point
        JOIN arms AS arm2 ON arm2.id = two.arm AND arm2.role = 'comparator'
          AND arm2.trial = arm1.trial
        WHERE one.instrument = 'retention-interview' AND one.events IS NOT NULL AND two.events IS NOT NULL
        ORDER BY trial, one.time_point
        """)
    let randomized = try Row.fetchAll(
      db,
      sql: """
        SELECT one.trial AS trial, one.id AS arm1, two.id AS arm2, NULL AS time_point, one.randomized AS intervention, two.randomized AS comparator,
          one.id AS id, one.source AS source, one.locator AS locator
        FROM arms AS one JOIN arms AS two ON two.trial = one.trial AND two.role = 'comparator'
        WHERE one.role = 'intervention' AND one.randomized IS NOT NULL AND two.randomized IS NOT NULL ORDER BY one.trial
        """)
    return try (assessed + randomized).map {
      try PeopleRow(
        trial: $0["trial"], timePoint: $0["time_point"],
        pair: ArmPair(intervention: $0["arm1"], comparator: $0["arm2"]), intervention: $0["intervention"],
        comparator: $0["comparator"],
        id: $0["id"], source: $0["source"], locator: $0["locator"])
    }
  }
}
