import MetaAnalysis
import Testing
import TrialModel

@testable import Audit

struct CountedTwiceTests {
  private func findings(_ claim: ClaimFact, _ studies: [(id: String, trial: String, n1: Int?, n2: Int?)])
    -> [AuditFinding]
  {
    CountedTwice.findings(AuditFixture.input(AuditFixture.facts(studies, claims: [claim])))
  }

  @Test func moreThanRandomizedProvesTheRepetitionGivenThePremise() throws {
    // 324 people, of whom a third study has at most 50: the trial of 198 gives at least 274.
    let claim = AuditFixture.claim(k: 3, people: 324, members: ["a", "b", "c"])
    let finding = try #require(
      findings(claim, [("a", "one", 99, 99), ("b", "one", 99, 99), ("c", "two", 25, 25)]).first)
    // That the reports share one cohort is an assumption, so it is no proof, whatever the number of people.
    #expect(finding.grade == .strong)
    #expect(finding.summary.hasSuffix("it counts more people than its trials randomized."))
    #expect(
      finding.arithmetic.contains {
        $0.contains("324 - 50 = 274")
          && $0.contains("randomized 198: given the premise, the people prove the repetition")
      })
  }

  @Test func itIsGradedTheSameForEveryNumberOfPeople() {
    let studies = [("a", "one", 99, 99), ("b", "one", 99, 99), ("c", "two", 25, 25)].map {
      (id: $0.0, trial: $0.1, n1: Int?($0.2), n2: Int?($0.3))
    }
    for people in [nil, 200, 248, 249, 400] {
      let claim = AuditFixture.claim(k: 3, people: people, members: ["a", "b", "c"])
      #expect(findings(claim, studies).map(\.grade) == [.strong])
    }
  }

  @Test func thePremiseIsPrintedWithItsSources() throws {
    let claim = AuditFixture.claim(k: 2, members: ["a", "b"])
    var facts = AuditFixture.facts([("a", "one", 30, 30), ("b", "one", 30, 30)], claims: [claim])
    func premise() throws -> [String] {
      try #require(CountedTwice.findings(AuditFixture.input(facts)).first).arithmetic.filter {
        $0.hasPrefix("Premise: ")
      }
    }
    let bare = try premise()
    #expect(bare == ["Premise: a (1) and b (2) are reports of one trial, one, as the registry has them."])
    facts.trials = [TrialFact(id: "one", name: "Trial One", registration: "NCT1", place: Place("register", "record"))]
    facts.notes = [
      NoteFact(
        id: "n", kind: "correction", table: "trials", subject: "one", note: "a and b report the same people.",
        place: Place("report", "Table 3")),
      NoteFact(
        id: "m", kind: "doubt", table: "trials", subject: "one", note: "The sites differ.",
        place: Place("report", "p. 1")),
    ]
    let registered = try premise()
    #expect(
      registered == [
        "Premise: a (1) and b (2) are reports of one trial, Trial One, registered as NCT1 (register: record).",
        "Premise: a and b report the same people. (report: Table 3)",
      ])
    facts.trials[0].registration = nil
    let unregistered = try premise()
    #expect(unregistered[0].contains("Trial One, whose registration is not known (register: record)"))
  }

  @Test func everyPoolOfARepeatedTrialIsOneFact() throws {
    let claims = [
      AuditFixture.claim("A", k: 2, members: ["a", "b"]), AuditFixture.claim("B", k: 3, members: ["a", "b", "c"]),
    ]
    let facts = AuditFixture.facts(
      [("a", "one", 30, 30), ("b", "one", 30, 30), ("c", "two", 9, 9)], claims: claims)
    let differences = CountedTwice.findings(AuditFixture.input(facts)).differences
    #expect(differences.count == 1)
    #expect(
      differences[0].summary
        == "a (1) and b (2) report the same people, the trial one, and 2 pools count them more than once.")
    #expect(differences[0].places.map(\.id) == ["A", "B"])
  }

  @Test func twoRepeatedTrialsInOnePoolAreTwoFacts() {
    let claim = AuditFixture.claim(k: 4, members: ["a", "b", "c", "d"])
    let found = findings(
      claim, [("a", "one", 30, 30), ("b", "one", 30, 30), ("c", "two", 9, 9), ("d", "two", 9, 9)])
    #expect(found.map(\.grade) == [.strong, .strong])
    #expect(found.differences.count == 2)
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

  @Test func withAnUnknownStudyBothSolutionsArePrinted() throws {
    // The pool was made with the trial once and g = 1 of the third study; twice, another g comes near it too.
    let arm = AuditFixture.arm
    let known = AuditFixture.evidence("a", trial: "one", arm("1", 60, 51, 10, nil), arm("2", 60, 50, 10, nil))
    let rule = DecisionRule(AuditFixture.methods().assertions)
    let way = AnalysisWay.all(averaging: false, rule: rule)[0]
    let entry = try #require(AuditFixture.member("a", trial: "one", [known]).entry([], way)?.effect)
    let pool = try #require(PooledNumbers([entry, EffectSize(estimate: 2, variance: 4.0 / 50 + 4 / 100.0)], way.model))
    let claim = AuditFixture.claim(
      k: 3, people: 170, NumberText.fixed(pool.estimate, 2), NumberText.fixed(pool.lower, 2),
      NumberText.fixed(pool.upper, 2), i2: NumberText.fixed(pool.i2FromQ, 0), members: ["a", "b", "c"])
    let facts = AuditFixture.facts([("a", "one", 60, 60), ("b", "one", 60, 60), ("c", "two", 25, 25)], claims: [claim])
    var copy = AuditFixture.member("b", trial: "one", [known])
    copy.isBorrowed = true
    let members = [
      AuditFixture.member("a", trial: "one", [known]), copy,
      AuditFixture.member("c", trial: "two", [], randomized: (25, 25)),
    ]
    let lines = try #require(CountedTwice.findings(AuditFixture.input(facts, ["A": members])).first).arithmetic
    #expect(lines.contains { $0.hasPrefix("Counted twice, with g = ") })
    #expect(
      lines.contains {
        $0.hasPrefix("Counted once, with g = 2.0") && $0.hasSuffix("this is closer to what is printed.")
      })
    #expect(lines.contains("Estimate and interval alone do not tell which of the two was done."))
  }
}
