/// A number with the digits in which a document prints it.
package struct PrintedValue: Sendable, Equatable {
  /// The characters: `0.80`, `.45`, `-4.7`.
  package let text: String
  /// The number.
  package let value: Double
  /// Digits after the point.
  package let decimals: Int

  /// Reads a decimal number, with a hyphen or U+2212 for a minus; nil for anything else.
  package init?(_ text: String) {
    let plain = text.replacing("\u{2212}", with: "-")
    let digits = plain.drop { $0 == "-" }
    guard plain.count - digits.count < 2, digits.contains(where: \.isNumber),
      digits.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }),
      let value = Double(digits.hasPrefix(".") ? plain.replacing(".", with: "0.", maxReplacements: 1) : plain),
      value.isFinite
    else { return nil }
    self.text = text
    self.value = value
    decimals = digits.firstIndex(of: ".").map { digits.distance(from: $0, to: digits.endIndex) - 1 } ?? 0
  }

  /// Half a unit of the last digit: how far rounding can have moved the number.
  package var halfUnit: Double {
    var unit = 0.5
    for _ in 0..<decimals { unit /= 10 }
    return unit
  }

  /// Whether a number rounds to this one, a half either way, with `slack` for the rounding of sums in floating point.
  package func agrees(with other: Double) -> Bool {
    (other - value).magnitude <= halfUnit + 1e-9 * max(1, value.magnitude)
  }

  /// Whether any number of a range rounds to this one.
  package func agrees(with range: ClosedRange<Double>) -> Bool {
    let slack = halfUnit + 1e-9 * max(1, value.magnitude)
    return range.lowerBound <= value + slack && range.upperBound >= value - slack
  }
}

/// A number of a registry, or why there is none.
package enum Printed: Sendable, Equatable {
  case value(PrintedValue)
  case missing(MissingReason)
  /// Text where a number should be.
  case unreadable(String)

  /// What a column holds: its text, and the reason beside it.
  package init(_ text: String?, missing: String?) {
    if let text {
      self = PrintedValue(text).map { .value($0) } ?? .unreadable(text)
    } else {
      self = .missing(missing.flatMap(MissingReason.init(rawValue:)) ?? .notReported)
    }
  }

  /// The number with its digits; nil when there is none.
  package var printed: PrintedValue? { if case .value(let value) = self { value } else { nil } }

  /// The number; nil when there is none.
  package var value: Double? { printed?.value }

  /// As a reader sees it: the digits, or the reason why there are none.
  package var text: String {
    switch self {
    case .value(let value): value.text
    case .missing(let reason): reason.label
    case .unreadable(let text): "'\(text)', which is not a number"
    }
  }
}
