import Audit

/// An audit as a page in Markdown: a heading for each finding, its arithmetic below.
enum AuditMarkdown {
  /// The whole page.
  static func text(_ report: AuditReport) -> String {
    var text = "# \(report.title)\n\n"
    text += "\(report.introduction)\n\n"
    text += "| outcome | findings | meaning |\n|---|--:|---|\n"
    for line in report.summary { text += "| \(line.name) | \(line.count) | \(line.meaning) |\n" }
    text += "\n\(AuditReport.places)\n"
    for grade in AuditGrade.allCases {
      let differences = report.differences(grade)
      guard !differences.isEmpty else { continue }
      text += "\n## \(grade.rawValue.capitalized): \(AuditReport.meaning(grade))\n"
      for (index, difference) in differences.enumerated() {
        text += section(difference.finding, difference.elsewhere, index + 1)
      }
    }
    guard report.isWhole else { return text }
    text += "\n## Cannot be checked\n\n| rule | reason | about |\n|---|---|---|\n"
    for group in report.unchecked {
      text +=
        "| \(cell(AuditReport.title(group.rule))) | \(cell(group.reason)) | \(cell(AuditReport.subjects(group.findings))) |\n"
    }
    text += "\n## Passed\n\n| rule | passed | of | among them |\n|---|--:|---|---|\n"
    for group in report.passed {
      text +=
        "| \(cell(AuditReport.title(group.rule))) | \(group.findings.count) | \(cell(AuditReport.tables(group.findings))) | "
        + "\(cell(AuditReport.subjects(group.findings))) |\n"
    }
    return text
  }

  private static func section(_ finding: AuditFinding, _ elsewhere: [AuditSubject], _ number: Int) -> String {
    var text = "\n### \(number). \(plain(finding.summary))\n\n"
    text += "\(plain(AuditReport.subject(finding)))\n(\(place(finding.subject))rule `\(finding.rule)`)\n"
    for other in elsewhere {
      text += "\nAlso \(plain(other.id)) (\(plain(AuditReport.place(other))))\n"
    }
    var points: [String] = []
    if !finding.found.isEmpty { points.append("Found: \(plain(finding.found))") }
    if !finding.expected.isEmpty { points.append("Expected: \(plain(finding.expected))") }
    if !finding.settles.isEmpty { points.append("What would settle it: \(plain(finding.settles))") }
    if !points.isEmpty { text += "\n" + points.map { "* \($0)\n" }.joined() }
    if !finding.arithmetic.isEmpty {
      text += "\n```\n" + finding.arithmetic.map { "\($0)\n" }.joined() + "```\n"
    }
    return text
  }

  /// The subject's place before a rule's name; empty when there is none.
  private static func place(_ subject: AuditSubject) -> String {
    let place = AuditReport.place(subject)
    return place.isEmpty ? "" : "\(plain(place)); "
  }

  private static func cell(_ text: String) -> String { plain(text).replacing("|", with: "\\|") }

  /// Text that Markdown shows as it is.
  private static func plain(_ text: String) -> String {
    var plain = ""
    for character in text {
      if "\\`*_<[]~".contains(character) { plain.append("\\") }
      plain.append(character)
    }
    return plain
  }
}
