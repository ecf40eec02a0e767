import Audit

/// An audit as a page in Markdown: a heading for each finding, its arithmetic below.
enum AuditMarkdown {
  /// The whole page.
  static func text(_ report: AuditReport) -> String {
    let (own, others) = report.differences
    var text = "# \(report.title)\n\n"
    text += "\(report.introduction)\n\n"
    text += "| outcome | count | meaning |\n|---|--:|---|\n"
    for line in report.summary { text += "| \(line.name) | \(line.count) | \(cell(line.meaning)) |\n" }
    text += "\n" + (report.coverage + [AuditReport.places]).map { "\($0)\n" }.joined(separator: "\n")
    for grade in AuditGrade.allCases {
      let differences = own.filter { $0.grade == grade }
      guard !differences.isEmpty else { continue }
      text += "\n## \(grade.rawValue.capitalized): \(AuditReport.meaning(grade))\n"
      for (index, difference) in differences.enumerated() { text += section(difference, "\(index + 1)") }
    }
    if !others.isEmpty {
      text += "\n## Appendix: findings about other documents\n"
      for document in AuditReport.documents(others) {
        let of = others.filter { $0.document == document }
        text += "\n\(plain(AuditReport.counts(of))).\n"
        for (index, difference) in of.enumerated() {
          text += section(difference, "\(plain(document)) \(index + 1), \(difference.grade.rawValue)")
        }
      }
    }
    guard report.isWhole else { return text }
    if report.document != nil {
      text += "\n## Contradictions that were noted by hand\n\n| note | about | where |\n|---|---|---|\n"
      for remark in report.findings.remarks {
        text += row([
          remark.finding.summary, remark.rows.map(\.id).joined(separator: ", "),
          AuditReport.place(remark.finding.subject),
        ])
      }
    }
    text += "\n## Cannot be checked\n\n| rule | reason | about |\n|---|---|---|\n"
    for group in report.unchecked {
      text += row([AuditReport.title(group.rule), group.reason, AuditReport.subjects(group.findings)])
    }
    text += "\n## Passed\n\n| rule | passed | of | among them |\n|---|---|---|---|\n"
    for group in report.passed {
      text += row([
        AuditReport.title(group.rule), report.passedOf(group), AuditReport.tables(group.findings),
        AuditReport.subjects(group.findings),
      ])
    }
    return text
  }

  private static func section(_ difference: AuditDifference, _ number: String) -> String {
    var text = "\n### \(number). \(plain(difference.summary))\n\n"
    text += "Rule: \(difference.rules.map { "`\($0)`" }.joined(separator: ", "))\n"
    var points = zip(difference.about, difference.places).map { about, place in
      let place = AuditReport.place(place)
      return plain(about) + (place.isEmpty ? "" : " (\(plain(place)))")
    }
    if !difference.found.isEmpty { points.append("Found: \(plain(difference.found))") }
    if !difference.expected.isEmpty { points.append("Expected: \(plain(difference.expected))") }
    points += difference.remarksAndPlaces.map(plain)
    if !difference.settles.isEmpty { points.append("What would settle it: \(plain(difference.settles))") }
    text += "\n" + points.map { "* \($0)\n" }.joined()
    if !difference.arithmetic.isEmpty {
      text += "\n```\n" + difference.arithmetic.map { "\($0)\n" }.joined() + "```\n"
    }
    return text
  }

  private static func row(_ cells: [String]) -> String { "| \(cells.map(cell).joined(separator: " | ")) |\n" }

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
