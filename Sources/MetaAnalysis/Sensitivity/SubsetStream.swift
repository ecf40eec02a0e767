/// Fits of subsets, computed as they are read: a sequence, or chunks written into a caller's buffer.
///
/// Memory does not grow with the number of subsets.
public struct SubsetStream: Sendable {
  private let estimates: [Double]
  private let variances: [Double]
  private let estimator: HeterogeneityEstimator
  private let seed: UInt64?
  private let halves: SubsetHalves?
  private var nextIndex: UInt64 = 1
  /// Number of subsets in the whole stream.
  public let count: UInt64
  /// How many of the subsets read so far were left out, since their magnitudes exceed floating point.
  public private(set) var leftOutCount = 0

  init(_ studies: [EffectSize], estimator: HeterogeneityEstimator, count: UInt64, seed: UInt64?) {
    estimates = studies.map(\.estimate)
    variances = studies.map(\.variance)
    self.estimator = estimator
    self.count = count
    self.seed = seed
    halves = seed == nil && estimator == .equalEffects ? SubsetHalves(studies) : nil
  }

  /// Writes the next fits from the start of a buffer; returns how many, zero at the end of the stream.
  public mutating func read(into buffer: UnsafeMutableBufferPointer<SubsetFit>) -> Int {
    var written = 0
    while written < buffer.count && nextIndex <= count {
      let end = Swift.min(count, nextIndex + UInt64(buffer.count - written) - 1)
      let free = UnsafeMutableBufferPointer(rebasing: buffer[written...])
      let fitted = halves?.fits(nextIndex...end, into: free) ?? fits(nextIndex...end, into: free)
      leftOutCount += Int(end - nextIndex + 1) - fitted
      written += fitted
      nextIndex = end + 1
    }
    return written
  }

  /// Whether each study belongs to a subset of this stream, in their order.
  public func members(of index: UInt64) -> [Bool] {
    var bits = SubsetBits(index: index, seed: seed, count: estimates.count)
    return estimates.indices.map { bits.contains($0) }
  }

  /// Fits a range of subsets one by one; those that cannot be fitted are left out.
  private func fits(_ range: ClosedRange<UInt64>, into buffer: UnsafeMutableBufferPointer<SubsetFit>) -> Int {
    let size = estimates.count
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * size) { memory in
      memory.initialize(repeating: 0)
      var written = 0
      for index in range {
        var bits = SubsetBits(index: index, seed: seed, count: size)
        var members = 0
        for study in 0..<size {
          // The place is overwritten unless the study belongs to the subset, so that nothing branches.
          memory[members] = estimates[study]
          memory[size + members] = variances[study]
          members += bits.contains(study) ? 1 : 0
        }
        let columns = StudyColumns.borrowing(
          estimates: UnsafeBufferPointer(rebasing: memory[..<members]),
          variances: UnsafeBufferPointer(rebasing: memory[size..<(size + members)]))
        guard case .estimate(var subset) = columns, let fit = fit(&subset, index: index) else { continue }
        buffer.initializeElement(at: written, to: fit)
        written += 1
      }
      return written
    }
  }

  private func fit(_ subset: inout StudyColumns, index: UInt64) -> SubsetFit? {
    let members = subset.studyCount
    if members == 1 {
      return SubsetFit(
        index: index, studyCount: 1, estimate: subset.estimates[0], tauSquared: 0, q: 0, iSquared: 0)
    }
    guard case .estimate(let tau) = estimator.tauSquared(&subset) else { return nil }
    let estimate = subset.pooled(tauSquared: tau.value).estimate
    _ = subset.moments(at: 0)
    let moments = subset.moments(at: 0)
    let residualCount = Double(members - 1)
    let iSquared =
      estimator == .equalEffects
      ? SubsetHalves.iSquared(q: moments.residual, residualCount: residualCount)
      : 100 * tau.value / (tau.value + residualCount / moments.trace)
    guard estimate.isFinite && moments.residual.isFinite && iSquared.isFinite else { return nil }
    return SubsetFit(
      index: index, studyCount: members, estimate: estimate, tauSquared: tau.value, q: moments.residual,
      iSquared: iSquared)
  }
}

extension SubsetStream: Sequence {
  /// Reads the stream in small chunks and hands out single fits.
  public struct Iterator: IteratorProtocol {
    private var stream: SubsetStream
    private var chunk: [SubsetFit] = []
    private var place = 0

    fileprivate init(_ stream: SubsetStream) {
      self.stream = stream
    }

    /// The next fit, or nil at the end.
    public mutating func next() -> SubsetFit? {
      if place == chunk.count {
        chunk = [SubsetFit](unsafeUninitializedCapacity: 256) { $1 = stream.read(into: $0) }
        place = 0
      }
      guard place < chunk.count else { return nil }
      place += 1
      return chunk[place - 1]
    }
  }

  /// An iterator over the fits that have not been read.
  public func makeIterator() -> Iterator { Iterator(self) }

  /// All fits that have not been read, in an array.
  public func fits() -> [SubsetFit] {
    var stream = self
    return [SubsetFit](unsafeUninitializedCapacity: Int(count + 1 - nextIndex)) {
      $1 = stream.read(into: $0)
    }
  }
}

/// The members of a subset: the bits of its index, or random bits that depend on seed and index alone.
private struct SubsetBits {
  private var word: UInt64
  private var generator: SplitMix64?

  init(index: UInt64, seed: UInt64?, count: Int) {
    word = index
    guard let seed else { return }
    var first = SplitMix64(seed: seed)
    var second = SplitMix64(seed: first.next() ^ index)
    var start = SplitMix64(seed: second.next())
    while Self.isEmpty(start, count: count) { _ = start.next() }
    generator = start
  }

  /// Whether the generator's next bits choose no study.
  private static func isEmpty(_ start: SplitMix64, count: Int) -> Bool {
    var generator = start
    var left = count
    while left > 0 {
      let word = generator.next()
      if left >= 64 ? word != 0 : word << UInt64(64 - left) != 0 { return false }
      left -= 64
    }
    return count > 0
  }

  /// Whether a study belongs to the subset; studies are asked for in their order.
  @inline(__always)
  mutating func contains(_ study: Int) -> Bool {
    if study & 63 == 0 {
      if let next = generator?.next() { word = next }
    }
    return word >> UInt64(study & 63) & 1 == 1
  }
}
