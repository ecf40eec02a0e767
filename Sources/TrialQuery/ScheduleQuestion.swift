import GRDB
import TrialModel

/// When a trial gave its programme and assessed people.
package struct TrialSchedule: Sendable, Equatable {
  /// A time at which people were assessed.
  package struct Assessment: Sendable, Equatable {
    /// baseline, interim, post or follow_up.
    package let kind: String
    package let label: String
    /// Since baseline, or why they are not known.
    package let months: Datum
  }

  package let trial: String
  package let name: String
  /// The labels of its reports with their reference numbers: `Jensen 2019 [35]`.
  package let studies: [String]
  /// Months of the intervention's programme, why they are not known, or empty without a programme.
  package let programme: Datum
  /// In their order.
  package let assessments: [Assessment]
}

/// When did each trial assess people, and how long did its programme last?
package enum ScheduleQuestion {
  /// Reads the schedules of the trials of the studies that a selection holds, in the order of the reference list.
  package static func fetch(_ db: Database, selection: Selection) throws -> [TrialSchedule] {
    let studies = try ComparedStudy.fetch(db, selection)
    let months = ListingColumn.printed("months", "")
    var assessments: [String: [TrialSchedule.Assessment]] = [:]
    for row in try Row.fetchAll(
      db,
      sql: "SELECT trial, kind, label, months, months_printed, months_missing FROM time_points ORDER BY trial, position"
    ) {
      try assessments[row["trial"], default: []].append(
        TrialSchedule.Assessment(kind: row["kind"], label: row["label"], months: months.datum(row)))
    }
    let duration = ListingColumn.printed("duration_months", "")
    var programmes: [String: (name: String, months: Datum)] = [:]
    for row in try Row.fetchAll(
      db,
      sql: """
        SELECT trials.id AS trial, trials.name AS name, duration_months, duration_months_printed, duration_months_missing
        FROM trials LEFT JOIN arms ON arms.id = (
          SELECT id FROM arms WHERE arms.trial = trials.id AND role = 'intervention' ORDER BY position LIMIT 1)
        LEFT JOIN programmes ON programmes.arm = arms.id ORDER BY trials.id
        """)
    {
      try programmes[row["trial"]] = (row["name"], duration.datum(row))
    }
    var trials: [String] = []
    for study in studies where !trials.contains(study.trial) { trials.append(study.trial) }
    let reports = Dictionary(grouping: studies, by: \.trial)
    return trials.map { trial in
      TrialSchedule(
        trial: trial, name: programmes[trial]?.name ?? trial,
        studies: reports[trial, default: []].map(\.citation), programme: programmes[trial]?.months ?? .empty,
        assessments: assessments[trial, default: []])
    }
  }
}
