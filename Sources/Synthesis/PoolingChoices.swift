import MetaAnalysis

/// Every choice that a synthesis rests on.
package struct PoolingChoices: Sendable, Equatable {
  /// How the model is chosen.
  package enum ModelRule: Sendable, Equatable {
    /// The estimator is chosen beforehand.
    case chosen
    /// As Goh 2023: a fixed effect, unless heterogeneity is significant (P < 0.10) with I2 of 50% or more.
    case testDecides
  }

  package var estimator: HeterogeneityEstimator
  package var test: CoefficientTest
  package var rule: ModelRule
  package var variance: StandardizedMeanDifference.SamplingVariance
  package var prediction: PredictionDegreesOfFreedom
  package var instruments: InstrumentChoice
  /// The intraclass correlation of cluster trials.
  package var clusterCorrelation: Double
  /// People in a therapy group, to correct trials of groups against individuals with the same correlation; nil for none.
  package var groupSize: Double?
  /// Whether each report counts, even when several are of one trial.
  package var countsReports: Bool
  /// Between 0 and 1.
  package var level: Double

  /// Ours: random effects chosen beforehand, REML with the modified Hartung-Knapp test.
  package init() {
    estimator = .restrictedMaximumLikelihood
    test = .modifiedHartungKnapp
    rule = .chosen
    variance = .largeSample
    prediction = .studiesMinusOne
    instruments = .average(rho: 0.6)
    clusterCorrelation = 0.05
    countsReports = false
    level = 0.95
  }
}

/// Named sets of choices.
package enum SynthesisPreset: String, Sendable, CaseIterable {
  case ours
  case asPublished = "as-published"
  case metafor
  case meta
  case revman5
  case cochrane

  /// The choices that the name stands for.
  package var choices: PoolingChoices {
    var choices = PoolingChoices()
    switch self {
    case .ours: break
    case .asPublished:
      choices.rule = .testDecides
      choices.test = .wald
      choices.clusterCorrelation = 0
      choices.countsReports = true
    case .metafor:
      choices.test = .wald
      choices.prediction = .ofTest
      choices.clusterCorrelation = 0
    case .meta:
      choices.test = .wald
      choices.variance = .unbiased
      choices.clusterCorrelation = 0
    case .cochrane:
      choices.test = .hartungKnapp
      choices.variance = .revMan5
      choices.prediction = .ofTest
      choices.clusterCorrelation = 0
    case .revman5:
      choices.estimator = .derSimonianLaird
      choices.test = .wald
      choices.variance = .revMan5
      choices.prediction = .studiesMinusTwo
      choices.clusterCorrelation = 0
    }
    return choices
  }

  /// What the name stands for, in words.
  package var description: String {
    switch self {
    case .ours: "random effects chosen beforehand, REML, modified Hartung-Knapp, one effect per trial"
    case .asPublished:
      "fixed effect unless P < 0.10 with I2 >= 50%, else REML; z interval; every report counts"
    case .metafor: "metafor's defaults: REML, z interval, variance LS, prediction interval as the test"
    case .meta: "R meta's defaults: REML, z interval, variance UB"
    case .revman5: "RevMan 5: DerSimonian-Laird, z interval, its own variance"
    case .cochrane: "RevMan since January 2025: REML, Hartung-Knapp, prediction interval with t, RevMan's variance"
    }
  }
}
