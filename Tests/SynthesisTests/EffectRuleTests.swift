import MetaAnalysis
import Testing
import TrialModel

@testable import Synthesis

struct EffectRuleTests {
  private func arm(
    _ n: Int?, _ mean: Double?, sd: Double? = nil, se: Double? = nil, ci: (Double, Double)? = nil
  ) -> ArmEvidence {
    ArmEvidence(
      id: "r", count: n, mean: mean, standardDeviation: sd, standardError: se, intervalLower: ci?.0,
      intervalUpper: ci?.1,
      source: "paper", locator: "Table 3")
  }

  private func contrast(
    _ statistic: String, _ value: Double?, comparison: String = "between_groups", df1: Double? = nil,
    ci: (Double, Double)? = nil, p: Double? = nil, relation: String? = nil, tails: Int? = nil, sign: Double? = 1
  ) -> ContrastEvidence {
    ContrastEvidence(
      id: "c", comparison: comparison, statistic: statistic, value: value, df1: df1, intervalLower: ci?.0,
      intervalUpper: ci?.1, pRelation: relation, p: p, tails: tails, sign: sign, source: "paper", locator: "Table 1")
  }

  private func derive(
    _ one: ArmEvidence? = nil, _ two: ArmEvidence? = nil, contrasts: [ContrastEvidence] = [],
    higherIsBetter: Bool? = true,
    people: (Int, Int)? = nil
  ) -> EffectDerivation {
    EffectRule().derive(
      EffectEvidence(
        study: "s", trial: "t", instrument: "i", higherIsBetter: higherIsBetter, timePoint: "post",
        arms: one.flatMap { one in two.map { (one, $0) } }, contrasts: contrasts,
        people: people.map {
          PeopleEvidence(
            interventionCount: $0.0, comparatorCount: $0.1, what: "assessed", id: "flow", source: "paper",
            locator: "Figure 1")
        }))
  }

  private func effect(_ derivation: EffectDerivation) -> DerivedEffect? {
    if case .derived(let effect) = derivation { effect } else { nil }
  }

  private func reasons(_ derivation: EffectDerivation) -> [String] {
    if case .underivable(let effect) = derivation { effect.reasons } else { [] }
  }

  // MARK: What must come out

