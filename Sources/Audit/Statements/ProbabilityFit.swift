/// How a printed P value goes with those that follow from other numbers.
enum ProbabilityFit: Equatable {
  case twoTailed
  /// Only as that of a one-tailed test.
  case oneTailed
  /// Off by no more than one unit of the last place, on the same side of the level of significance: cut instead of
  /// rounded, for example.
  case nearly
  case none

  /// The fit of a printed P value to a range of two-tailed ones, of which a one-tailed test takes half.
  ///
  /// `tails` is what the statement says; when it is nil, half a P value fits too if `allowsHalf`.
  static func of(
    _ p: RoundedNumber, twoTailed range: ClosedRange<Double>, tails: Int?, isDirected: Bool, allowsHalf: Bool,
    alpha: Double
  ) -> ProbabilityFit {
    let printed = p.possible
    let half = range.lowerBound / 2...range.upperBound / 2
    let other = 1 - half.upperBound...1 - half.lowerBound
    let isOneTailed = tails == 1 && isDirected
    if !isOneTailed, meet(printed, range) { return .twoTailed }
    if isOneTailed, meet(printed, half) || meet(printed, other) { return .oneTailed }
    if tails == nil, allowsHalf, isDirected, meet(printed, half) { return .oneTailed }
    guard p.isEqual else { return .none }
    let near = printed.lowerBound - p.unit...printed.upperBound + p.unit
    let close = isOneTailed ? half : range
    let sameSide =
      p.value <= alpha ? close.lowerBound <= alpha : close.upperBound > alpha
    return sameSide && meet(near, close) ? .nearly : .none
  }

  private static func meet(_ printed: ClosedRange<Double>, _ range: ClosedRange<Double>) -> Bool {
    // The tails are computed to some twelve digits.
    printed.lowerBound <= range.upperBound * (1 + 1e-9) && range.lowerBound * (1 - 1e-9) <= printed.upperBound
  }
}

extension RoundedNumber {
  /// `P = 0.002` or `P < 0.001`.
  var asProbability: String { isEqual ? "P = \(text)" : "P \(text)" }
}
