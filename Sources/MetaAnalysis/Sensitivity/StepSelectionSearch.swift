import RealModule

/// The search for the highest maximum of a step-function selection likelihood.
///
/// 1. On a grid of mean and tau squared the weights are profiled by Vardi's iteration (1985, Annals of Statistics
///    13:178), delta_j = n_j / sum of P_j / A, which raises the likelihood at every step.
/// 2. From each local maximum of the grid, damped Newton steps (Levenberg & Marquardt) with exact second derivatives in
///    mean, tau squared and the logarithms of the weights; tau squared is held at zero while the likelihood falls there.
///    A start converges if the information is positive definite and the last step is 1e-10 standard errors at most.
/// 3. The highest converged maximum is taken, unless a start that runs away climbs higher: then there is no maximum.
struct StepSelectionSearch {
  typealias Point = StepSelectionLikelihood.Point

  /// The highest maximum.
  struct Maximum {
    var point: Point
    var logLikelihood: Double
    /// How many local maxima were found.
    var count: Int
  }

  private let likelihood: StepSelectionLikelihood
  private let mean: Double
  private let tauSquared: Double
  private let width: Double
  private let spread: Double

  init(_ likelihood: StepSelectionLikelihood, mean: Double, tauSquared: Double) {
    self.likelihood = likelihood
    self.mean = mean
    self.tauSquared = tauSquared
    let deviations = likelihood.studies.map { abs($0.estimate - mean) }
    let variances = likelihood.studies.map(\.variance).sorted()
    let typical = variances[variances.count / 2]
    let meanSquare = deviations.reduce(0) { $0 + $1 * $1 } / Double(deviations.count)
    width = (deviations.max() ?? 0) + 2 * Double.sqrt(typical)
    spread = max(meanSquare, typical)
  }

  /// The highest maximum, or nil if the likelihood has none.
  func maximum() -> Maximum? {
    var found: [(point: Point, value: Double)] = []
    var runaway = -Double.infinity
    for start in starts() {
      let end = ascend(from: start)
      guard end.value.isFinite else { continue }
      if end.isConverged {
        if !found.contains(where: { isSame($0.point, end.point) }) { found.append((end.point, end.value)) }
      } else {
        runaway = max(runaway, end.value)
      }
    }
    guard let best = found.max(by: { $0.value < $1.value }), best.value >= runaway - 1e-9 else { return nil }
    return Maximum(point: best.point, logLikelihood: best.value, count: found.count)
  }

  private func isSame(_ left: Point, _ right: Point) -> Bool {
    abs(left.mean - right.mean) <= 1e-6 * width && abs(left.tauSquared - right.tauSquared) <= 1e-6 * spread
  }

  /// The local maxima of the grid, and the maximum without selection.
  private func starts() -> [Point] {
    let means = (-12...12).map { mean + Double($0) / 12 * width }
    let shares: [Double] = likelihood.isRandom ? [0, 0.01, 0.05, 0.2, 0.5, 1, 2] : [0]
    let grid = shares.map { share in means.map { profiled(mean: $0, tauSquared: share * spread) } }
    let values = grid.map { $0.map { likelihood.value($0) } }
    var starts = [profiled(mean: mean, tauSquared: tauSquared)]
    for row in grid.indices {
      for column in means.indices {
        let value = values[row][column]
        var isHighest = value.isFinite
        for near in max(0, row - 1)...min(grid.count - 1, row + 1) {
          for beside in max(0, column - 1)...min(means.count - 1, column + 1) where values[near][beside] > value {
            isHighest = false
          }
        }
        if isHighest { starts.append(grid[row][column]) }
      }
    }
    return starts
  }

  /// The weights that fit best at a mean and tau squared, nearly: twenty of Vardi's steps.
  private func profiled(mean: Double, tauSquared: Double) -> Point {
    let size = likelihood.weightCount
    var rows: [[Double]] = []
    for study in likelihood.studies {
      var row = [Double](repeating: 0, count: size)
      likelihood.probabilities(study, mean: mean, tauSquared: tauSquared, into: &row)
      rows.append(row)
    }
    var weights = [Double](repeating: 1, count: size)
    for _ in 0..<20 {
      var shares = [Double](repeating: 0, count: size)
      for row in rows {
        let chance = zip(weights, row).reduce(0) { $0 + $1.0 * $1.1 }
        for index in 0..<size { shares[index] += row[index] / chance }
      }
      let next = zip(likelihood.counts, shares).map { Double($0) / $1 }
      let scaled = next.map { $0 / next[0] }
      guard scaled.allSatisfy({ $0 > 0 && $0.isFinite }) else { break }
      weights = scaled
    }
    return Point(mean: mean, tauSquared: tauSquared, weights: weights)
  }

