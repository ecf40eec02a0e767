import ArgumentParser
import Audit
import Foundation
import GRDB
import Reporting
import TrialModel
import TrialQuery
import TrialStore

extension AuditGrade: ExpressibleByArgument {}

struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Every claim and statement of the review against what its sources give.",
    discussion: """
      A proof is arithmetic alone, a strong finding rests on one stated assumption, a flag is worth a look. What passed and what cannot \
      be checked is listed too. The exit code is 1 when there is a proof or a strong finding. docs/audit.md explains each rule.

      --statements audits a list of statistics instead of the registry: a CSV file with a row for each, whose columns \
      docs/commands/audit.md lists.
      """)

  @Option(
    name: .long, help: ArgumentHelp("Only these claims, by ID, separated by commas: PR-post-CC.", valueName: "claims"))
  var claim: String?

  @Option(
    name: .long, help: ArgumentHelp("Only these rules, by ID, separated by commas: counted-twice.", valueName: "rules"))
  var rule: String?

  @Option(name: .long, help: "Only findings of this grade: proof, strong or flag.")
  var grade: AuditGrade?

  @Option(
    name: .long,
    help: ArgumentHelp("Compare with a file; exit with 1 and a diff when it is out of date.", valueName: "file"))
  var check: String?

  @Option(
    name: .long,
    help: ArgumentHelp("Check this list of statistics, a CSV file; '-' for standard input.", valueName: "file"))
  var statements: String?

  @OptionGroup var databaseOptions: DatabaseOptions
  @OptionGroup var outputOptions: OutputOptions

  func validate() throws {
    if statements != nil, claim != nil || databaseOptions.database != nil {
      throw ValidationError("--statements needs no registry; leave --claim and --database out.")
    }
  }

  func run() throws {
    try TrialbookCommands.run {
      let known = statements == nil ? RegistryAudit.all.map(\.id) : StatementRules.all.map(\.id)
      let rules = try rule.map { try ColumnChoice.parse($0, known: known, noun: "rule") }
      var report: AuditReport
      let sources: (ReportDocument) throws -> ReportTable
      if let statements {
        let file = InputFile(path: statements)
        report = try StatementAudit.report(file)
        sources = { _ in file.asSource }
      } else {
        let registry = try databaseOptions.open()
        report = try reviewReport(registry)
        sources = registry.sources
      }
      report.findings.removeAll { finding in
        rules?.contains(finding.rule) == false || grade.map { finding.outcome == .failed($0) } == false
      }
      report.isWhole = grade == nil
      let format = try outputOptions.chosenFormat(file: check)
      let options = outputOptions.renderOptions(toFile: check != nil)
      let bytes =
        switch format.writer {
        case .text(let format): Data(report.text(as: format, options: options).utf8)
        case .document:
          try outputOptions.bytes(of: report.tables, as: format, isFile: check != nil) {
            try sources(report.tables)
          }
        }
      if let check { return try FileCheck.compare(check, with: bytes, isText: format.isText) }
      try outputOptions.file(format).write(bytes, isStyled: format == .text)
      if report.findings.hasFirmFinding { throw ExitCode(1) }
    }
  }

  /// The audit of a registry's review, or of the claims that are named.
  private func reviewReport(_ registry: Registry) throws -> AuditReport {
    let (input, review, claims) = try registry.reader.read { db in
      let claims = try claim.map {
        try ColumnChoice.parse($0, known: SynthesisQuestion.names(db).claims, noun: "claim", code: 66)
      }
      return (try AuditInput(db, claims: claims), try ReviewQuestion.fetch(db), claims)
    }
    guard let input, let review else { throw fail("the registry holds no review to audit.", code: 66) }
    let findings = RegistryAudit.findings(input).filter { finding in
      claims.map { finding.subject.table == "claims" && $0.contains(finding.subject.id) } != false
    }
    var report = AuditReport(title: title(review, claims), findings: findings, document: input.facts.source)
    if claims == nil, rule == nil { report.coverage = [Coverage.line(input.facts, of: input.facts.source)] }
    return report
  }

  private func title(_ review: ReviewSummary, _ claims: [String]?) -> String {
    "Audit of \(review.citation)" + (claims.map { ": \($0.joined(separator: ", "))" } ?? "")
  }
}
