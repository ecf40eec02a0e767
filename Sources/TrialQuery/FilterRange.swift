/// A range of numbers as a person types it: `9..11`, `9..`, `..11` or `9`. Both ends belong to it.
package struct FilterRange: Sendable, Equatable {
  /// The lowest number; nil when there is none.
  package let lower: Double?
  /// The highest number; nil when there is none.
  package let upper: Double?

  /// Reads what was typed for an option.
  package init(_ typed: String, option: String) throws(FilterError) {
    guard !typed.contains("...") else { throw .notARange(option: option, typed: typed) }
    let ends = typed.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false).map(Self.trimmed)
    var numbers: [Double?] = []
    for end in ends {
      guard !end.isEmpty else {
        numbers.append(nil)
        continue
      }
      // Double() reads more than people write: hexadecimal, nan, infinity.
      guard end.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }), let number = Double(end) else {
        throw .notARange(option: option, typed: typed)
      }
      numbers.append(number)
    }
    lower = numbers[0]
    upper = numbers.count == 2 ? numbers[1] : numbers[0]
    guard lower != nil || upper != nil else { throw .notARange(option: option, typed: typed) }
    if let lower, let upper, lower > upper {
      throw .backwards(option: option, typed: typed, lower: ends[0], upper: ends[1])
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text.drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// The condition that a column lies in the range; what is missing does not.
  func condition(on column: String) -> Condition {
    switch (lower, upper) {
    case (let lower?, let upper?): Condition("\(column) BETWEEN ? AND ?", [lower, upper])
    case (let lower?, nil): Condition("\(column) >= ?", [lower])
    case (nil, let upper?): Condition("\(column) <= ?", [upper])
    case (nil, nil): Condition("1")
    }
  }
}
