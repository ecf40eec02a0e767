import Testing
import TrialModel

@testable import Audit

/// The rules on sentences, each with one that is right, one that is wrong, and one that cannot be checked.
struct SentenceTests {
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

  /// The first finding on a sentence.
  private func check(_ sentence: String, _ change: (inout ReviewFacts) -> Void = { _ in }) -> AuditFinding? {
    var facts = facts
    change(&facts)
    facts.statements = [StatementFact(id: "S", statement: sentence, howToCheck: "read it", place: AuditFixture.place)]
    return Sentences.findings(AuditFixture.input(facts)).first
  }

  @Test func theFlowAddsUp() {
    let sentence =
      "From databases came 100 records; 30 duplicates went, then 50; of 20 full texts 16 went and 4 stayed."
    #expect(check(sentence)?.outcome == .passed)
    #expect(check(sentence) { $0.flow[2].records = 49 }?.isUnchecked == true)
    #expect(check(sentence.replacing("50;", with: "49;")) { $0.flow[2].records = 49 }?.grade == .proof)
    #expect(check(sentence) { $0.flow = [] }?.isUnchecked == true)
  }

  @Test func theYearsAreThoseOfTheStudies() {
    #expect(check("The studies appeared from 2000 to 2003.")?.outcome == .passed)
    #expect(check("The studies appeared from 2001 to 2003.")?.grade == .proof)
    #expect(check("The studies appeared from 2000 to 2004.")?.grade == .proof)
    #expect(check("The studies appeared from 2000 to 2003.") { $0.studies[3].year = nil }?.isUnchecked == true)
  }

