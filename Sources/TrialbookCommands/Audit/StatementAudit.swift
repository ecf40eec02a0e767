import ArgumentParser
import Audit

/// The audit of a list of statistics: `audit --statements FILE.csv`.
enum StatementAudit {
  /// What the rules for single statements say of the list; ends the command with 65 when it cannot be read.
  static func report(_ file: String) throws -> AuditReport {
    let input = InputFile(path: file)
    switch StatementList.read(try input.bytes(), file: input.name) {
    case .list(let list):
      let count = list.items.count
      return AuditReport(
        title: "Audit of \(input.name): \(count) \(count == 1 ? "statistic" : "statistics")",
        findings: list.findings.byWeight,
        introduction:
          "Each statistic is compared here with itself: whether the numbers that are printed together can stand "
          + "together, whatever was rounded. A finding says what does not agree and what would settle it; it does not say "
          + "how that came about.")
    case .findings(let findings):
      FindingReport.complain(findings, folder: nil)
      throw fail("nothing was checked. Mend the \(FindingReport.count(findings)) above and try again.", code: 65)
    }
  }
}
