import RealModule
import Testing

@testable import MetaAnalysis

/// Analyses as their papers print them, each number to its last digit, with the page.
struct PublishedAnalysisTests {
  /// Whether a number rounds to the printed one, whose last digit is the `digits`th after the point.
  private func prints(_ value: Double?, _ printed: Double, _ digits: Int) -> Bool {
    guard let value else { return false }
    let half = 0.5 * (0..<digits).reduce(1.0) { unit, _ in unit / 10 }
    return (value - printed).magnitude <= half * (1 + 1e-9)
  }

  private func tables(_ rows: [[Double]]) -> [TwoByTwoTable] {
    rows.map {
      TwoByTwoTable(
        intervention: BinaryArm(events: $0[0], count: $0[1]), control: BinaryArm(events: $0[2], count: $0[3]))
    }
  }

  private func effects(_ measure: BinaryMeasure, _ rows: [[Double]]) throws -> [EffectSize] {
    try tables(rows).map { try #require(measure.effect($0).value) }
  }

  private func fit(
    _ estimator: HeterogeneityEstimator, _ studies: [EffectSize], test: CoefficientTest = .wald
  ) throws -> RandomEffectsFit {
    try #require(RandomEffectsModel(estimator: estimator, test: test).fit(studies).value)
  }

  // MARK: DerSimonian & Kacker 2007, Contemporary Clinical Trials 28:105

  /// Pages 111 and 112, Tables 3 and 4: low-dose aspirin and pre-eclampsia (CLASP), odds ratios by estimator. By maximum
  /// likelihood the paper has tau 0.0023 and -0.1974, where its iterations stopped; the likelihood falls from tau 0 on.
  @Test func derSimonianKacker2007() throws {
    let studies = try effects(
      .oddsRatio,
      [
        [5, 156, 8, 74], [5, 303, 17, 303], [12, 565, 9, 477], [69, 1570, 94, 1565], [9, 103, 11, 105],
        [313, 4659, 352, 4650],
      ])
    let printed: [(HeterogeneityEstimator, tau: Double, mean: Double, error: Double)] = [
      (.pauleMandel, 0.3681, -0.3811, 0.2060), (.hedges, 0.4410, -0.4035, 0.2327),
      (.derSimonianLaird, 0.2323, -0.3240, 0.1540), (.empiricalBayes, 0.3681, -0.3811, 0.2060),
      (.restrictedMaximumLikelihood, 0.1843, -0.2980, 0.1343),
      (.hunterSchmidt, 0.1330, -0.2666, 0.1125), (.sidikJonkman, 0.4572, -0.4079, 0.2386),
    ]
    for row in printed {
      let fit = try fit(row.0, studies)
      #expect(prints(fit.tauSquared.squareRoot(), row.tau, 4), "\(row.0): \(fit.tauSquared.squareRoot())")
      #expect(prints(fit.pooled.estimate, row.mean, 4), "\(row.0): \(fit.pooled.estimate)")
      #expect(prints(fit.pooled.standardError, row.error, 4), "\(row.0): \(fit.pooled.standardError)")
    }
    let likelihood = try fit(.maximumLikelihood, studies)
    #expect(likelihood.tauSquared == 0 && (likelihood.pooled.estimate - -0.1974).magnitude < 1e-4)
    #expect(prints(likelihood.pooled.standardError, 0.0694, 4))
  }

  // MARK: Normand 1999, Statistics in Medicine 18:321

  /// Page 349, Table VII: lidocaine after infarction, risk differences in percent.
  @Test func normand1999Lidocaine() throws {
    let studies = try effects(
      .riskDifference,
      [[2, 39, 1, 43], [4, 44, 4, 44], [6, 107, 4, 110], [7, 103, 5, 100], [7, 110, 3, 106], [11, 154, 4, 146]])
    for estimator in [HeterogeneityEstimator.equalEffects, .derSimonianLaird, .restrictedMaximumLikelihood] {
      let fit = try fit(estimator, studies)
      #expect(prints(100 * fit.pooled.estimate, 2.94, 2))
      #expect(prints(100 * fit.pooled.interval.lower, 0.4, 1) && prints(100 * fit.pooled.interval.upper, 5.5, 1))
      #expect(fit.tauSquared == 0)
    }
  }

  /// Pages 351 and 352, Tables VIII and IX: days in hospital after stroke, specialist care against routine care.
  @Test func normand1999LengthOfStay() throws {
    let rows: [[Double]] = [
      [155, 55, 47, 156, 75, 64], [31, 27, 7, 32, 29, 4], [75, 64, 17, 71, 119, 29], [18, 66, 20, 18, 137, 48],
      [8, 14, 8, 13, 18, 11], [57, 19, 7, 52, 18, 4], [34, 52, 45, 33, 41, 34], [110, 21, 16, 183, 31, 27],
      [60, 30, 27, 52, 23, 20],
    ]
    let studies = try rows.map { row in
      try #require(
        MeanDifference(variance: .pooled).effect(
          ContinuousContrast(
            intervention: ContinuousArm(count: row[0], mean: row[1], standardDeviation: row[2]),
            control: ContinuousArm(count: row[3], mean: row[4], standardDeviation: row[5]))
        ).value)
    }
    let variances = [40.59, 2.05, 15.28, 150.22, 20.19, 1.22, 95.38, 8.03, 20.69]
    for (study, variance) in zip(studies, variances) { #expect(prints(study.variance, variance, 2)) }
    let printed: [(HeterogeneityEstimator, mean: Double, lower: Double, upper: Double, tauSquared: Double?)] = [
      (.equalEffects, -3.49, -5.03, -1.96, nil), (.derSimonianLaird, -14.10, -24.45, -3.75, 218.72),
      (.restrictedMaximumLikelihood, -15.12, -32.67, 2.43, 685.20),
    ]
    for row in printed {
      let fit = try fit(row.0, studies)
      #expect(prints(fit.pooled.estimate, row.mean, 2))
      #expect(prints(fit.pooled.interval.lower, row.lower, 2) && prints(fit.pooled.interval.upper, row.upper, 2))
      if let tauSquared = row.tauSquared { #expect(prints(fit.tauSquared, tauSquared, 2)) }
    }
  }

  // MARK: Raudenbush 2009, Handbook of Research Synthesis and Meta-Analysis, 2nd edition

  /// Pages 301 and 302, Table 16.2: teachers' expectations. The chapter truncates 1.655 to 1.65 and 0.0837 to 0.083.
  @Test func raudenbush2009() throws {
    let studies = zip(
      [
        0.03, 0.12, -0.14, 1.18, 0.26, -0.06, -0.02, -0.32, 0.27, 0.8, 0.54, 0.18, -0.02, 0.23, -0.18, -0.06, 0.3, 0.07,
        -0.07,
      ],
      [
        0.0156, 0.0216, 0.0279, 0.1391, 0.1362, 0.0106, 0.0106, 0.0484, 0.0269, 0.063, 0.0912, 0.0497, 0.0835, 0.0841,
        0.0253, 0.0279, 0.0193, 0.0088, 0.0303,
      ]
    ).map { EffectSize(estimate: $0, variance: $1) }
    let equal = try fit(.equalEffects, studies)
    #expect(prints(equal.pooled.estimate, 0.060, 3))
    #expect(prints(equal.heterogeneity.value?.q, 35.83, 2))
    #expect(prints(equal.pooled.statistic, 1.655, 3))
    let random = try fit(.restrictedMaximumLikelihood, studies)
    #expect(prints(random.tauSquared, 0.019, 3))
    #expect(prints(random.pooled.estimate, 0.084, 3))
    #expect(prints(random.pooled.statistic, 1.62, 2))
  }

  // MARK: Berkey, Hoaglin, Mosteller & Colditz 1995, Statistics in Medicine 14:395

  /// Page 408: BCG and latitude with smoothed variances, empirical Bayes. The article prints -0.6304 for -0.63033.
  @Test func berkey1995() throws {
    let rows: [[Double]] = [
      [4, 119, 11, 128, 44], [6, 300, 29, 274, 55], [3, 228, 11, 209, 42], [62, 13536, 248, 12619, 52],
      [33, 5036, 47, 5761, 13], [180, 1361, 372, 1079, 44], [8, 2537, 10, 619, 19], [505, 87886, 499, 87892, 13],
      [29, 7470, 45, 7232, 27], [17, 1699, 65, 1600, 42], [186, 50448, 141, 27197, 18], [5, 2493, 3, 2338, 33],
      [27, 16886, 29, 17825, 33],
    ]
    let odds = (rows.reduce(0) { $0 + $1[1] / $1[0] } / 13, rows.reduce(0) { $0 + $1[3] / $1[2] } / 13)
    let studies = try rows.map { row in
      let effect = try #require(
        BinaryMeasure.riskRatio.effect(tables([[row[0], row[0] + row[1], row[2], row[2] + row[3]]])[0]).value)
      return EffectSize(
        estimate: effect.estimate, variance: odds.0 / (row[0] + row[1]) + odds.1 / (row[2] + row[3]))
    }
    let random = try fit(.empiricalBayes, studies)
    #expect(prints(random.pooled.estimate, -0.5429, 4) && prints(random.pooled.standardError, 0.1842, 4))
    #expect(prints(random.tauSquared, 0.268, 3))
    let latitude = Moderator(name: "latitude", values: .numeric(rows.map { $0[4] - 33.46 }))
    let mixed = try #require(
      MetaRegression(RandomEffectsModel(estimator: .empiricalBayes, test: .wald))
        .fit(studies, moderators: [latitude]).value)
    #expect(
      prints(mixed.coefficients[0].estimate, -0.6303, 4) && prints(mixed.coefficients[0].standardError, 0.1591, 4))
    #expect(
      prints(mixed.coefficients[1].estimate, -0.0268, 4) && prints(mixed.coefficients[1].standardError, 0.0110, 4))
    #expect(prints(mixed.tauSquared, 0.157, 3))
    #expect(prints(mixed.rSquared.value, 41, 0))
    let fixed = try #require(
      MetaRegression(RandomEffectsModel(estimator: .equalEffects, test: .wald))
        .fit(studies, moderators: [latitude]).value)
    #expect(prints(fixed.coefficients[0].estimate, -0.595, 3) && prints(fixed.coefficients[0].standardError, 0.0696, 4))
    #expect(
      prints(fixed.coefficients[1].estimate, -0.0282, 4) && prints(fixed.coefficients[1].standardError, 0.0040, 4))
  }

  // MARK: Viechtbauer 2007, Statistics in Medicine 26:37

  /// Page 44, Table II: diuretics and pre-eclampsia, tau squared by estimator and its Q-profile interval.
  @Test func viechtbauer2007() throws {
    let studies = try effects(
      .oddsRatio,
      [
        [14, 131, 14, 136], [21, 385, 17, 134], [14, 57, 24, 48], [6, 38, 18, 40], [12, 1011, 35, 760],
        [138, 1370, 175, 1336], [15, 506, 20, 524], [6, 108, 2, 103], [65, 153, 40, 102],
      ])
    let printed: [(HeterogeneityEstimator, Double)] = [
      (.derSimonianLaird, 0.230), (.maximumLikelihood, 0.239), (.restrictedMaximumLikelihood, 0.301),
      (.sidikJonkman, 0.456),
    ]
    for (estimator, tauSquared) in printed { #expect(prints(try fit(estimator, studies).tauSquared, tauSquared, 3)) }
    guard case .interval(let profile)? = RandomEffectsModel().qProfile(studies).value else {
      Issue.record("the Q-profile interval exists")
      return
    }
    #expect(prints(profile.tauSquared.lower, 0.072, 3) && prints(profile.tauSquared.upper, 2.203, 3))
  }

  // MARK: Yusuf, Peto, Lewis, Collins & Sleight 1985, Progress in Cardiovascular Diseases 27:335

  /// Page 107 of the reprint, Table 6: beta blockers by vein early after infarction, Peto's odds ratio. One trial gives no
  /// numbers and is no row here.
  @Test func yusuf1985() throws {
    let pool = try #require(
      PetoPooling().pool(
        tables([
          [14, 56, 15, 58], [18, 66, 19, 64], [15, 100, 12, 95], [10, 52, 12, 47], [21, 226, 24, 228], [3, 38, 6, 31],
          [2, 20, 3, 20], [19, 76, 15, 67], [15, 106, 9, 114], [5, 62, 4, 57], [0, 9, 0, 8], [8, 133, 11, 127],
          [3, 48, 3, 49], [0, 16, 0, 13], [1, 42, 1, 46], [0, 25, 3, 25], [14, 221, 15, 228], [0, 11, 0, 11],
          [8, 259, 7, 129], [6, 157, 4, 158], [3, 177, 2, 136],
        ])
      ).value)
    #expect(prints(Double.exp(pool.effect.estimate), 0.93, 2))
    #expect(prints(Double.exp(pool.effect.interval.lower), 0.74, 2))
    #expect(prints(Double.exp(pool.effect.interval.upper), 1.18, 2))
  }
}
