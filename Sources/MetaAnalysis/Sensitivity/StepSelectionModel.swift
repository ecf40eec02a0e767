/// A selection model whose chance of publication is a step function of the one-sided p value.
///
/// Hedges 1992 (Statistical Science 7:246), Vevea & Hedges 1995 (Psychometrika 60:419), by maximum likelihood, as
/// metafor's `selmodel(type = "stepfun")`; with one step the three-parameter selection model. `StepSelectionSearch`
/// tells how the maximum is found.
public struct StepSelectionModel: Sendable, Equatable, Hashable {
  /// Which effects selection favours.
  public enum Direction: String, Sendable, Equatable, Hashable, CaseIterable {
    /// Positive ones: p is the upper tail of y / se.
    case greater
    /// Negative ones: p is the lower tail.
    case less
  }

  /// The p values at which the chance of selection changes, ascending, strictly between 0 and 1.
  public var steps: [Double]
  /// Which effects selection favours.
  public var direction: Direction
  /// Whether tau squared is estimated; else effects are equal.
  public var isRandom: Bool
  /// The confidence level, between 0 and 1.
  public var level: Double

  /// A selection model; by default with one step at 0.025, where positive effects become significant.
  /// - Precondition: steps ascend strictly between 0 and 1; `level` lies strictly between 0 and 1.
  public init(
    steps: [Double] = [0.025], direction: Direction = .greater, isRandom: Bool = true, level: Double = 0.95
  ) {
    precondition(!steps.isEmpty && zip([0] + steps, steps + [1]).allSatisfy { $0 < $1 }, "ascending steps")
    precondition(level > 0 && level < 1, "a confidence level lies between 0 and 1")
    self.steps = steps
    self.direction = direction
    self.isRandom = isRandom
    self.level = level
  }

  /// Fits the model.
  ///
  /// Refused: no more studies than parameters; an interval between steps without a p value; a variance that is not
  /// positive; a likelihood that rises without end, or to its edge (`.noConvergence`).
  public func fit(_ studies: [EffectSize]) -> Estimation<StepSelectionFit> {
    let unselected: Estimation<(tauSquared: Double, mean: Double, logLikelihood: Double)> =
      StudyColumns.with(studies) { columns in
        guard columns.smallestVariance > 0 else { return .notEstimable(.zeroVariance) }
        let estimator = isRandom ? HeterogeneityEstimator.maximumLikelihood : .equalEffects
        return estimator.tauSquared(&columns).map { tau in
          let constant = -0.918938533204672741780329736406 * Double(columns.studyCount)
          let value = LikelihoodMaximum.logLikelihood(tau.value, &columns, false)
          return (tau.value, columns.pooled(tauSquared: tau.value).estimate, constant + value)
        }
      }
    guard studies.count >= steps.count + (isRandom ? 3 : 2) || studies.isEmpty else {
      return .notEstimable(.noResidualDegreesOfFreedom)
    }
    return unselected.flatMap { unselected in
      let flip = direction == .greater ? 1.0 : -1.0
      let likelihood = StepSelectionLikelihood(
        studies.map { EffectSize(estimate: flip * $0.estimate, variance: $0.variance) }, steps: steps,
        isRandom: isRandom)
      guard likelihood.counts.allSatisfy({ $0 > 0 }) else { return .notEstimable(.emptySelectionInterval) }
      let search = StepSelectionSearch(
        likelihood, mean: flip * unselected.mean, tauSquared: unselected.tauSquared)
      guard let maximum = search.maximum(), let errors = likelihood.standardErrors(at: maximum.point) else {
        return .notEstimable(.noConvergence)
      }
      return fit(studies, likelihood, maximum, errors, unselected.logLikelihood)
    }
  }

  private func fit(
    _ studies: [EffectSize], _ likelihood: StepSelectionLikelihood, _ maximum: StepSelectionSearch.Maximum,
    _ errors: StepSelectionLikelihood.StandardErrors, _ unselected: Double
  ) -> Estimation<StepSelectionFit> {
    let point = maximum.point
    let effect = CoefficientEstimate.testing(
      (direction == .greater ? 1 : -1) * point.mean, variance: errors.mean * errors.mean,
      degreesOfFreedom: nil, level: level)
    let ratio = OmnibusTest.testing(
      quadraticForm: max(0, 2 * (maximum.logLikelihood - unselected)), degreesOfFreedom: steps.count,
      denominatorDegreesOfFreedom: nil)
    var weights: [SelectionWeight] = []
    for (index, weight) in point.weights.enumerated() {
      let lower = index == 0 ? 0 : steps[index - 1]
      let upper = index < steps.count ? steps[index] : 1
      var test: CoefficientEstimate?
      if index > 0 {
        switch CoefficientEstimate.testing(
          weight - 1, variance: errors.weights[index - 1] * errors.weights[index - 1], degreesOfFreedom: nil,
          level: level)
        {
        case .notEstimable(let reason): return .notEstimable(reason)
        case .estimate(let estimate): test = estimate
        }
      }
      weights.append(
        SelectionWeight(
          lower: lower, upper: upper, studyCount: likelihood.counts[index], weight: weight,
          differenceFromOne: test))
    }
    return effect.flatMap { effect in
      ratio.map { ratio in
        StepSelectionFit(
          effect: effect, tauSquared: point.tauSquared,
          tauSquaredStandardError: errors.tauSquared.map { .estimate($0) }
            ?? .notEstimable(isRandom ? .atBoundary : .equalEffectsModel),
          weights: weights, logLikelihood: maximum.logLikelihood, likelihoodRatio: ratio,
          maximaCount: maximum.count, warnings: ModelWarning.smallStudyTest(studies.count))
      }
    }
  }
}

/// A fitted step-function selection model.
public struct StepSelectionFit: Sendable, Equatable {
  /// The mean effect before selection, by the Wald test.
  public var effect: CoefficientEstimate
  /// The between-study variance before selection.
  public var tauSquared: Double
  /// Its standard error from the observed information; refused at zero and for equal effects.
  public var tauSquaredStandardError: Estimation<Double>
  /// The intervals of p with their weights, smallest p first.
  public var weights: [SelectionWeight]
  /// The logarithm of the likelihood at the maximum.
  public var logLikelihood: Double
  /// The likelihood-ratio test that all weights are one.
  public var likelihoodRatio: OmnibusTest
  /// How many local maxima were found; the highest was taken.
  public var maximaCount: Int
  /// What a reader should know.
  public var warnings: [ModelWarning]
}

/// The relative chance of selection of studies whose one-sided p lies in an interval.
public struct SelectionWeight: Sendable, Equatable {
  /// The lower end, not included.
  public var lower: Double
  /// The upper end, included.
  public var upper: Double
  /// Number of studies in the interval.
  public var studyCount: Int
  /// The chance of selection relative to the first interval (delta), one for the first.
  public var weight: Double
  /// Weight less one with its Wald test and interval; nil for the first.
  public var differenceFromOne: CoefficientEstimate?

  /// The standard error of the weight; nil for the first.
  public var standardError: Double? { differenceFromOne?.standardError }

  /// The Wald interval of the weight, zero at least; nil for the first.
  public var interval: ConfidenceInterval? {
    differenceFromOne.map {
      ConfidenceInterval(lower: max(0, 1 + $0.interval.lower), upper: max(0, 1 + $0.interval.upper))
    }
  }
}