  @Test func sizesAreTriedForTheUnknownStudy() throws {
    let right = try #require(
      check("The smallest study (1) has 34 people, the largest (3) 200, and the median is 75."))
    #expect(right.outcome == .passed)
    // (x + 100) / 2 = 75 at x = 50; rounding leaves 49 to 51.
    #expect(right.summary.contains("as long as Diaz has 49 to 51 people"))
    #expect(check("The smallest study (1) has 35 people, the largest (3) 200, and the median is 75.")?.grade == .proof)
    #expect(check("The smallest study (1) has 34 people, the largest (3) 200, and the median is 175.")?.grade == .proof)
    let known = check("The smallest study (1) has 34 people, the largest (3) 200, and the median is 75.") {
      $0.arms[7].randomized = 25
    }
    #expect(known?.outcome == .passed)
    #expect(StudySizes.middle([1, 2, 10]) == 2 && StudySizes.middle([1, 2, 3, 10]) == 2.5)
  }

  @Test func aHalfMedianMayBeRoundedBothWays() {
    for median in ["75", "76"] {
      let finding = check("The smallest study (1) has 34 people, the largest (3) 200, and the median is \(median).") {
        $0.arms[7].randomized = 26
      }
      #expect(finding?.outcome == .passed)
    }
  }

  @Test func comparatorsAreCountedAndLookedUp() {
    #expect(check("Three studies compare IMR with TAU: 1, 3 to 4.")?.outcome == .passed)
    #expect(check("Two studies compare IMR with TAU: 1, 3 to 4.")?.grade == .proof)
    #expect(
      check("Three studies compare IMR with TAU: 1, 3 to 4.") { $0.arms[0].table = ["imr", "tau"] }?.grade == .strong)
    #expect(check("Two studies compare IMR with TAU: 1, 9.")?.isUnchecked == true)
  }

  @Test func textAndTableAreCompared() {
    let sentence = "One study (1) compares IMR with TAU, while Table 1 lists something else."
    #expect(check(sentence)?.outcome == .passed)
    #expect(check(sentence) { $0.arms[0].text = ["imr", "tau"] }?.grade == .strong)
    #expect(check(sentence) { $0.arms[0].text = [] }?.isUnchecked == true)
    let other = "One study (1) compares IMR with other interventions only, while Table 1 has more."
    #expect(check(other) { $0.arms[1].text = ["other"] }?.grade == .strong)
    #expect(
      check(other) {
        $0.arms[1].text = ["other"]
        $0.arms[1].table = ["problem-solving"]
      }?.outcome == .passed)
  }

  @Test func countriesAreLookedUp() {
    #expect(check("Countries: Korea 1; Sweden 2; the USA 3; Spain 4.")?.outcome == .passed)
    #expect(check("Countries: Korea 1 and 2; the USA 3; Spain 4.")?.grade == .strong)
    #expect(check("Countries: Korea 1; Sweden 2; USA 3.")?.grade == .strong)
  }

  @Test func twoLimitsContradictEachOther() {
    #expect(check("People are at least 16 years old in the abstract and at least 18 in the Methods.")?.grade == .proof)
    #expect(
      check("People are at least 18 years old in the abstract and at least 18 in the Methods.")?.outcome == .passed)
  }

  @Test func completionIsComparedWithOtherDocuments() {
    let sentence = "Two studies (1, 2) came close to full completion."
    func exposure(_ trial: String, _ percent: Double, _ source: String = "thesis") -> ExposureFact {
      ExposureFact(
        id: trial, trial: trial, cluster: nil, measure: "completed", of: nil, percent: percent, mean: nil, sd: nil,
        place: Place(source, "p. 1"))
    }
    #expect(check(sentence)?.isUnchecked == true)
    #expect(check(sentence) { $0.exposures = [exposure("ahn", 95), exposure("berg", 90)] }?.outcome == .passed)
    #expect(check(sentence) { $0.exposures = [exposure("ahn", 95), exposure("berg", 89)] }?.grade == .strong)
    #expect(
      check(sentence) { $0.exposures = [exposure("ahn", 95, "review"), exposure("berg", 95)] }?.isUnchecked == true)
    #expect(check("Three studies (1, 2) came close to full completion.")?.grade == .proof)
  }

  @Test func formatsAreCounted() {
    let sentence = "One study (1) used individual home visits; most taught groups."
    #expect(check(sentence)?.outcome == .passed)
    #expect(check(sentence) { $0.studies[1].format = "individual" }?.isUnchecked == false)
    #expect(check(sentence) { $0.studies[1].format = "individual" }?.grade == .strong)
    #expect(check(sentence) { for index in 1...3 { $0.studies[index].format = nil } }?.isUnchecked == true)
  }

  @Test func theMeasureOfTheMethodsIsCompared() {
    let sentence = "The Methods name the mean difference as effect measure, while pools use another."
    let pool = AuditFixture.claim("A", "0.1", "0.0", "0.2", members: ["Ahn", "Berg"])
    #expect(check(sentence) { $0.claims = [pool] }?.grade == .flag)
    #expect(check(sentence)?.isUnchecked == true)
    var difference = pool
    difference.measure = "md"
    #expect(check(sentence) { $0.claims = [difference] }?.outcome == .passed)
  }

  @Test func varianceBetweenTeams() {
    let sentence = "Four teams with n = 12, 12, 15 and 14 differ in modules completed (F = 4.99, P = .004)."
    let rows = [(12, "4.8", "2.2"), (12, "5.6", "3.3"), (15, "2.1", "2.4"), (14, "6.1", "4.0")]
    let teams = rows.enumerated().map { index, row in
      ExposureFact(
        id: "\(index)", trial: "ahn", cluster: "team-\(index)", measure: "modules_completed", of: row.0,
        mean: PrintedValue(row.1), sd: PrintedValue(row.2), place: AuditFixture.place)
    }
    #expect(check(sentence) { $0.exposures = teams }?.outcome == .passed)
    #expect(check(sentence.replacing("4.99", with: "5.99")) { $0.exposures = teams }?.grade == .strong)
    #expect(check(sentence.replacing(".004", with: ".04")) { $0.exposures = teams }?.grade == .strong)
    #expect(check(sentence)?.isUnchecked == true)
  }

  @Test func namedTrialsAreAddedUp() {
    #expect(check("The two large trials (Berg, Cole) have 300 people together.")?.outcome == .passed)
    #expect(check("The two large trials (Berg, Cole) have 299 people together.")?.grade == .strong)
    #expect(check("The two trials (Berg, Diaz) have 125 people together.")?.isUnchecked == true)
    #expect(check("Cole studied 200 veterans.")?.outcome == .passed)
    #expect(check("Cole studied 196 veterans.")?.grade == .strong)
    #expect(check("Diaz studied 50 veterans.")?.isUnchecked == true)
  }

  @Test func reportsOfOneTrialAreNoticed() {
    let sentence = "Studies 1 and 2 enter the same pools, though they report one cohort."
    let pool = AuditFixture.claim("A", "0.1", "0.0", "0.2", members: ["Ahn", "Berg"])
    #expect(check(sentence) { $0.claims = [pool] }?.outcome == .passed)
    let twice = check(sentence) {
      $0.claims = [pool]
      $0.studies[1].trial = "ahn"
    }
    #expect(twice?.grade == .strong)
  }

  @Test func impliedDifferencesAreRecomputed() {
    let sentence = "Tan's F(1, 42) of 84.27 and 375.23 imply standardized differences near 2.8 and 5.9."
    #expect(check(sentence)?.grade == .flag)
    #expect(check(sentence.replacing("5.9", with: "4.9"))?.grade == .proof)
    #expect(check("Tan's F(1, 42) of 84.27 imply standardized differences near 2.8.")?.outcome == .passed)
    #expect(check("Tan's F(1, 42) of 84.27 imply standardized differences near 2.8 and 3.")?.isUnchecked == true)
  }

  @Test func statisticsInSentencesGoThroughTheirChecks() {
    #expect(check("GAF-F has t = -0.42 with P = 0.45.")?.grade == nil)
    let rules = { (sentence: String) -> [String] in
      var facts = self.facts
      facts.statements = [StatementFact(id: "S", statement: sentence, howToCheck: "", place: AuditFixture.place)]
      return Sentences.findings(AuditFixture.input(facts)).filter { $0.grade != nil }.map(\.rule)
    }
    #expect(rules("GAF-F has t = -0.42 with P = 0.45.") == ["p-against-statistic"])
    #expect(rules("GAF-F has t = -0.42 with P = 0.68.").isEmpty)
    #expect(rules("It has F(1, 89) = 8.68 with P = 0.002.") == ["p-against-statistic"])
    #expect(rules("It differs by +0.8 with a 95% confidence interval from -4.7 to 3.0.").contains("interval-sign"))
    #expect(
      rules("1.90 with a 95% confidence interval from -0.85 to 4.65 is called significant.") == [
        "verdict-against-interval"
      ])
  }

  @Test func whatNoRuleReadsIsSaid() throws {
    let finding = try #require(check("The weather was fine."))
    #expect(finding.rule == "unread-sentence" && finding.isUnchecked)
    #expect(finding.settles == "By hand: read it.")
  }

  @Test func captionsAreCompared() {
    func grade(_ note: String) -> [AuditFinding] {
      var facts = self.facts
      facts.claims = [AuditFixture.claim("A", figure: "5C", note: note, members: ["Ahn", "Berg"])]
      return FigureCaptions.findings(AuditFixture.input(facts))
    }
    #expect(grade("The caption of Figure 5C names hope; the text cites it here.").map(\.outcome) == [.passed])
    #expect(grade("").map(\.isUnchecked) == [true])
    var facts = self.facts
    var other = AuditFixture.claim("B", members: ["Ahn", "Berg"])
    other.domainName = "quality of life"
    facts.claims = [
      AuditFixture.claim("A", figure: "5C", note: "The caption of Figure 5C names quality of life.", members: ["Ahn"]),
      other,
    ]
    #expect(FigureCaptions.findings(AuditFixture.input(facts)).first?.grade == .proof)
  }

  @Test func referencesAndNumbersAreRead() {
    #expect(SentenceReading.references("30, 32, 39 to 42") == [30, 32, 39, 40, 41, 42])
    #expect(SentenceReading.references("33, 34 and 35") == [33, 34, 35])
    #expect(SentenceReading.numbers("1,093 records; 925 went") == [1093, 925])
    #expect(SentenceReading.number("Six") == 6 && SentenceReading.number("12") == 12)
    #expect(SentenceReading.number("many") == nil)
  }

  @Test func contradictionsOfSourcesAreFlagged() {
    var facts = facts
    facts.notes = [
      NoteFact(
        id: "n", kind: "contradiction", table: "trials", subject: "ahn", note: "Two or three sites.",
        place: AuditFixture.place),
      NoteFact(id: "m", kind: "doubt", table: "trials", subject: "ahn", note: "Unsure.", place: AuditFixture.place),
    ]
    #expect(SourcesDisagree.findings(AuditFixture.input(facts)).map(\.grade) == [.flag])
  }
}
