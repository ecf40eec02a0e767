import RealModule

/// The restricted likelihood of a three-level model, maximized over the variance between clusters.
struct ThreeLevelProfile {
  /// The model at one variance within clusters and the best variance between them.
  struct Point {
    var within: Double
    var between: Double
    var mean: Double
    /// 1'V^-1 1.
    var information: Double
    var logLikelihood: Double
    /// The slope of the profile: half of y'PPy - tr P.
    var score: Double
  }

  private let estimates: [Double]
  private let variances: [Double]
  /// The effects of cluster i are those from starts[i] to starts[i + 1].
  private let starts: [Int]
  private let clusterCount: Int
  /// The centre of the effects, added to the mean in the end.
  private let centre: Double

  init(_ effects: [EffectSize], groups: [[Int]]) {
    let order = groups.flatMap { $0 }
    let centre = effects.reduce(0) { $0 + $1.estimate } / Double(effects.count)
    estimates = order.map { effects[$0].estimate - centre }
    variances = order.map { effects[$0].variance }
    starts = groups.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
    clusterCount = groups.count
    self.centre = centre
  }

  /// The highest point of the profile; nil if a number is out of range.
  func maximum() -> Point? {
    let smallest = variances.min() ?? 0
    let range = (variances.max() ?? 0) - smallest
    let squares = estimates.reduce(0) { $0 + $1 * $1 }
    // y'PPy <= squares / (v min + within)^2 and tr P >= (k - clusters) / (v max + within).
    let meanSquare = squares / Double(estimates.count - clusterCount)
    let bound = (meanSquare + Double.sqrt(meanSquare * (meanSquare + 4 * range))) / 2 - smallest
    var best = point(within: 0)
    if bound > 0 {
      let steps = 32
      let factor = Double.root((bound * (1 + 1e-9) + smallest) / smallest, steps)
      var lower = best
      var edge = smallest
      for _ in 0..<steps {
        edge *= factor
        let upper = point(within: edge - smallest)
        if lower.score > 0 && upper.score <= 0 {
          let candidate = root(lower, upper, offset: smallest)
          if best.score > 0 && best.within == 0 || candidate.logLikelihood > best.logLikelihood {
            best = candidate
          }
        }
        lower = upper
      }
    }
    guard best.logLikelihood.isFinite && best.information.isFinite && best.mean.isFinite else { return nil }
    best.mean += centre
    return best
  }

  /// The root of the score between two points, by false position with halved weights (Illinois) and bisection.
  private func root(_ first: Point, _ last: Point, offset: Double) -> Point {
    var lower = first
    var upper = last
    var lowerScore = first.score
    var upperScore = last.score
    var width = upper.within - lower.within
    for step in 0..<200 {
      var next = (lower.within * upperScore - upper.within * lowerScore) / (upperScore - lowerScore)
      if step % 3 == 2 && upper.within - lower.within > width / 4 {
        next = lower.within + (upper.within - lower.within) / 2
      }
      if step % 3 == 2 { width = upper.within - lower.within }
      guard next > lower.within && next < upper.within else { break }
      let middle = point(within: next)
      if middle.score == 0 || upper.within - lower.within <= 1e-15 * (next + offset) { return middle }
      if middle.score > 0 {
        lower = middle
        lowerScore = middle.score
        upperScore /= 2
      } else {
        upper = middle
        upperScore = middle.score
        lowerScore /= 2
      }
    }
    return abs(lower.score) < abs(upper.score) ? lower : upper
  }

  /// The model at a variance within clusters.
  func point(within: Double) -> Point {
    let between = bestBetween(within: within)
    var information = 0.0
    var weightedSum = 0.0
    var logarithms = 0.0
    for cluster in 0..<clusterCount {
      let sums = sums(cluster, within, mean: 0)
      let shrink = 1 + between * sums.weight
      information += sums.weight / shrink
      weightedSum += sums.deviation / shrink
      logarithms += sums.logarithms + Double.log(shrink)
    }
    let mean = weightedSum / information
    var residual = 0.0
    var square = 0.0
    var trace = 0.0
    var correction = 0.0
    for cluster in 0..<clusterCount {
      let sums = sums(cluster, within, mean: mean)
      let shrink = 1 + between * sums.weight
      // V^-1 r = D (r - shift) for the cluster's residuals r and weights D.
      let shift = between * sums.deviation / shrink
      residual += sums.square - between * sums.deviation * sums.deviation / shrink
      square += sums.square2 - 2 * shift * sums.deviation2 + shift * shift * sums.weight2
      trace += sums.weight - between * sums.weight2 / shrink
      correction += sums.weight2 / (shrink * shrink)
    }
    let count = Double(estimates.count)
    let constant = (count - 1) * Double.log(2 * Double.pi) - Double.log(count)
    return Point(
      within: within, between: between, mean: mean, information: information,
      logLikelihood: -(constant + logarithms + Double.log(information) + residual) / 2,
      score: (square - (trace - correction / information)) / 2)
  }

  /// The variance between clusters that is best for a variance within: REML of the clusters' weighted means.
  private func bestBetween(within: Double) -> Double {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * clusterCount) { memory in
      for cluster in 0..<clusterCount {
        let sums = sums(cluster, within, mean: 0)
        memory.initializeElement(at: cluster, to: sums.deviation / sums.weight)
        memory.initializeElement(at: clusterCount + cluster, to: 1 / sums.weight)
      }
      let columns = StudyColumns.borrowing(
        estimates: UnsafeBufferPointer(rebasing: memory[..<clusterCount]),
        variances: UnsafeBufferPointer(rebasing: memory[clusterCount...]))
      guard case .estimate(var means) = columns,
        case .estimate(let tau) = HeterogeneityEstimator.restrictedMaximumLikelihood.tauSquared(&means)
      else { return 0 }
      return tau.value
    }
  }

  private struct Sums {
    var weight = 0.0
    var weight2 = 0.0
    var deviation = 0.0
    var deviation2 = 0.0
    var square = 0.0
    var square2 = 0.0
    var logarithms = 0.0
  }

  /// Sums over a cluster of weights and squared weights times powers of the deviation from a mean.
  private func sums(_ cluster: Int, _ within: Double, mean: Double) -> Sums {
    var sums = Sums()
    for index in starts[cluster]..<starts[cluster + 1] {
      let weight = 1 / (variances[index] + within)
      let deviation = estimates[index] - mean
      sums.weight += weight
      sums.weight2 += weight * weight
      sums.deviation += weight * deviation
      sums.deviation2 += weight * weight * deviation
      sums.square += weight * deviation * deviation
      sums.square2 += weight * weight * deviation * deviation
      if mean == 0 { sums.logarithms -= Double.log(weight) }
    }
    return sums
  }
}
