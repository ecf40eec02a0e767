import Testing
import TrialModel

@testable import Audit

struct CountedTwiceTests {
  private func findings(_ claim: ClaimFact, _ studies: [(id: String, trial: String, n1: Int?, n2: Int?)])
    -> [AuditFinding]
  {
    CountedTwice.findings(AuditFixture.input(AuditFixture.facts(studies, claims: [claim])))
  }

  @Test func moreThanRandomizedIsAProof() throws {
    // 324 people, of whom a third study has at most 50: the trial of 198 gives at least 274.
    let claim = AuditFixture.claim(k: 3, people: 324, members: ["a", "b", "c"])
    let finding = try #require(
      findings(claim, [("a", "one", 99, 99), ("b", "one", 99, 99), ("c", "two", 25, 25)]).first)
    #expect(finding.grade == .proof)
    #expect(finding.arithmetic.contains { $0.contains("324 - 50 = 274") && $0.contains("randomized 198") })
  }

  @Test func asManyAsRandomizedIsNoProof() {
    let claim = AuditFixture.claim(k: 3, people: 248, members: ["a", "b", "c"])
    let studies = [("a", "one", 99, 99), ("b", "one", 99, 99), ("c", "two", 25, 25)].map {
      (id: $0.0, trial: $0.1, n1: Int?($0.2), n2: Int?($0.3))
    }
    #expect(findings(claim, studies).map(\.grade) == [.strong])
    let more = AuditFixture.claim(k: 3, people: 249, members: ["a", "b", "c"])
    #expect(findings(more, studies).map(\.grade) == [.proof])
  }

  @Test func differentTrialsPass() {
    let claim = AuditFixture.claim(k: 2, people: 100, members: ["a", "b"])
    #expect(findings(claim, [("a", "one", 30, 30), ("b", "two", 30, 30)]).map(\.outcome) == [.passed])
  }

  @Test func unknownNumbersProveNothing() {
    let claim = AuditFixture.claim(k: 2, people: 1000, members: ["a", "b"])
    #expect(findings(claim, [("a", "one", 30, nil), ("b", "one", 30, nil)]).map(\.grade) == [.strong])
  }

  @Test func aClaimWithoutMembersCannotBeChecked() {
    #expect(findings(AuditFixture.claim(members: []), []).map(\.isUnchecked) == [true])
  }

  @Test func ofAFixedEffectTheCopyIsTakenOut() throws {
    // Two copies of g = 0.5, SE 0.2 alone: counted once the interval is sqrt(2) as wide.
    let arm = AuditFixture.arm
    let evidence = AuditFixture.evidence("a", trial: "one", arm("1", 50, 55, 10, nil), arm("2", 50, 50, 10, nil))
    let claim = AuditFixture.claim(k: 2, "0.50", "0.215", "0.777", i2: "0", members: ["a", "b"])
    let facts = AuditFixture.facts([("a", "one", 50, 50), ("b", "one", 50, 50)], claims: [claim])
    let members = [
      AuditFixture.member("a", trial: "one", [evidence]), AuditFixture.member("b", trial: "one", [evidence]),
    ]
    let finding = try #require(CountedTwice.findings(AuditFixture.input(facts, ["A": members])).first)
    #expect(finding.arithmetic.contains { $0.contains("1.41 times as wide") })
  }
}
