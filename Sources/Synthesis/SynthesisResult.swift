import MetaAnalysis

/// A study that could enter a synthesis.
package struct SynthesisCandidate: Sendable, Equatable {
  package let study: String
  package let label: String
  package let trial: String
  /// Attributes by name, for subgroups and regression: `comparator`, `country`, `modules` ...
  package let attributes: [String: String]
  /// People per cluster, for a trial that randomized clusters.
  package let clusterSize: Double?
  /// Whether people got the intervention in groups and what it was compared with one by one.
  package let isGroupAgainstIndividual: Bool
  /// Why its numbers may not enter, whatever they are: several arms, or another report that stands for the trial.
  package var obstacle: String?
  /// What a person who pools can do about the obstacle.
  package var advice: String?
  /// What should be said of its effect: which of several arms, or which time point, stands for it.
  package var remarks: [String] = []
  /// What is stored of it, as far as it may be of no use here.
  package var stored: [StoredResults] = []

  /// A study of a trial.
  package init(
    study: String, label: String, trial: String, attributes: [String: String] = [:], clusterSize: Double? = nil,
    isGroupAgainstIndividual: Bool = false
  ) {
    self.study = study
    self.label = label
    self.trial = trial
    self.attributes = attributes
    self.clusterSize = clusterSize
    self.isGroupAgainstIndividual = isGroupAgainstIndividual
  }
}

/// A candidate that was not pooled.
package struct LeftOutStudy: Sendable, Equatable {
  package let study: String
  package let label: String
  package let kind: Kind
  package let reason: String
  /// What a person who pools can do about it.
  package let advice: String?
  /// What is stored of it though it is not pooled.
  package let stored: [String]

  /// The reason and what can be done about it.
  package var advised: String { reason + (advice.map { ". \($0)" } ?? "") }

  package enum Kind: Sendable, Equatable {
    /// The same people are pooled by another report.
    case samePeople
    /// Its numbers may not enter.
    case refused
    /// No effect follows from what is stored.
    case noEffect
  }
}

/// A synthesis: what went in, what stayed out and why, and what came out.
package struct SynthesisResult: Sendable, Equatable {
  /// The choices that were made.
  package let choices: PoolingChoices
  /// The model that was fitted: the chosen one, or the one that the rule led to.
  package let model: RandomEffectsModel
  /// The rows: candidates; each is among the members' studies or left out.
  package let candidates: [SynthesisCandidate]
  /// What was pooled, in order.
  package let members: [TrialEffect]
  package let leftOut: [LeftOutStudy]
  package let fit: Estimation<RandomEffectsFit>
  package let prediction: Estimation<ConfidenceInterval>
  package let profile: Estimation<QProfile>
  /// Sentences that must be read with the result.
  package let warnings: [String]

  /// Whether some pooled trial is corrected for delivery in groups.
  package var correctsForGroups: Bool {
    let trials = Set(members.map(\.trial))
    return choices.groupSize != nil
      && candidates.contains { trials.contains($0.trial) && $0.isGroupAgainstIndividual && $0.clusterSize == nil }
  }

  /// How many candidates are pooled.
  package var usable: Int { candidates.count - leftOut.count }

  /// The pooled estimate with the interval of a test.
  package func pooled(_ test: CoefficientTest) -> Estimation<CoefficientEstimate> {
    fit.flatMap { $0.pooled(test: test) }
  }
}
