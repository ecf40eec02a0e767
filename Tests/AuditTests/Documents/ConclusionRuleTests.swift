import Testing
import TrialModel

@testable import Audit

/// Rules on conclusions, criteria, earlier reviews, registration and duplicates: right, wrong, and not to be checked.
struct ConclusionRuleTests {
  private typealias Term = AssertionFact.Term

  private func assertion(
    _ kind: AssertionKind, topic: String? = nil, word: String? = nil, relation: String? = nil, value: String? = nil,
    domain: String? = "hope", timing: String? = nil, _ terms: [Term] = []
  ) -> AssertionFact {
    AssertionFact(
      id: "A", kind: kind, topic: topic, word: word, relation: relation, value: value, domain: domain, timing: timing,
      terms: terms, place: AuditFixture.place)
  }

  private func facts(_ claims: [ClaimFact] = [], _ contrasts: [ContrastFact] = []) -> ReviewFacts {
    var facts = AuditFixture.facts([("Ahn", "ahn", 17, 17), ("Berg", "berg", 50, 50)], claims: claims)
    facts.instruments = [
      InstrumentFact(id: "scale", label: "S", domain: "hope", higherIsBetter: true, studies: ["Ahn"])
    ]
    facts.domainNames = ["hope": "hope"]
    facts.contrasts = contrasts
    return facts
  }

  private func check(_ assertion: AssertionFact, _ facts: ReviewFacts) -> AuditFinding? {
    var facts = facts
    facts.statements = [
      StatementFact(
        id: "S", statement: "Words.", howToCheck: "read it", place: AuditFixture.place, assertions: [assertion])
    ]
    return Statements.findings(AuditFixture.input(facts)).first
  }

  private func contrast(_ relation: String, _ p: String, _ comparison: String = "between_groups") -> ContrastFact {
    var contrast = ContrastFact(
      id: "c", study: "Ahn", trial: "ahn", outcome: "Scale total", instrument: "scale", comparison: comparison,
      statistic: "p", value: .missing(.notApplicable), pRelation: relation, p: AuditFixture.printed(p),
      place: AuditFixture.place)
    contrast.direction = "favours_intervention"
    return contrast
  }

  private func pool(_ estimate: String, _ lower: String, _ upper: String, k: Int = 2, id: String = "A") -> ClaimFact {
    AuditFixture.claim(id, k: k, estimate, lower, upper, members: k == 1 ? ["Ahn"] : ["Ahn", "Berg"])
  }

