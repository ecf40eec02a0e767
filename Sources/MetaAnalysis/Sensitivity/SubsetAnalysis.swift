/// The model in every subset of the studies, to see whether groups of studies disagree (GOSH: Olkin, Dahabreh &
/// Trikalinos 2012, Research Synthesis Methods 3:214; metafor's `gosh`).
public struct SubsetAnalysis: Sendable, Equatable, Hashable {
  /// How tau squared of each subset is estimated.
  public var estimator: HeterogeneityEstimator

  /// An analysis of subsets; by default with equal effects, as in the paper.
  public init(estimator: HeterogeneityEstimator = .equalEffects) {
    self.estimator = estimator
  }

  /// All 2^k - 1 subsets that are not empty, in the order of their index: study i belongs to it if bit i is set.
  ///
  /// Nothing is computed until the stream is read. Refused: no study, a variance that is not positive, more than 30
  /// studies (`.tooManySubsets`).
  public func all(_ studies: [EffectSize]) -> Estimation<SubsetStream> {
    guard studies.count <= 30 else { return .notEstimable(.tooManySubsets) }
    return stream(studies, count: 1 << UInt64(studies.count) - 1, seed: nil)
  }

  /// A seeded sample of subsets, each study in or out with probability one half, empty subsets drawn anew.
  ///
  /// Any number of studies; a subset may be drawn twice. A subset depends on seed and index alone, so that the sample
  /// can be read in parts.
  /// - Precondition: `count` is not negative.
  public func sample(_ studies: [EffectSize], count: Int, seed: UInt64) -> Estimation<SubsetStream> {
    precondition(count >= 0, "a number of subsets is not negative")
    return stream(studies, count: UInt64(count), seed: seed)
  }

  private func stream(_ studies: [EffectSize], count: UInt64, seed: UInt64?) -> Estimation<SubsetStream> {
    StudyColumns.with(studies) { columns in
      guard columns.smallestVariance > 0 else { return .notEstimable(.zeroVariance) }
      return .estimate(SubsetStream(studies, estimator: estimator, count: count, seed: seed))
    }
  }
}

/// The model in one subset of the studies.
public struct SubsetFit: Sendable, Equatable {
  /// Which subset: the number at which it stands in its stream, from 1; for all subsets its members as bits.
  public var index: UInt64
  /// Number of studies in it.
  public var studyCount: Int
  /// The pooled effect.
  public var estimate: Double
  /// The between-study variance; zero for one study.
  public var tauSquared: Double
  /// Cochran's Q; zero for one study.
  public var q: Double
  /// I squared in percent, from Q for equal effects, else from tau squared; zero for one study.
  public var iSquared: Double
}
