import MetaAnalysis
import Synthesis
import Testing
import TrialModel

@testable import Audit

struct PoolExplanationTests {
  private let rule = DecisionRule(AuditFixture.methods().assertions)

  private func member(
    _ id: String, _ mean: Double, n: Int = 99, sd: Double? = nil, se: Double? = nil, better: Bool = true,
    scale: String = "scale"
  ) -> MemberEvidence {
    AuditFixture.member(
      id,
      [
        AuditFixture.evidence(
          id, scale: scale, better: better, AuditFixture.arm("\(id)1", n, mean, sd: sd, se: se),
          AuditFixture.arm("\(id)2", n, 50, sd: sd, se: se))
      ], randomized: (n, n))
  }

  /// What a pool of members prints when some mistakes were made.
  private func printed(_ members: [MemberEvidence], _ mistakes: [ReviewMistake] = []) throws -> ClaimFact {
    let way = AnalysisWay.all(averaging: false, rule: rule)[0]
    let effects = members.compactMap { $0.entry(mistakes, way)?.effect }
    let pool = try #require(PooledNumbers(effects, way.model, otherModel: mistakes.contains(.otherModel)))
    return AuditFixture.claim(
      k: members.count, NumberText.fixed(pool.estimate, 2), NumberText.fixed(pool.lower, 2),
      NumberText.fixed(pool.upper, 2), i2: NumberText.fixed(pool.i2FromQ, 0), members: members.map(\.study))
  }

  private func explain(_ claim: ClaimFact, _ members: [MemberEvidence]) -> PoolExplanation {
    PoolExplanation(ClaimEvidence(claim: claim, members: members), rule: rule)
  }

  private func finding(_ claim: ClaimFact, _ members: [MemberEvidence], _ id: String) -> AuditFinding? {
    let facts = AuditFixture.facts(members.map { ($0.study, $0.trial, 99, 99) }, claims: [claim])
    let input = AuditInput(facts: facts, evidence: [ClaimEvidence(claim: claim, members: members)])
    return RegistryAudit.findings(input).first { $0.rule == id }
  }

  @Test func whatFollowsIsNotExplained() throws {
    let members = [member("a", 52, se: 1), member("b", 53, sd: 10), member("c", 51, sd: 10)]
    let explanation = explain(try printed(members), members)
    #expect(explanation.tried.isEmpty)
    #expect(finding(try printed(members), members, "follows-from-sources")?.outcome == .passed)
  }

  @Test func standardErrorsAsDeviationsAreFound() throws {
    let members = [member("a", 52, se: 1), member("b", 53, sd: 10), member("c", 51, sd: 10)]
    let mistake = ReviewMistake.standardErrorAsDeviation(study: "a")
    let claim = try printed(members, [mistake])
    #expect(explain(claim, members).named.first == [mistake])
    let found = try #require(finding(claim, members, "explanation"))
    #expect(found.grade == .strong)
    #expect(found.summary.contains("the standard errors of a (1) taken for standard deviations"))
    #expect(found.arithmetic.first?.hasPrefix("Agreement means, as the numbers are rounded: estimate") == true)
    #expect(finding(claim, members, "follows-from-sources")?.grade == .strong)
  }

