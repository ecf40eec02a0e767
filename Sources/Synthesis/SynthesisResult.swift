import MetaAnalysis

/// A study that could enter a synthesis.
public struct SynthesisCandidate: Sendable, Equatable {
  public let study: String
  public let label: String
  public let trial: String
  /// Attributes by name, for subgroups and regression: `comparator`, `country`, `modules` ...
  public let attributes: [String: String]
  /// People per cluster, for a trial that randomized clusters.
  public let clusterSize: Double?

  /// A study of a trial.
  public init(
    study: String, label: String, trial: String, attributes: [String: String] = [:], clusterSize: Double? = nil
  ) {
    self.study = study
    self.label = label
    self.trial = trial
    self.attributes = attributes
    self.clusterSize = clusterSize
  }
}

/// A candidate that was not pooled.
public struct LeftOutStudy: Sendable, Equatable {
  public let study: String
  public let label: String
  public let reason: String
}

/// A synthesis: what went in, what stayed out and why, and what came out.
public struct SynthesisResult: Sendable, Equatable {
  /// The choices that were made.
  public let choices: PoolingChoices
  /// The model that was fitted: the chosen one, or the one that the rule led to.
  public let model: RandomEffectsModel
  /// The rows: candidates; each is among the members' studies or left out.
  public let candidates: [SynthesisCandidate]
  /// What was pooled, in order.
  public let members: [TrialEffect]
  public let leftOut: [LeftOutStudy]
  public let fit: Estimation<RandomEffectsFit>
  public let prediction: Estimation<ConfidenceInterval>
  public let profile: Estimation<QProfile>
  /// Sentences that must be read with the result.
  public let warnings: [String]

  /// How many candidates have usable data.
  public var usable: Int { candidates.count - leftOut.count }

  /// The pooled estimate with the interval of a test.
  public func pooled(_ test: CoefficientTest) -> Estimation<CoefficientEstimate> {
    fit.flatMap { $0.pooled(test: test) }
  }
}
