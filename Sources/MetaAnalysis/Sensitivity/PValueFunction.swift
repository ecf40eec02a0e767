import RealModule

extension EffectSize {
  /// The two-sided p value of a hypothesis about the true effect, by the normal distribution (z), in 0...1.
  ///
  /// The hypotheses with p of 0.05 are the limits of the 95% interval; without a variance it is 1 at the estimate, else 0.
  public func pValue(against hypothesis: Double) -> Double {
    guard variance > 0 else { return estimate == hypothesis ? 1 : 0 }
    return min(1, 2 * NormalDistribution().upperTail(abs(estimate - hypothesis) / standardError))
  }
}

extension CoefficientEstimate {
  /// The two-sided p value of a hypothesis about the coefficient, by the distribution of its own test, in 0...1.
  ///
  /// A p value function (Rücker & Schwarzer 2021, Research Synthesis Methods 12:8) is this for every hypothesis.
  public func pValue(against hypothesis: Double) -> Double {
    guard standardError > 0 else { return estimate == hypothesis ? 1 : 0 }
    let distance = abs(estimate - hypothesis) / standardError
    let tail =
      degreesOfFreedom.map { StudentDistribution(degreesOfFreedom: $0).upperTail(distance) }
      ?? NormalDistribution().upperTail(distance)
    return min(1, 2 * tail)
  }
}

extension RandomEffectsFit {
  /// The two-sided p value of a hypothesis about the true effect of a new study, in 0...1.
  ///
  /// The hypotheses with p of 0.05 are the limits of the 95% prediction interval. Refused where that is.
  public func predictionPValue(
    against hypothesis: Double, degreesOfFreedom choice: PredictionDegreesOfFreedom = .studiesMinusOne
  ) -> Estimation<Double> {
    predictionInterval(degreesOfFreedom: choice).flatMap { _ in
      let variance = tauSquared + pooled.standardError * pooled.standardError
      guard variance > 0 else { return .estimate(pooled.estimate == hypothesis ? 1 : 0) }
      let distance = abs(pooled.estimate - hypothesis) / Double.sqrt(variance)
      let tail =
        predictionDegrees(choice).map { StudentDistribution(degreesOfFreedom: $0).upperTail(distance) }
        ?? NormalDistribution().upperTail(distance)
      return .estimate(min(1, 2 * tail))
    }
  }
}
