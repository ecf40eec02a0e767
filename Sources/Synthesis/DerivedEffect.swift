import MetaAnalysis

/// The way from what a source prints to a standardized mean difference, best evidence first.
package enum EffectPath: Int, Sendable, Equatable, Comparable, CaseIterable {
  case meansAndDeviations
  case meansAndStandardErrors
  case meansAndIntervals
  case meanDifferenceAndInterval
  case tStatistic
  case fStatistic
  case reportedDifference
  case pValue

  package static func < (one: EffectPath, two: EffectPath) -> Bool { one.rawValue < two.rawValue }

  /// The grade of evidence: A means and standard deviations, B means with standard errors or intervals, C a test
  /// statistic or a difference with its interval, D what the report had computed.
  package var grade: String {
    switch self {
    case .meansAndDeviations: "A"
    case .meansAndStandardErrors, .meansAndIntervals: "B"
    case .meanDifferenceAndInterval, .tStatistic, .fStatistic: "C"
    case .reportedDifference, .pValue: "D"
    }
  }

  /// The path and its formula.
  package var formula: String {
    switch self {
    case .meansAndDeviations: "g = J (mean1 - mean2) / pooled SD"
    case .meansAndStandardErrors: "SD = SE sqrt(n) in each arm; g = J (mean1 - mean2) / pooled SD"
    case .meansAndIntervals: "SD = sqrt(n) (upper - lower) / (2 t) in each arm; g = J (mean1 - mean2) / pooled SD"
    case .meanDifferenceAndInterval: "SE = (upper - lower) / (2 t); t = MD / SE; g = J t sqrt(1/n1 + 1/n2)"
    case .tStatistic: "g = J t sqrt(1/n1 + 1/n2)"
    case .fStatistic: "t = sqrt(F) with 1 numerator df, sign by direction; g = J t sqrt(1/n1 + 1/n2)"
    case .reportedDifference: "g = J d as reported, variance from both n"
    case .pValue: "t from p with its tails; g = J t sqrt(1/n1 + 1/n2)"
    }
  }
}

/// One thing that went into an effect, with where it stands.
package struct EffectInput: Sendable, Equatable {
  /// The ID of the result or contrast.
  package let id: String
  /// The numbers used.
  package let numbers: String
  package let source: String
  package let locator: String
}

/// A standardized mean difference (Hedges's g) derived from what a study prints; positive favours the intervention.
package struct DerivedEffect: Sendable, Equatable {
  package let study: String
  package let trial: String
  package let instrument: String
  package let timePoint: String
  package var effect: EffectSize
  /// People of each arm.
  package let interventionCount: Int
  package let comparatorCount: Int
  package let path: EffectPath
  package let inputs: [EffectInput]
  /// Whether the scale's direction was turned, since lower scores are better.
  package let isTurned: Bool
  /// The comparator's mean and standard deviation; nil when the effect comes from a printed comparison.
  package var comparator: ContinuousArm?
  /// What a reader should know: assumptions, where the numbers of people come from.
  package var remarks: [String]
}

/// Why a study gives no effect on an instrument.
package struct UnderivableEffect: Sendable, Equatable {
  package let study: String
  package let trial: String
  package let instrument: String
  /// A sentence for each thing that was tried.
  package let reasons: [String]
}

/// The answer of a derivation.
package enum EffectDerivation: Sendable, Equatable {
  case derived(DerivedEffect)
  case underivable(UnderivableEffect)
}
