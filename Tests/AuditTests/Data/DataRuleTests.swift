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
    // 3.9 and 0.9 in both arms is no wonder.
    #expect(grade("3.9", "0.9", "0.9") == nil)
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
