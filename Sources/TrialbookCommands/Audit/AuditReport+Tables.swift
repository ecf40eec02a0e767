import Audit
import Reporting
import TrialModel

/// The report as tables, for terminals, pages and office programs.
extension AuditReport {
  /// The summary with what is to be known of it; then the findings, those of other documents in an appendix.
  var tables: ReportDocument {
    let (own, others) = differences
    var tables = [summaryTable]
    for grade in AuditGrade.allCases {
      let failed = own.filter { $0.grade == grade }
      if !failed.isEmpty {
        tables.append(
          findingsTable(
            grade.rawValue, "\(grade.rawValue.capitalized): \(Self.meaning(grade))", failed, isAppendix: false))
      }
    }
    if !others.isEmpty {
      tables.append(
        findingsTable("other_documents", "Appendix: findings about other documents", others, isAppendix: true))
    }
    if isWhole {
      if document != nil { tables.append(notedTable) }
      tables += [uncheckedTable, passedTable]
    }
    return ReportDocument(title: title, tables: tables)
  }

  private var summaryTable: ReportTable {
    ReportTable(
      name: "summary", title: title,
      columns: [
        ReportColumn(key: "outcome", label: "Outcome"),
        ReportColumn(key: "count", label: "Count", alignment: .trailing),
        ReportColumn(key: "meaning", label: "Meaning"),
      ], rows: summary.map { [.text($0.name), .integer($0.count), .text($0.meaning)] },
      notes: [introduction] + coverage + [Self.places])
  }

  /// What the audit says of one claim, its recomputation among it.
  static func claimTable(_ findings: [AuditFinding], claim: String) -> ReportTable {
    var table = ReportTable(
      name: "audit", title: "Recomputation and findings of the audit",
      columns: ["Outcome", "Finding", "Found", "Expected", "Arithmetic", "Would settle it", "Rule"].map {
        ReportColumn(key: $0.lowercased(), label: $0)
      },
      rows: findings.filter { $0.subject.table == "claims" && $0.subject.id == claim }.map { finding in
        [
          .text(finding.outcome.words), .text(finding.summary), .text(finding.found), .text(finding.expected),
          .list(finding.arithmetic), .text(finding.settles), .text(finding.rule),
        ]
      })
    table.layout = .records
    table.skipsBlanks = true
    return table
  }

  /// Findings in full, in an appendix with their grade.
  private func findingsTable(
    _ name: String, _ title: String, _ differences: [AuditDifference], isAppendix: Bool
  ) -> ReportTable {
    let grade = isAppendix ? ["Grade"] : []
    var table = ReportTable(
      name: name, title: title,
      columns: (grade + [
        "Finding", "About", "Where", "Found", "Expected", "Arithmetic", "Also", "Would settle it", "Rule",
      ])
      .map { ReportColumn(key: $0.lowercased(), label: $0) },
      rows: differences.map { difference in
        (isAppendix ? [.text(difference.grade.rawValue)] : []) + [
          .text(difference.summary), .list(difference.about),
          .list(difference.locations), .text(difference.found),
          .text(difference.expected), .list(difference.arithmetic), .list(difference.remarksAndPlaces),
          .text(difference.settles), .text(difference.rules.joined(separator: ", ")),
        ]
      })
    table.layout = .records
    table.skipsBlanks = true
    return table
  }

  private var notedTable: ReportTable {
    ReportTable(
      name: "noted", title: "Contradictions that were noted by hand",
      columns: [
        ReportColumn(key: "note", label: "Note", priority: 3), ReportColumn(key: "about", label: "About", priority: 2),
        ReportColumn(key: "where", label: "Where", priority: 2),
      ],
      rows: findings.remarks.map { remark in
        [
          .text(remark.finding.summary), .list(remark.rows.map(\.id)),
          .text(Self.place(remark.finding.subject, separator: ": ")),
        ]
      })
  }

  private var uncheckedTable: ReportTable {
    ReportTable(
      name: "cannot_be_checked", title: "Cannot be checked, and why",
      columns: [
        ReportColumn(key: "rule", label: "Rule", minimumWidth: 12),
        ReportColumn(key: "reason", label: "Reason", priority: 3),
        ReportColumn(key: "subjects", label: "About", priority: 2),
      ],
      rows: unchecked.map { group in
        [.text(Self.title(group.rule)), .text(group.reason), .text(Self.subjects(group.findings))]
      })
  }

  private var passedTable: ReportTable {
    ReportTable(
      name: "passed", title: "What passed",
      columns: [
        ReportColumn(key: "rule", label: "Rule", priority: 2),
        ReportColumn(key: "findings", label: "Passed"),
        ReportColumn(key: "tables", label: "Of"), ReportColumn(key: "subjects", label: "Among them", priority: 2),
      ],
      rows: passed.map { group in
        [
          .text(Self.title(group.rule)), .text(passedOf(group)), .text(Self.tables(group.findings)),
          .text(Self.subjects(group.findings)),
        ]
      })
  }
}
