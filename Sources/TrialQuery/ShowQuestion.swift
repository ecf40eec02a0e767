import GRDB
import TrialModel
import TrialStore

/// What a listing of its own shows.
package enum Subject: String, Sendable, CaseIterable {
  case study = "studies"
  case trial = "trials"
  case arm = "arms"
  case instrument = "instruments"
  case timePoint = "time_points"
  case result = "results"
  case contrast = "contrasts"
  case claim = "claims"
  case source = "sources"
}

/// Everything about one row: a study, a trial, an arm, a claim, a note, a statement ... of whatever table.
package struct ShowQuestion: Sendable {
  /// A part of the answer: a listing and the rows of it that belong to the subject.
  package struct Part: Sendable {
    package let listing: Listing
    package let answer: Listing.Answer
    /// Whether the part is the subject itself, one row with all its columns.
    package let isSubject: Bool
  }

  /// What was found.
  package enum Answer: Sendable {
    case found(title: String, parts: [Part])
    /// No row has the ID; the nearest known one, if any is near.
    case unknown(nearest: String?)
  }

  /// Looks the name up in every table: the row itself, what belongs to it, and other rows of the same ID.
  package static func fetch(_ db: Database, id name: String) throws -> Answer {
    try fetch(db, id: name, among: TableShape.all(db))
  }

  static func fetch(_ db: Database, id name: String, among shapes: [TableShape]) throws -> Answer {
    let found = try FoundRow.find(name, among: shapes, db)
    guard let first = found.first else { return .unknown(nearest: try nearest(to: name, db)) }
    var parts: [Part] = []
    for (index, row) in found.enumerated() {
      guard let shape = shapes.first(where: { $0.name == row.table }) else { continue }
      let subject = Subject(rawValue: row.table)
      let listing = subject.map(listing(of:)) ?? shape.listing
      parts.append(try part(listing, [Condition("\(shape.keySQL) = ?", [row.id])], db, isSubject: true))
      guard index == 0 else { continue }
      for (listing, condition) in try subject.map({ related(to: $0, row.id) }) ?? related(to: row, among: shapes, db) {
        let part = try part(listing, [condition], db, isSubject: false)
        if !part.answer.rows.isEmpty { parts.append(part) }
      }
    }
    return .found(title: first.id, parts: parts)
  }

  /// The known ID that a mistyped one most likely means.
  package static func nearest(to id: String, _ db: Database) throws -> String? {
    nearestName(to: id, among: try knownIDs(db))
  }

  /// The IDs that a person is likely to mean.
  private static func knownIDs(_ db: Database) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT id FROM studies UNION ALL SELECT id FROM trials UNION ALL SELECT id FROM arms
        UNION ALL SELECT id FROM instruments UNION ALL SELECT id FROM time_points UNION ALL SELECT id FROM claims
        UNION ALL SELECT id FROM sources
        """)
  }

  /// The rows of every table that refer to a row, and the notes on it.
  private static func related(
    to row: FoundRow, among shapes: [TableShape], _ db: Database
  ) throws -> [(Listing, Condition)] {
    shapes.flatMap { shape in
      shape.columns.filter { $0.reference == row.table }.map { column in
        (shape.listing, Condition("\"\(column.name)\" = ?", [row.id]))
      }
    } + [(.notes, Condition("subject_table = ? AND subject = ?", [row.table, row.id]))]
  }

  private static func listing(of subject: Subject) -> Listing {
    switch subject {
    case .study: .everyStudy
    case .trial: .trials
    case .arm: .arms
    case .instrument: .instruments
    case .timePoint: .timePoints
    case .result: .results
    case .contrast: .contrasts
    case .claim: .claims
    case .source: .sources
    }
  }

  private static func part(
    _ listing: Listing, _ conditions: [Condition], _ db: Database, isSubject: Bool
  ) throws -> Part {
    Part(
      listing: listing,
      answer: try listing.fetch(
        db, columns: isSubject ? nil : listing.columnsOfStored(db, conditions), conditions: conditions),
      isSubject: isSubject)
  }

  /// The listings that belong to a subject, with the condition that picks its rows.
  private static func related(to subject: Subject, _ id: String) -> [(Listing, Condition)] {
    func notes(_ table: String) -> (Listing, Condition) {
      (.notes, Condition("subject_table = ? AND subject = ?", [table, id]))
    }
    switch subject {
    case .study:
      let ofTrial = "trial = (SELECT trial FROM studies WHERE studies.id = ?)"
      return [
        (.arms, Condition(ofTrial, [id])),
        (.instruments, Condition("id IN (SELECT instrument FROM measured WHERE study = ?)", [id])),
        (.timePoints, Condition("id IN (SELECT time_point FROM study_time_point WHERE study = ?)", [id])),
        (.results, Condition("study = ?", [id])),
        (.contrasts, Condition("study = ?", [id])),
        (.exposures, Condition("arm IN (SELECT id FROM arms WHERE \(ofTrial))", [id])),
        (.claims, Condition("id IN (SELECT claim FROM claim_members WHERE study = ?)", [id])),
        (.riskOfBias, Condition("study = ?", [id])),
        (.characteristics, Condition("study = ?", [id])),
        (
          .notes,
          Condition(
            """
            subject = ? OR subject = (SELECT trial FROM studies WHERE id = ?)
            OR subject IN (SELECT id FROM results WHERE study = ?) OR subject IN (SELECT id FROM contrasts WHERE study = ?)
            OR subject IN (SELECT arms.id FROM arms JOIN studies ON studies.trial = arms.trial WHERE studies.id = ?)
            OR subject IN (SELECT exposures.id FROM exposures JOIN arms ON arms.id = arm
              JOIN studies ON studies.trial = arms.trial WHERE studies.id = ?)
            """, [id, id, id, id, id, id])
        ),
      ]
    case .trial:
      return [
        (.everyStudy, Condition("trial = ?", [id])), (.arms, Condition("trial = ?", [id])),
        (.timePoints, Condition("trial = ?", [id])),
        (.results, Condition("trial = ?", [id])), (.contrasts, Condition("trial = ?", [id])),
        (.exposures, Condition("arm IN (SELECT id FROM arms WHERE trial = ?)", [id])), notes("trials"),
      ]
    case .arm:
      return [(.results, Condition("arm = ?", [id])), (.exposures, Condition("arm = ?", [id])), notes("arms")]
    case .instrument:
      return [
        (.everyStudy, Condition("id IN (SELECT study FROM measured WHERE instrument = ?)", [id])),
        (.results, Condition("instrument = ?", [id])), (.contrasts, Condition("instrument = ?", [id])),
        notes("instruments"),
      ]
    case .timePoint:
      return [
        (.results, Condition("time_point = ?", [id])), (.contrasts, Condition("time_point = ?", [id])),
        notes("time_points"),
      ]
    case .result:
      return [(.sources, Condition("id = (SELECT source FROM results WHERE results.id = ?)", [id])), notes("results")]
    case .contrast:
      return [
        (.sources, Condition("id = (SELECT source FROM contrasts WHERE contrasts.id = ?)", [id])), notes("contrasts"),
      ]
    case .claim:
      return [
        (.everyStudy, Condition("id IN (SELECT study FROM claim_members WHERE claim = ?)", [id])), notes("claims"),
      ]
    case .source:
      return [
        (.results, Condition("source = ?", [id])), (.contrasts, Condition("source = ?", [id])),
        (.claims, Condition("source = ?", [id])), (.characteristics, Condition("source = ?", [id])),
        (.notes, Condition("source = ?", [id])),
      ]
    }
  }
}

extension Listing {
  /// The studies, those of trials that the review did not include among them.
  package static let everyStudy = Listing(
    name: studies.name, title: studies.title, view: studies.view, columns: studies.columns,
    shownFirst: studies.shownFirst, order: studies.order, scope: nil)

  /// The columns that are shown first; of results, those of the kinds that the rows are, and which arm it is where a trial
  /// has several of a side; of arms, the label where no component says what an arm is.
  fileprivate func columnsOfStored(_ db: Database, _ conditions: [Condition]) throws -> [String] {
    let clause = conditions.map { "(\($0.sql))" }.joined(separator: " AND ")
    let arguments = StatementArguments(conditions.flatMap(\.arguments))
    if view == Listing.arms.view {
      let nameless = "SELECT EXISTS (SELECT 1 FROM arm WHERE \(clause) AND json_array_length(components) = 0)"
      let isNameless = try Bool.fetchOne(db, sql: nameless, arguments: arguments) ?? false
      return isNameless ? shownFirst.flatMap { $0 == "role" ? ["role", "label"] : [$0] } : shownFirst
    }
    guard view == Listing.results.view else { return shownFirst }
    let sql = """
      SELECT max(kind = 'mean'), max(kind = 'median'), max(kind = 'events'),
        max((SELECT count(*) FROM arms WHERE arms.trial = result.trial AND arms.role = result.role) > 1)
      FROM result WHERE \(clause)
      """
    let stored = try Row.fetchOne(db, sql: sql, arguments: arguments)
    func holds(_ index: Int) throws -> Bool { try (stored?[index] as Bool?) ?? false }
    var names = shownFirst.filter { !["mean", "sd", "se", "events"].contains($0) }
    if try holds(3) { names = names.flatMap { $0 == "role" ? ["role", "arm"] : [$0] } }
    if try holds(0) { names += ["mean", "sd", "se"] }
    if try holds(1) { names += ["median", "q1", "q3", "minimum", "maximum"] }
    if try holds(2) { names += ["events"] }
    return names
  }
}
