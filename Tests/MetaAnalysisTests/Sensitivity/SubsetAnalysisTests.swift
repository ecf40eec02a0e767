import Testing

@testable import MetaAnalysis

@Suite struct SubsetAnalysisTests {
  let reference: SensitivityReference

  init() throws { reference = try SensitivityReference.shared.get() }

  @Test func agreesWithMetafor() {
    var worst = WorstErrors()
    for data in reference.cases {
      let kind = data.isGiant ? "giant " : ""
      for pinned in data.gosh {
        let place = "\(data.name) \(pinned.method)"
        let fits =
          HeterogeneityEstimator(rawValue: pinned.method)
          .flatMap { SubsetAnalysis(estimator: $0).all(data.studies).value?.fits() } ?? []
        #expect(fits.count == pinned.rows.count)
        for row in pinned.rows {
          let fit = fits[Int(row[0]) - 1]
          #expect(Double(fit.index) == row[0] && Double(fit.studyCount) == row[1])
          worst.compare(kind + "estimate", fit.estimate, row[2], floor: data.scale, place)
          worst.compare(kind + "tau squared", fit.tauSquared, row[3], floor: data.typicalVariance, place)
          worst.compare(kind + "q", fit.q, row[4], floor: 1e-3, place)
          worst.compare(kind + "i squared", fit.iSquared, row[5], floor: 1, place)
        }
      }
    }
    worst.expect([
      "estimate": 2e-15,  // 5.1e-16
      "tau squared": 2e-14,  // 3.5e-15
      "q": 5e-15,  // 1.5e-15
      "i squared": 6e-13,  // 1.9e-13
      "giant estimate": 3e-13,  // 8.1e-14
      "giant tau squared": 8e-13,  // 2.5e-13
      "giant q": 8e-11,  // 2.5e-11
      "giant i squared": 3e-11,  // 9.0e-12
    ])
  }

  @Test func tablesOfHalvesAgreeWithModelsOfEverySubset() throws {
    let studies = Array(reference.cases[0].studies.prefix(9))
    let stream = try #require(SubsetAnalysis().all(studies).value)
    #expect(stream.count == 511)
    let model = RandomEffectsModel(estimator: .equalEffects, test: .wald)
    for fit in stream {
      let members = zip(studies, stream.members(of: fit.index)).filter(\.1).map(\.0)
      let direct = try #require(model.fit(members).value)
      #expect(fit.studyCount == members.count)
      #expect(abs(fit.estimate - direct.pooled.estimate) < 1e-14)  // Worst seen: 5e-16.
      guard let heterogeneity = direct.heterogeneity.value else { continue }
      #expect(abs(fit.q - heterogeneity.q) <= 1e-13 * (1 + heterogeneity.q))
      #expect(abs(fit.iSquared - heterogeneity.iSquared) < 1e-10)
    }
  }

  @Test func restrictedMaximumLikelihoodIsThatOfTheModel() throws {
    let studies = Array(reference.cases[0].studies.prefix(8))
    let stream = try #require(SubsetAnalysis(estimator: .restrictedMaximumLikelihood).all(studies).value)
    for fit in stream where fit.studyCount > 1 {
      let members = zip(studies, stream.members(of: fit.index)).filter(\.1).map(\.0)
      let direct = try #require(RandomEffectsModel(test: .wald).fit(members).value)
      #expect(fit.tauSquared == direct.tauSquared)
      #expect(relativeError(fit.estimate, direct.pooled.estimate) < 1e-14)
      #expect(try abs(fit.iSquared - #require(direct.heterogeneity.value).iSquared) < 1e-12)
    }
  }

  @Test func orderOfStudiesDoesNotMatterForTheSet() throws {
    let studies = Array(reference.cases[0].studies.prefix(8))
    let one = try #require(SubsetAnalysis().all(studies).value).fits().map(\.estimate).sorted()
    let other = try #require(SubsetAnalysis().all(studies.reversed()).value).fits().map(\.estimate).sorted()
    for (left, right) in zip(one, other) { #expect(abs(left - right) < 1e-14) }
  }

  @Test func chunksOfAnySizeGiveTheSameFits() throws {
    let studies = Array(reference.cases[0].studies.prefix(7))
    let whole = try #require(SubsetAnalysis().all(studies).value).fits()
    var stream = try #require(SubsetAnalysis().all(studies).value)
    var parts: [SubsetFit] = []
    while true {
      let part = [SubsetFit](unsafeUninitializedCapacity: 10) { $1 = stream.read(into: $0) }
      if part.isEmpty { break }
      parts += part
    }
    #expect(parts == whole)
    #expect(whole.map(\.index) == Array(1...127))
    #expect(stream.leftOutCount == 0)
  }

  @Test func samplesDependOnTheSeedAlone() throws {
    let studies = (0..<100).map { EffectSize(estimate: Double($0 % 7), variance: 1 + Double($0 % 3)) }
    let analysis = SubsetAnalysis(estimator: .derSimonianLaird)
    let one = try #require(analysis.sample(studies, count: 500, seed: 7).value)
    let other = try #require(analysis.sample(studies, count: 500, seed: 7).value)
    let third = try #require(analysis.sample(studies, count: 500, seed: 8).value)
    #expect(one.fits() == other.fits())
    #expect(one.fits() != third.fits())
    #expect(one.fits().allSatisfy { fit in one.members(of: fit.index).filter { $0 }.count == fit.studyCount })
    // Binomial(100, 1/2): the mean of 500 has a standard error of 0.22.
    let mean = one.fits().reduce(0) { $0 + Double($1.studyCount) } / 500
    #expect(abs(mean - 50) < 1)
  }

  @Test func sampledSubsetsAreNeverEmpty() throws {
    let study = [EffectSize(estimate: 1, variance: 1)]
    let fits = try #require(SubsetAnalysis().sample(study, count: 64, seed: 1).value).fits()
    #expect(fits.count == 64 && fits.allSatisfy { $0.studyCount == 1 })
  }

  @Test func refusesWhatItCannotGoThrough() {
    let studies = (0..<31).map { EffectSize(estimate: Double($0), variance: 1) }
    #expect(SubsetAnalysis().all(studies).reason == .tooManySubsets)
    #expect(SubsetAnalysis().all([]).reason == .noStudies)
    #expect(SubsetAnalysis().all([EffectSize(estimate: 1, variance: 0)]).reason == .zeroVariance)
  }

  @Test func refusesMagnitudesOutOfRange() {
    let studies = [1e200, -1e200, 0].map { EffectSize(estimate: $0, variance: 1) }
    #expect(SubsetAnalysis().all(studies).reason == .outOfRange)
  }

  @Test func leavesNothingOutOfOrdinaryStudies() throws {
    for estimator in HeterogeneityEstimator.allCases {
      let studies = Array(reference.cases[0].studies.prefix(6))
      var stream = try #require(SubsetAnalysis(estimator: estimator).all(studies).value)
      let fits = [SubsetFit](unsafeUninitializedCapacity: 100) { $1 = stream.read(into: $0) }
      #expect(fits.count == 63)
      #expect(stream.leftOutCount == 0)
    }
  }
}
