import MetaAnalysis
import TrialModel

/// What a review rarely reports about its analysis, and by which its numbers can differ without a mistake.
struct AnalysisWay: Sendable, Equatable {
  let variance: StandardizedMeanDifference.SamplingVariance
  /// Between the scales of one study that were averaged.
  let correlation: Double
  let model: ModelChoice

  /// The ways that are tried: three formulas of the variance, three correlations where scales were averaged.
  static func all(averaging: Bool, rule: DecisionRule?) -> [AnalysisWay] {
    let models: [ModelChoice] =
      rule.map { [.byTest($0)] } ?? [.random(.restrictedMaximumLikelihood), .random(.derSimonianLaird), .fixed]
    return models.flatMap { model in
      [StandardizedMeanDifference.SamplingVariance.largeSample, .unbiased, .borenstein].flatMap { variance in
        (averaging ? [0.6, 0, 1] : [0.6]).map { AnalysisWay(variance: variance, correlation: $0, model: model) }
      }
    }
  }
}

/// How a review chooses between a fixed effect and random effects.
enum ModelChoice: Sendable, Equatable {
  case fixed
  case random(HeterogeneityEstimator)
  case byTest(DecisionRule)

  /// The estimator for studies of which a fixed effect would have this heterogeneity.
  func estimator(_ heterogeneity: Heterogeneity?) -> HeterogeneityEstimator {
    switch self {
    case .fixed: return .equalEffects
    case .random(let estimator): return estimator
    case .byTest(let rule):
      guard let heterogeneity, heterogeneity.pValue < rule.p, heterogeneity.iSquaredFromQ >= rule.i2 else {
        return .equalEffects
      }
      return .restrictedMaximumLikelihood
    }
  }
}

/// A rule by which a test decides between a fixed effect and random effects.
package struct DecisionRule: Sendable, Equatable {
  /// Heterogeneity counts below this probability ...
  package let p: Double
  /// ... and from this I squared on, in percent.
  package let i2: Double

  /// The thresholds that the Methods assert; nil when they give none.
  package init?(_ assertions: [AssertionFact]) {
    func threshold(_ topic: String) -> Double? {
      assertions.first { $0.kind == .decisionRule && $0.topic == topic }?.value?.value
    }
    guard let p = threshold("p"), let i2 = threshold("i2") else { return nil }
    self.p = p
    self.i2 = i2
  }
}

/// What comes out of pooling.
struct PooledNumbers: Sendable, Equatable {
  let estimate: Double
  let lower: Double
  let upper: Double
  /// From Q and from tau squared: software prints one or the other.
  let i2FromQ: Double
  let i2FromTau: Double

  /// Pools entries by a way, with z intervals; `otherModel` takes the model that the way would not take.
  init?(_ effects: [EffectSize], _ model: ModelChoice, otherModel: Bool = false) {
    let fixed = RandomEffectsModel(estimator: .equalEffects, test: .wald)
    guard case .estimate(let plain) = fixed.fit(effects) else { return nil }
    var heterogeneity: Heterogeneity?
    if case .estimate(let value) = plain.heterogeneity { heterogeneity = value }
    var estimator = model.estimator(heterogeneity)
    if otherModel { estimator = estimator == .equalEffects ? .restrictedMaximumLikelihood : .equalEffects }
    var fit = plain
    if estimator != .equalEffects {
      guard case .estimate(let random) = RandomEffectsModel(estimator: estimator, test: .wald).fit(effects) else {
        return nil
      }
      fit = random
    }
    estimate = fit.pooled.estimate
    lower = fit.pooled.interval.lower
    upper = fit.pooled.interval.upper
    i2FromQ = heterogeneity?.iSquaredFromQ ?? 0
    if case .estimate(let value) = fit.heterogeneity { i2FromTau = value.iSquared } else { i2FromTau = i2FromQ }
  }

  /// Whether the numbers round to those that a claim prints; nil when it prints none.
  func agree(with claim: ClaimFact) -> Bool? {
    var checks: [Bool] = []
    if let printed = claim.estimate.printed { checks.append(printed.agrees(with: estimate)) }
    if let printed = claim.lower.printed { checks.append(printed.agrees(with: lower)) }
    if let printed = claim.upper.printed { checks.append(printed.agrees(with: upper)) }
    if let printed = claim.i2.printed {
      checks.append(printed.agrees(with: i2FromQ) || printed.agrees(with: i2FromTau))
    }
    return checks.isEmpty ? nil : checks.allSatisfy(\.self)
  }

  /// Whether every number is near the printed one: a difference that unreported choices could make.
  func isNear(_ claim: ClaimFact) -> Bool {
    func near(_ printed: Printed, _ value: Double, _ tolerance: Double) -> Bool {
      printed.printed.map { ($0.value - value).magnitude <= tolerance + $0.halfUnit } ?? true
    }
    return near(claim.estimate, estimate, Self.nearEffect) && near(claim.lower, lower, Self.nearEffect)
      && near(claim.upper, upper, Self.nearEffect)
      && (near(claim.i2, i2FromQ, Self.nearI2) || near(claim.i2, i2FromTau, Self.nearI2))
  }

  /// How far interval and I squared are from the printed ones; percentages count as hundredths.
  func distance(to claim: ClaimFact) -> Double {
    let ends = [(claim.lower.value, lower), (claim.upper.value, upper)]
    let i2 = claim.i2.value.map { min(($0 - i2FromQ).magnitude, ($0 - i2FromTau).magnitude) / 100 }
    return ends.reduce(i2 ?? 0) { sum, pair in sum + (pair.0.map { ($0 - pair.1).magnitude } ?? 0) }
  }

  /// By how much effects and percentages may differ and still count as near.
  static let nearEffect = 0.05
  static let nearI2 = 5.0
}

/// The least and the greatest of what several ways of analysis give.
struct PooledRange: Sendable, Equatable {
  let estimate: ClosedRange<Double>
  let lower: ClosedRange<Double>
  let upper: ClosedRange<Double>
  let i2: ClosedRange<Double>

  /// The range of some results; nil for none.
  init?(_ numbers: [PooledNumbers]) {
    func range(_ values: [Double]) -> ClosedRange<Double>? {
      guard let least = values.min(), let greatest = values.max() else { return nil }
      return least...greatest
    }
    guard let estimate = range(numbers.map(\.estimate)), let lower = range(numbers.map(\.lower)),
      let upper = range(numbers.map(\.upper)), let i2 = range(numbers.flatMap { [$0.i2FromQ, $0.i2FromTau] })
    else { return nil }
    self.estimate = estimate
    self.lower = lower
    self.upper = upper
    self.i2 = i2
  }

  /// `0.08 (-0.20 to 0.36), I2 33%`, or each number with its range.
  var text: String {
    func span(_ range: ClosedRange<Double>, _ decimals: Int) -> String {
      let least = NumberText.fixed(range.lowerBound, decimals)
      let greatest = NumberText.fixed(range.upperBound, decimals)
      return least == greatest ? least : "\(least) to \(greatest)"
    }
    let parts = [span(estimate, 2), span(lower, 2), span(upper, 2)]
    let i2 = "I2 \(span(i2, 0))%"
    return parts.contains { $0.contains(" to ") }
      ? "estimate \(parts[0]), lower limit \(parts[1]), upper limit \(parts[2]), \(i2)"
      : "\(parts[0]) (\(parts[1]) to \(parts[2])), \(i2)"
  }
}
