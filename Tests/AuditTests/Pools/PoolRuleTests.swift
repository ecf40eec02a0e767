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
    // 200 people have SE 0.141, at most 0.156: the interval may be 0.61 wide and a little more.
    let wide = AuditFixture.claim(people: 200, "0.1", "-0.22", "0.42", i2: "0", members: ["a", "b"])
    #expect(finding(wide)?.grade == .flag)
    #expect(finding(wide)?.expected == "SE about 0.141, at most 0.156")
  }

  @Test func whatCannotBeSeenOfTheModelIsNotPassed() {
    func isUnchecked(_ claim: ClaimFact) -> Bool? { run(DecisionRuleApplied.self, claim).first?.isUnchecked }
    // No people and no larger pool; nothing pooled; no interval; an I2 that rounds to either side of the limit.
    #expect(isUnchecked(AuditFixture.claim("A", "0.1", "-0.5", "0.7", i2: "80", members: ["a", "b"])) == true)
    #expect(isUnchecked(AuditFixture.claim(people: 9, i2: "94", verdict: "not_pooled", members: ["a", "b"])) == true)
    #expect(isUnchecked(AuditFixture.claim(people: 200, "0.1", i2: "80", members: ["a", "b"])) == true)
    #expect(
      isUnchecked(AuditFixture.claim(k: 9, people: 200, "0.1", "-0.5", "0.7", i2: "50", members: ["a", "b"])) == true)
  }

  @Test func aPoolWithoutAStudyHasThePeopleThatAreLeft() throws {
    let studies: [(id: String, trial: String, n1: Int?, n2: Int?)] = [
      ("a", "one", 50, 50), ("b", "two", 50, 50), ("c", "three", 25, nil),
    ]
    let all = AuditFixture.claim("all", k: 3, people: 240, "0.1", "-0.4", "0.6", i2: "80", members: ["a", "b", "c"])
    let wide = AuditFixture.claim("less", k: 2, "0.1", "-0.30", "0.50", i2: "0", members: ["a", "b"])
    let input = AuditFixture.input(AuditFixture.facts(studies, claims: [all, wide]))
    let people = try #require(PeopleInPool(wide, input))
    #expect([people.least, people.most] == [190, 240])
    #expect(people.lines.last == "Assumed: the arm of c (3) whose number is not known is as large as its other arm.")
    let finding = try #require(DecisionRuleApplied.findings(input).last)
    #expect(finding.grade == .flag)
    #expect(
      finding.summary
        == "The rule asks for a fixed effect, but the interval is wider than a fixed effect of these people has.")
    #expect(finding.arithmetic.contains { $0.hasPrefix("People: all counts 240; c (3) had at most 50, so 190 to 240") })
  }

  @Test func aStudyThatOtherPoolsShowIsNotLeftOutInSilence() throws {
    let studies: [(id: String, trial: String, n1: Int?, n2: Int?)] = [
      ("a", "one", 50, 50), ("b", "two", 50, 50), ("c", "three", 25, 25), ("d", "three", 25, 25),
    ]
    func claim(_ id: String, _ domain: String, _ at: String, _ members: [String], note: String = "") -> ClaimFact {
      var claim = AuditFixture.claim(id, k: members.count, "0.1", "-0.4", "0.6", note: note, members: members)
      claim.domain = domain
      claim.at = at
      return claim
    }
    func findings(_ claims: ClaimFact...) -> [AuditFinding] {
      MemberOmitted.findings(AuditFixture.input(AuditFixture.facts(studies, claims: claims)))
    }
    let post = claim("post", "hope", "post", ["a", "b", "c"])
    let other = claim("other", "mood", "follow_up", ["a", "c"])
    let omitted = findings(post, claim("later", "hope", "follow_up", ["a", "b"]), other)
    #expect(omitted.map(\.subject.id) == ["post", "later"] && omitted.map(\.grade) == [nil, .flag])
    #expect(
      omitted[1].summary
        == "c (3) is left out, though other pools count it for this outcome and at this time; the registry holds no reason."
    )
    #expect(omitted[1].arithmetic == ["c (3) is in post and in other"])
    // A note that names it, another report of its trial, and no follow-up at all are reasons; a leave-one-out is meant so.
    #expect(
      findings(post, claim("later", "hope", "follow_up", ["a", "b"], note: "Without c."), other).allSatisfy {
        $0.grade == nil
      })
    #expect(findings(post, claim("later", "hope", "follow_up", ["a", "b", "d"]), other).allSatisfy { $0.grade == nil })
    #expect(findings(post, claim("later", "hope", "follow_up", ["a", "b"])).allSatisfy { $0.grade == nil })
    let whole = claim("later", "hope", "follow_up", ["a", "b", "c"])
    #expect(
      findings(post, whole, claim("without", "hope", "follow_up", ["a", "b"]), other).allSatisfy { $0.grade == nil })
  }

  @Test func clusterTrialsAreOneFactInAllTheirPools() throws {
    var facts = AuditFixture.facts(
      studies,
      claims: ["A", "B"].map {
        AuditFixture.claim($0, people: 200, "0.1", "-0.18", "0.38", i2: "0", members: ["a", "b"])
      })
    func trial(_ id: String, _ isCluster: Bool?) -> TrialFact {
      TrialFact(id: id, name: id, isClusterRandomized: isCluster, sites: "4 teams", place: Place("report", "Abstract"))
    }
    facts.trials = [trial("one", true), trial("two", nil)]
    let differences = ClusterTrials.findings(AuditFixture.input(facts)).differences
    #expect(
      differences.map(\.summary) == [
        "a (1) randomized clusters, and 2 pools count it; the registry holds nothing on how they allow for that."
      ])
    #expect(differences[0].first.arithmetic[0] == "a (1) randomized clusters: 4 teams (report: Abstract)")
    facts.trials = [trial("one", false), trial("two", nil)]
    #expect(ClusterTrials.findings(AuditFixture.input(facts)).map(\.isUnchecked) == [true, true])
    facts.trials = [trial("one", false), trial("two", false)]
    #expect(ClusterTrials.findings(AuditFixture.input(facts)).map(\.outcome) == [.passed, .passed])
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
