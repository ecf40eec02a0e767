import Reporting
import TrialQuery

/// The notes of the registry on what Table 1 prints, as footnotes and as a column.
enum Table1Notes {
  /// The column of Table 1 that prints a column of the registry; arms tell their label in two places.
  private static let places: [String: [String: String]] = [
    "studies": [
      "label": "study", "year": "study", "reference_number": "reference_number", "aim": "aim",
      "main_results": "main_results",
    ],
    "trials": [
      "name": "trial", "registration": "trial", "country": "country", "unit_of_randomization": "design",
      "diagnosis": "diagnosis",
    ],
    "arms": ["label": "arms", "randomized": "arms", "cluster_count": "design"],
    "programmes": [
      "name": "programme", "edition": "programme", "modules": "modules", "format": "format",
      "duration_months": "duration_months",
    ],
    "time_points": ["kind": "time_points", "label": "time_points", "months": "time_points"],
    "exposures": [
      "events": "exposure", "of": "exposure", "percent": "exposure", "mean": "exposure", "sd": "exposure",
      "definition": "exposure",
    ],
    "instruments": ["label": "outcomes", "domain": "outcomes", "rater": "outcomes"],
  ]

  /// The footnotes of rows, each at the cell that the note is about.
  static func footnotes(of rows: [Table1Row]) -> [ReportFootnote] {
    rows.enumerated().flatMap { index, row in
      row.notes.compactMap { note in
        column(of: note, row).map { column in
          ReportFootnote(row: index, column: column, item: item(of: note, row), text: text(note), isOnEveryPage: true)
        }
      }
    }
  }

  /// The notes on a row, for formats whose cells have no marks.
  static func texts(_ row: Table1Row) -> [String] {
    row.notes.compactMap { note in column(of: note, row).map { "\($0): \(text(note))" } }
  }

  private static func text(_ note: Table1Row.Note) -> String { "\(note.kind): \(note.text)" }

  private static func column(of note: Table1Row.Note, _ row: Table1Row) -> String? {
    let isComparator = row.arms.contains { $0.id == note.subject && $0.role == "comparator" }
    // The programme is that of the first arm that has the intervention.
    if note.table == "programmes", note.subject != row.arms.first(where: { $0.role == "intervention" })?.id {
      return nil
    }
    if note.table == "arms", note.column == "label", isComparator { return "comparator" }
    return places[note.table]?[note.column]
  }

  private static func item(of note: Table1Row.Note, _ row: Table1Row) -> Int? {
    switch column(of: note, row) {
    case "arms": row.arms.firstIndex { $0.id == note.subject }
    case "time_points": row.timePoints.firstIndex { $0.id == note.subject }
    case "exposure": row.exposure.firstIndex { $0.id == note.subject }
    default: nil
    }
  }
}
