import RealModule

/// An intercept-only model that is fitted again and again to effects with flipped signs.
struct PermutedIntercept {
  private let model: RandomEffectsModel
  private let original: StudyColumns
  private var columns: StudyColumns
  private let effects: UnsafeMutableBufferPointer<Double>

  static func with(
    _ studies: [EffectSize], _ model: RandomEffectsModel,
    body: (inout PermutedIntercept) -> Estimation<PermutationResult>
  ) -> Estimation<PermutationResult> {
    switch model.fit(studies) {
    case .notEstimable(let reason): return .notEstimable(reason)
    case .estimate: break
    }
    return StudyColumns.with(studies) { original in
      withUnsafeTemporaryAllocation(of: Double.self, capacity: studies.count) { effects in
        _ = effects.initialize(fromContentsOf: original.estimates)
        switch StudyColumns.borrowing(
          estimates: UnsafeBufferPointer(effects), variances: original.variances)
        {
        case .notEstimable(let reason): return .notEstimable(reason)
        case .estimate(let columns):
          var permuted = PermutedIntercept(
            model: model, original: original, columns: columns, effects: effects)
          return body(&permuted)
        }
      }
    }
  }

  /// Sets the sign of each effect.
  @inline(__always)
  func flip(_ isFlipped: (Int) -> Bool) {
    for study in 0..<effects.count {
      let effect = original.estimates[study]
      effects[study] = isFlipped(study) ? -effect : effect
    }
  }

  /// The statistic of the pooled effect; infinite or not a number where the standard error is zero.
  mutating func statistic() -> Double {
    guard case .estimate(let tau) = model.estimator.tauSquared(&columns) else { return 0 }
    let effect = columns.pooled(tauSquared: tau.value)
    let meanSquare = effect.generalizedQ / Double(max(1, columns.studyCount - 1))
    let scale = model.test.varianceScale(residualMeanSquare: meanSquare)
    return effect.estimate / Double.sqrt(effect.variance * scale)
  }
}

/// A regression that is fitted again and again with the rows of its design permuted.
struct PermutedDesign {
  private let model: RandomEffectsModel
  private let entries: [Double]
  private var regression: RegressionColumns
  private let matrix: UnsafeMutableBufferPointer<Double>
  private let results: UnsafeMutableBufferPointer<Double>
  private var scale = 1.0
  /// The quadratic form of all coefficients but the intercept.
  private(set) var omnibus = 0.0

  static func with(
    _ studies: [EffectSize], _ design: DesignMatrix, _ model: RandomEffectsModel,
    body: (inout PermutedDesign) -> Estimation<PermutationResult>
  ) -> Estimation<PermutationResult> {
    switch MetaRegression(model).fit(studies, design: design) {
    case .notEstimable(let reason): return .notEstimable(reason)
    case .estimate: break
    }
    let columns = design.columnCount
    let scratch = RegressionColumns.scratchSize(rows: design.rowCount, columns: columns)
    let size = design.entries.count + 2 * columns
    return StudyColumns.with(studies) { original in
      withUnsafeTemporaryAllocation(of: Double.self, capacity: scratch + size) { memory in
        memory.initialize(repeating: 0)
        let matrix = UnsafeMutableBufferPointer(rebasing: memory[..<design.entries.count])
        let results = UnsafeMutableBufferPointer(rebasing: memory[design.entries.count..<size])
        _ = matrix.update(fromContentsOf: design.entries)
        var permuted = PermutedDesign(
          model: model, entries: design.entries,
          regression: RegressionColumns(
            studies: original, design: UnsafeBufferPointer(matrix), columnCount: columns,
            scratch: UnsafeMutableBufferPointer(rebasing: memory[size...])),
          matrix: matrix, results: results)
        return body(&permuted)
      }
    }
  }

  /// Puts the rows of the design in another order.
  func arrange(_ rows: [Int]) {
    let count = rows.count
    for column in 1..<regression.coefficientCount {
      for row in 0..<count { matrix[column * count + row] = entries[column * count + rows[row]] }
    }
  }

  /// Fits the model to the design as it is arranged.
  mutating func fit() {
    guard case .estimate(let tau) = model.estimator.estimate(&regression) else { return }
    let residual = regression.moments(at: tau.value).residual
    scale = model.test.varianceScale(residualMeanSquare: residual / Double(max(1, regression.residualCount)))
    regression.coefficients(into: results)
    let count = regression.coefficientCount
    regression.inverseDiagonal(
      into: UnsafeMutableBufferPointer(rebasing: results[count...]))
    omnibus = regression.squaredProjections(from: 1) / scale
  }

  /// The statistic of a coefficient at the last fit.
  func statistic(_ coefficient: Int) -> Double {
    results[coefficient] / Double.sqrt(results[regression.coefficientCount + coefficient] * scale)
  }

  /// All statistics of the last fit.
  func statistics() -> [Double] { (0..<regression.coefficientCount).map { statistic($0) } }
}
