import RealModule

/// A small square matrix, row after row.
struct SquareMatrix {
  let size: Int
  var entries: [Double]

  init(size: Int) {
    self.size = size
    entries = [Double](repeating: 0, count: size * size)
  }

  subscript(row: Int, column: Int) -> Double {
    get { entries[row * size + column] }
    set { entries[row * size + column] = newValue }
  }

  /// The lower triangle L with L L' equal to the matrix, which must be positive definite.
  func cholesky() -> SquareMatrix {
    var lower = SquareMatrix(size: size)
    for column in 0..<size {
      for row in column..<size {
        var value = self[row, column]
        for middle in 0..<column { value -= lower[row, middle] * lower[column, middle] }
        lower[row, column] = row == column ? Double.sqrt(value) : value / lower[column, column]
      }
    }
    return lower
  }

  /// The product with a vector.
  func times(_ vector: [Double]) -> [Double] {
    (0..<size).map { row in (0..<size).reduce(0) { $0 + self[row, $1] * vector[$1] } }
  }

  /// The product of the transpose with a vector.
  func transposeTimes(_ vector: [Double]) -> [Double] {
    (0..<size).map { column in (0..<size).reduce(0) { $0 + self[$1, column] * vector[$1] } }
  }

  /// The solution x of L L' x = vector for a lower triangle L.
  func solvingCholesky(_ vector: [Double]) -> [Double] {
    var solution = vector
    for row in 0..<size {
      for middle in 0..<row { solution[row] -= self[row, middle] * solution[middle] }
      solution[row] /= self[row, row]
    }
    for row in (0..<size).reversed() {
      for middle in (row + 1)..<max(size, row + 1) { solution[row] -= self[middle, row] * solution[middle] }
      solution[row] /= self[row, row]
    }
    return solution
  }

  /// The pseudoinverse of the symmetric square root; eigenvalues below 1e-12 of the largest count as zero.
  ///
  /// Cyclic Jacobi rotations (Golub & Van Loan, Matrix Computations, ch. 8.5).
  func inverseSquareRoot() -> SquareMatrix {
    var matrix = self
    var vectors = SquareMatrix(size: size)
    for index in 0..<size { vectors[index, index] = 1 }
    for _ in 0..<60 where matrix.rotateAll(&vectors) { continue }
    let values = (0..<size).map { matrix[$0, $0] }
    let threshold = 1e-12 * (values.max() ?? 0)
    let roots = values.map { $0 > threshold ? 1 / Double.sqrt($0) : 0 }
    var result = SquareMatrix(size: size)
    for row in 0..<size {
      for column in 0..<size {
        result[row, column] = (0..<size).reduce(0) {
          $0 + vectors[row, $1] * roots[$1] * vectors[column, $1]
        }
      }
    }
    return result
  }

  /// One sweep of Jacobi rotations; whether any was needed.
  private mutating func rotateAll(_ vectors: inout SquareMatrix) -> Bool {
    var isRotated = false
    for first in 0..<size {
      for second in (first + 1)..<max(size, first + 1) {
        let entry = self[first, second]
        let scale = Double.sqrt(abs(self[first, first] * self[second, second]))
        guard abs(entry) > 1e-17 * scale && entry != 0 else { continue }
        isRotated = true
        let theta = (self[second, second] - self[first, first]) / (2 * entry)
        let tangent = (theta < 0 ? -1 : 1) / (abs(theta) + Double.sqrt(theta * theta + 1))
        let cosine = 1 / Double.sqrt(tangent * tangent + 1)
        let sine = tangent * cosine
        for index in 0..<size {
          let left = self[index, first]
          let right = self[index, second]
          self[index, first] = cosine * left - sine * right
          self[index, second] = sine * left + cosine * right
        }
        for index in 0..<size {
          let upper = self[first, index]
          let lower = self[second, index]
          self[first, index] = cosine * upper - sine * lower
          self[second, index] = sine * upper + cosine * lower
          let left = vectors[index, first]
          let right = vectors[index, second]
          vectors[index, first] = cosine * left - sine * right
          vectors[index, second] = sine * left + cosine * right
        }
      }
    }
    return isRotated
  }
}
