import Testing
import TrialModel

@testable import Audit

/// Findings about one fact are one difference in each document, with its places.
struct AuditDifferenceTests {
  private func finding(
    _ rule: String, _ id: String, _ source: String = "review", _ outcome: AuditOutcome = .failed(.strong),
    _ summary: String = "It differs.", fact: AuditFact? = nil
  ) -> AuditFinding {
    AuditFinding(
      rule: rule, subject: AuditSubject(table: "claims", id: id, label: id, source: source, locator: "p. 1"),
      outcome: outcome, summary: summary, fact: fact)
  }

  @Test func oneFactInSeveralPlacesAndByAnotherRuleIsOneFinding() {
    let fact = AuditFact("cohort", summary: "Two pools count one cohort twice.")
    let findings = [
      finding("a", "A", fact: fact), finding("a", "B", fact: fact), finding("b", "S1", fact: AuditFact("cohort")),
      finding("a", "C"),
    ]
    #expect(findings.differences.map(\.summary) == ["Two pools count one cohort twice.", "It differs."])
    #expect(findings.differences[0].places.map(\.id) == ["A", "B", "S1"])
    #expect(findings.differences[0].rules == ["a", "b"])
    #expect(findings.differences[1].places.map(\.id) == ["C"])
  }

  @Test func theSameArithmeticByOneRuleIsOneFact() {
    func sentence(_ id: String, _ arithmetic: String, _ rule: String = "conclusion") -> AuditFinding {
      AuditFinding(
        rule: rule, subject: AuditSubject(table: "statements", id: id, label: id, source: "review", locator: id),
        outcome: .failed(.strong), summary: "It concludes a benefit.", arithmetic: [arithmetic])
    }
    let differences = [
      sentence("S1", "0.89"), sentence("S2", "0.89"), sentence("S3", "0.47"), sentence("S4", "0.89", "other"),
    ]
    .differences
    #expect(differences.map { $0.places.map(\.id) } == [["S1", "S2"], ["S3"], ["S4"]])
  }

  @Test func itsGradeIsTheFirmestWhateverTheOrder() {
    let fact = AuditFact("x")
    let findings = [finding("a", "A", "review", .failed(.flag), fact: fact), finding("b", "A", fact: fact)]
    #expect(findings.differences.map(\.grade) == [.strong])
    #expect(findings.reversed().differences.map(\.grade) == [.strong])
  }

  @Test func whatPassedOrCannotBeCheckedIsNoDifference() {
    #expect(
      [finding("a", "A", "review", .passed), finding("a", "A", "review", .cannotBeChecked("No."))].differences.isEmpty)
  }

  @Test func aFactStandsOnceInEachDocument() {
    let fact = AuditFact("x")
    let differences = [finding("a", "A", fact: fact), finding("a", "B", "thesis", fact: fact)].differences
    #expect(differences.map(\.document) == ["review", "thesis"])
    #expect(differences.map { $0.elsewhere.map(\.source) } == [["thesis"], ["review"]])
  }

  @Test func whatADocumentTakesOverIsAFlagAgainstIt() {
    let fact = AuditFact("x")
    let findings = [finding("a", "A", fact: fact), finding("a", "B", "thesis", fact: fact), finding("a", "C")]
      .withInheritance(in: "review")
    #expect(findings.map(\.grade) == [.flag, .strong, .strong])
    #expect(findings[0].summary == "It differs. Inherited if thesis, which prints the same numbers, was first.")
  }

  @Test func aNoteJoinsWhatARuleFindsInItsRowElseItStandsAlone() {
    let findings = [
      finding("a", "A"), finding("n", "A", "review", .noted, "A differs."),
      finding("n", "B", "review", .noted, "B differs."),
      finding("n", "C", "review", .noted, "B differs."),
    ]
    #expect(findings.differences.map { $0.remarks.map(\.summary) } == [["A differs."]])
    #expect(findings.remarks.map(\.finding.summary) == ["B differs."])
    #expect(findings.remarks.map { $0.rows.map(\.id) } == [["B", "C"]])
  }

  /// A finding about a sentence says something of the rows that the sentence is about.
  @Test func aNoteOnARowThatAFindingConcernsStandsWithIt() {
    var sentence = finding("a", "A")
    sentence.concerns = [["claims", "B"]]
    let findings = [sentence, finding("n", "B", "review", .noted, "B differs.")]
    #expect(findings.differences.map { $0.remarks.map(\.summary) } == [["B differs."]])
    #expect(findings.remarks.isEmpty)
  }

  @Test func oneStatisticInClaimComparisonAndListIsOneFact() {
    var facts = AuditFixture.facts([("a", "one", 99, 99)])
    facts.claims = [
      ClaimFact(
        id: "single", domain: "hope", domainName: "hope", at: "follow_up", population: "itt", k: 1, measure: "md",
        estimate: AuditFixture.printed("0.8"), lower: AuditFixture.printed("-4.7"), upper: AuditFixture.printed("3.0"),
        members: ["a"], place: AuditFixture.place)
    ]
    func contrast(_ id: String, domain: String?, _ lower: String) -> ContrastFact {
      ContrastFact(
        id: id, study: "a", trial: "one", outcome: "Scale", instrument: "scale", domain: domain, timePoint: "t",
        at: "follow_up", population: "itt", comparison: "between_groups", statistic: "mean_difference",
        value: AuditFixture.printed("0.80"), lower: AuditFixture.printed(lower), upper: AuditFixture.printed("3.0"),
        p: AuditFixture.printed("0.67"), place: Place("thesis", "Abstract"))
    }
    facts.contrasts = [
      contrast("same", domain: "hope", "-4.7"), contrast("other outcome", domain: "mood", "-4.7"),
      contrast("other numbers", domain: "hope", "-4.6"),
    ]
    let differences = RegistryAudit.findings(AuditFixture.input(facts)).filter { $0.rule == "interval-sign" }
      .differences
    #expect(
      differences.map { $0.places.map(\.id) } == [["same"], ["other outcome"], ["other numbers"], ["single"]])
    #expect(differences.map(\.elsewhere.count) == [1, 0, 0, 1])
    #expect(differences.map(\.grade) == [.strong, .strong, .strong, .flag])
  }
}
