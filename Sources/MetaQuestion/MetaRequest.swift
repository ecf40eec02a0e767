import MetaAnalysis

/// What is asked of a table: the measure, the model, and the analyses besides.
package struct MetaRequest: Sendable, Equatable {
  /// The effect that each row gives.
  package var measure: MetaMeasure
  /// The formula of the sampling variance of `SMD`.
  package var variance = StandardizedMeanDifference.SamplingVariance.largeSample
  /// Estimator, test and level.
  package var model = RandomEffectsModel()
  /// What is done about zero cells of `RR`, `OR` and `RD`.
  package var zeroCells = ZeroCellPolicy.addHalfToTablesWithZeros
  /// The degrees of freedom of the prediction interval.
  package var prediction = PredictionDegreesOfFreedom.studiesMinusOne
  /// Whether results of log ratios are given as ratios besides.
  package var exponentiates = false
  /// The columns that explain effects.
  package var moderators: [String] = []
  /// Those of them that are categories though they hold numbers.
  package var categories: [String] = []
  /// The column of subgroups.
  package var subgroups: String?
  /// Whether subgroups share tau squared.
  package var subgroupHeterogeneity = SubgroupAnalysis.Heterogeneity.separate
  /// The column of clusters.
  package var cluster: String?
  /// Whether each study, or cluster, is left out in turn.
  package var leavesOneOut = false
  /// Whether influence diagnostics are asked for.
  package var asksInfluence = false
  /// Whether studies are added one by one.
  package var cumulates = false
  /// The column that orders the studies for that; nil for the order of the rows.
  package var order: String?
  /// Whether Egger's test is asked for.
  package var asksEgger = false
  /// What Egger's test regresses effects on.
  package var eggerPredictor = EggerPredictor.standardError
  /// Whether Begg's test is asked for.
  package var asksBegg = false
  /// Whether trim and fill is asked for.
  package var asksTrimAndFill = false
  /// The number of arrangements of a permutation test; nil for none.
  package var permutations: Int?
  /// The seed of random arrangements.
  package var seed: UInt64 = 1

  /// The predictor of Egger's test, by the names of the option `--egger-predictor`.
  package enum EggerPredictor: String, Sendable, Equatable, CaseIterable {
    /// The standard error.
    case standardError = "sei"
    /// sqrt(1/n1 + 1/n2), which does not contain the effect.
    case sampleSize = "sample-size"
  }

  /// A request for a measure with every default.
  package init(measure: MetaMeasure) { self.measure = measure }

  /// The columns beside the data that the request needs, each once.
  package var labelColumns: [String] {
    var columns: [String] = []
    for name in moderators + [subgroups, cluster, order].compactMap(\.self) where !columns.contains(name) {
      columns.append(name)
    }
    return columns
  }
}
