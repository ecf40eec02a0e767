import RealModule

/// A regression of effects on a design in borrowed memory, ready for repeated fits without allocation.
struct RegressionColumns {
  let estimates: UnsafeBufferPointer<Double>
  let variances: UnsafeBufferPointer<Double>
  let design: UnsafeBufferPointer<Double>
  let studyCount: Int
  let coefficientCount: Int
  let smallestVariance: Double
  let largestVariance: Double
  /// Orthonormal columns of the weighted design, then the weighted residual, then the roots of the weights.
  private let work: UnsafeMutableBufferPointer<Double>
  /// The triangle R of W^(1/2) X = QR, row i of column j at j p + i; then Q'W^(1/2) y; then Q'W Q.
  private let small: UnsafeMutableBufferPointer<Double>

  /// How many numbers of scratch memory a regression needs.
  static func scratchSize(rows: Int, columns: Int) -> Int {
    rows * (columns + 2) + columns * (2 * columns + 2)
  }

  init(
    studies: StudyColumns, design: UnsafeBufferPointer<Double>, columnCount: Int,
    scratch: UnsafeMutableBufferPointer<Double>
  ) {
    estimates = studies.estimates
    variances = studies.variances
    studyCount = studies.studyCount
    smallestVariance = studies.smallestVariance
    largestVariance = studies.largestVariance
    self.design = design
    coefficientCount = columnCount
    let split = studies.studyCount * (columnCount + 2)
    work = UnsafeMutableBufferPointer(rebasing: scratch[..<split])
    small = UnsafeMutableBufferPointer(rebasing: scratch[split...])
  }

  /// Factors the design with weights 1 / (v + tau squared), or with equal weights, and projects the effects.
  @inline(__always)
  private func factor(tauSquared: Double?) {
    let rows = studyCount
    let columns = coefficientCount
    let roots = rows * (columns + 1)
    for row in 0..<rows {
      let root = tauSquared.map { Double.sqrt(1 / (variances[row] + $0)) } ?? 1
      work[roots + row] = root
      for column in 0..<columns { work[column * rows + row] = design[column * rows + row] * root }
      work[columns * rows + row] = estimates[row] * root
    }
    small.update(repeating: 0)
    for column in 0..<columns {
      let projections = UnsafeMutableBufferPointer(rebasing: small[(column * columns)...])
      projections[column] = Orthogonalization.orthogonalize(work, column, rows, projections: projections)
    }
    let projections = UnsafeMutableBufferPointer(rebasing: small[(columns * columns)...])
    Orthogonalization.project(work, columns, onFirst: columns, rows, projections: projections)
  }

  /// The coefficients of the last factorization, written over the first numbers of `result`.
  func coefficients(into result: UnsafeMutableBufferPointer<Double>) {
    let columns = coefficientCount
    for row in (0..<columns).reversed() {
      var value = small[columns * columns + row]
      for column in (row + 1)..<max(columns, row + 1) {
        value -= small[column * columns + row] * result[column]
      }
      result[row] = value / small[row * columns + row]
    }
  }

  /// The diagonal of the inverse of X'WX at the last factorization.
  func inverseDiagonal(into result: UnsafeMutableBufferPointer<Double>) {
    let columns = coefficientCount
    let inverse = UnsafeMutableBufferPointer(rebasing: small[(columns * (columns + 1))...])  // A column of R^-1.
    for row in 0..<columns { result[row] = 0 }
    for column in 0..<columns {
      inverse[column] = 1 / small[column * columns + column]
      result[column] += inverse[column] * inverse[column]
      for row in stride(from: column - 1, through: 0, by: -1) {
        var value = 0.0
        for middle in (row + 1)...column { value -= small[middle * columns + row] * inverse[middle] }
        inverse[row] = value / small[row * columns + row]
        result[row] += inverse[row] * inverse[row]
      }
    }
  }

  /// The sum of squares that columns from one on explain beyond the columns before: b'V^-1 b of their coefficients.
  func squaredProjections(from first: Int) -> Double {
    let start = coefficientCount * coefficientCount
    return (first..<coefficientCount).reduce(0) { $0 + small[start + $1] * small[start + $1] }
  }

