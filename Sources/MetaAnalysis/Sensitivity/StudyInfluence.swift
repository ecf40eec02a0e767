import RealModule

/// How much the synthesis depends on one study: diagnostics that delete it and fit anew.
///
/// Viechtbauer & Cheung 2010 (Research Synthesis Methods 1:112); with the Hartung-Knapp tests scaled as metafor's
/// `influence.rma.uni` does. s squared is the test's scale of the fit without the study, one for z and t.
public struct StudyInfluence: Sendable, Equatable {
  /// The externally standardized residual: deleted residual over sqrt(s squared (v + tau squared + variance)), all
  /// but v taken without the study.
  public var studentizedResidual: Double
  /// The change of the pooled effect over sqrt(s squared h (v + tau squared without the study)).
  public var dffits: Double
  /// The squared change of the pooled effect over its squared standard error.
  public var cooksDistance: Double
  /// The squared standard error without the study over the one with it.
  public var covarianceRatio: Double
  /// Tau squared without the study.
  public var tauSquaredWithout: Double
  /// Cochran's Q without the study; refused if one study remains or a variance is zero.
  public var qWithout: Estimation<Double>
  /// The hat value, the study's share of the weights, in 0...1.
  public var hat: Double
  /// The weight in percent.
  public var weight: Double
  /// The change of the pooled effect over its standard error with tau squared and s squared without the study.
  public var dfbetas: Double
  /// Whether |DFFITS| > 3 sqrt(1 / (k - 1)), Cook's distance > the median of chi-square(1), the hat value > 3 / k or
  /// |DFBETAS| > 1.
  public var isInfluential: Bool
}

extension LeaveOneOut {
  /// The influence of each study, in their order.
  ///
  /// Refused as a whole: one study, or a model that cannot be fitted to all. A study is refused if the model cannot
  /// be fitted to the others.
  public func influence(_ studies: [EffectSize]) -> Estimation<[Estimation<StudyInfluence>]> {
    deletions(studies).map { full, parts in
      zip(studies.indices, parts).map { index, part in
        part.flatMap { Self.influence(studies, of: index, full: full, part: $0) }
      }
    }
  }

  /// The fit to all studies, and those without each.
  func deletions(
    _ studies: [EffectSize]
  ) -> Estimation<(full: RandomEffectsFit, parts: [Estimation<RandomEffectsFit>])> {
    guard studies.count != 1 else { return .notEstimable(.singleStudy) }
    return model.fit(studies).flatMap { full in fits(studies).map { (full, $0.map(\.fit)) } }
  }

  private static func influence(
    _ studies: [EffectSize], of index: Int, full: RandomEffectsFit, part: RandomEffectsFit
  ) -> Estimation<StudyInfluence> {
    let study = studies[index]
    let tauSquared = part.tauSquared
    let scale = part.model.test.varianceScale(residualMeanSquare: part.residualMeanSquare)
    let change = full.pooled.estimate - part.pooled.estimate
    let total = study.variance + tauSquared
    let hat = full.weights[index] / 100
    let fullVariance = full.pooled.standardError * full.pooled.standardError
    let weight = studies.reduce(0) { $0 + 1 / ($1.variance + tauSquared) }
    let count = Double(studies.count)
    var influence = StudyInfluence(
      studentizedResidual: (study.estimate - part.pooled.estimate)
        / Double.sqrt(scale * (total + part.waldVariance)),
      dffits: change / Double.sqrt(hat * total * scale),
      cooksDistance: change * change / fullVariance,
      covarianceRatio: part.waldVariance * scale / fullVariance, tauSquaredWithout: tauSquared,
      qWithout: part.heterogeneity.map(\.q), hat: hat, weight: full.weights[index],
      dfbetas: change / Double.sqrt(scale / weight), isInfluential: false)
    let numbers = [
      influence.studentizedResidual, influence.dffits, influence.cooksDistance, influence.covarianceRatio,
      influence.dfbetas,
    ]
    guard numbers.allSatisfy(\.isFinite) else { return .notEstimable(.outOfRange) }
    influence.isInfluential =
      abs(influence.dffits) > 3 * Double.sqrt(1 / (count - 1))
      || ChiSquareDistribution(degreesOfFreedom: 1).lowerTail(influence.cooksDistance) > 0.5
      || hat > 3 / count || abs(influence.dfbetas) > 1
    return .estimate(influence)
  }
}
