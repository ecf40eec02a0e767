import Testing
import TrialModel

@testable import Audit

/// The rules on assertions, each with one that is right, one that is wrong, and one that cannot be checked.
struct AssertionTests {
  private var facts: ReviewFacts {
    var facts = AuditFixture.facts([
      ("Ahn", "ahn", 17, 17), ("Berg", "berg", 50, 50), ("Cole", "cole", 100, 100), ("Diaz", "diaz", 25, nil),
    ])
    for (index, country) in ["Korea", "Sweden", "USA", "Spain"].enumerated() { facts.studies[index].country = country }
    for (index, format) in ["individual", "group", "group", "group"].enumerated() {
      facts.studies[index].format = format
    }
    for index in facts.arms.indices {
      let isIntervention = facts.arms[index].isIntervention
      facts.arms[index].text = isIntervention ? ["imr"] : ["tau"]
      facts.arms[index].table = isIntervention ? ["imr"] : ["tau"]
    }
    facts.flow = [
      box("records_identified_databases", 100), box("duplicates_removed", 30), box("records_excluded_databases", 50),
      box("full_text_assessed_databases", 20), box("full_text_excluded_databases", 16),
      box("reports_kept_databases", 4),
      box("studies_included", 4, path: "both"),
    ]
    return facts
  }

  private func box(_ id: String, _ records: Int?, path: String = "databases") -> FlowFact {
    FlowFact(
      id: id, label: id, path: path, records: records, missing: records == nil ? .notRetrieved : nil,
      place: AuditFixture.place)
  }

  private typealias Term = AssertionFact.Term

  private func assertion(
    _ kind: AssertionKind, topic: String? = nil, word: String? = nil, _ value: String? = nil, to: String? = nil,
    domain: String? = nil, timing: String? = nil, population: String? = nil, terms: [Term] = []
  ) -> AssertionFact {
    AssertionFact(
      id: "S-\(kind)-\(topic ?? "")", kind: kind, topic: topic, word: word, value: value, valueTo: to, domain: domain,
      timing: timing, population: population, terms: terms, place: AuditFixture.place)
  }

  private func studies(_ ids: String...) -> [Term] { ids.map { Term(.study, $0) } }

  /// The findings on a statement that asserts something.
  private func findings(
    _ assertions: [AssertionFact], words: String = "What the document says.",
    _ change: (inout ReviewFacts) -> Void = { _ in }
  ) -> [AuditFinding] {
    var facts = facts
    change(&facts)
    facts.statements = [
      StatementFact(
        id: "S", statement: words, howToCheck: "read it", place: AuditFixture.place, assertions: assertions)
    ]
    return Statements.findings(AuditFixture.input(facts))
  }

  private func check(
    _ assertions: AssertionFact..., change: (inout ReviewFacts) -> Void = { _ in }
  ) -> AuditFinding? { findings(assertions, change).first }

  @Test func theFlowAddsUp() {
    let count = assertion(.recordCount, terms: [Term(.box, "records_excluded_databases", "50")])
    #expect(check(count)?.outcome == .passed)
    #expect(check(count) { $0.flow[2].records = 49 }?.grade == .proof)
    #expect(check(assertion(.recordCount, terms: [Term(.box, "records_excluded_databases", "49")]))?.grade == .proof)
    #expect(check(count) { $0.flow = [] }?.isUnchecked == true)
    let included = assertion(.recordCount, terms: [Term(.box, "studies_included", "4")])
    #expect(check(included)?.outcome == .passed)
    #expect(check(assertion(.recordCount, terms: [Term(.box, "studies_included", "5")]))?.grade == .proof)
  }

  @Test func theYearsAreThoseOfTheStudies() {
    #expect(check(assertion(.publicationYears, "2000", to: "2003"))?.outcome == .passed)
    #expect(check(assertion(.publicationYears, "2001", to: "2003"))?.grade == .proof)
    #expect(check(assertion(.publicationYears, "2000", to: "2004"))?.grade == .proof)
    let years = assertion(.publicationYears, "2000", to: "2003")
    #expect(check(years) { $0.studies[3].year = nil }?.isUnchecked == true)
  }

  private func sizes(_ smallest: String, _ median: String) -> [AssertionFact] {
    [
      assertion(.sampleSize, topic: "smallest", smallest, terms: studies("Ahn")),
      assertion(.sampleSize, topic: "largest", "200", terms: studies("Cole")),
      assertion(.sampleSize, topic: "median", median),
    ]
  }

