import Audit
import Reporting
import TrialModel

/// An audit as people and programs read it.
struct AuditReport {
  let title: String
  /// Those of greatest weight first.
  var findings: [AuditFinding]
  /// Whether what passed and what cannot be checked belongs to it.
  var isWhole = true
  /// What a page says above its findings.
  var introduction =
    "What a publication prints is compared here with what its sources give, and with itself. A finding says what does not "
    + "agree and what would settle it; it does not say how that came about. Slips of this kind happen in every review, and "
    + "some will turn out to be ours: the registry shows for every number where it was read."

  /// The report in a format.
  func text(as format: ReportFormat, options: RenderOptions) -> String {
    switch format {
    case .markdown: AuditMarkdown.text(self)
    case .json, .csv, .tsv: render(rows, as: format, options: options)
    case .text, .html, .latex: render(document, as: format, options: options)
    }
  }

  /// The findings that failed with a grade.
  func failed(_ grade: AuditGrade) -> [AuditFinding] { findings.filter { $0.outcome == .failed(grade) } }

  /// The findings that failed with a grade, a difference that stands in several places once, with all its places.
  func differences(_ grade: AuditGrade) -> [(finding: AuditFinding, elsewhere: [AuditSubject])] {
    var differences: [(finding: AuditFinding, elsewhere: [AuditSubject])] = []
    for finding in failed(grade) {
      let same = differences.firstIndex {
        $0.finding.rule == finding.rule && $0.finding.arithmetic == finding.arithmetic && !finding.arithmetic.isEmpty
      }
      if let same {
        differences[same].elsewhere.append(finding.subject)
      } else {
        differences.append((finding, []))
      }
    }
    return differences
  }

  /// The findings that could not be checked, by reason, in the order in which the reasons come; reasons that differ in
  /// their numbers alone are one.
  var unchecked: [(rule: String, reason: String, findings: [AuditFinding])] {
    grouped(
      findings.compactMap { finding in
        if case .cannotBeChecked(let reason) = finding.outcome { (finding.rule, reason, finding) } else { nil }
      })
  }

  /// The findings that passed, by rule.
  var passed: [(rule: String, reason: String, findings: [AuditFinding])] {
    grouped(findings.filter { $0.outcome == .passed }.map { ($0.rule, "", $0) })
  }

  private func grouped(
    _ findings: [(String, String, AuditFinding)]
  ) -> [(rule: String, reason: String, findings: [AuditFinding])] {
    var groups: [(rule: String, reason: String, findings: [AuditFinding])] = []
    var places: [[String]: Int] = [:]
    for (rule, reason, finding) in findings {
      let kind = [rule, reason.replacing(/\d+/, with: "")]
      if let place = places[kind] {
        if groups[place].reason != reason { groups[place].reason = groups[place].reason.alike }
        groups[place].findings.append(finding)
      } else {
        places[kind] = groups.count
        groups.append((rule, reason, [finding]))
      }
    }
    return groups
  }

  /// What a grade means, for the summary.
  static func meaning(_ grade: AuditGrade) -> String {
    switch grade {
    case .proof: "arithmetic alone"
    case .strong: "one stated assumption beside the arithmetic"
    case .flag: "worth a look"
    }
  }

  /// How the counts of the summary go with the findings below it.
  static let places = "A difference that stands in several places is listed once, with its places, and counted in each."

  /// The lines of the summary: a grade or outcome, how many, what it means.
  var summary: [(name: String, count: Int, meaning: String)] {
    let grades = AuditGrade.allCases.map { (name: $0.rawValue, count: failed($0).count, meaning: Self.meaning($0)) }
    guard isWhole else { return grades.filter { $0.count > 0 } }
    let unchecked = unchecked.reduce(0) { $0 + $1.findings.count }
    return grades + [
      (name: "cannot be checked", count: unchecked, meaning: "with the reason"),
      (
        name: "passed", count: passed.reduce(0) { $0 + $1.findings.count },
        meaning: "agrees with the sources or with itself"
      ),
    ]
  }

  /// What a rule checks.
  static func title(_ rule: String) -> String { RegistryAudit.all.first { $0.id == rule }?.title ?? rule }

  /// How many subjects of which tables: `25 claims, 9 contrasts`.
  static func tables(_ findings: [AuditFinding]) -> String {
    var counts: [(String, Int)] = []
    for finding in findings {
      if let place = counts.firstIndex(where: { $0.0 == finding.subject.table }) {
        counts[place].1 += 1
      } else {
        counts.append((finding.subject.table, 1))
      }
    }
    return counts.map { table, count in
      "\(count) \(count == 1 && table.hasSuffix("s") ? String(table.dropLast()) : table)"
    }.joined(separator: ", ")
  }

  /// The rows that a finding is about, as `show` and `trace` take them.
  static func subject(_ finding: AuditFinding) -> String {
    finding.subject.label == finding.subject.id || finding.subject.id.isEmpty
      ? finding.subject.label : "\(finding.subject.id): \(finding.subject.label)"
  }

