import Testing
import TrialModel

@testable import Audit

/// The rules on pools that need no effects, each with what passes, what fails, and the limit between them.
struct PoolRuleTests {
  private let studies: [(id: String, trial: String, n1: Int?, n2: Int?)] = [
    ("a", "one", 50, 50), ("b", "two", 50, 50),
  ]

  private func run(_ rule: any RegistryRule.Type, _ claims: ClaimFact...) -> [AuditFinding] {
    rule.findings(AuditFixture.input(AuditFixture.facts(studies, claims: claims)))
  }

  @Test func kIsTheNumberOfMembers() {
    #expect(run(MembersAndPeople.self, AuditFixture.claim(k: 2, members: ["a", "b"])).map(\.outcome) == [.passed])
    #expect(run(MembersAndPeople.self, AuditFixture.claim(k: 3, members: ["a", "b"])).map(\.grade) == [.proof])
    #expect(run(MembersAndPeople.self, AuditFixture.claim(k: 3, members: [])).map(\.isUnchecked) == [true])
  }

  @Test func peopleAreAtMostThoseOfTheReports() {
    func grades(_ people: Int, _ population: String) -> [AuditGrade?] {
      run(MembersAndPeople.self, AuditFixture.claim(people: people, population: population, members: ["a", "b"])).map(
        \.grade)
    }
    #expect(grades(200, "cc") == [nil, nil])
    #expect(grades(201, "cc") == [nil, .proof])
    #expect(grades(200, "itt") == [nil, nil])
    #expect(grades(199, "itt") == [nil, .flag])
  }

  @Test func precisionHasALimit() {
    // 100 people: SE at least 0.2, the interval at least 0.784 wide; rounding gives 0.01 to either side.
    func grade(_ lower: String, _ upper: String) -> AuditGrade? {
      run(Precision.self, AuditFixture.claim(people: 100, "0.00", lower, upper, members: ["a", "b"])).first?.grade
    }
    #expect(grade("-0.39", "0.39") == nil)
    #expect(grade("-0.38", "0.38") == .flag)
    let without = run(Precision.self, AuditFixture.claim("A", "0.1", members: ["a", "b"]))
    #expect(without.map(\.isUnchecked) == [true])
  }

  @Test func twoDifferentStudiesNeedT() {
    func outcome(_ lower: String, _ upper: String, i2: String) -> AuditGrade? {
      run(TwoStudyInterval.self, AuditFixture.claim(people: 360, "0.00", lower, upper, i2: i2, members: ["a", "b"]))
        .first?.grade
    }
    #expect(outcome("-0.92", "0.92", i2: "95") == .flag)
    #expect(outcome("-5.98", "5.98", i2: "95") == nil)
    #expect(outcome("-0.20", "0.20", i2: "0") == nil)
    #expect(run(TwoStudyInterval.self, AuditFixture.claim(k: 3, "0", "-1", "1", i2: "90", members: ["a"])).isEmpty)
  }

  @Test func pGoesWithI2() {
    // k = 2, I2 = 83: Q between 5.71 and 6.06, P between 0.0138 and 0.0168.
    func grade(_ relation: String, _ p: String, i2: String = "83") -> AuditGrade? {
      run(HeterogeneityP.self, AuditFixture.claim(i2: i2, p: (relation, p), members: ["a", "b"])).first?.grade
    }
    #expect(grade("<", "0.10") == nil)
    #expect(grade(">", "0.10") == .strong)
    #expect(grade("=", "0.015") == nil)
    #expect(grade("=", "0.03") == .flag)
    #expect(grade("=", "0.30") == .strong)
    #expect(grade(">", "0.10", i2: "0") == nil)
    #expect(grade("<", "0.10", i2: "0") == .strong)
    #expect(run(HeterogeneityP.self, AuditFixture.claim(i2: "50", members: ["a", "b"])).map(\.isUnchecked) == [true])
  }

  @Test func oneDecisionForOneHeterogeneity() {
    let pooled = AuditFixture.claim("A", "0.1", "-1", "1", i2: "95", members: ["a", "b"])
    func grade(_ i2: String) -> AuditGrade? {
      run(PooledOrNot.self, pooled, AuditFixture.claim("B", i2: i2, verdict: "not_pooled", members: ["a", "b"])).first?
        .grade
    }
    #expect(grade("94") == .flag)
    #expect(grade("95") == .flag)
    #expect(grade("96") == nil)
  }

  @Test func theRuleOfTheMethodsIsApplied() {
    func finding(_ claim: ClaimFact) -> AuditFinding? { run(DecisionRuleApplied.self, claim).first }
    let random = AuditFixture.claim(people: 200, "0.1", "-0.50", "0.70", i2: "80", members: ["a", "b"])
    #expect(finding(random)?.outcome == .passed)
    #expect(finding(random)?.summary.contains("random effects") == true)
    let narrow = AuditFixture.claim(people: 200, "0.1", "-0.18", "0.38", i2: "80", members: ["a", "b"])
    #expect(finding(narrow)?.grade == .flag)
    let fixed = AuditFixture.claim(people: 200, "0.1", "-0.18", "0.38", i2: "0", members: ["a", "b"])
    #expect(finding(fixed)?.outcome == .passed)
    let wide = AuditFixture.claim(people: 200, "0.1", "-0.60", "0.80", i2: "0", members: ["a", "b"])
    #expect(finding(wide)?.grade == .flag)
  }

  @Test func aTestThatChoosesTheModelIsFlagged() {
    let claim = AuditFixture.claim("A", "0.1", "-1", "1", i2: "0", members: ["a", "b"])
    #expect(run(ModelByTest.self, claim).map(\.grade) == [.flag])
    var facts = AuditFixture.facts(studies, claims: [claim], methods: AuditFixture.methods(p: nil, i2: nil))
    #expect(ModelByTest.findings(AuditFixture.input(facts)).map(\.outcome) == [.passed])
    facts.statements = []
    #expect(ModelByTest.findings(AuditFixture.input(facts)).map(\.isUnchecked) == [true])
    // Words alone are not read.
    facts.decisionRule = "random effects when P < 0.10 and I2 is at least 50%"
    #expect(ModelByTest.findings(AuditFixture.input(facts)).map(\.isUnchecked) == [true])
  }

  @Test func textWhereANumberShouldBeIsNamed() {
    let claim = AuditFixture.claim(people: 100, "high", "-1", "1", i2: "some", p: ("<", "0.10"), members: ["a", "b"])
    for rule in [
      Precision.self, TwoStudyInterval.self, HeterogeneityP.self, DecisionRuleApplied.self, FollowsFromSources.self,
    ] as [any RegistryRule.Type] {
      let findings = run(rule, claim)
      #expect(findings.map(\.isUnchecked) == [true])
      #expect(findings.first?.summary == "The estimate is 'high', which is not a number.")
    }
  }

  @Test func theRuleIsThatOfTheAssertions() throws {
    let rule = try #require(DecisionRule(AuditFixture.methods(p: "0.05", i2: "75").assertions))
    #expect(rule.p == 0.05 && rule.i2 == 75)
    #expect(DecisionRule(AuditFixture.methods(p: nil, i2: nil).assertions) == nil)
    #expect(DecisionRule(AuditFixture.methods(i2: nil).assertions) == nil)
  }
}