  /// t with 78 degrees of freedom is of 80 people, whoever was assessed.
  @Test func degreesOfFreedomTellThePeopleOfATest() throws {
    let found = try #require(effect(derive(contrasts: [contrast("t", 2, df1: 78)], people: (43, 39))))
    #expect([found.interventionCount, found.comparatorCount] == [42, 38])
    #expect(
      found.remarks == ["numbers of people: 78 degrees of freedom leave 80 of the 82 assessed, divided in proportion"])
    let unknown = try #require(effect(derive(contrasts: [contrast("t", 2)], people: (43, 39))))
    #expect([unknown.interventionCount, unknown.comparatorCount] == [43, 39])
    #expect(found.effect.variance > unknown.effect.variance)
    // More degrees of freedom than people, or a share of one, say nothing of who was analysed.
    for degrees in [79.0, 81, 200, 77.5] {
      let kept = try #require(effect(derive(contrasts: [contrast("t", 2, df1: degrees)], people: (43, 39))))
      #expect((kept.interventionCount + kept.comparatorCount == 82) == (degrees != 79))
    }
  }

  @Test func deviationsFromStandardErrorsAndIntervalsAreRemarked() throws {
    let se = try #require(effect(derive(arm(99, 52.1, se: 1.55), arm(99, 53.1, se: 1.57))))
    #expect(
      se.remarks == ["SD from the SE as that of a plain mean; of a mixed or adjusted model's mean it would be another"])
    let both = try #require(effect(derive(arm(99, 52.1, se: 1.55), arm(99, 53.1, ci: (50, 56.2)))))
    #expect(both.remarks.count == 2)
    #expect(try #require(effect(derive(arm(62, 45.4, sd: 12.1), arm(59, 43.5, sd: 11.8)))).remarks.isEmpty)
  }

  @Test func jensen2019GAFFAtPostCompleteCases() throws {
    let found = try #require(effect(derive(arm(62, 45.4, sd: 12.1), arm(59, 43.5, sd: 11.8))))
    #expect((found.effect.estimate - 0.158).magnitude < 0.0005)
    #expect(found.path == .meansAndDeviations)
    #expect(found.path.grade == "A")
  }

  @Test func jensen2019PSPAtFollowUpFromStandardErrorsIsNotTenTimesTooLarge() throws {
    let found = try #require(effect(derive(arm(99, 52.1, se: 1.55), arm(99, 53.1, se: 1.57))))
    #expect((found.effect.estimate - -0.064).magnitude < 0.0005)
    #expect(found.path == .meansAndStandardErrors)
  }

  @Test func roosenschoon2021SFSDifferenceWithItsInterval() throws {
    let found = try #require(
      effect(derive(contrasts: [contrast("mean_difference", 1.90, ci: (-0.85, 4.65))], people: (104, 61))))
    #expect((found.effect.estimate - 0.22).magnitude < 0.005)
    #expect(found.path.grade == "C")
  }

  // MARK: Best evidence first

  @Test func armsComeBeforeComparisons() throws {
    let found = try #require(
      effect(
        derive(
          arm(62, 45.4, sd: 12.1), arm(59, 43.5, sd: 11.8), contrasts: [contrast("standardized_mean_difference", 5)],
          people: (62, 59))))
    #expect(found.path == .meansAndDeviations)
  }

  @Test func aTestComesBeforeAReportedDifference() throws {
    let found = try #require(
      effect(
        derive(contrasts: [contrast("standardized_mean_difference", 0.5), contrast("t", 2.1)], people: (40, 40))))
    #expect(found.path == .tStatistic)
  }

  @Test func anFWithOneNumeratorDegreeOfFreedomIsTSquared() throws {
    let t = try #require(effect(derive(contrasts: [contrast("t", 2.5)], people: (30, 32))))
    let f = try #require(effect(derive(contrasts: [contrast("f", 6.25, df1: 1)], people: (30, 32))))
    #expect((t.effect.estimate - f.effect.estimate).magnitude < 1e-12)
  }

  @Test func theSignComesFromTheDirectionAndNeverFromTheStatistic() throws {
    let worse = try #require(effect(derive(contrasts: [contrast("t", 2.5, sign: -1)], people: (30, 32))))
    #expect(worse.effect.estimate < 0)
    let better = try #require(effect(derive(contrasts: [contrast("t", -2.5, sign: 1)], people: (30, 32))))
    #expect(better.effect.estimate == -worse.effect.estimate)
  }

  @Test func aScaleOnWhichLowerIsBetterIsTurned() throws {
    let found = try #require(effect(derive(arm(51, 57.5, sd: 15.4), arm(52, 60.4, sd: 18.9), higherIsBetter: false)))
    #expect(found.effect.estimate > 0)
    #expect(found.isTurned)
  }

  // MARK: What is refused

  @Test func aTimeEffectIsNoDifferenceBetweenGroups() {
    #expect(
      reasons(derive(contrasts: [contrast("f", 7.42, comparison: "time", df1: 2)], people: (183, 141)))
        == ["the F test tests time, which is no difference between the groups"])
  }

  /// A comparison over all time points is between the groups; it is only not the one that is asked for.
  @Test func aComparisonWithoutATimeSaysWhyItHasNone() {
    func said(_ reason: MissingReason, _ statistic: String = "f") -> [String] {
      var found = contrast(statistic, 12.5, df1: 1)
      found.timeMissing = reason
      return reasons(derive(contrasts: [found], people: (60, 60)))
    }
    #expect(
      said(.notApplicable)
        == ["the F test is of a difference between the groups over all time points together, not at this one"])
    #expect(said(.notReported) == ["the F test is of a difference between the groups at a time that is not reported"])
    #expect(said(.notApplicable, "verdict") == ["only a verdict is printed (significant or not), without a number"])
  }

  @Test func groupByTimeIsNoDifferenceBetweenGroups() {
    #expect(
      !reasons(derive(contrasts: [contrast("f", 4.18, comparison: "group_by_time", df1: 1)], people: (60, 60))).isEmpty)
  }

  @Test func severalNumeratorDegreesOfFreedom() {
    #expect(reasons(derive(contrasts: [contrast("f", 5, df1: 2)], people: (60, 60))).first?.contains("F") == true)
  }

  @Test func etaSquared() {
    #expect(
      reasons(derive(contrasts: [contrast("eta_squared", 0.29)], people: (21, 20)))
        == ["eta squared is a share of variance, not a standardized difference"])
  }

  @Test func aVerdictAlone() {
    #expect(
      reasons(derive(contrasts: [contrast("verdict", nil)], people: (60, 58)))
        == ["only a verdict is printed (significant or not), without a number"])
  }

  @Test func pWithoutTailsAndPAsAnInequality() {
    #expect(
      reasons(derive(contrasts: [contrast("p", nil, p: 0.04, relation: "=")], people: (60, 58)))
        == ["p = 0.04 is printed without its tails"])
    #expect(
      reasons(derive(contrasts: [contrast("p", nil, p: 0.001, relation: "<", tails: 2)], people: (60, 58)))
        == ["p is printed as an inequality"])
  }

  @Test func aPOfZeroIsNotConverted() {
    #expect(!reasons(derive(contrasts: [contrast("p", nil, p: 0, relation: "=", tails: 2)], people: (60, 58))).isEmpty)
  }

  @Test func anIntervalWhoseMiddleIsNotTheEstimate() {
    #expect(
      reasons(derive(contrasts: [contrast("mean_difference", 0.8, ci: (-4.7, 3.0))], people: (99, 99)))
        == ["the mean difference is not at the middle of its interval"])
  }

  @Test func anUnknownDirection() {
    #expect(
      reasons(derive(contrasts: [contrast("t", 1.49, sign: nil)], people: (99, 99)))
        == ["the direction of the t test is not known"])
  }

  @Test func missingPeopleOrDeviations() {
    #expect(
      reasons(derive(contrasts: [contrast("t", 4.928)]))
        == ["the t test is printed, but the numbers of people behind it are missing"])
    #expect(
      reasons(derive(arm(25, 81.12), arm(25, 52.2)))
        == ["the means are there, but no standard deviation, standard error or interval"])
    #expect(reasons(derive(arm(nil, 50, sd: 10), arm(20, 45, sd: 10))) == ["the numbers of people are missing"])
  }

  @Test func nothingAtAll() { #expect(reasons(derive()) == ["no result or comparison is at hand"]) }

  @Test func swappingTheArmsTurnsTheSign() throws {
    let one = try #require(effect(derive(arm(62, 45.4, sd: 12.1), arm(59, 43.5, sd: 11.8))))
    let two = try #require(effect(derive(arm(59, 43.5, sd: 11.8), arm(62, 45.4, sd: 12.1))))
    #expect(one.effect.estimate == -two.effect.estimate)
    #expect((one.effect.variance - two.effect.variance).magnitude < 1e-15)
  }
}