  @Test func sizesAreTriedForTheUnknownStudy() throws {
    let right = try #require(findings(sizes("34", "75")).first)
    #expect(right.outcome == .passed)
    // (x + 100) / 2 = 75 at x = 50; rounding leaves 49 to 51.
    #expect(right.summary.contains("as long as Diaz has 49 to 51 people"))
    #expect(findings(sizes("35", "75")).first?.grade == .proof)
    #expect(findings(sizes("34", "175")).first?.grade == .proof)
    #expect(findings(sizes("34", "75")) { $0.arms[7].randomized = 25 }.first?.outcome == .passed)
    #expect(StudySizes.middle([1, 2, 10]) == 2 && StudySizes.middle([1, 2, 3, 10]) == 2.5)
  }

  @Test func aHalfMedianMayBeRoundedBothWays() {
    for median in ["75", "76"] {
      #expect(findings(sizes("34", median)) { $0.arms[7].randomized = 26 }.first?.outcome == .passed)
    }
  }

  private func compared(_ count: String, _ ids: [String], word: String? = nil, comparator: [String] = ["tau"])
    -> AssertionFact
  {
    assertion(
      .comparedArms, word: word, count,
      terms: ids.map { Term(.study, $0) } + [Term(.intervention, "imr")] + comparator.map { Term(.comparator, $0) })
  }

  @Test func comparatorsAreCountedAndLookedUp() {
    #expect(check(compared("3", ["Ahn", "Cole", "Diaz"]))?.outcome == .passed)
    #expect(check(compared("2", ["Ahn", "Cole", "Diaz"]))?.grade == .proof)
    #expect(check(compared("1", ["Ahn"])) { $0.arms[0].table = ["imr", "tau"] }?.grade == .strong)
    #expect(check(compared("1", ["Ahn"])) { $0.arms[0].table = [] }?.isUnchecked == true)
    #expect(check(compared("1", ["nobody"]))?.isUnchecked == true)
  }

  @Test func anotherInterventionSharesNothingAndIsNoUsualCare() {
    let other = compared("1", ["Ahn"], word: "other_interventions", comparator: [])
    func table(_ comparator: [String], _ name: String) -> AuditFinding? {
      check(other) {
        $0.arms[1].table = comparator
        $0.arms[1].comparatorClass = name
      }
    }
    #expect(table(["problem-solving"], "active")?.outcome == .passed)
    #expect(table(["tau"], "tau")?.grade == .strong)
    #expect(table(["imr", "problem-solving"], "active")?.grade == .strong)
  }

