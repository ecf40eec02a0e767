/// A fitted meta-regression.
public struct MetaRegressionFit: Sendable, Equatable {
  /// Estimator, test and level.
  public var model: RandomEffectsModel
  /// The design that was fitted.
  public var design: DesignMatrix
  /// The coefficients, in the order of `design.names`.
  public var coefficients: [CoefficientEstimate]
  /// Covariance of the coefficients under the model's test, row after row.
  public var covariance: [Double]
  /// The generalized Q at the estimated tau squared over k - p: Hartung-Knapp's scale.
  public var residualMeanSquare: Double
  /// The between-study variance that the moderators leave.
  public var tauSquared: Double
  /// The test that all coefficients but the intercept are zero (QM).
  public var omnibus: Estimation<OmnibusTest>
  /// QE, its test, and I squared and H squared of what is left.
  public var residualHeterogeneity: Estimation<Heterogeneity>
  /// Percent of the null model's tau squared that the moderators explain, zero or above (Raudenbush 2009).
  public var rSquared: Estimation<Double>
  /// The weight of each study in percent; they add up to 100.
  public var weights: [Double]
  /// What a reader should know.
  public var warnings: [ModelWarning]

  /// Number of studies less number of coefficients.
  public var residualDegreesOfFreedom: Int { design.rowCount - design.columnCount }

  /// The degrees of freedom of t and F, or nil for normal and chi-square.
  var testDegreesOfFreedom: Double? { model.test == .wald ? nil : Double(residualDegreesOfFreedom) }

  static func fitting(
    _ model: RandomEffectsModel, to regression: inout RegressionColumns, design: DesignMatrix,
    tau: TauSquaredEstimate, null: Estimation<TauSquaredEstimate>
  ) -> Estimation<MetaRegressionFit> {
    let heterogeneity = Heterogeneity.of(&regression, tauSquared: tau.value, estimator: model.estimator)
    let solution = regression.solution(at: tau.value)
    let residualCount = regression.residualCount
    let meanSquare = residualCount > 0 ? solution.residual / Double(residualCount) : 0
    let scale = model.test.varianceScale(residualMeanSquare: meanSquare)
    let degreesOfFreedom = model.test == .wald ? nil : Double(residualCount)
    let covariance = solution.covariance.map { $0 * scale }
    var coefficients: [CoefficientEstimate] = []
    for (index, value) in solution.coefficients.enumerated() {
      switch CoefficientEstimate.testing(
        value, variance: covariance[index * (design.columnCount + 1)], degreesOfFreedom: degreesOfFreedom,
        level: model.level)
      {
      case .estimate(let coefficient): coefficients.append(coefficient)
      case .notEstimable(let reason): return .notEstimable(reason)
      }
    }
    let sum = regression.variances.reduce(0) { $0 + 1 / ($1 + tau.value) }
    var fit = MetaRegressionFit(
      model: model, design: design, coefficients: coefficients, covariance: covariance,
      residualMeanSquare: meanSquare, tauSquared: tau.value, omnibus: .notEstimable(.noModerator),
      residualHeterogeneity: heterogeneity, rSquared: rSquared(model, tau.value, null),
      weights: regression.variances.map { 100 / ($0 + tau.value) / sum }, warnings: [])
    fit.omnibus = fit.omnibusTest(of: 1..<max(1, design.columnCount))
    fit.warnings = fit.warnings(
      maximaCount: tau.maximaCount, zeros: regression.variances.reduce(0) { $0 + ($1 == 0 ? 1 : 0) })
    return .estimate(fit)
  }

  /// The test that some coefficients are zero, such as those of one moderator: `design.terms[0].columns`.
  public func omnibusTest(of columns: Range<Int>) -> Estimation<OmnibusTest> {
    guard !columns.isEmpty else { return .notEstimable(.noModerator) }
    let count = design.columnCount
    let part = columns.flatMap { row in columns.map { covariance[row * count + $0] } }
    guard
      let form = OmnibusTest.quadraticForm(
        columns.map { coefficients[$0].estimate }, covariance: part)
    else { return .notEstimable(.outOfRange) }
    return OmnibusTest.testing(
      quadraticForm: form, degreesOfFreedom: columns.count, denominatorDegreesOfFreedom: testDegreesOfFreedom)
  }

  private static func rSquared(
    _ model: RandomEffectsModel, _ tauSquared: Double, _ null: Estimation<TauSquaredEstimate>
  ) -> Estimation<Double> {
    guard model.estimator != .equalEffects else { return .notEstimable(.equalEffectsModel) }
    switch null {
    case .notEstimable(let reason): return .notEstimable(reason)
    case .estimate(let null):
      guard null.value > 0 else { return .notEstimable(.noHeterogeneity) }
      return .estimate(max(0, 100 * ((null.value - tauSquared) / null.value)))
    }
  }

  private func warnings(maximaCount: Int, zeros: Int) -> [ModelWarning] {
    var warnings: [ModelWarning] = []
    let covariates = design.columnCount - 1
    if design.rowCount < 5 { warnings.append(.fewStudies(design.rowCount)) }
    if covariates > 0 && design.rowCount < 10 * covariates {
      warnings.append(.fewStudiesPerCovariate(studies: design.rowCount, covariates: covariates))
    }
    if zeros > 0 { warnings.append(.zeroVariances(zeros)) }
    if maximaCount > 1 { warnings.append(.severalLikelihoodMaxima(maximaCount)) }
    return warnings
  }
}

extension RegressionColumns {
  /// The weighted least squares solution at a tau squared.
  struct Solution {
    var coefficients: [Double]
    /// The inverse of X'WX, row after row.
    var covariance: [Double]
    /// The generalized Q.
    var residual: Double
  }

  mutating func solution(at tauSquared: Double) -> Solution {
    let moments = moments(at: tauSquared)
    let coefficients = [Double](unsafeUninitializedCapacity: coefficientCount) { memory, count in
      self.coefficients(into: memory)
      count = coefficientCount
    }
    return Solution(
      coefficients: coefficients, covariance: inverseInformation(), residual: moments.residual)
  }
}
