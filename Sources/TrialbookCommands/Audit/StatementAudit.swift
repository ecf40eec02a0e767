import ArgumentParser
import Audit
import Reporting
import TrialModel

/// The audit of a list of statistics: `audit --statements FILE.csv`.
enum StatementAudit {
  /// Checks the list and writes what was found; ends the command with 1 when a proof or a strong finding is among all
  /// findings, shown or not.
  static func run(file: String, rule: String?, grade: AuditGrade?, output: OutputOptions) throws {
    let input = InputFile(path: file)
    let list: StatementList
    switch StatementList.read(try input.bytes(), file: input.name) {
    case .list(let read): list = read
    case .findings(let findings):
      FindingReport.complain(findings, folder: nil)
      throw fail("nothing was checked. Mend the \(FindingReport.count(findings)) above and try again.", code: 65)
    }
    let rules = StatementRules.all.map(\.id)
    let chosen = try rule.map { try ColumnChoice.parse($0, known: rules, noun: "rule") } ?? rules
    let findings = list.findings
    let shown = findings.filter { finding in
      chosen.contains(finding.rule) && (grade == nil || finding.outcome == grade.map { .failed($0) })
    }
    let tables = StatementAuditTables(name: input.name, statements: list.items.count, findings: shown.byWeight)
    let isData = [.csv, .tsv, .json].contains(output.chosenFormat(file: nil))
    try output.write(isData ? ReportDocument(tables.data) : tables.document)
    if findings.hasFirmFinding { throw ExitCode(1) }
  }
}