  @Test func anExplanationThatNeedsOneNumberOfPeopleIsAFlag() throws {
    // By intention to treat a review enters the people randomized, those of complete cases, or some between.
    var members = [member("a", 56, se: 1), member("b", 53, sd: 10)]
    members[0].otherPopulations = ["cc": member("a", 56, n: 30, sd: 9).evidence]
    let mistake = ReviewMistake.standardErrorAsDeviation(study: "a")
    var claim = try printed(members, [mistake])
    let found = try #require(finding(claim, members, "explanation"))
    #expect(found.grade == .flag)
    #expect(found.arithmetic.contains { $0.hasPrefix("With 60 people of a: ") && $0.hasSuffix("does not agree") })
    #expect(
      found.arithmetic.contains { $0.hasPrefix("With two digits more: estimate ") && $0.contains("which fits from ") })
    // A pool that prints its people leaves nothing open.
    claim.participants = 396
    #expect(finding(claim, members, "explanation")?.grade == .strong)
    // So does a study that has one number of people only.
    claim.participants = nil
    members[0].otherPopulations = [:]
    #expect(finding(claim, members, "explanation")?.grade == .strong)
  }

  @Test func whatDoesNotFollowAndWhatExplainsItIsOneFact() throws {
    let members = [member("a", 52, se: 1), member("b", 53, sd: 10), member("c", 51, sd: 10)]
    let claim = try printed(members, [.standardErrorAsDeviation(study: "a")])
    let facts = AuditFixture.facts(members.map { ($0.study, $0.trial, 99, 99) }, claims: [claim])
    let differences = RegistryAudit.findings(
      AuditInput(facts: facts, evidence: [ClaimEvidence(claim: claim, members: members)])
    ).differences.filter { $0.rules.contains("explanation") }
    #expect(differences.map(\.rules) == [["follows-from-sources", "explanation"]])
  }

  @Test func aSignIsFound() throws {
    let members = [member("a", 44, sd: 10, better: false), member("b", 53, sd: 10), member("c", 52, sd: 10)]
    let mistake = ReviewMistake.signNotTurned(study: "a")
    #expect(explain(try printed(members, [mistake]), members).named == [[mistake]])
  }

  @Test func twoMistakesAreFoundTogether() throws {
    let members = [member("a", 44, sd: 10, better: false), member("b", 53, se: 1), member("c", 52, sd: 10)]
    let pair: [ReviewMistake] = [.signNotTurned(study: "a"), .standardErrorAsDeviation(study: "b")]
    let claim = try printed(members, pair)
    #expect(explain(claim, members).named.contains(pair))
    // Two mistakes are more than one assumption.
    #expect(finding(claim, members, "explanation")?.grade == .flag)
  }

  @Test func otherSourcesOfNumbersAreTried() throws {
    var first = member("a", 58, sd: 10)
    first.otherPopulations = ["completers": member("a", 63, n: 40, sd: 10).evidence]
    first.changes = member("a", 55, sd: 6).evidence
    first.evidence += member("a", 51, sd: 10, scale: "other").evidence
    let members = [first, member("b", 53, sd: 10), member("c", 52, sd: 10)]
    let mistakes: [ReviewMistake] = [
      .otherPopulation(study: "a", population: "completers"), .changeForPost(study: "a"),
      .oneScale(study: "a", instrument: "scale"),
    ]
    for mistake in mistakes {
      #expect(explain(try printed(members, [mistake]), members).named.contains([mistake]), "\(mistake)")
    }
  }

  @Test func theOtherModelIsFound() throws {
    let members = [member("a", 62, sd: 10), member("b", 49, n: 30, sd: 10), member("c", 52, sd: 10)]
    #expect(explain(try printed(members, [.otherModel]), members).named.contains([.otherModel]))
  }

  @Test func peopleRandomizedAreFound() throws {
    var members = [member("a", 58, n: 30, sd: 10), member("b", 53, sd: 10), member("c", 52, sd: 10)]
    members[0].randomizedIntervention = 90
    members[0].randomizedComparator = 90
    let mistake = ReviewMistake.randomizedForAnalysed(study: "a")
    #expect(explain(try printed(members, [mistake]), members).named.contains([mistake]))
  }

  @Test func anUnknownEntryIsSolvedFor() throws {
    let members = [member("a", 52, sd: 10), member("b", 53, sd: 10), member("c", 56, sd: 10)]
    let claim = try printed(members)
    var known = members
    known[2].evidence = []
    let explanation = explain(claim, known)
    guard case .solved(let study, let effects, let people, _) = explanation.baseline[0].result else {
      Issue.record("not solved: \(explanation.baseline[0].result)")
      return
    }
    #expect(study == "c")
    #expect(effects.contains(0.6) || (effects.lowerBound - 0.6).magnitude < 0.1)
    #expect(people.contains(198))
    let follows = try #require(finding(claim, known, "follows-from-sources"))
    #expect(follows.isUnchecked && follows.summary.contains("possible"))
  }

  @Test func noValueOfTheUnknownEntryFitsWhenItCannot() throws {
    let members = [member("a", 52, sd: 10), member("b", 53, sd: 10)]
    var known = members
    known[1].evidence = []
    // An estimate below both entries with no heterogeneity at all and a narrow interval.
    let claim = AuditFixture.claim(k: 2, people: 396, "-3.00", "-3.05", "-2.95", i2: "0", members: ["a", "b"])
    guard case .impossible(let study, _) = explain(claim, known).baseline[0].result else {
      Issue.record("it was solved")
      return
    }
    #expect(study == "b")
    #expect(finding(claim, known, "follows-from-sources")?.grade == .strong)
  }

  @Test func twoUnknownEntriesAreNotDecided() throws {
    let members = [member("a", 52, sd: 10), member("b", 53, sd: 10), member("c", 52, sd: 10)]
    let claim = try printed(members)
    var known = members
    known[0].evidence = []
    known[1].evidence = []
    let explanation = explain(claim, known)
    #expect(explanation.tried.isEmpty)
    #expect(explanation.baseline.map(\.result) == [.undecidable("The effects of 2 studies are not known: a and b.")])
    #expect(finding(claim, known, "follows-from-sources")?.isUnchecked == true)
  }

  @Test func aNearDifferenceIsAFlag() throws {
    let members = [member("a", 52, sd: 10), member("b", 53, sd: 10)]
    let exact = try printed(members)
    let estimate = try #require(exact.estimate.value)
    var near = exact
    near.estimate = AuditFixture.printed(NumberText.fixed(estimate + 0.03, 2))
    #expect(finding(near, members, "follows-from-sources")?.grade == .flag)
    near.estimate = AuditFixture.printed(NumberText.fixed(estimate + 0.08, 2))
    #expect(finding(near, members, "follows-from-sources")?.grade == .strong)
  }

  @Test func badInputIsSaid() {
    let members = [member("a", 52, sd: 10), member("b", 53, sd: 10)]
    let without = AuditFixture.claim(members: [])
    #expect(finding(without, [], "follows-from-sources")?.isUnchecked == true)
    let nothing = AuditFixture.claim(members: ["a", "b"])
    #expect(
      finding(nothing, members, "follows-from-sources")?.summary == "Neither an estimate nor I2 is printed.")
    let text = AuditFixture.claim(k: 2, "0.2", "low", "0.5", members: ["a", "b"])
    #expect(
      finding(text, members, "follows-from-sources")?.summary == "The lower limit is 'low', which is not a number.")
    let noEffects = members.map { AuditFixture.member($0.study, []) }
    let claim = AuditFixture.claim(k: 2, "0.2", "0.0", "0.4", members: ["a", "b"])
    #expect(finding(claim, noEffects, "follows-from-sources")?.isUnchecked == true)
    let intervalAlone = AuditFixture.claim(k: 2, nil, "0.0", "0.4", members: ["a", "b"])
    #expect(finding(intervalAlone, members, "follows-from-sources")?.isUnchecked == true)
  }

  @Test func aSwappedComparisonOfOneStudyIsNamed() throws {
    let single = member("a", 50.8, n: 99, se: 1.4)
    func grade(_ estimate: String, _ lower: String, _ upper: String) -> AuditFinding? {
      finding(
        AuditFixture.claim(k: 1, estimate, lower, upper, measure: "md", members: ["a"]), [single], "single-difference")
    }
    #expect(grade("0.8", "-3.1", "4.7")?.outcome == .passed)
    #expect(grade("-0.8", "-4.7", "3.1")?.outcome == .passed)
    let swapped = try #require(grade("-0.8", "-3.1", "4.7"))
    #expect(swapped.grade == .strong && swapped.summary.contains("opposite comparison"))
    // "0.8 in favour of one arm" has its direction in words: it goes with either comparison.
    let unsigned = try #require(grade("0.8", "-4.7", "3.1"))
    #expect(unsigned.grade == .flag)
    #expect(
      unsigned.summary
        == "The difference is printed without a sign, and its interval is that of the opposite comparison.")
    #expect(grade("2.8", "-1.1", "6.7")?.grade == .strong)
    #expect(grade("0.8", "-3.1", "4.9")?.grade == nil)
    let unseen = finding(
      AuditFixture.claim(k: 1, "0.8", "-3.1", "4.7", measure: "md", members: ["a"]), [AuditFixture.member("a", [])],
      "single-difference")
    #expect(unseen?.isUnchecked == true)
  }
}
