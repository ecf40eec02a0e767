import Audit
import GRDB
import Testing

@testable import TrialStore
@testable import TrialbookCommands

/// No sentence is parsed: whatever words stand in `statements`, the findings are the same.
struct RewordedStatementsTests {
  /// Every finding with the statements' words replaced by their IDs.
  private func findings(_ db: Database) throws -> [String] {
    let input = try #require(try AuditInput(db))
    let words = Dictionary(
      input.facts.statements.map { ($0.statement, $0.id) }, uniquingKeysWith: { first, _ in first })
    return RegistryAudit.findings(input).map { finding in
      let found = words[finding.found] ?? finding.found
      return [
        finding.rule, finding.subject.table, finding.subject.id, "\(finding.outcome)", finding.summary, found,
        finding.expected, finding.arithmetic.joined(separator: "\n"), finding.settles,
      ].joined(separator: " | ")
    }
  }

  @Test func randomWordsGiveTheSameFindings() throws {
    let registry = try Registry.inMemory(.bundled)
    let before = try registry.read { db in try findings(db) }
    var state: UInt64 = 20_260_501
    func word() -> String {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let letters = Array("abcdefghijklmnopqrstuvwxyzåé0123456789.,%=<()")
      return String(
        (0..<(3 + Int(state >> 60))).map { letters[Int((state >> UInt64($0 * 3)) % UInt64(letters.count))] })
    }
    try registry.write { db in
      for id in try String.fetchAll(db, sql: "SELECT id FROM statements ORDER BY id") {
        let text = (0..<12).map { _ in word() }.joined(separator: " ") + " \(id)"
        try db.execute(sql: "UPDATE statements SET statement = ? WHERE id = ?", arguments: [text, id])
      }
    }
    let after = try registry.read { db in try findings(db) }
    #expect(before.count > 1_000)
    #expect(after == before)
  }

  @Test func twoMeaningfulRewordingsAreStillRead() throws {
    let registry = try Registry.inMemory(.bundled)
    try registry.write { db in
      try db.execute(
        sql: "UPDATE statements SET statement = 'Die Kontrolle in Studie 37 war eine Warteliste.' WHERE id = 'S07'")
      try db.execute(sql: "UPDATE statements SET statement = 'Altogether 354 persons took part.' WHERE id = 'S16'")
    }
    let failed = try registry.read { db in try findings(db) }.filter { $0.contains("failed") }
    #expect(failed.contains { $0.hasPrefix("compared-arms | statements | S07") })
    #expect(failed.contains { $0.hasPrefix("named-total | statements | S16") })
  }
}