  @Test func aBenefitNeedsAnIntervalThatShowsIt() {
    let benefit = assertion(.benefit, word: "benefit", timing: "post")
    let wide = check(benefit, facts([pool("0.89", "-0.03", "1.81")]))
    #expect(wide?.grade == .strong)
    #expect(
      wide?.summary
        == "The sentence says that there is a benefit, and the interval of A includes no difference or a difference the other way."
    )
    #expect(wide?.arithmetic.last?.hasPrefix("Assumed: every outcome that the sentence names is meant") == true)
    #expect(check(benefit, facts([pool("0.39", "0.12", "0.65")]))?.outcome == .passed)
    #expect(check(benefit, facts([pool("-0.39", "-0.65", "-0.12")]))?.grade == .strong)
    #expect(check(benefit, facts())?.isUnchecked == true)
  }

  @Test func aPoolThatLeavesStudiesOutStandsBesideTheWholeOne() {
    let benefit = assertion(.benefit, word: "benefit", timing: "post")
    let finding = check(
      benefit, facts([pool("0.89", "-0.03", "1.81", k: 11), pool("0.39", "0.12", "0.65", k: 10, id: "B")]))
    #expect(finding?.grade == .strong)
    #expect(finding?.arithmetic.contains { $0.hasPrefix("beside it:") && $0.contains("0.39 (0.12 to 0.65)") } == true)
  }

  @Test func noBenefitIsContradictedByASignificantResult() {
    let none = assertion(.benefit, word: "no_benefit", domain: nil, [Term(.domain, "hope")])
    let single = check(none, facts([pool("0.56", "0.08", "1.05", k: 1)]))
    #expect(single?.grade == .strong)
    #expect(single?.summary.hasSuffix("the document prints a significant difference in hope.") == true)
    #expect(check(none, facts([], [contrast("=", ".003")]))?.grade == .strong)
    #expect(check(none, facts([], [contrast("=", ".3")]))?.outcome == .passed)
    // A pool speaks for its outcome; a single study in it does not.
    #expect(check(none, facts([pool("0.1", "-0.1", "0.3")], [contrast("=", ".003")]))?.outcome == .passed)
    // Harm is no benefit, and is a difference.
    let harm = pool("-0.5", "-0.9", "-0.1")
    #expect(check(none, facts([harm]))?.outcome == .passed)
    #expect(check(assertion(.benefit, word: "no_difference"), facts([harm]))?.grade == .strong)
  }

  @Test func lowerScoresCanBeTheBetterOnes() {
    var facts = facts([pool("-0.5", "-0.9", "-0.1")])
    facts.instruments[0].higherIsBetter = false
    #expect(check(assertion(.benefit, word: "benefit"), facts)?.outcome == .passed)
    #expect(check(assertion(.benefit, word: "no_benefit"), facts)?.grade == .strong)
  }

  @Test func sizesInWordsAreCohens() {
    let all = assertion(.effectSize, topic: "all", word: "small_to_medium")
    #expect(check(all, facts([pool("0.39", "0.1", "0.7")]))?.outcome == .passed)
    for value in ["0.89", "-0.11", "0.1"] {
      #expect(check(all, facts([pool(value, "-1", "2")]))?.grade == .strong, "\(value)")
    }
    // Without "all" one pool of that size will do.
    var follow = pool("0.39", "0.1", "0.7", id: "B")
    follow.at = "follow_up"
    let pools = facts([pool("0.89", "-1", "2"), follow])
    #expect(check(assertion(.effectSize, word: "small_to_medium"), pools)?.outcome == .passed)
    // What passes does not say that the others are of it as well.
    #expect(
      check(assertion(.effectSize, word: "small_to_medium"), pools)?.summary
        == "1 of 2 effects is of that size (0.39); the sentence does not say all.")
    #expect(check(all, facts([pool("0.39", "0.1", "0.7")]))?.summary == "The effect is of that size.")
    #expect(check(all, pools)?.summary == "The effects are called small to medium, and A has 0.89.")
    #expect(check(assertion(.effectSize, word: "huge"), pools)?.isUnchecked == true)
  }

  @Test func improvementOfEachStudyNeedsItsResults() {
    let said = assertion(.studyBenefit, word: "substantial", value: "1", [Term(.study, "Ahn")])
    #expect(check(said, facts([], [contrast("=", ".808", "time")]))?.grade == .strong)
    #expect(check(said, facts([], [contrast("=", ".808", "time"), contrast("<", ".001")]))?.grade == .flag)
    #expect(check(said, facts([], [contrast("<", ".001")]))?.outcome == .passed)
    // What changed inside the comparator arm says nothing of the intervention.
    #expect(check(said, facts([], [contrast("=", ".218", "within_group")]))?.isUnchecked == true)
    #expect(check(assertion(.studyBenefit, value: "2", [Term(.study, "Ahn")]), facts())?.grade == .proof)
  }

  @Test func aTrendIsNotSignificant() {
    let said = assertion(.significance, word: "significant", [Term(.contrast, "c")])
    let trend = check(said, facts([], [contrast("<", "0.06")]))
    #expect(trend?.grade == .strong)
    #expect(
      trend?.summary == "The difference in Scale total is called significant, and its P, P < 0.06, does not show that.")
    #expect(check(said, facts([], [contrast("<", "0.05")]))?.outcome == .passed)
    #expect(check(said, facts([], [contrast("=", "0.04")]))?.outcome == .passed)
    let denied = assertion(.significance, word: "non_significant", [Term(.contrast, "c")])
    #expect(check(denied, facts([], [contrast("=", "0.04")]))?.grade == .strong)
    #expect(check(said, facts())?.isUnchecked == true)
  }

  @Test func partsAddUp() {
    func sum(_ total: String) -> AuditFinding? {
      check(assertion(.sum, value: total, [Term(.part, "a", "3"), Term(.part, "b", "7")]), facts())
    }
    #expect(sum("10")?.outcome == .passed)
    #expect(sum("11")?.grade == .proof)
    #expect(check(assertion(.sum, value: "3", [Term(.part, "a")]), facts())?.isUnchecked == true)
  }

  private func criterion(
    _ id: String, _ aspect: String, _ requirement: String, _ term: String, relation: String? = nil, bound: String? = nil
  ) -> CriterionFact {
    CriterionFact(
      id: id, aspect: aspect, requirement: requirement, term: term, relation: relation, bound: bound,
      criterion: "Criterion \(id).", place: AuditFixture.place)
  }

  @Test func includedStudiesAreOfThoseAdmitted() {
    var facts = facts()
    func diagnosis(_ word: String?) -> AssertionFact {
      assertion(.inclusion, topic: "diagnosis", word: word, [Term(.study, "Ahn")])
    }
    #expect(check(diagnosis("insomnia"), facts)?.isUnchecked == true)
    facts.criteria = [criterion("d", "diagnosis", "admits", "insomnia")]
    #expect(check(diagnosis("insomnia"), facts)?.outcome == .passed)
    #expect(check(diagnosis(nil), facts)?.arithmetic.last == "no diagnosis is named for Ahn (1)")
    let finding = check(diagnosis("sleep_apnoea"), facts)
    #expect(finding?.grade == .strong)
    #expect(finding?.summary == "Ahn (1) took people with sleep apnoea, which the criteria do not admit.")
  }

  @Test func criteriaThatTheDesignRulesOutAreFlagged() {
    var facts = facts()
    func grades() -> [AuditGrade?] { EligibilityCriteria.findings(AuditFixture.input(facts)).map(\.grade) }
    #expect(grades().isEmpty)
    facts.criteria = [criterion("design", "design", "requires", "randomized")]
    #expect(grades() == [nil])
    facts.criteria.append(criterion("none", "comparator", "admits", "none"))
    #expect(grades() == [.flag])
    facts.criteria[1] = criterion("groups", "groups", "requires", "groups", relation: ">=", bound: "1")
    #expect(grades() == [.flag])
    facts.criteria[1] = criterion("groups", "groups", "requires", "groups", relation: ">=", bound: "2")
    #expect(grades() == [nil])
  }

  @Test func aRequiredInterventionIsInEveryInterventionArm() {
    var facts = facts()
    facts.criteria = [criterion("i", "intervention", "requires", "cbt")]
    facts.componentLabels = ["cbt": "CBT", "act": "ACT"]
    func finding() -> AuditFinding? { EligibilityCriteria.findings(AuditFixture.input(facts)).first }
    #expect(finding()?.isUnchecked == true)
    for index in facts.arms.indices where facts.arms[index].isIntervention { facts.arms[index].table = ["cbt"] }
    #expect(finding()?.outcome == .passed)
    facts.arms[2].table = ["act"]
    #expect(finding()?.grade == .strong)
    #expect(finding()?.summary == "The criteria require CBT, and Table 1 gives Berg (2) another intervention.")
  }

  private func documents(_ assertions: [AssertionFact], year: Int? = 2023) -> AuditInput {
    var facts = facts()
    facts.year = year
    facts.statements = assertions.enumerated().map { index, assertion in
      StatementFact(
        id: "S\(index)", statement: "Words.", howToCheck: "read it", place: AuditFixture.place, assertions: [assertion])
    }
    return AuditFixture.input(facts)
  }

  @Test func aReviewThatIsCitedIsOne() {
    let gap = assertion(.noEarlierReview, relation: ">", value: "10")
    func outcome(_ year: String) -> AuditFinding? {
      EarlierReviews.findings(documents([gap, assertion(.earlierReview, value: year)])).first
    }
    #expect(outcome("2014")?.grade == .strong)
    #expect(
      outcome("2014")?.arithmetic
        == ["2023 - 2014 = 9", "Assumed: the years of publication count, not those of the studies inside."])
    #expect(outcome("2013")?.grade == .strong)
    #expect(outcome("2012")?.outcome == .passed)
    #expect(EarlierReviews.findings(documents([gap])).first?.isUnchecked == true)
  }

  @Test func registrationComesBeforeTheSearchEnds() {
    let search = assertion(.searchDate, word: "2022-02")
    func outcome(_ month: String) -> AuditFinding? {
      RegistrationDate.findings(documents([search, assertion(.registrationDate, word: month)])).first
    }
    #expect(outcome("2022-10")?.grade == .strong)
    #expect(outcome("2022-02-28")?.outcome == .passed)
    #expect(outcome("2021-11")?.outcome == .passed)
    #expect(outcome("2022")?.outcome == .passed)
    #expect(
      RegistrationDate.findings(documents([assertion(.registrationDate, word: "2022-10")])).first?.isUnchecked == true)
  }

  @Test func duplicatesAreBoundedByTheDatabases() {
    func outcome(_ records: Int, _ duplicates: Int, _ databases: Int) -> AuditFinding? {
      var facts = facts()
      facts.databases = (0..<databases).map { "database \($0)" }
      facts.flow = [("records_identified_databases", records), ("duplicates_removed", duplicates)].map {
        FlowFact(id: $0.0, label: $0.0, path: "databases", records: $0.1, place: AuditFixture.place)
      }
      return DuplicateRecords.findings(AuditFixture.input(facts)).first
    }
    #expect(outcome(1093, 925, 7)?.grade == .flag)
    #expect(outcome(1093, 925, 7)?.summary == "Each record would stand in 6.5 of 7 databases on average.")
    // The limit is the rule's, and nothing that the document should have printed.
    #expect(outcome(1093, 925, 7)?.expected == "")
    #expect(
      outcome(1093, 925, 7)?.arithmetic.last == "The limit is the rule's: three quarters of 7 databases, 5.25.")
    #expect(outcome(1000, 900, 7)?.expected == "at most 7 databases")
    #expect(outcome(1000, 400, 7)?.outcome == .passed)
    #expect(outcome(1000, 900, 7)?.grade == .proof)
    #expect(outcome(1000, 1000, 7)?.grade == .proof)
    #expect(outcome(1000, 400, 0)?.isUnchecked == true)
  }

  @Test func coverageSaysWhatWasNotLookedAt() {
    var facts = facts()
    #expect(
      Coverage.line(facts, of: "review")
        == "How much of review is stored was not counted, so what was not looked at is not known.")
    facts.passages = [("Methods", 10, 4), ("Results", 90, 80), ("Discussion", 3, 3)].map { section, numbers, stored in
      PassageFact(
        place: Place("review", section), sentences: 20, sentencesStored: 5, numbers: numbers, numbersStored: stored)
    }
    // One that a rule reads, one without an assertion, and one of another document.
    facts.statements = [
      ("A", "review", [assertion(.benefit)]), ("B", "review", []), ("C", "slides", [assertion(.benefit)]),
    ].map { id, source, assertions in
      StatementFact(
        id: id, statement: "Words.", howToCheck: nil, place: Place(source, "p. 1"), assertions: assertions)
    }
    #expect(
      Coverage.line(facts, of: "review")
        == "Of review, 87 of 103 numbers and 15 of 60 sentences are stored; what is not stored was not looked at. Of "
        + "2 stored statements rules read 1; the others assert nothing that a rule checks. "
        + "Numbers that are not stored: Results (10), Methods (6).")
  }
}
