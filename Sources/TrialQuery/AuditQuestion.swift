import GRDB
import TrialModel

/// What does a registry hold that an audit can check?
package enum AuditQuestion {
  /// Everything printed, with its place; nil for a registry without a review.
  package static func fetch(_ db: Database) throws -> ReviewFacts? {
    guard
      let review = try Row.fetchOne(
        db, sql: "SELECT id, source, year, decision_rule FROM reviews ORDER BY id LIMIT 1")
    else { return nil }
    var facts = try ReviewFacts(source: review["source"], decisionRule: review["decision_rule"])
    facts.year = try review["year"]
    facts.trials = try trials(db)
    facts.studies = try studies(db)
    facts.arms = try arms(db)
    facts.instruments = try instruments(db)
    facts.results = try results(db)
    facts.contrasts = try contrasts(db)
    facts.claims = try claims(db)
    facts.statements = try DocumentFacts.statements(db)
    facts.criteria = try DocumentFacts.criteria(db)
    facts.figures = try DocumentFacts.figures(db)
    facts.conclusions = try DocumentFacts.conclusions(db)
    facts.passages = try DocumentFacts.passages(db)
    facts.databases = try String.fetchAll(db, sql: "SELECT name FROM search_databases ORDER BY name")
    facts.domainNames = try DocumentFacts.names(db, "SELECT id, name FROM domains")
    facts.componentLabels = try DocumentFacts.names(db, "SELECT id, label FROM components")
    facts.flow = try Row.fetchAll(
      db,
      sql: "SELECT id, label, path, records, records_missing, source, locator FROM prisma_counts ORDER BY position"
    ).map {
      try FlowFact(
        id: $0["id"], label: $0["label"], path: $0["path"], records: $0["records"],
        missing: ($0["records_missing"] as String?).flatMap(MissingReason.init), place: place($0))
    }
    facts.notes = try Row.fetchAll(
      db, sql: "SELECT id, kind, subject_table, subject, note, source, locator FROM notes ORDER BY id"
    ).map {
      try NoteFact(
        id: $0["id"], kind: $0["kind"], table: $0["subject_table"], subject: $0["subject"], note: $0["note"],
        place: place($0))
    }
    facts.exposures = try exposures(db)
    return facts
  }

  private static func place(_ row: Row) throws -> Place { try Place(row["source"], row["locator"]) }

  private static func printed(_ row: Row, _ column: String, missing: String? = nil) throws -> Printed {
    try Printed(row[column + "_printed"], missing: row[missing ?? column + "_missing"])
  }

  private static func trials(_ db: Database) throws -> [TrialFact] {
    try Row.fetchAll(
      db, sql: "SELECT id, name, registration, unit_of_randomization, sites, source, locator FROM trials ORDER BY id"
    ).map { row in
      try TrialFact(
        id: row["id"], name: row["name"], registration: row["registration"],
        isClusterRandomized: (row["unit_of_randomization"] as String?).map { $0 == "cluster" },
        sites: row["sites"] ?? "", place: place(row))
    }
  }

  private static func studies(_ db: Database) throws -> [StudyFact] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT studies.id, studies.label, studies.trial, reference_number, year, trials.country, inclusion,
          (SELECT value FROM classifications WHERE study = studies.id AND scheme = 'completion') AS completion,
          (SELECT format FROM programmes JOIN arms ON arms.id = programmes.arm
            WHERE arms.trial = studies.trial AND role = 'intervention' ORDER BY position LIMIT 1) AS format,
          studies.source, studies.locator
        FROM studies JOIN trials ON trials.id = studies.trial
        ORDER BY reference_number IS NULL, reference_number, studies.id
        """
    ).map {
      try StudyFact(
        id: $0["id"], label: $0["label"], trial: $0["trial"], reference: $0["reference_number"], year: $0["year"],
        country: $0["country"], isIncluded: $0["inclusion"] == "included", completion: $0["completion"],
        format: $0["format"], place: place($0))
    }
  }

  private static func arms(_ db: Database) throws -> [ArmFact] {
    var components: [String: [String]] = [:]
    for row in try Row.fetchAll(
      db, sql: "SELECT arm, component, according_to FROM arm_components ORDER BY arm, according_to, component")
    {
      try components["\(row["arm"] as String)|\(row["according_to"] as String)", default: []].append(row["component"])
    }
    return try Row.fetchAll(
      db,
      sql: """
        SELECT id, trial, role, label, randomized, source, locator,
          (SELECT class FROM comparator_classes WHERE arm = arms.id
            ORDER BY according_to = 'table1' DESC, preferred DESC LIMIT 1) AS class
        FROM arms ORDER BY trial, position
        """
    ).map { row in
      let id: String = try row["id"]
      var arm = try ArmFact(
        id: id, trial: row["trial"], isIntervention: row["role"] == "intervention", label: row["label"],
        randomized: row["randomized"], text: components[id + "|text"] ?? [], table: components[id + "|table1"] ?? [],
        place: place(row))
      arm.comparatorClass = try row["class"]
      return arm
    }
  }

  private static func instruments(_ db: Database) throws -> [InstrumentFact] {
    var studies: [String: [String]] = [:]
    for row in try Row.fetchAll(
      db, sql: "SELECT study, instrument FROM study_instruments WHERE in_table1 = 1 ORDER BY study, instrument")
    {
      try studies[row["instrument"], default: []].append(row["study"])
    }
    return try Row.fetchAll(
      db, sql: "SELECT id, label, domain, items, range_low, range_high, direction FROM instruments ORDER BY id"
    ).map { row in
      try InstrumentFact(
        id: row["id"], label: row["label"], domain: row["domain"], items: row["items"], low: row["range_low"],
        high: row["range_high"], higherIsBetter: (row["direction"] as String?).map { $0 == "higher_is_better" },
        studies: studies[row["id"]] ?? [])
    }
  }

  private static func results(_ db: Database) throws -> [ResultFact] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT results.id, study, arm, instrument, time_point, time_points.kind AS at, population, score, n,
          mean_printed, mean_missing, sd_printed, sd_missing, se_printed, se_missing, results.source, results.locator
        FROM results JOIN time_points ON time_points.id = time_point
        WHERE results.kind = 'mean' ORDER BY results.id
        """
    ).map {
      try ResultFact(
        id: $0["id"], study: $0["study"], arm: $0["arm"], instrument: $0["instrument"], timePoint: $0["time_point"],
        at: $0["at"], population: $0["population"], isChange: $0["score"] == "change", n: $0["n"],
        mean: printed($0, "mean"), sd: printed($0, "sd"), se: printed($0, "se"), place: place($0))
    }
  }

  private static func contrasts(_ db: Database) throws -> [ContrastFact] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT id, study, trial, outcome, instrument, domain, time_point, at, population, comparison, statistic, value_printed, value_missing, df1_printed, df1_missing,
          df2_printed, df2_missing, ci_lower_printed, ci_upper_printed, ci_missing, ci_level, p_relation, p_printed,
          p_missing, tails, direction, note, source, locator
        FROM contrast ORDER BY id
        """
    ).map { row in
      var contrast = try ContrastFact(
        id: row["id"], study: row["study"], trial: row["trial"], outcome: row["outcome"], instrument: row["instrument"],
        domain: row["domain"], timePoint: row["time_point"], at: row["at"], population: row["population"],
        comparison: row["comparison"],
        statistic: row["statistic"], value: printed(row, "value"), df1: printed(row, "df1"), df2: printed(row, "df2"),
        lower: printed(row, "ci_lower", missing: "ci_missing"), upper: printed(row, "ci_upper", missing: "ci_missing"),
        level: row["ci_level"], pRelation: row["p_relation"], p: printed(row, "p"), tails: row["tails"],
        note: row["note"] ?? "", place: place(row))
      contrast.direction = try row["direction"]
      return contrast
    }
  }

  private static func claims(_ db: Database) throws -> [ClaimFact] {
    var members: [String: [String]] = [:]
    for row in try Row.fetchAll(
      db,
      sql: """
        SELECT claim, study FROM claim_members JOIN studies ON studies.id = study
        ORDER BY claim, reference_number IS NULL, reference_number, study
        """)
    {
      try members[row["claim"], default: []].append(row["study"])
    }
    return try Row.fetchAll(
      db,
      sql: """
        SELECT claim.id, domain, domain_name, at, population, figure, k, participants, participants_missing, measure,
          estimate_printed, estimate_missing, ci_lower_printed, ci_upper_printed, ci_missing, i2_printed, i2_missing,
          heterogeneity_p_relation, heterogeneity_p_printed, heterogeneity_p_missing, verdict, note, claim.source,
          claim.locator
        FROM claim JOIN domains ON domains.id = domain ORDER BY position, at DESC, population, claim.id
        """
    ).map { row in
      try ClaimFact(
        id: row["id"], domain: row["domain"], domainName: row["domain_name"], at: row["at"],
        population: row["population"], figure: row["figure"], k: row["k"], participants: row["participants"],
        participantsMissing: (row["participants_missing"] as String?).flatMap(MissingReason.init),
        measure: row["measure"], estimate: printed(row, "estimate"),
        lower: printed(row, "ci_lower", missing: "ci_missing"), upper: printed(row, "ci_upper", missing: "ci_missing"),
        i2: printed(row, "i2"), pRelation: row["heterogeneity_p_relation"], p: printed(row, "heterogeneity_p"),
        verdict: row["verdict"], note: row["note"] ?? "", members: members[row["id"]] ?? [], place: place(row))
    }
  }

  private static func exposures(_ db: Database) throws -> [ExposureFact] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT exposures.id, trial, cluster, measure, of, percent, mean_printed, sd_printed, exposures.source,
          exposures.locator
        FROM exposures JOIN arms ON arms.id = arm ORDER BY exposures.id
        """
    ).map {
      try ExposureFact(
        id: $0["id"], trial: $0["trial"], cluster: $0["cluster"], measure: $0["measure"], of: $0["of"],
        percent: $0["percent"], mean: ($0["mean_printed"] as String?).flatMap { PrintedValue($0) },
        sd: ($0["sd_printed"] as String?).flatMap { PrintedValue($0) }, place: place($0))
    }
  }
}
