import RealModule

/// The rank correlation of standardized effects with their variances (Begg & Mazumdar 1994), as metafor's `ranktest`.
public struct RankCorrelationTest: Sendable, Equatable {
  /// Kendall's tau-b.
  public var tau: Double
  /// The two-sided p value.
  public var pValue: Double
  /// Whether p comes from the exact distribution; else from the normal approximation.
  public var isExact: Bool
  /// Number of studies.
  public var studyCount: Int
  /// What a reader should know.
  public var warnings: [ModelWarning]

  /// Tests the studies.
  ///
  /// Effects are standardized as (y - m) / sqrt(v - 1/sum w), with m the equal-effects mean. p is exact up to 170
  /// studies without ties (beyond, R's counts overflow); ties and more studies take the normal approximation without
  /// continuity correction, its variance corrected for ties (Kendall 1970, ch. 4). Refused: one study, a variance
  /// that is not positive, all effects or all variances tied.
  public static func testing(_ studies: [EffectSize]) -> Estimation<RankCorrelationTest> {
    guard studies.count != 1 else { return .notEstimable(.singleStudy) }
    return StudyColumns.with(studies) { columns in
      guard columns.smallestVariance > 0 else { return .notEstimable(.zeroVariance) }
      let mean = columns.pooled(tauSquared: 0).estimate
      let inverse = studies.map { 1 / $0.variance }
      let standardized = studies.indices.map { index in
        // v - 1/W = v (W - w) / W, with the others' weights summed so that nothing cancels.
        let others = inverse.indices.reduce(0) { $1 == index ? $0 : $0 + inverse[$1] }
        let share = others / (others + inverse[index])
        return (studies[index].estimate - mean) / Double.sqrt(studies[index].variance * share)
      }
      guard standardized.allSatisfy(\.isFinite) else { return .notEstimable(.outOfRange) }
      return correlation(standardized, studies.map(\.variance))
    }
  }

  private static func correlation(_ left: [Double], _ right: [Double]) -> Estimation<RankCorrelationTest> {
    let count = left.count
    var score = 0
    for first in 0..<count {
      for second in 0..<first {
        score += sign(left[first], left[second]) * sign(right[first], right[second])
      }
    }
    let leftTies = TieSums(left)
    let rightTies = TieSums(right)
    let pairs = Double(count * (count - 1) / 2)
    guard leftTies.pairs < pairs && rightTies.pairs < pairs else { return .notEstimable(.tiedRanks) }
    let isExact = count <= 170 && leftTies.pairs == 0 && rightTies.pairs == 0
    let spread = Double.sqrt((pairs - leftTies.pairs) * (pairs - rightTies.pairs))
    let pValue: Double
    if isExact {
      pValue = KendallDistribution(count: count).twoSided(score: score)
    } else {
      let variance = TieSums.scoreVariance(count, leftTies, rightTies)
      pValue = min(1, 2 * NormalDistribution().upperTail(abs(Double(score)) / Double.sqrt(variance)))
    }
    return .estimate(
      RankCorrelationTest(
        tau: Double(score) / spread, pValue: pValue, isExact: isExact, studyCount: count,
        warnings: ModelWarning.smallStudyTest(count)))
  }

  private static func sign(_ left: Double, _ right: Double) -> Int { left > right ? 1 : (left < right ? -1 : 0) }
}

/// Sums over groups of t tied values.
private struct TieSums {
  /// Tied pairs: the sum of t (t - 1) / 2.
  var pairs = 0.0
  /// The sum of t (t - 1) (2t + 5).
  var variance = 0.0
  /// The sum of t (t - 1) (t - 2).
  var triples = 0.0

  init(_ values: [Double]) {
    let sorted = values.sorted()
    var start = 0
    for index in 1...sorted.count where index == sorted.count || sorted[index] != sorted[start] {
      let size = Double(index - start)
      pairs += size * (size - 1) / 2
      variance += size * (size - 1) * (2 * size + 5)
      triples += size * (size - 1) * (size - 2)
      start = index
    }
  }

  /// The variance of Kendall's score under independence, with ties (Kendall 1970, eq. 4.4).
  static func scoreVariance(_ count: Int, _ left: TieSums, _ right: TieSums) -> Double {
    let size = Double(count)
    let untied = size * (size - 1) * (2 * size + 5)
    var variance = (untied - left.variance - right.variance) / 18
    variance += 4 * left.pairs * right.pairs / (2 * size * (size - 1))
    if count > 2 { variance += left.triples * right.triples / (9 * size * (size - 1) * (size - 2)) }
    return variance
  }
}
