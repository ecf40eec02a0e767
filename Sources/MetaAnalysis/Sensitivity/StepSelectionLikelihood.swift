import RealModule

/// The likelihood of a step-function selection model that favours positive effects, with its derivatives.
///
/// log L = sum of log phi((y - mu) / sqrt(u)) - log(u) / 2 + log delta_j - log A, with u = v + tau squared and A the
/// sum over intervals of delta times the probability P of an effect whose p lies there (Vevea & Hedges 1995, eq. 4).
struct StepSelectionLikelihood {
  /// The parameters; the first weight is one.
  struct Point {
    var mean: Double
    var tauSquared: Double
    var weights: [Double]
  }

  /// Value, gradient and Hessian in mean, tau squared and the weights from the second on.
  struct Derivatives {
    var value: Double
    var gradient: [Double]
    var hessian: SquareMatrix
  }

  /// Standard errors; nil for a tau squared that is not free.
  struct StandardErrors {
    var mean: Double
    var tauSquared: Double?
    var weights: [Double]
  }

  let studies: [EffectSize]
  let isRandom: Bool
  /// Number of studies in each interval.
  let counts: [Int]
  /// The interval of each study.
  private let intervals: [Int]
  /// Where z falls from one interval to the next, descending.
  private let cuts: [Double]

  var weightCount: Int { counts.count }

  init(_ studies: [EffectSize], steps: [Double], isRandom: Bool) {
    let normal = NormalDistribution()
    self.studies = studies
    self.isRandom = isRandom
    cuts = steps.map { normal.quantile(upperTail: $0) }
    intervals = studies.map { study in
      let p = normal.upperTail(study.estimate / study.standardError)
      return steps.firstIndex { p <= $0 } ?? steps.count
    }
    var counts = [Int](repeating: 0, count: steps.count + 1)
    for interval in intervals { counts[interval] += 1 }
    self.counts = counts
  }

  /// The probabilities of the intervals for one study, written over `result`.
  func probabilities(_ study: EffectSize, mean: Double, tauSquared: Double, into result: inout [Double]) {
    let normal = NormalDistribution()
    let spread = Double.sqrt(study.variance + tauSquared)
    var above: (lower: Double, upper: Double) = (1, 0)
    for (index, cut) in cuts.enumerated() {
      let bound = (cut * study.standardError - mean) / spread
      let tails = (lower: normal.lowerTail(bound), upper: normal.upperTail(bound))
      result[index] = bound > 0 ? tails.upper - above.upper : above.lower - tails.lower
      above = tails
    }
    result[cuts.count] = above.lower
  }

  /// The logarithm of the likelihood.
  func value(_ point: Point) -> Double {
    var probabilities = [Double](repeating: 0, count: weightCount)
    var sum = 0.0
    for (study, interval) in zip(studies, intervals) {
      self.probabilities(study, mean: point.mean, tauSquared: point.tauSquared, into: &probabilities)
      let total = study.variance + point.tauSquared
      let deviation = study.estimate - point.mean
      let chance = zip(point.weights, probabilities).reduce(0) { $0 + $1.0 * $1.1 }
      sum += -0.918938533204672741780329736406 - (Double.log(total) + deviation * deviation / total) / 2
      sum += Double.log(point.weights[interval]) - Double.log(chance)
    }
    return sum
  }

