import Audit
import Reporting
import TrialModel

/// The findings on a list of statistics as tables.
struct StatementAuditTables {
  /// The list's file.
  let name: String
  /// How many statements the list has.
  let statements: Int
  /// In the order in which they are shown.
  let findings: [AuditFinding]

  /// Everything in one table, for programs.
  var data: ReportTable {
    ReportTable(
      name: "findings", title: title,
      columns: [
        "line", "label", "source", "locator", "rule", "outcome", "grade", "summary", "found", "expected", "arithmetic",
        "settles",
      ].map { ReportColumn(key: $0, label: $0) },
      rows: findings.map { finding in
        let (outcome, grade) = Self.words(finding.outcome)
        return [
          Int(finding.subject.id).map { .integer($0) } ?? .text(finding.subject.id), text(finding.subject.label),
          text(finding.subject.source), text(finding.subject.locator), .text(finding.rule), .text(outcome),
          text(grade), .text(finding.summary), text(finding.found), text(finding.expected), .list(finding.arithmetic),
          text(finding.settles),
        ]
      })
  }

  /// The counts, what failed with its arithmetic, what cannot be checked and what passed, for people.
  var document: ReportDocument {
    ReportDocument(title: title, tables: [summary] + [failures, unchecked, passed].filter { !$0.rows.isEmpty })
  }

  private var title: String { "\(name): \(statements) \(statements == 1 ? "statement" : "statements") checked" }

  private var summary: ReportTable {
    let kinds = ["proof", "strong", "flag", "cannot be checked", "passed"]
    return ReportTable(
      name: "summary", title: title,
      columns: [
        ReportColumn(key: "outcome", label: "Outcome"),
        ReportColumn(key: "checks", label: "Checks", alignment: .trailing),
      ],
      rows: kinds.enumerated().map { weight, kind in
        [.text(kind), .integer(findings.count { $0.outcome.weight == weight })]
      },
      notes: ["A proof is arithmetic alone, a strong finding has one stated assumption, a flag is worth a look."])
  }

  private var failures: ReportTable {
    var table = ReportTable(
      name: "findings", title: "What does not agree",
      columns: [
        ReportColumn(key: "statement", label: "Statement"), ReportColumn(key: "grade", label: "Grade"),
        ReportColumn(key: "summary", label: "Finding"), ReportColumn(key: "found", label: "Printed"),
        ReportColumn(key: "expected", label: "Expected"), ReportColumn(key: "arithmetic", label: "Arithmetic"),
        ReportColumn(key: "settles", label: "To settle"), ReportColumn(key: "rule", label: "Rule"),
      ],
      rows: findings.filter { $0.outcome.weight < 3 }.map { finding in
        [
          .text(place(finding.subject)), .text(Self.words(finding.outcome).grade), .text(finding.summary),
          text(finding.found), text(finding.expected), .list(finding.arithmetic), text(finding.settles),
          .text(finding.rule),
        ]
      })
    table.layout = .records
    return table
  }

  private var unchecked: ReportTable {
    ReportTable(
      name: "cannot_be_checked", title: "What cannot be checked",
      columns: [
        ReportColumn(key: "statement", label: "Statement", minimumWidth: 20),
        ReportColumn(key: "rule", label: "Rule", minimumWidth: 20),
        ReportColumn(key: "reason", label: "Reason", minimumWidth: 20, priority: 3),
      ],
      rows: findings.filter { $0.outcome.weight == 3 }.map {
        [.text(place($0.subject)), .text($0.rule), .text($0.summary)]
      })
  }

  private var passed: ReportTable {
    ReportTable(
      name: "passed", title: "What agrees",
      columns: [
        ReportColumn(key: "statement", label: "Statement", minimumWidth: 20),
        ReportColumn(key: "rule", label: "Rule", minimumWidth: 20),
        ReportColumn(key: "finding", label: "Finding", minimumWidth: 20, priority: 3),
      ],
      rows: findings.filter { $0.outcome == .passed }.map {
        [.text(place($0.subject)), .text($0.rule), .text($0.summary)]
      })
  }

  /// `GAF-F at follow-up (thesis, Abstract; line 2)`.
  private func place(_ subject: AuditSubject) -> String {
    let document = [subject.source, subject.locator].filter { !$0.isEmpty }.joined(separator: ", ")
    return "\(subject.label) (\(document.isEmpty ? "" : document + "; ")line \(subject.id))"
  }

  private func text(_ text: String) -> ReportCell { text.isEmpty ? .empty : .text(text) }

  private static func words(_ outcome: AuditOutcome) -> (outcome: String, grade: String) {
    switch outcome {
    case .passed: ("passed", "")
    case .failed(let grade): ("failed", grade.rawValue)
    case .cannotBeChecked: ("cannot_be_checked", "")
    }
  }
}
