/// Sums over studies of powers of the weight times powers of the deviation, two studies at a time.
struct WeightedSums {
  private var w = SIMD2<Double>.zero
  private var w2 = SIMD2<Double>.zero
  private var w3 = SIMD2<Double>.zero
  private var wd = SIMD2<Double>.zero
  private var w2d = SIMD2<Double>.zero
  private var w3d = SIMD2<Double>.zero
  private var wdd = SIMD2<Double>.zero
  private var w2dd = SIMD2<Double>.zero
  private var w3dd = SIMD2<Double>.zero

  /// The sums as plain numbers: `w2d` is the sum of squared weight times deviation.
  struct Total {
    var w, w2, w3, wd, w2d, w3d, wdd, w2dd, w3dd: Double
  }

  /// Adds a range of studies; the deviation is estimate - origin - shift.
  @inline(__always)
  mutating func add(_ columns: StudyColumns, range: Range<Int>, origin: Double, tauSquared: Double) {
    guard let estimates = columns.estimates.baseAddress, let variances = columns.variances.baseAddress
    else { return }
    let shift = columns.shift
    var index = range.lowerBound
    while index + 1 < range.upperBound {
      let estimate = SIMD2(estimates[index], estimates[index + 1])
      let variance = SIMD2(variances[index], variances[index + 1])
      add(weight: 1 / (variance + tauSquared), deviation: (estimate - origin) - shift)
      index += 2
    }
    if index < range.upperBound {
      add(
        weight: SIMD2(1 / (variances[index] + tauSquared), 0),
        deviation: SIMD2((estimates[index] - origin) - shift, 0))
    }
  }

  @inline(__always)
  private mutating func add(weight: SIMD2<Double>, deviation: SIMD2<Double>) {
    let weight2 = weight * weight
    let weight3 = weight2 * weight
    let square = deviation * deviation
    w += weight
    w2 += weight2
    w3 += weight3
    wd += weight * deviation
    w2d += weight2 * deviation
    w3d += weight3 * deviation
    wdd += weight * square
    w2dd += weight2 * square
    w3dd += weight3 * square
  }

  /// The sums over all studies added.
  var total: Total {
    Total(
      w: w[0] + w[1], w2: w2[0] + w2[1], w3: w3[0] + w3[1], wd: wd[0] + wd[1], w2d: w2d[0] + w2d[1],
      w3d: w3d[0] + w3d[1], wdd: wdd[0] + wdd[1], w2dd: w2dd[0] + w2dd[1], w3dd: w3dd[0] + w3dd[1])
  }
}
