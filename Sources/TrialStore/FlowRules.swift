import CSVText
import GRDB

/// Whether the counts of the PRISMA diagram add up: what comes in, less what is removed, is what the next box holds.
///
/// A diagram is stored as it is printed, so what does not add up is a warning.
enum FlowRules {
  private struct Box {
    let id: String
    let path: String
    let records: Int?
    let reason: String

    /// Whether records leave the selection here.
    var isRemoval: Bool { ["removed", "excluded", "not_retrieved"].contains { id.contains($0) } }
    /// Whether records enter here: several databases and registers can have boxes of their own.
    var isSource: Bool { id.contains("identified") }
  }

  /// Findings with the line of the box that each is about.
  static func check(_ db: Database, lines: [String: Int], countsStudies: Bool) throws -> [ImportFinding] {
    let boxes = try Row.fetchAll(
      db, sql: "SELECT id, path, records, records_missing FROM prisma_counts ORDER BY review, position"
    ).map { Box(id: $0["id"], path: $0["path"], records: $0["records"], reason: $0["records_missing"] ?? "") }
    func finding(_ severity: ImportFinding.Severity, _ box: Box, _ message: String) -> ImportFinding {
      ImportFinding(severity, file: "prisma_counts.csv", line: lines[box.id], message: message)
    }
    var findings: [ImportFinding] = []
    for path in ["databases", "other_methods"] {
      findings += sums(boxes.filter { $0.path == path }).map { finding($0.severity, $0.box, $0.message) }
    }
    guard countsStudies, let box = boxes.last(where: { $0.path == "both" && !$0.isRemoval }) else { return findings }
    let studies = try count(db, "studies JOIN trials ON trials.id = studies.trial")
    let trials = try count(db, "trials")
    guard let records = box.records else {
      return findings + [finding(.note, box, "'\(box.id)' is \(box.reason), so the included studies were not counted.")]
    }
    if records != studies, records != trials {
      findings.append(
        finding(
          .warning, box,
          "'\(box.id)' is \(records), but the registry includes \(studies) \(studies == 1 ? "study" : "studies") of "
            + "\(trials) \(trials == 1 ? "trial" : "trials"). "
            + "Check the count, and 'inclusion' in trials.csv."))
    }
    return findings
  }

  private static func count(_ db: Database, _ tables: String) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM \(tables) WHERE inclusion = 'included'") ?? 0
  }

  /// Follows one column of the diagram. A box without a count is stepped over when what is removed around it is known.
  private static func sums(_ boxes: [Box]) -> [(severity: ImportFinding.Severity, box: Box, message: String)] {
    var findings: [(severity: ImportFinding.Severity, box: Box, message: String)] = []
    var sum: Int?
    var terms = ""
    var unknown: Box?
    var isStart = true
    for box in boxes {
      if box.isRemoval {
        if let records = box.records {
          sum = sum.map { $0 - records }
          terms += " - \(records)"
        } else {
          unknown = box
        }
        continue
      }
      if box.isSource, isStart || terms.allSatisfy({ $0 != "-" }) {
        sum = isStart ? box.records : sum.flatMap { sum in box.records.map { sum + $0 } }
        terms += terms.isEmpty ? "\(box.records.map(String.init) ?? "?")" : " + \(box.records.map(String.init) ?? "?")"
        if box.records == nil { unknown = box }
        isStart = false
        continue
      }
      isStart = false
      guard let records = box.records else {
        findings.append(
          (.note, box, "'\(box.id)' is \(box.reason) and was stepped over when the counts were added up."))
        continue
      }
      if let unknown {
        let message = "'\(unknown.id)' is \(unknown.reason), so '\(box.id)' (\(records)) could not be checked."
        findings.append((.note, unknown, message))
      } else if let expected = sum, expected != records {
        let message =
          "'\(box.id)' is \(records), but the boxes before it give \(terms) = \(expected). Check both numbers."
        findings.append((.warning, box, message))
      }
      (sum, terms, unknown) = (records, String(records), nil)
    }
    return findings
  }
}
