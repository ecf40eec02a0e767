import CSVText
import GRDB
import TrialModel

@testable import TrialStore

/// A small review that imports without findings, as a folder whose rows a test can change.
struct TinyReview {
  /// The rows of each table, each as its cells by column; columns that a row does not name get a default.
  var rows: [String: [[String: String]]]

  private let shapes: [TableShape]

  init() throws {
    let queue = try DatabaseQueue()
    shapes = try queue.writeWithoutTransaction { db in
      try RegistrySchema.current.migrate(db)
      return try TableShape.all(db)
    }
    rows = [
      "sources": [["id": "paper", "kind": "article", "citation": "A 2020", "year": "2020", "seen": "full_text"]],
      "reviews": [["id": "review", "title": "A review", "authors": "A", "year": "2021", "journal": "J"]],
      "domains": [["id": "functioning", "name": "functioning", "role": "primary", "position": "1"]],
      "instruments": [
        [
          "id": "gaf", "label": "GAF", "name": "GAF", "domain": "functioning", "range_low": "1", "range_high": "100",
          "direction": "higher_is_better",
        ]
      ],
      "populations": [["id": "cc", "label": "CC", "name": "Complete cases", "description": "d", "position": "1"]],
      "trials": [
        [
          "id": "t1", "name": "Trial 1", "inclusion": "included", "country": "Denmark",
          "unit_of_randomization": "person",
        ]
      ],
      "studies": [
        [
          "id": "s1", "label": "Study 1", "trial": "t1", "reference_number": "1", "authors": "A", "year": "2020",
          "aim": "a",
          "main_results": "r",
        ]
      ],
      "arms": [
        ["id": "t1:imr", "trial": "t1", "position": "1", "role": "intervention", "label": "IMR", "randomized": "50"],
        ["id": "t1:tau", "trial": "t1", "position": "2", "role": "comparator", "label": "TAU", "randomized": "48"],
      ],
      "time_points": [
        ["id": "t1:post", "trial": "t1", "position": "1", "kind": "post", "label": "Post", "months": "9"]
      ],
      "results": [
        [
          "id": "r1", "study": "s1", "arm": "t1:imr", "instrument": "gaf", "time_point": "t1:post", "population": "cc",
          "score": "score", "kind": "mean", "n": "45", "mean": "45.40", "sd": "12.1",
        ]
      ],
    ]
  }

  /// Adds a trial of two arms without a study.
  mutating func addSecondTrial() {
    rows["trials"]?.append(["id": "t2", "name": "Trial 2", "inclusion": "included", "country": "Sweden"])
    rows["arms"]? += [
      ["id": "t2:imr", "trial": "t2", "position": "1", "role": "intervention", "label": "IMR", "randomized": "50"],
      ["id": "t2:tau", "trial": "t2", "position": "2", "role": "comparator", "label": "TAU", "randomized": "50"],
    ]
  }

  /// The folder's files.
  var folder: ReviewFolder {
    ReviewFolder(files: shapes.map { ($0.fileName, text($0)) })
  }

  /// The folder with the text of one file replaced.
  func folder(replacing file: String, with bytes: [UInt8]) -> ReviewFolder {
    var folder = folder
    folder.files = folder.files.map { $0.name == file ? (file, bytes) : $0 }
    return folder
  }

  /// The text of a file as the folder has it.
  func text(of file: String) -> String {
    shapes.first { $0.fileName == file }.map(text) ?? ""
  }

  /// What an import of the folder finds.
  func findings(_ folder: ReviewFolder? = nil) throws -> [String] {
    try RegistryCheck.findings(folder: folder ?? self.folder).map(\.description)
  }

  private func text(_ shape: TableShape) -> String {
    let header = shape.columns.map(\.name).joined(separator: ",")
    let lines = rows[shape.name, default: []].map { row in
      shape.columns.map { row[$0.name] ?? Self.defaultCell($0, in: shape.name, kind: row["kind"]) }.joined(
        separator: ",")
    }
    return ([header] + lines).joined(separator: "\n") + "\n"
  }

  private static func defaultCell(_ column: ColumnShape, in table: String, kind: String?) -> String {
    if table == "results", let kind, !ResultKind.allows(column.name, in: kind) { return "" }
    if column.reasonColumn != nil { return "not_reported" }
    return switch column.name {
    case "source": "paper"
    case "locator": "p. 1"
    case "preferred": "1"
    default: ""
    }
  }
}
