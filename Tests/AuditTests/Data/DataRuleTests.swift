import Testing
import TrialModel

@testable import Audit

/// The rules on results and comparisons, each with what passes, what fails, and the limit between them.
struct DataRuleTests {
  private func result(
    _ role: Int, n: Int? = 50, mean: String? = "50.0", sd: String? = nil, se: String? = nil, at: String = "post",
    population: String = "cc", source: String = "report"
  ) -> ResultFact {
    ResultFact(
      id: "a:scale:\(at):\(population):\(role)", study: "a", arm: "one:\(role)", instrument: "scale", timePoint: at,
      at: at,
      population: population, n: n, mean: AuditFixture.printed(mean), sd: AuditFixture.printed(sd),
      se: AuditFixture.printed(se), place: Place(source, "Table 2"))
  }

  private func input(
    _ results: [ResultFact], randomized: Int? = 60, contrasts: [ContrastFact] = [], items: Int? = nil,
    low: Double? = nil,
    high: Double? = nil
  ) -> AuditInput {
    var facts = AuditFixture.facts([("a", "one", randomized, randomized)])
    facts.results = results
    facts.contrasts = contrasts
    facts.instruments = [
      InstrumentFact(id: "scale", label: "Scale", domain: "hope", items: items, low: low, high: high)
    ]
    return AuditFixture.input(facts)
  }

  private func contrast(
    _ statistic: String, _ value: String, df1: String? = nil, df2: String? = nil, p: (String, String)? = nil,
    comparison: String = "between_groups", outcome: String = "Scale"
  ) -> ContrastFact {
    ContrastFact(
      id: "a:\(outcome):\(statistic)", study: "a", trial: "one", outcome: outcome, instrument: "scale",
      timePoint: "post",
      comparison: comparison, statistic: statistic, value: AuditFixture.printed(value), df1: AuditFixture.printed(df1),
      df2: AuditFixture.printed(df2), pRelation: p?.0, p: AuditFixture.printed(p?.1), place: Place("report", "Table 3"))
  }

  @Test func aStandardDeviationThatIsAnErrorIsFlagged() {
    // SD 10 elsewhere and n = 50: SE 1.41.
    func grade(sd: String) -> AuditGrade? {
      ErrorOrDeviation.findings(
        input([result(1, sd: sd), result(2, sd: "10.0"), result(1, sd: "10.2", at: "baseline")])
      )
      .first?.grade
    }
    #expect(grade(sd: "1.4") == .flag)
    #expect(grade(sd: "2.8") == .flag)
    #expect(grade(sd: "2.9") == nil)
    #expect(grade(sd: "9.0") == nil)
  }

  @Test func aStandardErrorThatIsADeviationIsFlagged() {
    func grade(se: String) -> AuditGrade? {
      ErrorOrDeviation.findings(input([result(1, se: se), result(2, sd: "10.0")])).first?.grade
    }
    #expect(grade(se: "9.5") == .flag)
    #expect(grade(se: "1.4") == nil)
    #expect(grade(se: "5.0") == nil)
    #expect(grade(se: "5.1") == .flag)
  }