  /// Value and derivatives.
  func derivatives(_ point: Point) -> Derivatives {
    let size = weightCount + 1
    var gradient = [Double](repeating: 0, count: size)
    var hessian = SquareMatrix(size: size)
    var slopes = [StudySlopes](repeating: StudySlopes(), count: weightCount)
    var first = [Double](repeating: 0, count: size)
    for study in studies {
      let total = study.variance + point.tauSquared
      let deviation = study.estimate - point.mean
      gradient[0] += deviation / total
      gradient[1] += (deviation * deviation / total - 1) / (2 * total)
      hessian[0, 0] -= 1 / total
      hessian[0, 1] -= deviation / (total * total)
      hessian[1, 1] += (0.5 - deviation * deviation / total) / (total * total)
      // The chance of selection A and its derivatives, of which those in the weights are P.
      fill(&slopes, study, point)
      var chance = 0.0
      var second = StudySlopes()
      first[0] = 0
      first[1] = 0
      for (weight, slope) in zip(point.weights, slopes) {
        chance += weight * slope.value
        first[0] += weight * slope.mean
        first[1] += weight * slope.tau
        second.meanMean += weight * slope.meanMean
        second.meanTau += weight * slope.meanTau
        second.tauTau += weight * slope.tauTau
      }
      hessian[0, 0] -= second.meanMean / chance
      hessian[0, 1] -= second.meanTau / chance
      hessian[1, 1] -= second.tauTau / chance
      for index in 1..<weightCount {
        first[index + 1] = slopes[index].value
        hessian[0, index + 1] -= slopes[index].mean / chance
        hessian[1, index + 1] -= slopes[index].tau / chance
      }
      for row in 0..<size {
        gradient[row] -= first[row] / chance
        for column in row..<size {
          hessian[row, column] += first[row] / chance * (first[column] / chance)
        }
      }
    }
    for index in 1..<weightCount {
      let share = Double(counts[index]) / point.weights[index]
      gradient[index + 1] += share
      hessian[index + 1, index + 1] -= share / point.weights[index]
    }
    for row in 0..<size { for column in 0..<row { hessian[row, column] = hessian[column, row] } }
    return Derivatives(value: value(point), gradient: gradient, hessian: hessian)
  }

  /// An interval's probability and its derivatives in mean and tau squared.
  private struct StudySlopes {
    var value = 0.0
    var mean = 0.0
    var tau = 0.0
    var meanMean = 0.0
    var meanTau = 0.0
    var tauTau = 0.0
  }

  private func fill(_ slopes: inout [StudySlopes], _ study: EffectSize, _ point: Point) {
    var values = [Double](repeating: 0, count: weightCount)
    probabilities(study, mean: point.mean, tauSquared: point.tauSquared, into: &values)
    let total = study.variance + point.tauSquared
    let spread = Double.sqrt(total)
    var above = StudySlopes()
    for index in 0..<weightCount {
      var below = StudySlopes()
      if index < cuts.count {
        let bound = (cuts[index] * study.standardError - point.mean) / spread
        let density = NormalDistribution().density(bound)
        below.mean = -density / spread
        below.tau = -bound * density / (2 * total)
        below.meanMean = -bound * density / total
        below.meanTau = density * (1 - bound * bound) / (2 * total * spread)
        below.tauTau = bound * density * (3 - bound * bound) / (4 * total * total)
      }
      slopes[index] = StudySlopes(
        value: values[index], mean: above.mean - below.mean, tau: above.tau - below.tau,
        meanMean: above.meanMean - below.meanMean, meanTau: above.meanTau - below.meanTau,
        tauTau: above.tauTau - below.tauTau)
      above = below
    }
  }

  /// Standard errors from the inverse of the observed information of the free parameters; nil if it is not positive
  /// definite.
  func standardErrors(at point: Point) -> StandardErrors? {
    let hasTau = isRandom && point.tauSquared > 0
    let free = (0..<(weightCount + 1)).filter { $0 != 1 || hasTau }
    let hessian = derivatives(point).hessian
    var scaled = SquareMatrix(size: free.count)
    let scales = free.map { Double.sqrt(max(0, -hessian[$0, $0])) }
    guard scales.allSatisfy({ $0 > 0 && $0.isFinite }) else { return nil }
    for (row, left) in free.enumerated() {
      for (column, right) in free.enumerated() {
        scaled[row, column] = -hessian[left, right] / scales[row] / scales[column]
      }
    }
    let lower = scaled.cholesky()
    let errors = free.indices.map { index in
      var unit = [Double](repeating: 0, count: free.count)
      unit[index] = 1
      return Double.sqrt(lower.solvingCholesky(unit)[index]) / scales[index]
    }
    guard errors.allSatisfy({ $0.isFinite && $0 > 0 }) else { return nil }
    return StandardErrors(
      mean: errors[0], tauSquared: hasTau ? errors[1] : nil, weights: Array(errors[(hasTau ? 2 : 1)...]))
  }
}
