/// The parts of the CR2 estimator: M = (X'WX)^-1 and by cluster A W X M, residuals and working covariance.
///
/// X is an orthonormal basis of the design's columns, so that years and other large numbers lose no digits.
struct ClusterSandwich {
  /// The weighted least squares coefficients of the design.
  private(set) var coefficients: [Double]
  /// The coefficients of the basis.
  private var basisCoefficients: [Double]
  /// The inverse of R in design = X R, by rows.
  private var inverse: SquareMatrix
  /// M.
  private var bread: SquareMatrix
  private var clusters: [Part] = []

  private struct Part {
    /// X of the cluster, by rows.
    var design: [[Double]]
    var residuals: [Double]
    /// The Cholesky triangle of the working covariance.
    var triangle: SquareMatrix
    /// A W X M, by columns.
    var influence: [[Double]]
  }

  init(_ effects: [EffectSize], design: DesignMatrix, groups: [[Int]], within: Double, between: Double) {
    let count = design.columnCount
    let (basis, inverse) = Self.orthonormalized(design)
    self.inverse = inverse
    var information = SquareMatrix(size: count)
    var right = [Double](repeating: 0, count: count)
    for members in groups {
      let rows = members.map { row in (0..<count).map { basis[$0 * design.rowCount + row] } }
      var covariance = SquareMatrix(size: members.count)
      for (row, member) in members.enumerated() {
        for column in members.indices {
          covariance[row, column] = between + (row == column ? effects[member].variance + within : 0)
        }
      }
      let triangle = covariance.cholesky()
      let weightedEffects = triangle.solvingCholesky(members.map { effects[$0].estimate })
      for column in 0..<count {
        let weighted = triangle.solvingCholesky(rows.map { $0[column] })
        for row in 0..<count {
          information[row, column] += zip(rows, weighted).reduce(0) { $0 + $1.0[row] * $1.1 }
        }
        right[column] += zip(rows, weightedEffects).reduce(0) { $0 + $1.0[column] * $1.1 }
      }
      clusters.append(
        Part(design: rows, residuals: members.map { effects[$0].estimate }, triangle: triangle, influence: [])
      )
    }
    let root = information.cholesky()
    basisCoefficients = root.solvingCholesky(right)
    coefficients = inverse.times(basisCoefficients)
    bread = SquareMatrix(size: count)
    for column in 0..<count {
      var unit = [Double](repeating: 0, count: count)
      unit[column] = 1
      for (row, value) in root.solvingCholesky(unit).enumerated() { bread[row, column] = value }
    }
    for index in clusters.indices { complete(&clusters[index]) }
  }

  /// An orthonormal basis of a design's columns, and the inverse of the triangle between them.
  private static func orthonormalized(_ design: DesignMatrix) -> (basis: [Double], inverse: SquareMatrix) {
    let count = design.columnCount
    var basis = design.entries
    var triangle = [Double](repeating: 0, count: count * count)
    basis.withUnsafeMutableBufferPointer { columns in
      triangle.withUnsafeMutableBufferPointer { triangle in
        for column in 0..<count {
          let projections = UnsafeMutableBufferPointer(rebasing: triangle[(column * count)...])
          projections[column] = Orthogonalization.orthogonalize(
            columns, column, design.rowCount, projections: projections)
        }
      }
    }
    var inverse = SquareMatrix(size: count)
    for column in 0..<count {
      inverse[column, column] = 1 / triangle[column * count + column]
      for row in (0..<column).reversed() {
        let value = ((row + 1)...column).reduce(0) { $0 - triangle[$1 * count + row] * inverse[$1, column] }
        inverse[row, column] = value / triangle[row * count + row]
      }
    }
    return (basis, inverse)
  }

  /// Residuals, and A = L (L'(V - X M X')L)^(-1/2) L' of a cluster with working covariance V = L L'.
  private func complete(_ part: inout Part) {
    let size = part.design.count
    let count = coefficients.count
    for row in 0..<size {
      part.residuals[row] -= zip(part.design[row], basisCoefficients).reduce(0) { $0 + $1.0 * $1.1 }
    }
    let triangle = part.triangle
    // Columns of L' X.
    let rotated = (0..<count).map { column in triangle.transposeTimes(part.design.map { $0[column] }) }
    var inner = SquareMatrix(size: size)
    for row in 0..<size {
      for column in 0..<size {
        // L'(L L')L = (L'L)^2, the triangle being lower.
        var value = 0.0
        for middle in 0..<size {
          var left = 0.0
          var right = 0.0
          for index in 0..<size {
            left += triangle[index, row] * triangle[index, middle]
            right += triangle[index, middle] * triangle[index, column]
          }
          value += left * right
        }
        for first in 0..<count {
          for second in 0..<count {
            value -= rotated[first][row] * bread[first, second] * rotated[second][column]
          }
        }
        inner[row, column] = value
      }
    }
    let root = inner.inverseSquareRoot()
    part.influence = (0..<count).map { column in
      let scores = part.design.map { row in (0..<count).reduce(0) { $0 + row[$1] * bread[$1, column] } }
      let weighted = triangle.solvingCholesky(scores)
      return triangle.times(root.times(triangle.transposeTimes(weighted)))
    }
  }

  /// The robust variance of a coefficient and its Satterthwaite degrees of freedom.
  func variance(of column: Int) -> (variance: Double, degreesOfFreedom: Double) {
    var variance = 0.0
    /// u'V u and X'u for u = A W X M of each cluster.
    var own: [Double] = []
    var crossed: [[Double]] = []
    for part in clusters {
      let influence = part.design.indices.map { row in
        coefficients.indices.reduce(0) { $0 + inverse[column, $1] * part.influence[$1][row] }
      }
      let score = zip(influence, part.residuals).reduce(0) { $0 + $1.0 * $1.1 }
      variance += score * score
      own.append(part.triangle.transposeTimes(influence).reduce(0) { $0 + $1 * $1 })
      crossed.append(
        coefficients.indices.map { index in
          zip(part.design, influence).reduce(0) { $0 + $1.0[index] * $1.1 }
        })
    }
    var trace = 0.0
    var squares = 0.0
    for row in clusters.indices {
      let moved = bread.times(crossed[row])
      for other in clusters.indices {
        let shared = zip(moved, crossed[other]).reduce(0) { $0 + $1.0 * $1.1 }
        let entry = (row == other ? own[row] : 0) - shared
        if row == other { trace += entry }
        squares += entry * entry
      }
    }
    return (variance, trace * trace / squares)
  }
}