  @Test func withoutOthersItCannotBeTold() {
    #expect(ErrorOrDeviation.findings(input([result(1, sd: "10.0")])).map(\.isUnchecked) == [true])
    #expect(
      ErrorOrDeviation.findings(input([result(1, n: nil, sd: "1"), result(2, sd: "9")])).first?.isUnchecked == true)
  }

  @Test func effectsAboveThreeAreFlagged() {
    func grade(_ mean: String) -> AuditGrade? {
      LargeEffect.findings(input([result(1, mean: mean, sd: "10.0"), result(2, sd: "10.0")])).first?.grade
    }
    #expect(grade("80.2") == nil)
    #expect(grade("80.3") == .flag)
    func fisher(_ f: String) -> AuditGrade? {
      LargeEffect.findings(input([], contrasts: [contrast("f", f, df1: "1", df2: "42")])).first?.grade
    }
    // d = 2 sqrt(F/44) is 3 at F = 99.
    #expect(fisher("98.90") == nil)
    #expect(fisher("99.10") == .flag)
    let passed = LargeEffect.findings(input([], contrasts: [contrast("f", "84.27", df1: "1", df2: "42")])).first
    #expect(passed?.found == "2.77" && passed?.summary == "The effect is at most 3 standard deviations.")
    #expect(LargeEffect.findings(input([], contrasts: [contrast("f", "413", df1: "3", df2: "42")])).isEmpty)
    #expect(LargeEffect.findings(input([], contrasts: [contrast("t", "5.8")])).map(\.isUnchecked) == [true])
    #expect(
      LargeEffect.findings(input([], contrasts: [contrast("t", "large", df1: "42")])).map(\.isUnchecked) == [true])
  }

  @Test func identicalArmsAreFlagged() {
    func grade(_ mean: String, _ sd: String, _ other: String) -> AuditGrade? {
      IdenticalArms.findings(input([result(1, mean: mean, sd: sd), result(2, mean: mean, sd: other)])).first?.grade
    }
    #expect(grade("52.31", "10.4", "10.4") == .flag)
    #expect(grade("52.31", "10.4", "10.5") == nil)
    // 3.9 and 0.9 in both arms is no wonder, and says nothing either way.
    let short = [result(1, mean: "3.9", sd: "0.9"), result(2, mean: "3.9", sd: "0.9")]
    #expect(IdenticalArms.findings(input(short)).map(\.isUnchecked) == [true])
  }

  @Test func nobodyIsAnalysedWhoWasNotRandomized() {
    func grade(_ n: Int, source: String = "report", population: String = "cc") -> AuditGrade? {
      AnalysedPeople.findings(input([result(1, n: n, sd: "10", population: population, source: source)])).first?.grade
    }
    #expect(grade(60) == nil)
    #expect(grade(61) == .proof)
    #expect(grade(61, source: "registry") == .strong)
    #expect(grade(60, population: "itt") == nil)
    #expect(grade(59, population: "itt") == .flag)
    #expect(AnalysedPeople.findings(input([result(1, sd: "10")], randomized: nil)).map(\.isUnchecked) == [true])
  }

  @Test func pGoesWithTheMeans() {
    func grade(_ p: String) -> AuditGrade? {
      PAgainstMeans.findings(
        input(
          [result(1, mean: "53.4", se: "1.14"), result(2, mean: "54.5", se: "1.10")],
          contrasts: [contrast("p", "", p: ("=", p))])
      ).first?.grade
    }
    #expect(grade(".49") == nil)
    #expect(grade(".96") == .flag)
  }

  @Test func baselineBeyondChanceIsFlagged() {
    func grade(_ p: [String]) -> AuditGrade? {
      let tests = p.enumerated().map { contrast("t", "1", p: ("=", $1), comparison: "baseline", outcome: "o\($0)") }
      return BaselineImbalance.findings(input([], contrasts: tests)).first?.grade
    }
    #expect(grade(["0.04", "0.20", "0.60", "0.80"]) == nil)
    #expect(grade(["0.04", "0.02", "0.03", "0.01", "0.80"]) == .flag)
    #expect(grade(["0.0009", "0.5"]) == .flag)
    #expect(grade(["0.0011", "0.5"]) == nil)
    let pair = [
      result(1, mean: "60.0", sd: "10.0", at: "baseline"), result(2, mean: "50.0", sd: "10.0", at: "baseline"),
    ]
    #expect(BaselineImbalance.findings(input(pair)).map(\.grade) == [.flag])
    #expect((BaselineImbalance.tail(1, of: 1) - 0.05).magnitude < 1e-12)
    #expect((BaselineImbalance.tail(2, of: 2) - 0.0025).magnitude < 1e-12)
    #expect(BaselineImbalance.tail(0, of: 9) == 1)
  }

  @Test func aScaleCountsOnceAtBaseline() throws {
    // The printed test of the scale and the means of the same scale are one comparison, whatever they are called.
    let pair = [
      result(1, mean: "60.0", sd: "10.0", at: "baseline"), result(2, mean: "50.0", sd: "10.0", at: "baseline"),
    ]
    let tests = [
      contrast("t", "5", p: ("=", "0.002"), comparison: "baseline", outcome: "The Scale, client version")
    ]
    let finding = try #require(BaselineImbalance.findings(input(pair, contrasts: tests)).first)
    #expect(finding.found == "1 of 1 with P below 0.05")
  }

  @Test func clustersAreNamedAtBaseline() throws {
    let pair = [
      result(1, mean: "60.0", sd: "10.0", at: "baseline"), result(2, mean: "50.0", sd: "10.0", at: "baseline"),
    ]
    var facts = input(pair).facts
    func finding(_ isCluster: Bool?) throws -> AuditFinding {
      facts.trials = [
        TrialFact(
          id: "one", name: "One", isClusterRandomized: isCluster, sites: "8 teams", place: Place("report", "Abstract"))
      ]
      return try #require(BaselineImbalance.findings(AuditFixture.input(facts)).first)
    }
    let people = try finding(false)
    #expect(people.summary == "The arms differed before the trial began more than chance makes likely.")
    #expect(people.arithmetic.allSatisfy { !$0.contains("Clusters") })
    let clusters = try finding(true)
    #expect(clusters.summary.hasSuffix("among people randomized one by one; here clusters were."))
    #expect(
      clusters.arithmetic.last
        == "Clusters were randomized (8 teams; report: Abstract), and the tests count people: the probability is too small."
    )
  }

  @Test func wrongPValuesOfOneColumnAreOneFact() throws {
    let rows = ["x", "y", "z"].flatMap { scale in
      [1, 2].map { role in
        ResultFact(
          id: "\(scale)\(role)", study: "a", arm: "one:\(role)", instrument: scale, timePoint: "post", at: "post",
          population: "cc", n: 50, mean: AuditFixture.printed(role == 1 ? "53.0" : "50.0"),
          sd: AuditFixture.printed("10.0"), place: Place("report", "Table 2"))
      }
    }
    func p(_ scale: String, _ value: String) -> ContrastFact {
      ContrastFact(
        id: "\(scale):p", study: "a", trial: "one", outcome: scale, instrument: scale, timePoint: "post",
        comparison: "between_groups", statistic: "p", value: .missing(.notApplicable), pRelation: "=",
        p: AuditFixture.printed(value), place: Place("report", "Table 2, row \(scale)"))
    }
    // t = 1.5 with 98 degrees of freedom: P = 0.137.
    let findings = PAgainstMeans.findings(
      input(rows, contrasts: [p("x", "0.90"), p("y", "0.137"), p("z", "0.01")]))
    #expect(findings.map(\.grade) == [.flag, nil, .flag])
    #expect(findings.differences.count == 1)
    #expect(
      findings.differences[0].summary.hasPrefix(
        "2 of 3 P values that report prints for a (1), complete cases, at one time"))
    let single = PAgainstMeans.findings(input(rows, contrasts: [p("x", "0.90"), p("y", "0.137")]))
    #expect(single.differences.map(\.summary) == ["P = 0.90 does not follow from the means and their spread."])
  }

  @Test func onePForTwoAnalysesIsFlaggedWhenTheMeansGiveAnother() throws {
    func p(_ population: String, _ value: String) -> ContrastFact {
      ContrastFact(
        id: "\(population):p", study: "a", trial: "one", outcome: "Scale", instrument: "scale", timePoint: "post",
        population: population, comparison: "between_groups", statistic: "p", value: .missing(.notApplicable),
        pRelation: "=", p: AuditFixture.printed(value), place: Place("review", "Table 1"))
    }
    // The means are those of another report of the trial: t = 1.5, P = 0.137.
    func findings(_ cc: String, _ itt: String) -> [AuditFinding] {
      var facts = input(
        [result(1, mean: "53.0", sd: "10.0"), result(2, mean: "50.0", sd: "10.0")].map { row in
          var row = row
          row.study = "b"
          return row
        }, contrasts: [p("cc", cc), p("itt", itt)]
      ).facts
      facts.studies.append(StudyFact(id: "b", label: "b", trial: "one", place: AuditFixture.place))
      return SharedP.findings(AuditFixture.input(facts))
    }
    let wrong = try #require(findings("0.21", "0.21").first)
    #expect(wrong.grade == .flag)
    #expect(
      wrong.summary.hasPrefix(
        "One P, 0.21, is printed for the analyses of complete cases and intention to treat; the means of complete cases give 0."
      ))
    #expect(wrong.arithmetic.contains { $0.hasPrefix("Premise: a (1) and b are reports of one trial") })
    #expect(findings("0.14", "0.14").map(\.outcome) == [.passed])
    #expect(findings("0.14", "0.21").isEmpty)
    var unseen = input([], contrasts: [p("cc", "0.21"), p("itt", "0.21")]).facts
    unseen.results = []
    #expect(SharedP.findings(AuditFixture.input(unseen)).map(\.isUnchecked) == [true])
  }

  @Test func meansAndDeviationsGoThroughTheChecksOfSingleNumbers() {
    func rules(_ mean: String, _ sd: String) -> [String] {
      PrintedNumbers.findings(input([result(1, mean: mean, sd: sd)], items: 10, low: 10, high: 50)).filter {
        $0.grade != nil
      }.map(\.rule)
    }
    #expect(rules("30.10", "9.00").isEmpty)
    #expect(rules("51.00", "9.00").contains("mean-against-range"))
    #expect(rules("30.10", "25.00").contains("sd-against-range"))
    #expect(rules("30.11", "9.00").contains("grim"))
  }

  @Test func textWhereANumberShouldBeIsNamed() {
    let rows = [result(1, mean: "fifty", sd: "10.0"), result(2, sd: "10.0")]
    for findings in [
      IdenticalArms.findings(input(rows)), LargeEffect.findings(input(rows)), PrintedNumbers.findings(input(rows)),
      ErrorOrDeviation.findings(input(rows)),
    ] {
      #expect(findings.first?.summary == "The mean is 'fifty', which is not a number.")
      #expect(findings.first?.isUnchecked == true)
    }
  }
}
