import Testing

@testable import MetaAnalysis

@Suite struct LeaveOneOutTests {
  let reference: SensitivityReference

  init() throws { reference = try SensitivityReference.shared.get() }

  @Test func agreesWithMetafor() {
    var worst = WorstErrors()
    for data in reference.cases {
      for pinned in data.deletions {
        let place = "\(data.name) \(pinned.method) \(pinned.test)"
        let fits = pinned.model.map { LeaveOneOut($0).fits(data.studies).value ?? [] } ?? []
        #expect(fits.map(\.leftOut) == data.y.indices.map { [$0] })
        for (fit, row) in zip(fits, pinned.leave) { worst.compare(fit.fit.value, row, data, place) }
      }
    }
    worst.expectWithinFitTolerances()
  }

  @Test func leavingOutOneOfTwoGivesTheOtherByTheWaldTest() throws {
    let studies = [EffectSize(estimate: 0.5, variance: 0.04), EffectSize(estimate: 0.1, variance: 0.09)]
    let fits = try #require(LeaveOneOut().fits(studies).value)
    let first = try #require(fits[0].fit.value)
    #expect(first.pooled.estimate == 0.1)
    #expect(relativeError(first.pooled.standardError, 0.3) < 1e-15)
    #expect(first.model.test == .wald)
    #expect(first.warnings.contains(.singleStudy))
    #expect(first.heterogeneity.reason == .singleStudy)
  }

  @Test func refusesWhatLeavesNothing() throws {
    #expect(LeaveOneOut().fits([]).reason == .noStudies)
    let fits = try #require(LeaveOneOut().fits([EffectSize(estimate: 1, variance: 1)]).value)
    #expect(fits.map(\.fit.reason) == [.noStudies])
  }

  @Test func leavesOutWholeClusters() throws {
    let data = reference.cases[0]
    let clusters = data.y.indices.map { "trial \($0 / 3)" }
    let fits = try #require(LeaveOneOut().fits(data.studies, clusters: clusters).value)
    #expect(fits.map(\.cluster) == ["trial 0", "trial 1", "trial 2", "trial 3", "trial 4"])
    #expect(fits[1].leftOut == [3, 4, 5])
    let rest = data.studies.enumerated().filter { $0.offset < 3 || $0.offset > 5 }.map(\.element)
    #expect(fits[1].fit == RandomEffectsModel().fit(rest))
  }

  /// Worst seen: 4e-16 times the spread.
  @Test func orderOfStudiesDoesNotMatter() throws {
    for data in reference.cases {
      let forward = try #require(LeaveOneOut().fits(data.studies).value)
      let backward = try #require(LeaveOneOut().fits(data.studies.reversed()).value)
      for (left, right) in zip(forward, backward.reversed()) {
        guard let one = left.fit.value, let other = right.fit.value else {
          #expect(left.fit.reason == right.fit.reason)
          continue
        }
        #expect(abs(one.pooled.estimate - other.pooled.estimate) <= 1e-13 * data.scale)
      }
    }
  }
}

extension WorstErrors {
  /// Notes the errors of a fit against a row of leave1out or cumul.
  mutating func compare(
    _ fit: RandomEffectsFit?, _ row: [Double?], _ data: SensitivityReference.Case, _ place: String
  ) {
    let heterogeneity = fit?.heterogeneity.value
    let scale = data.scale
    let isSingle = fit?.studyCount == 1
    // metafor's sums cancel where one study outweighs all others; those cases are kept apart.
    let kind = data.isGiant ? "giant " : ""
    compare(kind + "estimate", fit?.pooled.estimate, row[0], floor: scale, place)
    compare(kind + "standard error", fit?.pooled.standardError, row[1], place)
    compare(kind + "statistic", fit?.pooled.statistic, row[2], floor: 1, place)
    compare(kind + "p", fit?.pooled.pValue, row[3], floor: 1e-12, place)
    compare(kind + "lower", fit?.pooled.interval.lower, row[4], floor: scale, place)
    compare(kind + "upper", fit?.pooled.interval.upper, row[5], floor: scale, place)
    compare(kind + "q", isSingle ? 0 : heterogeneity?.q, row[6], floor: 1e-3, place)
    compare(kind + "tau squared", fit?.tauSquared, row[7], floor: data.typicalVariance, place)
    compare(kind + "i squared", isSingle ? 0 : heterogeneity?.iSquared, row[8], floor: 1, place)
    compare(kind + "h squared", isSingle ? 1 : heterogeneity?.hSquared, row[9], place)
  }
}
