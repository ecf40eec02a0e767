import RealModule

/// Gram-Schmidt steps, each done twice, which is enough for orthogonality to rounding error (Giraud et al. 2005).
enum Orthogonalization {
  /// The Euclidean norm of a column.
  @inline(__always)
  static func norm(_ columns: UnsafeMutableBufferPointer<Double>, _ column: Int, _ rows: Int) -> Double {
    Double.sqrt(dot(columns, column, column, rows))
  }

  /// Makes a column orthonormal to the columns before it.
  ///
  /// Adds its projections on them to `projections`, which the caller has set to zero.
  /// - Returns: the norm of what was left, zero for a dependent column.
  @inline(__always)
  static func orthogonalize(
    _ columns: UnsafeMutableBufferPointer<Double>, _ column: Int, _ rows: Int,
    projections: UnsafeMutableBufferPointer<Double>?
  ) -> Double {
    project(columns, column, onFirst: column, rows, projections: projections)
    let length = norm(columns, column, rows)
    guard length > 0 else { return 0 }
    let scale = 1 / length
    for row in 0..<rows { columns[column * rows + row] *= scale }
    return length
  }

  /// Takes the projections on the first orthonormal columns out of a column.
  @inline(__always)
  static func project(
    _ columns: UnsafeMutableBufferPointer<Double>, _ column: Int, onFirst count: Int, _ rows: Int,
    projections: UnsafeMutableBufferPointer<Double>?
  ) {
    for _ in 0..<2 {
      for previous in 0..<count {
        let projection = dot(columns, previous, column, rows)
        projections?[previous] += projection
        for row in 0..<rows {
          columns[column * rows + row] -= projection * columns[previous * rows + row]
        }
      }
    }
  }

  @inline(__always)
  private static func dot(
    _ columns: UnsafeMutableBufferPointer<Double>, _ left: Int, _ right: Int, _ rows: Int
  ) -> Double {
    guard let base = columns.baseAddress else { return 0 }
    let first = base + left * rows
    let second = base + right * rows
    var even = 0.0
    var odd = 0.0
    var row = 0
    while row + 1 < rows {
      even += first[row] * second[row]
      odd += first[row + 1] * second[row + 1]
      row += 2
    }
    if row < rows { even += first[row] * second[row] }
    return even + odd
  }
}
