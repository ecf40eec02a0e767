import MetaAnalysis

/// The way from what a source prints to a standardized mean difference, best evidence first.
public enum EffectPath: Int, Sendable, Equatable, Comparable, CaseIterable {
  case meansAndDeviations
  case meansAndStandardErrors
  case meansAndIntervals
  case meanDifferenceAndInterval
  case tStatistic
  case fStatistic
  case reportedDifference
  case pValue

  public static func < (one: EffectPath, two: EffectPath) -> Bool { one.rawValue < two.rawValue }

  /// The grade of evidence: A means and standard deviations, B means with standard errors or intervals, C a test
  /// statistic or a difference with its interval, D what the report had computed.
  public var grade: String {
    switch self {
    case .meansAndDeviations: "A"
    case .meansAndStandardErrors, .meansAndIntervals: "B"
    case .meanDifferenceAndInterval, .tStatistic, .fStatistic: "C"
    case .reportedDifference, .pValue: "D"
    }
  }

  /// The path and its formula.
  public var formula: String {
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
public struct EffectInput: Sendable, Equatable {
  /// The ID of the result or contrast.
  public let id: String
  /// The numbers used.
  public let numbers: String
  public let source: String
  public let locator: String
}

/// A standardized mean difference (Hedges's g) derived from what a study prints; positive favours the intervention.
public struct DerivedEffect: Sendable, Equatable {
  public let study: String
  public let trial: String
  public let instrument: String
  public let timePoint: String
  public var effect: EffectSize
  /// People of each arm.
  public let interventionCount: Int
  public let comparatorCount: Int
  public let path: EffectPath
  public let inputs: [EffectInput]
  /// Whether the scale's direction was turned, since lower scores are better.
  public let isTurned: Bool
  /// What a reader should know: assumptions, where the numbers of people come from.
  public var remarks: [String]
}

/// Why a study gives no effect on an instrument.
public struct UnderivableEffect: Sendable, Equatable {
  public let study: String
  public let trial: String
  public let instrument: String
  /// A sentence for each thing that was tried.
  public let reasons: [String]
}

/// The answer of a derivation.
public enum EffectDerivation: Sendable, Equatable {
  case derived(DerivedEffect)
  case underivable(UnderivableEffect)
}
