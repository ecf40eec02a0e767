import Testing

@testable import MetaAnalysis

@Suite struct RandomEffectsModelTests {
  static func studies(_ estimates: [Double], _ variances: [Double]) -> [EffectSize] {
    zip(estimates, variances).map { EffectSize(estimate: $0, variance: $1) }
  }

  static func bcg() throws -> [EffectSize] {
    try #require(ModelGrid.shared.get().cases.first { $0.name == "dat.bcg" && $0.measure == "RR" }).studies
  }

  /// Colditz et al. 1994 as in metafor's documentation; the pinned values of methods.md, given to 10 digits and more.
  @Test func pinnedValuesForBCG() throws {
    let studies = try Self.bcg()
    let fit = try #require(RandomEffectsModel(test: .wald).fit(studies).value)
    #expect(relativeError(fit.tauSquared, 0.31324325813648085) < 1e-13)
    #expect(relativeError(fit.pooled.estimate, -0.7145323421581394) < 1e-14)
    #expect(relativeError(fit.pooled.standardError, 0.17978151610520574) < 1e-13)
    let hk = try #require(fit.pooled(test: .hartungKnapp).value)
    #expect(relativeError(hk.standardError, 0.18079174409284787) < 1e-13)
    #expect(relativeError(hk.interval.lower, -1.108443713685551) < 1e-13)
    #expect(relativeError(hk.interval.upper, -0.320620970630728) < 1e-13)
    #expect(try #require(fit.pooled(test: .modifiedHartungKnapp).value) == hk)
    let heterogeneity = try #require(fit.heterogeneity.value)
    #expect(relativeError(heterogeneity.q, 152.2330080823733) < 1e-14)
    #expect(heterogeneity.degreesOfFreedom == 12)
    #expect(relativeError(heterogeneity.iSquaredFromQ, 92.11734685) < 1e-10)
    #expect(relativeError(heterogeneity.iSquared, 92.22138452) < 1e-10)
    let interval = try #require(fit.predictionInterval().value)
    #expect(relativeError(interval.lower, -1.9953419585) < 1e-10)
    #expect(relativeError(interval.upper, 0.5662772742) < 1e-10)
    guard case .interval(let profile)? = RandomEffectsModel().qProfile(studies).value else {
      Issue.record("the interval contains the estimate")
      return
    }
    #expect(relativeError(profile.tauSquared.lower, 0.1197183611) < 1e-9)
    #expect(relativeError(profile.tauSquared.upper, 1.1114790841) < 1e-10)
    let moments = try #require(RandomEffectsModel(estimator: .derSimonianLaird).fit(studies).value)
    #expect(relativeError(moments.tauSquared, 0.3087602628623762) < 1e-14)
    let equal = try #require(RandomEffectsModel(estimator: .equalEffects, test: .wald).fit(studies).value)
    #expect(relativeError(equal.pooled.estimate, -0.4302851636540909) < 1e-14)
    #expect(relativeError(equal.pooled.standardError, 0.04049875171086381) < 1e-14)
  }

  @Test func noStudyAndOneStudyAreTyped() throws {
    let model = RandomEffectsModel(test: .wald)
    #expect(model.fit([]).reason == .noStudies)
    let one = Self.studies([0.4], [0.09])
    let fit = try #require(model.fit(one).value)
    #expect(fit.pooled.estimate == 0.4 && abs(fit.pooled.standardError - 0.3) < 1e-16)
    #expect(fit.tauSquared == 0 && fit.weights == [100] && fit.warnings == [.singleStudy])
    #expect(fit.heterogeneity.reason == .singleStudy)
    #expect(fit.predictionInterval().reason == .fewerThanThreeStudies)
    #expect(model.qProfile(one).reason == .singleStudy)
    for test in [CoefficientTest.student, .hartungKnapp, .modifiedHartungKnapp] {
      #expect(fit.pooled(test: test).reason == .singleStudy)
      #expect(RandomEffectsModel(test: test).fit(one).reason == .singleStudy)
    }
  }

  @Test func badNumbersAreTyped() {
    let model = RandomEffectsModel()
    #expect(model.fit(Self.studies([0, 1], [1, -1])).reason == .negativeVariance)
    #expect(model.fit(Self.studies([0, .nan], [1, 1])).reason == .notFinite)
    #expect(model.fit(Self.studies([0, 1], [1, .infinity])).reason == .notFinite)
    #expect(model.fit(Self.studies([1e200, -1e200], [1, 1])).reason == .outOfRange)
  }

  @Test func zeroVariancesAreFittedWhereTauSquaredIsAboveZero() throws {
    var studies = try Self.bcg()
    studies[2].variance = 0
    for estimator in HeterogeneityEstimator.allCases {
      let fit = RandomEffectsModel(estimator: estimator, test: .wald).fit(studies)
      switch estimator {
      case .equalEffects, .derSimonianLaird, .hunterSchmidt: #expect(fit.reason == .zeroVariance)
      default:
        let value = try #require(fit.value, "\(estimator)")
        #expect(value.warnings.contains(.zeroVariances(1)))
        #expect(value.heterogeneity.reason == .zeroVariance)
      }
    }
    // metafor 3.8-1 with its default stopping rule, to the digits it prints.
    let reml = try #require(RandomEffectsModel(test: .wald).fit(studies).value)
    #expect(abs(reml.tauSquared - 0.3330179) < 1e-6)
    let maximum = try #require(RandomEffectsModel(estimator: .maximumLikelihood, test: .wald).fit(studies).value)
    #expect(abs(maximum.tauSquared - 0.3002686) < 1e-6)
    let agreeing = Self.studies([0.1, 0.1, 0.1], [0, 0.1, 0.2])
    #expect(RandomEffectsModel().fit(agreeing).reason == .zeroVariance)
  }

  @Test func effectsThatAgreeHaveNoHeterogeneity() throws {
    let studies = Self.studies([0.3, 0.3, 0.3], [0.1, 0.2, 0.3])
    for estimator in HeterogeneityEstimator.allCases {
      let fit = try #require(RandomEffectsModel(estimator: estimator).fit(studies).value)
      #expect(fit.tauSquared == 0)
      #expect(fit.pooled(test: .hartungKnapp).reason == .perfectAgreement)
    }
    #expect(RandomEffectsModel().qProfile(studies).value == .empty)
  }

  @Test func warningsTravelWithTheFit() throws {
    let near = Self.studies([0.30, 0.31, 0.29, 0.30], [0.1, 0.2, 0.3, 0.1])
    let fit = try #require(RandomEffectsModel(test: .hartungKnapp).fit(near).value)
    #expect(fit.warnings == [.fewStudies(4), .hartungKnappNarrowerThanWald])
    #expect(try #require(RandomEffectsModel().fit(near).value).warnings == [.fewStudies(4)])
    #expect(try #require(RandomEffectsModel().fit(try Self.bcg()).value).warnings.isEmpty)
  }

  @Test func tinyAndHugeVariancesInOneSynthesis() throws {
    let studies = Self.studies([0.1, 0.2, 5, -3, 0.15], [1e-12, 1e-6, 1, 1e6, 1e12])
    for estimator in HeterogeneityEstimator.allCases {
      let fit = try #require(RandomEffectsModel(estimator: estimator).fit(studies).value)
      #expect(fit.tauSquared >= 0 && fit.pooled.standardError > 0)
      #expect(abs(fit.weights.reduce(0, +) - 100) < 1e-10)
    }
  }
}
