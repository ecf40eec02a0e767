import GRDB
import TrialModel

/// What an ID names.
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

/// Everything about one study, trial, arm, instrument, time point, result, contrast, claim or source.
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

  /// Looks the ID up among studies (also by reference number or label) and then everything else.
  package static func fetch(_ db: Database, id: String) throws -> Answer {
    guard let (subject, id) = try find(id, db) else { return .unknown(nearest: try nearest(to: id, db)) }
    var parts = [try part(listing(of: subject), [.equals("id", id)], db, isSubject: true)]
    for (listing, condition) in related(to: subject, id) {
      let part = try part(listing, [condition], db, isSubject: false)
      if !part.answer.rows.isEmpty { parts.append(part) }
    }
    return .found(title: id, parts: parts)
  }

  /// The known ID that a mistyped one most likely means.
  package static func nearest(to id: String, _ db: Database) throws -> String? {
    nearestName(to: id, among: try knownIDs(db))
  }

  /// What a name means: an ID in either case, a study's reference number or label, an instrument's label.
  package static func find(_ id: String, _ db: Database) throws -> (Subject, String)? {
    for subject in Subject.allCases {
      if let found = try String.fetchOne(
        db, sql: "SELECT id FROM \"\(subject.rawValue)\" WHERE id = ? COLLATE NOCASE", arguments: [id])
      {
        return (subject, found)
      }
    }
    let study = try String.fetchOne(
      db, sql: "SELECT id FROM studies WHERE CAST(reference_number AS TEXT) = ? OR label = ? COLLATE NOCASE",
      arguments: [id, id])
    if let study { return (.study, study) }
    return try String.fetchOne(db, sql: "SELECT id FROM instruments WHERE label = ? COLLATE NOCASE", arguments: [id])
      .map { (.instrument, $0) }
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
      answer: try listing.fetch(db, columns: isSubject ? nil : listing.shownFirst, conditions: conditions),
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
  static let everyStudy = Listing(
    name: studies.name, title: studies.title, view: studies.view, columns: studies.columns,
    shownFirst: studies.shownFirst, order: studies.order, scope: nil)
}