  @Test func countriesAreLookedUp() {
    let korea = assertion(.country, word: "Korea", terms: studies("Ahn"))
    let sweden = assertion(.country, word: "Sweden", terms: studies("Berg"))
    let others = [
      assertion(.country, word: "USA", terms: studies("Cole")),
      assertion(.country, word: "Spain", terms: studies("Diaz")),
    ]
    #expect(findings([korea, sweden] + others).first?.outcome == .passed)
    #expect(
      findings([assertion(.country, word: "Korea", terms: studies("Ahn", "Berg"))] + others).first?.grade == .strong)
    #expect(findings([korea, sweden, others[0]]).first?.grade == .strong)
  }

  @Test func twoBoundsContradictEachOther() {
    func ages(_ one: String, _ two: String) -> [CriterionFact] {
      [("abstract", one), ("methods", two)].map { place, bound in
        CriterionFact(
          id: place, aspect: "age", requirement: "requires", term: "years", relation: ">=", bound: bound,
          criterion: "Adults.", place: Place("review", place))
      }
    }
    let both = assertion(.criterion, terms: [Term(.criterion, "abstract"), Term(.criterion, "methods")])
    let finding = check(both) { $0.criteria = ages("16", "18") }
    #expect(finding?.grade == .proof)
    #expect(
      finding?.summary == "The criterion of age has two bounds: at least 16 (abstract) and at least 18 (methods).")
    #expect(check(both) { $0.criteria = ages("18", "18") }?.outcome == .passed)
    #expect(check(both)?.isUnchecked == true)
  }

  @Test func completionIsComparedWithOtherDocuments() {
    let two = assertion(.completion, word: "near_complete", "2", terms: studies("Ahn", "Berg"))
    func exposure(_ trial: String, _ percent: Double, _ source: String = "thesis") -> ExposureFact {
      ExposureFact(
        id: trial, trial: trial, cluster: nil, measure: "completed", of: nil, percent: percent, mean: nil, sd: nil,
        place: Place(source, "p. 1"))
    }
    #expect(check(two)?.isUnchecked == true)
    #expect(check(two) { $0.exposures = [exposure("ahn", 95), exposure("berg", 90)] }?.outcome == .passed)
    #expect(check(two) { $0.exposures = [exposure("ahn", 95), exposure("berg", 89)] }?.grade == .strong)
    #expect(check(two) { $0.exposures = [exposure("ahn", 95, "review"), exposure("berg", 95)] }?.isUnchecked == true)
    #expect(check(assertion(.completion, "3", terms: studies("Ahn", "Berg")))?.grade == .proof)
  }

  @Test func formatsAreCounted() {
    let said = [
      assertion(.delivery, word: "individual", "1", terms: studies("Ahn")),
      assertion(.delivery, topic: "most", word: "group"),
    ]
    #expect(findings(said).first?.outcome == .passed)
    #expect(findings(said) { $0.studies[1].format = "individual" }.first?.grade == .strong)
    #expect(findings(said) { for index in 1...3 { $0.studies[index].format = nil } }.first?.isUnchecked == true)
  }

  @Test func theMeasureOfTheMethodsIsCompared() {
    let named = assertion(.effectMeasure, word: "md")
    let pool = AuditFixture.claim("A", "0.1", "0.0", "0.2", members: ["Ahn", "Berg"])
    #expect(check(named) { $0.claims = [pool] }?.grade == .flag)
    #expect(check(named)?.isUnchecked == true)
    var difference = pool
    difference.measure = "md"
    #expect(check(named) { $0.claims = [difference] }?.outcome == .passed)
    #expect(check(assertion(.effectMeasure, word: "smd")) { $0.claims = [pool] }?.outcome == .passed)
  }

  @Test func varianceBetweenGroups() {
    let rows = [(12, "4.8", "2.2"), (12, "5.6", "3.3"), (15, "2.1", "2.4"), (14, "6.1", "4.0")]
    let teams = rows.enumerated().map { index, row in
      ExposureFact(
        id: "\(index)", trial: "ahn", cluster: "team-\(index)", measure: "modules_completed", of: row.0,
        mean: PrintedValue(row.1), sd: PrintedValue(row.2), place: AuditFixture.place)
    }
    func grade(_ f: String, _ p: String, _ exposures: [ExposureFact]) -> AuditFinding? {
      check(assertion(.groupDifference, topic: "modules_completed", terms: [Term(.contrast, "f")])) {
        $0.exposures = exposures
        $0.contrasts = [
          ContrastFact(
            id: "f", study: "Ahn", trial: "ahn", outcome: "modules", comparison: "between_clusters", statistic: "f",
            value: AuditFixture.printed(f), df1: AuditFixture.printed(nil), pRelation: "=", p: AuditFixture.printed(p),
            place: AuditFixture.place)
        ]
      }
    }
    #expect(grade("4.99", ".004", teams)?.outcome == .passed)
    #expect(grade("5.99", ".004", teams)?.grade == .strong)
    #expect(grade("4.99", ".04", teams)?.grade == .strong)
    #expect(grade("4.99", ".004", [])?.isUnchecked == true)
  }

  @Test func namedTrialsAreAddedUp() {
    func total(_ value: String, _ ids: String...) -> AuditFinding? {
      check(assertion(.sampleSize, topic: "total", value, terms: ids.map { Term(.study, $0) }))
    }
    #expect(total("300", "Berg", "Cole")?.outcome == .passed)
    #expect(total("299", "Berg", "Cole")?.grade == .strong)
    #expect(total("125", "Berg", "Diaz")?.isUnchecked == true)
    func one(_ value: String, _ id: String) -> AuditFinding? {
      check(assertion(.sampleSize, topic: "study", word: "veterans", value, terms: [Term(.study, id)]))
    }
    #expect(one("200", "Cole")?.outcome == .passed)
    #expect(one("196", "Cole")?.grade == .strong)
    #expect(one("50", "Diaz")?.isUnchecked == true)
  }

  @Test func reportsOfOneTrialAreAddedOnce() {
    let both = assertion(.sampleSize, topic: "total", "34", terms: studies("Ahn", "Berg"))
    #expect(check(both) { $0.studies[1].trial = "ahn" }?.outcome == .passed)
  }

  @Test func statisticsInStatementsGoThroughTheirChecks() {
    func rules(_ t: String, _ p: String) -> [String] {
      findings([assertion(.printedStatistic, terms: [Term(.contrast, "t")])]) {
        $0.contrasts = [
          ContrastFact(
            id: "t", study: "Ahn", trial: "ahn", outcome: "scale", comparison: "between_groups", statistic: "t",
            value: AuditFixture.printed(t), df1: AuditFixture.printed("32"), pRelation: "=", p: AuditFixture.printed(p),
            place: AuditFixture.place)
        ]
      }.filter { $0.grade != nil }.map(\.rule)
    }
    #expect(rules("-0.42", "0.45") == ["p-against-statistic"])
    #expect(rules("-0.42", "0.68").isEmpty)
    let claim = AuditFixture.claim(
      "A", "1.90", "-0.85", "4.65", measure: "md", verdict: "significant", members: ["Ahn"])
    let verdict = findings([assertion(.printedStatistic, terms: [Term(.claim, "A")])]) { $0.claims = [claim] }
    #expect(verdict.filter { $0.grade != nil }.map(\.rule) == ["verdict-against-interval"])
    #expect(verdict.allSatisfy { $0.subject.id == "S" })
  }

  @Test func whatIsNotTypedIsLeftToAPerson() throws {
    let finding = try #require(findings([]).first)
    #expect(finding.rule == "by-hand" && finding.isUnchecked)
    #expect(finding.settles == "By hand: read it.")
    var facts = facts
    facts.statements = [StatementFact(id: "S", statement: "An opinion.", howToCheck: nil, place: AuditFixture.place)]
    #expect(Statements.findings(AuditFixture.input(facts)).isEmpty)
  }

  @Test func everyKindHasARule() {
    let read = Statements.rules.reduce(into: Statements.readElsewhere) { $0.formUnion($1.kinds) }
    #expect(read == Set(AssertionKind.allCases))
  }

  @Test func captionsAreCompared() {
    func outcomes(_ figure: FigureFact?) -> AuditFinding? {
      var facts = self.facts
      facts.claims = [AuditFixture.claim("A", figure: "5C", members: ["Ahn", "Berg"])]
      facts.figures = figure.map { [$0] } ?? []
      return FigureCaptions.findings(AuditFixture.input(facts)).first
    }
    func figure(_ domain: String?, timing: String? = "post", population: String? = "cc") -> FigureFact {
      FigureFact(
        id: "f", label: "5C", caption: "Some outcome", domain: domain, timing: timing, population: population,
        place: AuditFixture.place)
    }
    #expect(outcomes(figure("hope"))?.outcome == .passed)
    #expect(outcomes(figure("quality-of-life"))?.grade == .proof)
    #expect(outcomes(figure("hope", timing: "follow_up"))?.grade == .proof)
    #expect(outcomes(figure("hope", population: "itt"))?.grade == .proof)
    #expect(outcomes(figure(nil))?.isUnchecked == true)
    #expect(outcomes(nil)?.isUnchecked == true)
  }

  @Test func conclusionsAreRecomputed() {
    func outcome(_ rule: String?, _ found: [AuditFinding]) -> AuditFinding? {
      var facts = facts
      facts.conclusions = [
        ConclusionFact(
          id: "C", conclusion: "Counted twice.", howToCheck: "count", rule: rule, grounds: [.init("claims", "A")])
      ]
      return OurConclusions.findings(AuditFixture.input(facts), found).first
    }
    let subject = AuditSubject(AuditFixture.claim("A", members: []))
    let found = AuditFinding(rule: "counted-twice", subject: subject, outcome: .failed(.proof), summary: "Twice.")
    #expect(outcome("counted-twice", [found])?.outcome == .passed)
    #expect(
      outcome("counted-twice", [found])?.summary
        == "Rule counted-twice finds something in 1 of the 1 row on which it rests.")
    #expect(outcome("counted-twice", [])?.grade == .flag)
    #expect(outcome(nil, [found])?.isUnchecked == true)
  }

  @Test func contradictionsThatAPersonSawAreNotedNotFound() {
    var facts = facts
    facts.notes = [
      NoteFact(
        id: "n", kind: "contradiction", table: "trials", subject: "ahn", note: "Two or three sites.",
        place: AuditFixture.place),
      NoteFact(id: "m", kind: "doubt", table: "trials", subject: "ahn", note: "Unsure.", place: AuditFixture.place),
    ]
    let findings = SourcesDisagree.findings(AuditFixture.input(facts))
    #expect(findings.map(\.outcome) == [.noted] && findings.differences.isEmpty)
  }
}
