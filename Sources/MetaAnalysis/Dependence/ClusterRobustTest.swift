import RealModule

/// Cluster-robust tests of coefficients: the CR2 variance with Satterthwaite degrees of freedom.
///
/// Bell & McCaffrey 2002; Pustejovsky & Tipton 2018, eq. 4-9; as clubSandwich's `coef_test(vcov = "CR2")`. The
/// working model is the fit's own: weights are the inverse of the working covariance of each cluster.
public struct ClusterRobustTest: Sendable, Equatable, Hashable {
  /// The confidence level, between 0 and 1.
  public var level: Double

  /// A robust test.
  /// - Precondition: `level` lies strictly between 0 and 1.
  public init(level: Double = 0.95) {
    precondition(level > 0 && level < 1, "a confidence level lies between 0 and 1")
    self.level = level
  }

  /// Tests the coefficients of a design at given variances.
  ///
  /// Refused: one cluster, a working variance that is not positive, a coefficient that one cluster alone decides.
  /// - Parameters:
  ///   - effects: the effects, several to a cluster.
  ///   - design: one row per effect.
  ///   - clusters: the name of each effect's cluster.
  ///   - varianceWithin: variance added to each effect: tau squared, or the variance within clusters.
  ///   - varianceBetween: variance shared by the effects of a cluster, zero unless the model has three levels.
  /// - Precondition: the design has one row per effect, and there is one cluster per effect.
  public func test(
    _ effects: [EffectSize], design: DesignMatrix, clusters: [String], varianceWithin: Double,
    varianceBetween: Double = 0
  ) -> Estimation<ClusterRobustFit> {
    precondition(effects.count == design.rowCount, "one row of the design per effect")
    let groups = Clusters(clusters, count: effects.count).members
    if let reason = StudyColumns.refusal(of: effects) { return .notEstimable(reason) }
    guard groups.count > 1 else { return .notEstimable(.singleCluster) }
    guard varianceWithin.isFinite && varianceBetween.isFinite else { return .notEstimable(.notFinite) }
    guard varianceWithin >= 0 && varianceBetween >= 0 else { return .notEstimable(.negativeVariance) }
    guard effects.allSatisfy({ $0.variance + varianceWithin > 0 }) else {
      return .notEstimable(.zeroVariance)
    }
    let sandwich = ClusterSandwich(
      effects, design: design, groups: groups.map(\.members), within: varianceWithin, between: varianceBetween
    )
    var coefficients: [CoefficientEstimate] = []
    for column in 0..<design.columnCount {
      let robust = sandwich.variance(of: column)
      guard robust.variance > 0 && robust.degreesOfFreedom.isFinite && robust.degreesOfFreedom > 0 else {
        return .notEstimable(.perfectAgreement)
      }
      switch CoefficientEstimate.testing(
        sandwich.coefficients[column], variance: robust.variance,
        degreesOfFreedom: robust.degreesOfFreedom, level: level)
      {
      case .estimate(let coefficient): coefficients.append(coefficient)
      case .notEstimable(let reason): return .notEstimable(reason)
      }
    }
    let warnings: [ModelWarning] = coefficients.compactMap(\.degreesOfFreedom).filter { $0 < 4 }
      .map { .fewDegreesOfFreedom($0) }
    return .estimate(
      ClusterRobustFit(
        names: design.names, coefficients: coefficients, clusterCount: groups.count, warnings: warnings))
  }

  /// Tests the pooled effect of an intercept-only fit.
  public func test(
    _ fit: RandomEffectsFit, effects: [EffectSize], clusters: [String]
  ) -> Estimation<ClusterRobustFit> {
    pooled(effects, clusters, within: fit.tauSquared, between: 0)
  }

  /// Tests the coefficients of a meta-regression.
  public func test(
    _ fit: MetaRegressionFit, effects: [EffectSize], clusters: [String]
  ) -> Estimation<ClusterRobustFit> {
    test(effects, design: fit.design, clusters: clusters, varianceWithin: fit.tauSquared)
  }

  /// Tests the pooled effect of a three-level model.
  public func test(
    _ fit: ThreeLevelFit, effects: [EffectSize], clusters: [String]
  ) -> Estimation<ClusterRobustFit> {
    pooled(effects, clusters, within: fit.varianceWithin, between: fit.varianceBetween)
  }

  private func pooled(
    _ effects: [EffectSize], _ clusters: [String], within: Double, between: Double
  ) -> Estimation<ClusterRobustFit> {
    switch DesignMatrix.intercept(studyCount: effects.count, moderators: []) {
    case .notEstimable(let reason): .notEstimable(reason)
    case .estimate(let design):
      test(effects, design: design, clusters: clusters, varianceWithin: within, varianceBetween: between)
    }
  }
}

/// Coefficients with cluster-robust tests.
public struct ClusterRobustFit: Sendable, Equatable {
  /// The name of each coefficient.
  public var names: [String]
  /// The coefficients; `degreesOfFreedom` are Satterthwaite's.
  public var coefficients: [CoefficientEstimate]
  /// Number of clusters.
  public var clusterCount: Int
  /// What a reader should know: degrees of freedom below four.
  public var warnings: [ModelWarning]
}
