/// A small generator of 64-bit numbers whose sequence depends on the seed alone, on every platform.
///
/// Steele, Lea & Flood 2014, with the constants of Vigna's reference implementation.
public struct SplitMix64: RandomNumberGenerator, Sendable, Equatable {
  private var state: UInt64

  /// A generator at the start of a seed's sequence.
  public init(seed: UInt64) {
    state = seed
  }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number in 0..<bound, by the high half of a product (Lemire 2019, without rejection: bias below bound / 2^64).
  /// - Precondition: `bound` is positive.
  public mutating func index(below bound: Int) -> Int {
    precondition(bound > 0, "an index needs a positive bound")
    return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }
}
