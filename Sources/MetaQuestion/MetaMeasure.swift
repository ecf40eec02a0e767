import MetaAnalysis

/// What effect each row of a table gives, by the names of the option `--measure`.
package enum MetaMeasure: String, Sendable, Equatable, CaseIterable {
  /// The standardized mean difference, Hedges' g.
  case standardizedMeanDifference = "SMD"
  /// The raw mean difference.
  case meanDifference = "MD"
  /// The log ratio of means.
  case ratioOfMeans = "ROM"
  /// The log risk ratio.
  case riskRatio = "RR"
  /// The log odds ratio.
  case oddsRatio = "OR"
  /// The risk difference.
  case riskDifference = "RD"
  /// Effects that the table gives ready-made.
  case generic = "GEN"

  /// What a row of the table holds.
  package enum Kind: Sendable, Equatable {
    /// Size, mean and standard deviation of two groups.
    case continuous
    /// Events and size of two groups.
    case binary
    /// An effect with its variance or standard error.
    case generic
  }

  /// What a row of the table holds.
  package var kind: Kind {
    switch self {
    case .standardizedMeanDifference, .meanDifference, .ratioOfMeans: .continuous
    case .riskRatio, .oddsRatio, .riskDifference: .binary
    case .generic: .generic
    }
  }

  /// The columns of numbers that a table must have; `GEN` needs `vi` or `sei` besides.
  package var numberColumns: [String] {
    switch kind {
    case .continuous: ["n1", "mean1", "sd1", "n2", "mean2", "sd2"]
    case .binary: ["events1", "n1", "events2", "n2"]
    case .generic: ["yi"]
    }
  }

  /// Whether effects are logarithms of ratios; for `GEN` only the person knows.
  package var isLogRatio: Bool { self == .ratioOfMeans || self == .riskRatio || self == .oddsRatio }

  /// Whether `--exp` makes sense.
  package var mayBeLogRatio: Bool { isLogRatio || self == .generic }

  /// The measure in words.
  package var words: String {
    switch self {
    case .standardizedMeanDifference: "standardized mean difference (Hedges' g)"
    case .meanDifference: "mean difference"
    case .ratioOfMeans: "log ratio of means"
    case .riskRatio: "log risk ratio"
    case .oddsRatio: "log odds ratio"
    case .riskDifference: "risk difference"
    case .generic: "effect as given (yi)"
    }
  }

  /// The ratio in words, for `--exp`.
  package var ratioWords: String {
    switch self {
    case .ratioOfMeans: "ratio of means"
    case .riskRatio: "risk ratio"
    case .oddsRatio: "odds ratio"
    default: "ratio"
    }
  }
}
