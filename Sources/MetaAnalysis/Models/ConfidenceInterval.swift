/// Two finite limits, the lower first.
public struct ConfidenceInterval: Sendable, Equatable {
  /// The lower limit.
  public var lower: Double
  /// The upper limit.
  public var upper: Double

  /// An interval from its limits.
  public init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  /// Upper minus lower limit.
  public var width: Double { upper - lower }

  /// Whether a value lies between the limits, limits included.
  public func contains(_ value: Double) -> Bool { lower <= value && value <= upper }
}
