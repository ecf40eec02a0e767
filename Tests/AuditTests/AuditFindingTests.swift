import Testing

@testable import Audit

struct AuditFindingTests {
  @Test func gradesGoFromTheFirmestToTheWeakest() {
    #expect(AuditGrade.allCases.map(\.rawValue) == ["proof", "strong", "flag"])
  }
}
