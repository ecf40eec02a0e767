import Testing

@testable import Audit

struct AuditFindingTests {
  @Test func gradesGoFromTheFirmestToTheWeakest() {
    #expect(AuditGrade.allCases.map(\.rawValue) == ["proof", "strong", "flag"])
  }

  @Test func findingsGoByWeight() {
    let subject = AuditSubject(table: "claims", id: "A", label: "A", source: "s", locator: "l")
    let outcomes: [AuditOutcome] = [
      .passed, .failed(.flag), .cannotBeChecked("No."), .failed(.strong), .passed, .failed(.proof), .noted,
    ]
    let findings = outcomes.enumerated().map {
      AuditFinding(rule: "r\($0)", subject: subject, outcome: $1, summary: "")
    }
    #expect(findings.byWeight.map(\.rule) == ["r5", "r3", "r1", "r6", "r2", "r0", "r4"])
    #expect(findings.hasFirmFinding && !findings.filter { $0.outcome.weight > 1 }.hasFirmFinding)
  }
}