  /// The document, and the place in it; what a list does not say is left out.
  static func place(_ subject: AuditSubject, separator: String = ", ") -> String {
    [subject.source, subject.locator].filter { !$0.isEmpty }.joined(separator: separator)
  }

  // MARK: Tables

  /// The report as tables, for pages and office programs.
  var document: ReportDocument {
    var tables = [summaryTable]
    for grade in AuditGrade.allCases {
      let failed = failed(grade)
      if !failed.isEmpty { tables.append(findingsTable(grade)) }
    }
    if isWhole {
      tables.append(uncheckedTable)
      tables.append(passedTable)
    }
    return ReportDocument(title: title, tables: tables)
  }

  private var summaryTable: ReportTable {
    ReportTable(
      name: "summary", title: title,
      columns: [
        ReportColumn(key: "outcome", label: "Outcome"),
        ReportColumn(key: "findings", label: "Findings", alignment: .trailing),
        ReportColumn(key: "meaning", label: "Meaning"),
      ], rows: summary.map { [.text($0.name), .integer($0.count), .text($0.meaning)] },
      notes: [Self.places])
  }

  /// What the audit says of one claim, its recomputation among it.
  static func claimTable(_ findings: [AuditFinding], claim: String) -> ReportTable {
    var table = ReportTable(
      name: "audit", title: "Recomputation and findings of the audit",
      columns: ["Outcome", "Finding", "Found", "Expected", "Arithmetic", "Would settle it", "Rule"].map {
        ReportColumn(key: $0.lowercased(), label: $0)
      },
      rows: findings.filter { $0.subject.table == "claims" && $0.subject.id == claim }.map { finding in
        let outcome =
          switch finding.outcome {
          case .failed(let grade): grade.rawValue
          case .passed: "passed"
          case .cannotBeChecked: "cannot be checked"
          }
        return [
          .text(outcome), .text(finding.summary), .text(finding.found), .text(finding.expected),
          .list(finding.arithmetic), .text(finding.settles), .text(finding.rule),
        ]
      })
    table.layout = .records
    return table
  }

  /// A grade's findings in full.
  private func findingsTable(_ grade: AuditGrade) -> ReportTable {
    var table = ReportTable(
      name: grade.rawValue, title: "\(grade.rawValue.capitalized): \(Self.meaning(grade))",
      columns: ["Finding", "About", "Where", "Found", "Expected", "Arithmetic", "Would settle it", "Rule"].map {
        ReportColumn(key: $0.lowercased(), label: $0)
      },
      rows: differences(grade).map { finding, elsewhere in
        [
          .text(finding.summary), .list([Self.subject(finding)] + elsewhere.map { "also \($0.id)" }),
          .list(([finding.subject] + elsewhere).map { Self.place($0, separator: ": ") }), .text(finding.found),
          .text(finding.expected), .list(finding.arithmetic), .text(finding.settles), .text(finding.rule),
        ]
      })
    table.layout = .records
    return table
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
        ReportColumn(key: "findings", label: "Passed", alignment: .trailing),
        ReportColumn(key: "tables", label: "Of"), ReportColumn(key: "subjects", label: "Among them", priority: 2),
      ],
      rows: passed.map { group in
        [
          .text(Self.title(group.rule)), .integer(group.findings.count), .text(Self.tables(group.findings)),
          .text(Self.subjects(group.findings)),
        ]
      })
  }

  /// The IDs of some subjects; of many the first.
  static func subjects(_ findings: [AuditFinding], most: Int = 6) -> String {
    let ids = findings.map { $0.subject.id.isEmpty ? $0.subject.label : $0.subject.id }
    let shown = ids.prefix(most).joined(separator: ", ")
    return ids.count > most ? "\(shown) and \(ids.count - most) more" : shown
  }

  /// A row for each finding.
  private var rows: ReportTable {
    ReportTable(
      name: "audit", title: title,
      columns: [
        "outcome", "grade", "rule", "subject_table", "subject", "label", "source", "locator", "summary", "found",
        "expected",
        "arithmetic", "settles",
      ].map { ReportColumn(key: $0, label: $0) },
      rows: findings.map { finding in
        let (outcome, grade): (String, ReportCell) =
          switch finding.outcome {
          case .failed(let grade): ("failed", .text(grade.rawValue))
          case .passed: ("passed", .missing(.notApplicable))
          case .cannotBeChecked: ("cannot_be_checked", .missing(.notApplicable))
          }
        return [
          .text(outcome), grade, .text(finding.rule), .text(finding.subject.table), .text(finding.subject.id),
          .text(finding.subject.label), .text(finding.subject.source), .text(finding.subject.locator),
          .text(finding.summary), .text(finding.found), .text(finding.expected), .list(finding.arithmetic),
          .text(finding.settles),
        ]
      },
      notes: summary.map { "\($0.name): \($0.count) (\($0.meaning))" })
  }
}

extension String {
  /// A reason with others that differ from it in their numbers.
  fileprivate var alike: String { hasSuffix(Self.others) ? self : self + Self.others }

  private static let others = " (and the like)"
}
