import RealModule

/// Trim and fill: studies that seem to be missing on one side of the funnel plot are imputed, as metafor's `trimfill`.
///
/// Duval & Tweedie 2000 (Journal of the American Statistical Association 95:89; Biometrics 56:455). A sensitivity
/// analysis under one kind of selection, not a better estimate.
public struct TrimAndFill: Sendable, Equatable, Hashable {
  /// A side of the funnel plot.
  public enum Side: String, Sendable, Equatable, Hashable, CaseIterable {
    /// Small effects are missing.
    case left
    /// Large effects are missing.
    case right
  }

  /// How the number of missing studies is estimated; the raw value is the paper's letter.
  public enum Estimator: String, Sendable, Equatable, Hashable, CaseIterable {
    /// Linear in the rank sum; the usual choice.
    case linear = "L0"
    /// From the run of extreme ranks; gives a test.
    case run = "R0"
    /// Quadratic in the rank sum.
    case quadratic = "Q0"
  }

  /// The model that is fitted at each step and to the filled studies.
  public var model: RandomEffectsModel
  /// The estimator of the number of missing studies.
  public var estimator: Estimator
  /// The side where studies are missing; nil takes the one that Egger's regression with the model's tau squared
  /// estimator suggests: left if effects grow with the standard error.
  public var side: Side?

  /// Trim and fill with a model.
  public init(
    _ model: RandomEffectsModel = RandomEffectsModel(), estimator: Estimator = .linear, side: Side? = nil
  ) {
    self.model = model
    self.estimator = estimator
    self.side = side
  }

  /// Estimates how many studies are missing and fits the model with them.
  ///
  /// Refused: fewer than three studies; no side, since all variances are equal; no number that settles in 100 rounds.
  /// Where effects tie at the trimmed edge those later in the order go first, as in metafor.
  public func fit(_ studies: [EffectSize]) -> Estimation<TrimAndFillFit> {
    guard !studies.isEmpty else { return .notEstimable(.noStudies) }
    guard studies.count >= 3 else { return .notEstimable(.fewerThanThreeStudies) }
    return side(studies).flatMap { side in fit(studies, side: side) }
  }

  private func side(_ studies: [EffectSize]) -> Estimation<Side> {
    if let side { return .estimate(side) }
    let regression = FunnelRegression(dispersion: .additive(model.estimator, .wald))
    return regression.test(studies).map { $0.slope.estimate < 0 ? .right : .left }
  }

  private func fit(_ studies: [EffectSize], side: Side) -> Estimation<TrimAndFillFit> {
    let flip = side == .left ? 1.0 : -1.0
    let sorted = studies.enumerated().sorted {
      (flip * $0.element.estimate, $0.offset) < (flip * $1.element.estimate, $1.offset)
    }
    .map { EffectSize(estimate: flip * $0.element.estimate, variance: $0.element.variance) }
    var missing = 0
    for _ in 0..<100 {
      let center: Double
      switch pooled(Array(sorted.dropLast(missing))) {
      case .estimate(let value): center = value
      case .notEstimable(let reason): return .notEstimable(reason)
      }
      let ranks = DeviationRanks(sorted.map { $0.estimate - center })
      guard let estimate = ranks.missing(estimator), estimate.isFinite else {
        return .notEstimable(.noConvergence)
      }
      let rounded = max(0, Int(estimate.rounded(.toNearestOrEven)))
      if rounded == missing {
        let filled = sorted.suffix(missing).reversed().map {
          EffectSize(estimate: flip * (2 * center - $0.estimate), variance: $0.variance)
        }
        return filledFit(studies, filled, side: side, ranks: ranks, estimate: estimate)
      }
      guard rounded < studies.count else { return .notEstimable(.noConvergence) }
      missing = rounded
    }
    return .notEstimable(.noConvergence)
  }

  private func pooled(_ studies: [EffectSize]) -> Estimation<Double> {
    StudyColumns.with(studies) { columns in
      model.estimator.tauSquared(&columns).map { columns.pooled(tauSquared: $0.value).estimate }
    }
  }

  private func filledFit(
    _ studies: [EffectSize], _ filled: [EffectSize], side: Side, ranks: DeviationRanks, estimate: Double
  ) -> Estimation<TrimAndFillFit> {
    let variance = ranks.variance(estimator, missing: estimate)
    let count = filled.count
    return model.fit(studies + filled).map { fit in
      TrimAndFillFit(
        side: side, missingCount: count,
        standardError: variance.isFinite && variance >= 0
          ? .estimate(Double.sqrt(variance)) : .notEstimable(.outOfRange),
        pValue: estimator == .run ? Double.exp2(-Double(count + 1)) : nil, filled: filled, fit: fit,
        warnings: ModelWarning.smallStudyTest(studies.count))
    }
  }
}

/// The result of trim and fill.
public struct TrimAndFillFit: Sendable, Equatable {
  /// Where studies are missing.
  public var side: TrimAndFill.Side
  /// How many (k0).
  public var missingCount: Int
  /// The standard error of that number; refused where its variance is negative.
  public var standardError: Estimation<Double>
  /// For the run estimator, the probability of this many or more if none is missing; else nil.
  public var pValue: Double?
  /// The imputed studies, mirror images of the most extreme ones, the most extreme first.
  public var filled: [EffectSize]
  /// The model fitted to the observed and the imputed studies; weights in this order.
  public var fit: RandomEffectsFit
  /// What a reader should know.
  public var warnings: [ModelWarning]
}
