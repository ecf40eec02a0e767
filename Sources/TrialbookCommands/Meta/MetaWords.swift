import MetaAnalysis
import MetaQuestion
import Reporting

/// The sentences of a report.
enum MetaWords {
  /// What was pooled, in one line.
  static func title(_ answer: MetaAnswer) -> String {
    let count = answer.table.studies.count
    return "Meta-analysis of \(answer.table.file): \(answer.request.measure.words), "
      + (count == 1 ? "1 study" : "\(count) studies")
  }

  /// `13 in the table = 12 pooled + 1 left out (empty cells: 1)`.
  static func rows(_ table: MetaStudies) -> String {
    let sum = "\(table.rowsIn) in the table = \(table.studies.count) pooled + \(table.leftOut.count) left out"
    guard !table.leftOut.isEmpty else { return sum }
    var reasons: [(word: String, count: Int)] = []
    for row in table.leftOut {
      let word = row.reason.word.replacing("_", with: " ")
      if let index = reasons.firstIndex(where: { $0.word == word }) {
        reasons[index].count += 1
      } else {
        reasons.append((word, 1))
      }
    }
    return sum + " (" + reasons.map { "\($0.word): \($0.count)" }.joined(separator: "; ") + ")"
  }

  /// The effect with what its numbers rest on.
  static func effect(_ answer: MetaAnswer) -> String {
    let request = answer.request
    let measure = request.measure
    var words = measure.words
    if measure.kind != .generic { words += ", group 1 against group 2" }
    if measure == .standardizedMeanDifference { words += "; sampling variance \(request.variance.rawValue)" }
    guard measure.kind == .binary else { return words }
    let policy = request.zeroCells
    let amount = decimalText(policy.amount) ?? ""
    let zeros = answer.table.studies.count(where: \.hasZeroCell)
    switch policy.scope {
    case .tablesWithZeros where zeros == 0, .allIfAnyHasZeros where zeros == 0: words += "; no zero cells"
    case .none: words += "; nothing added to zero cells"
    case .tablesWithZeros: words += "; \(amount) added to each cell of the \(zeros) studies with a zero cell"
    case .all: words += "; \(amount) added to each cell of all studies"
    case .allIfAnyHasZeros: words += "; \(amount) added to each cell of all studies if any has a zero cell"
    }
    return words + (policy.excludesTablesWithoutContrast ? "; studies without a contrast in events left out" : "")
  }

  /// The model, its estimator and its test.
  static func model(_ model: RandomEffectsModel) -> String {
    guard model.estimator != .equalEffects else { return "equal effects; test: \(test(model.test))" }
    return "random effects; tau² by \(estimator(model.estimator)); test: \(test(model.test))"
  }

  /// An estimator in words with its abbreviation.
  static func estimator(_ estimator: HeterogeneityEstimator) -> String {
    let words =
      switch estimator {
      case .equalEffects: "none"
      case .derSimonianLaird: "DerSimonian and Laird's moments"
      case .hedges: "Hedges's moments"
      case .hunterSchmidt: "Hunter and Schmidt's estimator"
      case .sidikJonkman: "Sidik and Jonkman's estimator"
      case .maximumLikelihood: "maximum likelihood"
      case .restrictedMaximumLikelihood: "restricted maximum likelihood"
      case .empiricalBayes: "empirical Bayes"
      case .pauleMandel: "Paule and Mandel's estimator"
      }
    return "\(words) (\(estimator.rawValue))"
  }

  /// A test in words with its abbreviation.
  static func test(_ test: CoefficientTest) -> String {
    switch test {
    case .wald: "Wald (z)"
    case .student: "Wald with t (t)"
    case .hartungKnapp: "Hartung-Knapp (hk)"
    case .modifiedHartungKnapp: "modified Hartung-Knapp (mhk)"
    }
  }

  /// `t(12) = -3.95, p = 0.002` or `z = -3.97, p < 0.001`.
  static func statistic(_ estimate: CoefficientEstimate) -> String {
    let name = estimate.degreesOfFreedom.map { "t(\(degrees($0)))" } ?? "z"
    return "\(name) = \(MetaNumbers.fixed(estimate.statistic, 2)), \(MetaNumbers.pEquation(estimate.pValue))"
  }

  /// `Q(2) = 1.78, p = 0.410` or `F(2, 10) = 1.58, p = 0.253`.
  static func omnibus(_ test: OmnibusTest) -> String {
    let size = MetaNumbers.fixed(test.statistic, 2)
    let name =
      test.denominatorDegreesOfFreedom.map { "F(\(test.degreesOfFreedom), \(degrees($0)))" }
      ?? "Q(\(test.degreesOfFreedom))"
    return "\(name) = \(size), \(MetaNumbers.pEquation(test.pValue))"
  }

  /// The quantile of a prediction interval: `t, 3 df` or `z`.
  static func prediction(_ fit: RandomEffectsFit, _ choice: PredictionDegreesOfFreedom) -> String {
    fit.predictionDegrees(choice).map { "t, \(degrees($0)) df" } ?? "z"
  }

  /// What stands beside the interval of one study among those of models: it is not by the model's test.
  static func ownInterval(_ fit: RandomEffectsFit) -> String? {
    fit.studyCount == 1 && fit.model.test == .wald ? "one study, its own z interval" : nil
  }

  /// The test between subgroups, and what its variances assume.
  static func between(
    _ test: Estimation<OmnibusTest>, _ heterogeneity: SubgroupAnalysis.Heterogeneity, _ model: RandomEffectsModel,
    counts: [Int]
  ) -> [String] {
    let tau =
      switch (model.estimator, heterogeneity) {
      case (.equalEffects, _): "no tau²"
      case (_, .separate):
        "each level with its own tau²" + (counts.contains(1) ? ", taken as 0 in a level of one study" : "")
      case (_, .common): "one tau² for all levels"
      }
    switch test {
    case .notEstimable(let reason): return ["Test between subgroups: none. \(reason.message)"]
    case .estimate(let test):
      let variances =
        heterogeneity == .separate || model.test == .wald || model.test == .student
        ? "Wald (z) variances of the levels' means" : "Hartung-Knapp variances of the levels' means"
      return ["Test between subgroups: \(omnibus(test)); by \(variances), \(tau)."]
    }
  }

  /// Degrees of freedom: whole, or with one decimal.
  static func degrees(_ value: Double) -> String {
    value == value.rounded() ? MetaNumbers.fixed(value, 0) : MetaNumbers.fixed(value, 1)
  }

  /// Why nothing was pooled.
  static func refusal(_ answer: MetaAnswer, file: String) -> String {
    let count = answer.table.studies.count
    let rows = "\(file): \(rows(answer.table))."
    if case .notEstimable(let reason) = answer.pooled.fit { return "\(rows) Nothing was pooled: \(reason.message)" }
    return "\(rows) Nothing was pooled: " + (count == 1 ? "one study is its own estimate." : "there is no study.")
  }
}