  /// The inverse of X'WX at the last factorization, row after row.
  func inverseInformation() -> [Double] {
    let columns = coefficientCount
    var inverse = [Double](repeating: 0, count: columns * columns)  // R^-1
    for column in 0..<columns {
      inverse[column * columns + column] = 1 / small[column * columns + column]
      for row in (0..<column).reversed() {
        var value = 0.0
        for middle in (row + 1)...column {
          value -= small[middle * columns + row] * inverse[column * columns + middle]
        }
        inverse[column * columns + row] = value / small[row * columns + row]
      }
    }
    var result = [Double](repeating: 0, count: columns * columns)
    for row in 0..<columns {
      for column in 0..<columns {
        for middle in max(row, column)..<columns {
          result[row * columns + column] +=
            inverse[middle * columns + row] * inverse[middle * columns + column]
        }
      }
    }
    return result
  }
}

extension RegressionColumns: ResidualProfile {
  mutating func totalSquares() -> Double {
    let mean = estimates.reduce(0, +) / Double(studyCount)
    return estimates.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  }

  mutating func unweightedResidual() -> Double {
    factor(tauSquared: nil)
    let start = coefficientCount * studyCount
    return (start..<(start + studyCount)).reduce(0) { $0 + work[$1] * work[$1] }
  }

  mutating func unweightedTrace() -> Double {
    factor(tauSquared: nil)
    return (0..<studyCount).reduce(0) { $0 + variances[$1] * (1 - leverage($1)) }
  }

  mutating func logDeterminants(at tauSquared: Double) -> (variances: Double, information: Double) {
    factor(tauSquared: tauSquared)
    let diagonal = (0..<coefficientCount).reduce(0) {
      $0 + 2 * Double.log(small[$1 * coefficientCount + $1])
    }
    return (variances.reduce(0) { $0 + Double.log($1 + tauSquared) }, diagonal)
  }

  mutating func moments(at tauSquared: Double) -> ResidualMoments {
    factor(tauSquared: tauSquared)
    let rows = studyCount
    let columns = coefficientCount
    let cross = columns * (columns + 1)  // Q'WQ, upper triangle; then Q'W r.
    let crossed = cross + columns * columns
    var moments = ResidualMoments(
      tauSquared: tauSquared, residual: 0, residualSquare: 0, residualCube: 0, trace: 0, traceSquare: 0,
      weight: 0, weightSquare: 0)
    for row in 0..<rows {
      let root = work[rows * (columns + 1) + row]
      let weight = root * root
      let residual = work[rows * columns + row]
      let square = weight * residual * residual
      var leverage = 0.0
      for column in 0..<columns {
        let entry = work[column * rows + row]
        let weighted = weight * entry
        leverage += entry * entry
        small[crossed + column] += weighted * residual
        for other in column..<columns {
          small[cross + column * columns + other] += weighted * work[other * rows + row]
        }
      }
      moments.residual += residual * residual
      moments.residualSquare += square
      moments.residualCube += weight * square
      moments.trace += weight * (leverage < 0.5 ? 1 - leverage : complement(row))
      moments.traceSquare += weight * weight * (1 - 2 * leverage)
      moments.weight += weight
      moments.weightSquare += weight * weight
    }
    for column in 0..<columns {
      moments.residualCube -= small[crossed + column] * small[crossed + column]
      for other in column..<columns {
        let entry = small[cross + column * columns + other]
        moments.traceSquare += (other == column ? 1 : 2) * entry * entry
      }
    }
    moments.residualCube = max(0, moments.residualCube)
    moments.traceSquare = max(0, moments.traceSquare)
    return moments
  }

  /// One minus the leverage of a study in the last factorization, without cancellation where it is small.
  ///
  /// As the projection is idempotent, u = 1 - h solves u = u^2 + s with s the sum of the row's other entries squared.
  private func complement(_ row: Int) -> Double {
    var squares = 0.0
    for other in 0..<studyCount where other != row {
      let entry = (0..<coefficientCount).reduce(0) {
        $0 + work[$1 * studyCount + row] * work[$1 * studyCount + other]
      }
      squares += entry * entry
    }
    return 2 * squares / (1 + Double.sqrt(max(0, 1 - 4 * squares)))
  }

  /// The leverage of a study in the last factorization.
  func leverage(_ row: Int) -> Double {
    (0..<coefficientCount).reduce(0) {
      $0 + work[$1 * studyCount + row] * work[$1 * studyCount + row]
    }
  }
}
