import MetaAnalysis
import TrialModel

/// A synthesis pooled again with something changed.
package struct SynthesisVariant: Sendable, Equatable {
  /// What was changed: a choice and its value, or the trial that was left out.
  package let change: String
  package let value: String
  package let result: SynthesisResult

  /// Whether the sign of the estimate differs from that of another result; nil when one has no estimate.
  package func changesSign(of other: SynthesisResult) -> Bool? {
    guard let one = result.estimate, let two = other.estimate else { return nil }
    return one.estimate.sign != two.estimate.sign
  }

  /// Whether one interval holds zero and the other does not; nil when one has no estimate.
  package func changesVerdict(of other: SynthesisResult) -> Bool? {
    guard let one = result.estimate, let two = other.estimate else { return nil }
    return one.interval.contains(0) != two.interval.contains(0)
  }
}

extension SynthesisResult {
  /// The pooled estimate with the chosen test; nil when there is none.
  package var estimate: CoefficientEstimate? {
    if case .estimate(let fit) = fit { fit.pooled } else { nil }
  }

  /// The model, or, of one effect alone, that effect by the Wald test; the fit's model tells.
  package var fitOfPart: Estimation<RandomEffectsFit> { model.fitPart(members.map(\.effect)) }
}

extension SynthesisRun {
  /// The synthesis without each trial in turn.
  package func leaveOneOut(_ choices: PoolingChoices) -> [SynthesisVariant] {
    result(choices).members.map(\.trial).uniqued.map { trial in
      SynthesisVariant(change: "without", value: trial, result: without(trial).result(choices))
    }
  }

  private func without(_ trial: String) -> SynthesisRun {
    SynthesisRun(
      candidates: candidates.filter { $0.trial != trial }, evidence: evidence.filter { $0.trial != trial })
  }

  /// The synthesis with each single choice replaced by every other value; `populations` holds what the registry gives
  /// for the same question in other populations.
  package func flips(
    _ choices: PoolingChoices, populations: [(name: String, run: SynthesisRun)] = []
  ) -> [SynthesisVariant] {
    var variants: [SynthesisVariant] = []
    func add(_ change: String, _ value: String, _ edit: (inout PoolingChoices) -> Void) {
      var other = choices
      edit(&other)
      guard other != choices else { return }
      variants.append(SynthesisVariant(change: change, value: value, result: result(other)))
    }
    for variance in StandardizedMeanDifference.SamplingVariance.allCases where variance != .averaged {
      add("variance", variance.rawValue) { $0.variance = variance }
    }
    for estimator in HeterogeneityEstimator.allCases {
      add("method", estimator.rawValue) {
        $0.estimator = estimator
        $0.rule = .chosen
      }
    }
    for test in CoefficientTest.allCases { add("test", test.rawValue) { $0.test = test } }
    variants += populations.map { population in
      SynthesisVariant(change: "population", value: population.name, result: population.run.result(choices))
    }
    for rho in [0, 0.2, 0.4, 0.6, 0.8] { add("rho", String(rho)) { $0.instruments = .average(rho: rho) } }
    if usesClusterCorrelation(choices) {
      for correlation in DesignEffect.usualCorrelations {
        add("icc", String(correlation)) { $0.clusterCorrelation = correlation }
      }
    }
    add("reports", "every report counts") { $0.countsReports = true }
    return variants
  }

  /// Whether some member is of a trial that randomized clusters, or is corrected for delivery in groups.
  private func usesClusterCorrelation(_ choices: PoolingChoices) -> Bool {
    let members = Set(result(choices).members.map(\.trial))
    return candidates.contains {
      members.contains($0.trial)
        && ($0.clusterSize != nil || choices.groupSize != nil && $0.isGroupAgainstIndividual)
    }
  }

  /// The members by the levels of an attribute, with separate tau squared and the test between the levels, and the effects
  /// of each level. Members whose attribute is missing are counted in `without`.
  package func subgroups(
    _ choices: PoolingChoices, by attribute: String
  ) -> (fit: Estimation<SubgroupFit>, effects: [String: [EffectSize]], without: Int) {
    let result = result(choices)
    let values = Dictionary(
      candidates.compactMap { candidate in candidate.attributes[attribute].map { (candidate.trial, $0) } },
      uniquingKeysWith: { first, _ in first })
    let members = result.members.filter { values[$0.trial] != nil }
    let fit = SubgroupAnalysis(result.model, heterogeneity: .separate)
      .fit(members.map(\.effect), labels: members.map { values[$0.trial] ?? "" })
    let effects = Dictionary(grouping: members) { values[$0.trial] ?? "" }.mapValues { $0.map(\.effect) }
    return (fit, effects, result.members.count - members.count)
  }

  /// A meta-regression of the members on an attribute: numbers as a covariate, words as categories. Members whose
  /// attribute is missing are counted in `without`.
  package func regression(
    _ choices: PoolingChoices, on attribute: String
  ) -> (fit: Estimation<MetaRegressionFit>, without: Int) {
    let result = result(choices)
    let values = Dictionary(
      candidates.compactMap { candidate in candidate.attributes[attribute].map { (candidate.trial, $0) } },
      uniquingKeysWith: { first, _ in first })
    let members = result.members.filter { values[$0.trial] != nil }
    let words = members.map { values[$0.trial] ?? "" }
    let numbers = words.compactMap(Double.init)
    let moderator = Moderator(
      name: attribute, values: numbers.count == words.count ? .numeric(numbers) : .categories(words))
    return (
      MetaRegression(result.model).fit(members.map(\.effect), moderators: [moderator]),
      result.members.count - members.count
    )
  }
}
