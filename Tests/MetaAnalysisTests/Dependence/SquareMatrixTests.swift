import Testing

@testable import MetaAnalysis

@Suite struct SquareMatrixTests {
  private func product(_ left: SquareMatrix, _ right: SquareMatrix) -> SquareMatrix {
    var result = SquareMatrix(size: left.size)
    for row in 0..<left.size {
      for column in 0..<left.size {
        for middle in 0..<left.size { result[row, column] += left[row, middle] * right[middle, column] }
      }
    }
    return result
  }

  private var matrix: SquareMatrix {
    var matrix = SquareMatrix(size: 3)
    matrix.entries = [4, 1, 0.5, 1, 3, -1, 0.5, -1, 2]
    return matrix
  }

  @Test func theInverseSquareRootSquaredInverts() {
    let root = matrix.inverseSquareRoot()
    let identity = product(product(root, matrix), root)
    for row in 0..<3 {
      // Worst seen: 4.4e-16.
      for column in 0..<3 { #expect(abs(identity[row, column] - (row == column ? 1 : 0)) < 1e-14) }
    }
  }

  @Test func directionsOfZeroVarianceStayZero() {
    var singular = SquareMatrix(size: 2)
    singular.entries = [1, 1, 1, 1]
    let root = singular.inverseSquareRoot()
    for entry in root.entries { #expect(abs(entry - 0.5 / 2.0.squareRoot()) < 1e-15) }
  }

  @Test func choleskySolves() {
    let solution = matrix.cholesky().solvingCholesky(matrix.times([1, 2, 3]))
    for (value, expected) in zip(solution, [1.0, 2, 3]) { #expect(abs(value - expected) < 1e-14) }
  }
}
