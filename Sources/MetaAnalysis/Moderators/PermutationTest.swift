/// A permutation test of coefficients, as metafor's `permutest` (Follmann & Proschan 1999; Higgins & Thompson 2004).
///
/// With an intercept alone, the signs of the effects are flipped; with moderators, the rows of the design are
/// permuted. The model, tau squared included, is fitted anew each time, and p is the share of arrangements whose
/// absolute statistic is at least the observed one.
public struct PermutationTest: Sendable, Equatable {
  /// Estimator and test that give the statistic.
  public var model: RandomEffectsModel
  /// The number of arrangements, the observed one included; if there are no more than this, all are taken.
  public var iterations: Int
  /// The seed of `SplitMix64`.
  public var seed: UInt64

  /// A permutation test.
  /// - Precondition: at least one iteration.
  public init(_ model: RandomEffectsModel, iterations: Int = 1000, seed: UInt64) {
    precondition(iterations > 0, "a permutation test needs iterations")
    self.model = model
    self.iterations = iterations
    self.seed = seed
  }

  /// Flips signs to test the pooled effect.
  public func test(_ studies: [EffectSize]) -> Estimation<PermutationResult> {
    let count = studies.count
    let isExact = count < 62 && 1 << count <= iterations
    return PermutedIntercept.with(studies, model) { permuted in
      var tally = PermutationTally(observed: [permuted.statistic()], omnibus: nil)
      var generator = SplitMix64(seed: seed)
      for iteration in 1..<max(1, isExact ? 1 << count : iterations) {
        permuted.flip { study in
          isExact ? iteration >> study & 1 == 1 : generator.next() >> 63 == 1
        }
        tally.count(permuted.statistic(), coefficient: 0)
        tally.arrangements += 1
      }
      return tally.result(isExact: isExact)
    }
  }

  /// Permutes the rows of a design to test its coefficients and the omnibus test.
  /// - Precondition: the design has one row per study.
  public func test(_ studies: [EffectSize], design: DesignMatrix) -> Estimation<PermutationResult> {
    precondition(studies.count == design.rowCount, "one row of the design per study")
    if design.columnCount == 1 { return test(studies) }
    var arrangement = RowArrangement(design)
    let isExact = arrangement.distinctCount <= Double(iterations)
    return PermutedDesign.with(studies, design, model) { permuted in
      permuted.fit()
      var tally = PermutationTally(observed: permuted.statistics(), omnibus: permuted.omnibus)
      if isExact { tally.clear() }
      var generator = SplitMix64(seed: seed)
      if isExact { arrangement.sort() }
      var remaining = isExact ? true : iterations > 1
      while remaining {
        if !isExact { arrangement.shuffle(&generator) }
        permuted.arrange(arrangement.rows)
        permuted.fit()
        for coefficient in 0..<design.columnCount {
          tally.count(permuted.statistic(coefficient), coefficient: coefficient)
        }
        tally.countOmnibus(permuted.omnibus)
        tally.arrangements += 1
        remaining = isExact ? arrangement.advance() : tally.arrangements < iterations
      }
      return tally.result(isExact: isExact)
    }
  }
}

/// The p values of a permutation test.
public struct PermutationResult: Sendable, Equatable {
  /// Two-sided p value of each coefficient.
  public var pValues: [Double]
  /// p value of the omnibus test; nil without moderators.
  public var omnibusPValue: Double?
  /// How many arrangements were fitted, the observed one included.
  public var arrangements: Int
  /// Whether these were all that exist.
  public var isExact: Bool
}

/// Counts statistics at least as extreme as the observed ones, less 1.5e-8 for rounding, as metafor does.
struct PermutationTally {
  private let observed: [Double]
  private let omnibus: Double?
  private var hits: [Int]
  private var omnibusHits = 1
  var arrangements = 1

  init(observed: [Double], omnibus: Double?) {
    self.observed = observed
    self.omnibus = omnibus
    hits = [Int](repeating: 1, count: observed.count)
  }

  /// Forgets the observed arrangement, where an enumeration will meet it.
  mutating func clear() {
    hits = [Int](repeating: 0, count: observed.count)
    omnibusHits = 0
    arrangements = 0
  }

  mutating func count(_ statistic: Double, coefficient: Int) {
    if abs(statistic) >= abs(observed[coefficient]) - 1.5e-8 { hits[coefficient] += 1 }
  }

  mutating func countOmnibus(_ statistic: Double) {
    if let omnibus, statistic >= omnibus - 1.5e-8 { omnibusHits += 1 }
  }

  func result(isExact: Bool) -> Estimation<PermutationResult> {
    guard observed.allSatisfy(\.isFinite) else { return .notEstimable(.perfectAgreement) }
    let total = Double(arrangements)
    return .estimate(
      PermutationResult(
        pValues: hits.map { Double($0) / total },
        omnibusPValue: omnibus.map { _ in Double(omnibusHits) / total }, arrangements: arrangements,
        isExact: isExact))
  }
}
