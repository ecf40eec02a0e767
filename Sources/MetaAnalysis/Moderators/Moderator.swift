/// A property of the studies that may explain their effects: one value per study.
public struct Moderator: Sendable, Equatable {
  /// The values of a moderator, in the order of the studies.
  public enum Values: Sendable, Equatable {
    /// Numbers, one coefficient.
    case numeric([Double])
    /// Categories, dummy-coded against the first level in sorted order.
    case categories([String])
  }

  /// The name in reports.
  public var name: String
  /// The values.
  public var values: Values

  /// A moderator with a name.
  public init(name: String, values: Values) {
    self.name = name
    self.values = values
  }

  /// Number of studies it describes.
  public var count: Int {
    switch values {
    case .numeric(let numbers): numbers.count
    case .categories(let labels): labels.count
    }
  }
}

/// One study's or prediction's value of a moderator.
public enum ModeratorValue: Sendable, Equatable {
  /// A number.
  case number(Double)
  /// A level of a category.
  case category(String)
}
