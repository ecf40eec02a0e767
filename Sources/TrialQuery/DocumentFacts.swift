import GRDB
import TrialModel

/// What a registry holds of documents beside their numbers: statements with what they assert, criteria, figures, our conclusions.
enum DocumentFacts {
  private static func place(_ row: Row) throws -> Place { try Place(row["source"], row["locator"]) }

  static func statements(_ db: Database) throws -> [StatementFact] {
    let assertions = try assertions(db)
    return try Row.fetchAll(
      db, sql: "SELECT id, statement, how_to_check, source, locator FROM statements ORDER BY id"
    ).map { row in
      try StatementFact(
        id: row["id"], statement: row["statement"], howToCheck: row["how_to_check"], place: place(row),
        assertions: assertions[row["id"]] ?? [])
    }
  }

  /// The assertions by the statement that makes them.
  private static func assertions(_ db: Database) throws -> [String: [AssertionFact]] {
    var terms: [String: [AssertionFact.Term]] = [:]
    for row in try Row.fetchAll(
      db,
      sql: """
        SELECT assertion, assertion_terms.role, term, assertion_terms.value_printed FROM assertion_terms
        LEFT JOIN studies ON assertion_terms.role = 'study' AND studies.id = term
        LEFT JOIN prisma_counts ON assertion_terms.role = 'box' AND prisma_counts.id = term
        LEFT JOIN domains ON assertion_terms.role = 'domain' AND domains.id = term
        ORDER BY assertion, assertion_terms.role, reference_number IS NULL, reference_number, prisma_counts.position, domains.position,
          term
        """)
    {
      guard let role = AssertionFact.Role(rawValue: try row["role"]) else { continue }
      try terms[row["assertion"], default: []].append(AssertionFact.Term(role, row["term"], row["value_printed"]))
    }
    var result: [String: [AssertionFact]] = [:]
    for row in try Row.fetchAll(
      db,
      sql: """
        SELECT id, statement, kind, topic, word, relation, value_printed, value_to_printed, domain, timing, population,
          source, locator
        FROM assertions ORDER BY statement, id
        """)
    {
      guard let kind = AssertionKind(rawValue: try row["kind"]) else { continue }
      try result[row["statement"], default: []].append(
        AssertionFact(
          id: row["id"], kind: kind, topic: row["topic"], word: row["word"], relation: row["relation"],
          value: row["value_printed"], valueTo: row["value_to_printed"], domain: row["domain"], timing: row["timing"],
          population: row["population"], terms: terms[row["id"]] ?? [], place: place(row)))
    }
    return result
  }

  static func criteria(_ db: Database) throws -> [CriterionFact] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT id, aspect, requirement, term, relation, bound_printed, criterion, source, locator
        FROM eligibility_criteria ORDER BY id
        """
    ).map { row in
      try CriterionFact(
        id: row["id"], aspect: row["aspect"], requirement: row["requirement"], term: row["term"],
        relation: row["relation"], bound: row["bound_printed"], criterion: row["criterion"], place: place(row))
    }
  }

  static func figures(_ db: Database) throws -> [FigureFact] {
    try Row.fetchAll(
      db,
      sql: "SELECT id, label, caption, domain, timing, population, source, locator FROM figures ORDER BY label"
    ).map { row in
      try FigureFact(
        id: row["id"], label: row["label"], caption: row["caption"], domain: row["domain"], timing: row["timing"],
        population: row["population"], place: place(row))
    }
  }

  static func conclusions(_ db: Database) throws -> [ConclusionFact] {
    var grounds: [String: [ConclusionFact.Ground]] = [:]
    for row in try Row.fetchAll(
      db, sql: "SELECT conclusion, subject_table, subject FROM conclusion_grounds ORDER BY 1, 2, 3")
    {
      try grounds[row["conclusion"], default: []].append(ConclusionFact.Ground(row["subject_table"], row["subject"]))
    }
    return try Row.fetchAll(
      db, sql: "SELECT id, conclusion, how_to_check, rule FROM conclusions ORDER BY id"
    ).map { row in
      try ConclusionFact(
        id: row["id"], conclusion: row["conclusion"], howToCheck: row["how_to_check"], rule: row["rule"],
        grounds: grounds[row["id"]] ?? [])
    }
  }

  static func passages(_ db: Database) throws -> [PassageFact] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT source, locator, sentences, sentences_stored, numbers, numbers_stored FROM passages
        ORDER BY source, position
        """
    ).map { row in
      try PassageFact(
        place: place(row), sentences: row["sentences"], sentencesStored: row["sentences_stored"],
        numbers: row["numbers"], numbersStored: row["numbers_stored"])
    }
  }

  /// Names by the IDs before them.
  static func names(_ db: Database, _ sql: String) throws -> [String: String] {
    try Row.fetchAll(db, sql: sql).reduce(into: [:]) { names, row in
      let id: String = try row[0]
      names[id] = try row[1]
    }
  }
}
