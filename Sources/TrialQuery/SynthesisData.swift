import TrialModel

/// A study that could enter a synthesis.
package struct SynthesisStudyRow: Sendable, Equatable {
  package let study: String
  package let label: String
  package let trial: String
  /// People per cluster, in a trial that randomized clusters.
  package let clusterSize: Double?
  /// The arms of its trial.
  package fileprivate(set) var arms: TrialArms
  /// What is true of each pair of its arms.
  fileprivate var ofPairs: [(pair: ArmPair, traits: Traits)]

  /// What subgroups and corrections ask of a comparison.
  package struct Traits: Sendable, Equatable {
    /// Attributes for subgroups and regression; those that are missing are left out.
    package var attributes: [String: String]
    /// Whether the intervention is delivered in groups and the comparator is not.
    package var isGroupAgainstIndividual: Bool
  }

  /// A study with the first pair of its arms; `add` adds others.
  init(
    study: String, label: String, trial: String, clusterSize: Double?, arms: [TrialArm], pair: ArmPair, traits: Traits
  ) {
    self.study = study
    self.label = label
    self.trial = trial
    self.clusterSize = clusterSize
    self.arms = TrialArms(arms)
    ofPairs = [(pair, traits)]
  }

  /// Adds another pair of the trial's arms.
  mutating func add(_ arms: [TrialArm], _ pair: ArmPair, _ traits: Traits) {
    self.arms = TrialArms(self.arms.arms + arms.filter { !self.arms.arms.contains($0) })
    ofPairs.append((pair, traits))
  }

  /// What is true of a pair of arms; without one, what is true of all.
  package func traits(of pair: ArmPair?) -> Traits {
    if let pair, let found = ofPairs.first(where: { $0.pair == pair }) { return found.traits }
    var traits = ofPairs[0].traits
    for other in ofPairs.dropFirst().map(\.traits) {
      traits.attributes = traits.attributes.filter { other.attributes[$0.key] == $0.value }
      traits.isGroupAgainstIndividual = traits.isGroupAgainstIndividual && other.isGroupAgainstIndividual
    }
    return traits
  }

  package static func == (one: Self, two: Self) -> Bool {
    one.study == two.study && one.label == two.label && one.trial == two.trial && one.clusterSize == two.clusterSize
      && one.arms == two.arms && one.ofPairs.map(\.pair) == two.ofPairs.map(\.pair)
      && one.ofPairs.map(\.traits) == two.ofPairs.map(\.traits)
  }
}

/// Both arms of a study on an instrument, from one source.
package struct ArmPairRow: Sendable, Equatable {
  package struct Arm: Sendable, Equatable {
    package let result: String
    package let arm: String
    package let n: Int?
    package let mean: Double?
    package let sd: Double?
    package let se: Double?
    package let ciLower: Double?
    package let ciUpper: Double?
    package let source: String
    package let locator: String

    /// Whether a mean can be compared: with its people and a spread.
    var isComplete: Bool { n != nil && mean != nil && (sd != nil || se != nil || ciLower != nil) }
  }
  package let study: String
  package let trial: String
  package let instrument: String
  package let direction: String?
  package let timePoint: String
  package let intervention: Arm
  package let comparator: Arm

  /// The arms.
  package var pair: ArmPair { ArmPair(intervention: intervention.arm, comparator: comparator.arm) }
}

/// A printed comparison on an instrument.
package struct ContrastRow: Sendable, Equatable {
  package let id: String
  package let study: String
  package let trial: String
  package let instrument: String
  package let direction: String?
  package let timePoint: String?
  /// Why there is no time point; nil when there is one.
  package let timeMissing: MissingReason?
  package let comparison: String
  package let statistic: String
  package let value: Double?
  package let df1: Double?
  package let df2: Double?
  package let ciLower: Double?
  package let ciUpper: Double?
  package let pRelation: String?
  package let p: Double?
  package let tails: Int?
  /// `favours_intervention`, `favours_comparator` or nil.
  package let favours: String?
  package let source: String
  package let locator: String
}

/// People of both arms of a trial: assessed at a time point, or randomized.
package struct PeopleRow: Sendable, Equatable {
  package let trial: String
  /// Nil for the numbers randomized.
  package let timePoint: String?
  package let pair: ArmPair
  package let intervention: Int
  package let comparator: Int
  /// The intervention's result, or its arm.
  package let id: String
  package let source: String
  package let locator: String
}

/// Numbers of one study on one instrument at one time in one population that are stored in one form.
package struct StoredRow: Sendable, Equatable {
  package let study: String
  /// The instrument's label.
  package let instrument: String
  /// The kind of the time point; nil for comparisons that name none.
  package let at: String?
  /// Why there is no time point; nil when there is one.
  package let timeMissing: MissingReason?
  package let population: String
  /// The population's label.
  package let populationLabel: String
  /// `score` or `change`; `comparison` for printed comparisons.
  package let score: String
  /// `mean`, `median`, `events`; for comparisons `verdict` where no number is printed, or else `between_groups`.
  package let kind: String
  package let hasQuartiles: Bool
  package let hasRange: Bool
  package let hasBothSides: Bool
  package let count: Int
  /// Whether the instrument, or the time point, is none of those asked for.
  package let isOfOtherInstrument: Bool
  package let isOfOtherTime: Bool
}

/// The name of a time point.
package struct TimePointRow: Sendable, Equatable {
  package let id: String
  package let label: String
  /// Since baseline, as printed.
  package let months: String?
}

/// What a synthesis is restricted to; nil leaves nothing out.
package struct SynthesisScope: Sendable, Equatable {
  package var studies: Set<String>?
  package var instruments: Set<String>?
  package var timePoints: Set<String>?

  /// A scope; of time points, comparisons over several times are in each.
  package init(studies: Set<String>? = nil, instruments: Set<String>? = nil, timePoints: Set<String>? = nil) {
    self.studies = studies
    self.instruments = instruments
    self.timePoints = timePoints
  }

  func holds(_ study: String, _ instrument: String, _ timePoint: String?) -> Bool {
    studies?.contains(study) != false && instruments?.contains(instrument) != false
      && timePoint.map { timePoints?.contains($0) != false } != false
  }
}

/// All that a synthesis needs from the registry.
package struct SynthesisData: Sendable, Equatable {
  package let target: SynthesisTarget
  package let studies: [SynthesisStudyRow]
  package let pairs: [ArmPairRow]
  package let contrasts: [ContrastRow]
  package let people: [PeopleRow]
  /// The study that stands for a trial with several reports, by trial: in the registry a trial has at most one.
  package let representatives: [String: String]
  /// Which arms stand for trials with several.
  package let choice: ArmChoice
  /// What is stored on the domain of studies without both arms' means.
  package let stored: [StoredRow]
  /// The time points of trials with several, in order of months.
  package let timePoints: [TimePointRow]
}
