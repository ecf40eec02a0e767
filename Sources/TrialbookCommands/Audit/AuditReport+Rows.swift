import Audit
import Reporting
import TrialModel

/// The report for programs: every check as a row.
extension AuditReport {
  /// A row for each check; those of one fact share their `fact`, and `document` is where it stands.
  var rows: ReportTable {
    ReportTable(
      name: "audit", title: title,
      columns: [
        "outcome", "grade", "rule", "subject_table", "subject", "label", "document", "locator", "summary", "found",
        "expected", "arithmetic", "settles", "fact",
      ].map { ReportColumn(key: $0, label: $0) },
      rows: findings.map { finding in
        let (outcome, grade): (String, ReportCell) =
          switch finding.outcome {
          case .failed(let grade): ("failed", .text(grade.rawValue))
          case .passed: ("passed", .missing(.notApplicable))
          case .noted: ("noted", .missing(.notApplicable))
          case .cannotBeChecked: ("cannot_be_checked", .missing(.notApplicable))
          }
        return [
          .text(outcome), grade, .text(finding.rule), .text(finding.subject.table), .text(finding.subject.id),
          .text(finding.subject.label), .text(finding.subject.source), .text(finding.subject.locator),
          .text(finding.summary), .text(finding.found), .text(finding.expected), .list(finding.arithmetic),
          .text(finding.settles), .text(finding.factKey),
        ]
      },
      notes: [introduction] + coverage + summary.map { "\($0.name): \($0.count) (\($0.meaning))" })
  }

  /// The rows with the number of distinct findings of each grade, by document.
  var json: JSONValue {
    let (own, others) = differences
    let documents = ([document].compactMap(\.self) + AuditReport.documents(own + others)).reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    let counts = documents.map { name -> JSONValue in
      let of = (own + others).filter { $0.document == name }
      return .object(
        [
          JSONValue.Member("document", .string(name)),
          JSONValue.Member("is_audited", .boolean(document == nil || document == name)),
        ]
          + AuditGrade.allCases.map { grade in
            JSONValue.Member(grade.rawValue, .integer(of.count { $0.grade == grade }))
          })
    }
    guard case .object(var members) = rows.jsonValue else { return rows.jsonValue }
    members.insert(JSONValue.Member("documents", .array(counts)), at: 2)
    return .object(members)
  }
}