  private func ascend(from start: Point) -> (point: Point, value: Double, isConverged: Bool) {
    var point = start
    var damping = 1e-3
    var polishes = 0
    var current = likelihood.derivatives(point)
    for _ in 0..<500 where current.value.isFinite {
      let isAtZero = point.tauSquared == 0 && current.gradient[1] <= 0
      let system = NewtonSystem(current, weights: point.weights, holdsTau: !likelihood.isRandom || isAtZero)
      if let step = system.step(damping: 0), step.gain < 1e-8 {
        // Newton's steps converge by squares from here; the likelihood is too flat to compare.
        let next = moved(point, by: step.values)
        if next.tauSquared > 0 || point.tauSquared == 0 {
          point = next
          current = likelihood.derivatives(point)
          polishes += 1
          if step.gain < 1e-20 || polishes == 10 { return (point, current.value, step.gain < 1e-14) }
          continue
        }
      }
      var isMoved = false
      while damping < 1e12 {
        if let step = system.step(damping: damping) {
          let next = moved(point, by: step.values)
          let value = likelihood.value(next)
          if value.isFinite && value >= current.value {
            point = next
            damping = max(damping / 10, 1e-7)
            isMoved = true
            break
          }
        }
        damping *= 4
      }
      guard isMoved && isInside(point) else { return (point, current.value, false) }
      current = likelihood.derivatives(point)
    }
    return (point, current.value, false)
  }

  private func moved(_ point: Point, by step: [Double]) -> Point {
    var next = point
    next.mean += step[0]
    next.tauSquared = max(0, next.tauSquared + step[1])
    for index in 1..<likelihood.weightCount { next.weights[index] *= Double.exp(step[index + 1]) }
    return next
  }

  /// Whether a point is near enough to the data to be on its way to a maximum.
  private func isInside(_ point: Point) -> Bool {
    abs(point.mean - mean) < 1000 * width && point.tauSquared < 1e6 * spread
      && point.weights.allSatisfy { $0 > 1e-12 && $0 < 1e12 }
  }
}

/// Newton's equations in mean, tau squared and the logarithms of the weights, scaled to a unit diagonal.
private struct NewtonSystem {
  private let free: [Int]
  private let scales: [Double]
  private let gradient: [Double]
  private let information: SquareMatrix
  private let size: Int

  init(_ derivatives: StepSelectionLikelihood.Derivatives, weights: [Double], holdsTau: Bool) {
    size = weights.count + 1
    free = (0..<size).filter { $0 != 1 || !holdsTau }
    let chain = (0..<size).map { $0 < 2 ? 1 : weights[$0 - 1] }
    func entry(_ row: Int, _ column: Int) -> Double {
      let curvature = -derivatives.hessian[row, column] * chain[row] * chain[column]
      return row == column && row > 1 ? curvature - derivatives.gradient[row] * chain[row] : curvature
    }
    scales = free.map { Double.sqrt(max(abs(entry($0, $0)), Double.leastNormalMagnitude)) }
    gradient = zip(free, scales).map { derivatives.gradient[$0] * chain[$0] / $1 }
    var information = SquareMatrix(size: free.count)
    for (row, left) in free.enumerated() {
      for (column, right) in free.enumerated() {
        information[row, column] = entry(left, right) / scales[row] / scales[column]
      }
    }
    self.information = information
  }

  /// The step for a damping added to the unit diagonal, and twice the gain it promises; nil unless the matrix is
  /// positive definite.
  func step(damping: Double) -> (values: [Double], gain: Double)? {
    var damped = information
    for index in free.indices { damped[index, index] += damping }
    let lower = damped.cholesky()
    guard free.indices.allSatisfy({ lower[$0, $0] > 1e-9 }) else { return nil }
    let solution = lower.solvingCholesky(gradient)
    let gain = zip(solution, gradient).reduce(0) { $0 + $1.0 * $1.1 }
    guard gain.isFinite else { return nil }
    var values = [Double](repeating: 0, count: size)
    for (index, place) in free.enumerated() { values[place] = solution[index] / scales[index] }
    return (values, gain)
  }
}
