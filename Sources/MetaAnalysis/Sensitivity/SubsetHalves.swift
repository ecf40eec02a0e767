/// Equal-effects fits of all subsets from two tables: the subsets of the first and of the second half of the studies.
///
/// Each subset joins one entry of each table, by the update of means and sums of squares of Chan, Golub & LeVeque
/// 1979. All terms are positive, so nothing cancels and no error builds up along the way, as it would with running
/// sums in the order of a Gray code. Tables have 2^(k/2) entries.
struct SubsetHalves: Sendable {
  /// The sums over one subset.
  private struct Part: Sendable {
    var weight = 0.0
    var mean = 0.0
    var q = 0.0
    var count = 0

    @inline(__always)
    func joined(_ other: Part) -> Part {
      let total = weight + other.weight
      let share = other.weight / total
      let distance = other.mean - mean
      return Part(
        weight: total, mean: mean + distance * share, q: q + other.q + weight * share * distance * distance,
        count: count + other.count)
    }
  }

  private let low: [Part]
  private let high: [Part]
  private let lowBits: UInt64

  init(_ studies: [EffectSize]) {
    let split = (studies.count + 1) / 2
    low = Self.table(studies[..<split])
    high = Self.table(studies[split...])
    lowBits = UInt64(split)
  }

  private static func table(_ studies: ArraySlice<EffectSize>) -> [Part] {
    var parts = [Part()]
    for study in studies {
      let single = Part(weight: 1 / study.variance, mean: study.estimate, q: 0, count: 1)
      parts += [single] + parts.dropFirst().map { $0.joined(single) }
    }
    return parts
  }

  /// Writes the fits of a range of subsets to the start of a buffer and returns how many; those out of range are
  /// left out.
  func fits(_ range: ClosedRange<UInt64>, into buffer: UnsafeMutableBufferPointer<SubsetFit>) -> Int {
    let mask: UInt64 = 1 << lowBits - 1
    var written = 0
    low.withUnsafeBufferPointer { low in
      var index = range.lowerBound
      while index <= range.upperBound {
        let last = min(range.upperBound, index | mask)
        let upper = high[Int(index >> lowBits)]
        while index <= last {
          let lower = low[Int(index & mask)]
          // An empty half has no weight; the first of the low table joins to the high half alone.
          let part = upper.count == 0 ? lower : (lower.count == 0 ? upper : lower.joined(upper))
          if (part.mean + part.q).isFinite {
            let iSquared = Self.iSquared(q: part.q, residualCount: Double(part.count - 1))
            buffer.initializeElement(
              at: written,
              to: SubsetFit(
                index: index, studyCount: part.count, estimate: part.mean, tauSquared: 0, q: part.q,
                iSquared: iSquared))
            written += 1
          }
          index += 1
        }
      }
    }
    return written
  }

  /// I squared in percent from Q, zero or above.
  @inline(__always)
  static func iSquared(q: Double, residualCount: Double) -> Double {
    q > residualCount ? 100 * (q - residualCount) / q : 0
  }
}
