import Audit
import Foundation
import Testing

/// docs/audit.md lists every rule with what it checks and what it rests on.
struct AuditPageTests {
  private static let start = "<!-- rules: written by AuditPageTests -->\n"
  private static let end = "<!-- end of the rules -->"

  @Test func thePageListsEveryRule() throws {
    let url = Program.root.appendingPathComponent("docs/audit.md")
    let page = try String(contentsOf: url, encoding: .utf8)
    let from = try #require(page.range(of: Self.start))
    let to = try #require(page.range(of: Self.end))
    let rules = Self.rules
    if ProcessInfo.processInfo.environment["TRIALBOOK_UPDATE_EXAMPLES"] == "1" {
      try (page[..<from.upperBound] + rules + page[to.lowerBound...]).write(to: url, atomically: true, encoding: .utf8)
    } else {
      #expect(
        page[from.upperBound..<to.lowerBound] == rules,
        "TRIALBOOK_UPDATE_EXAMPLES=1 ./Scripts/test --filter AuditPageTests")
    }
  }

  @Test func everyRuleHasItsOwnIDAndItsBasis() {
    let rules = RegistryAudit.all
    #expect(Set(rules.map(\.id)).count == rules.count)
    for rule in rules { #expect(!rule.title.isEmpty && rule.basis.count > 20) }
  }

  private static var rules: String {
    let titles = [
      ("pool", "Pools"), ("explanation", "Pools against their sources, and explanations"), ("document", "Documents"),
      ("data", "Data"), ("statement", "Inside one statement"),
    ]
    return titles.map { subject, title in
      "\n## \(title)\n\n"
        + RegistryAudit.all.filter { $0.subject == subject }.map {
          "* `\($0.id)` (\($0.grade.rawValue)): \($0.title).\n  \($0.basis)\n"
        }.joined()
    }.joined() + "\n"
  }
}
