import RealModule

/// Numbers as the findings print them, the same in every locale.
enum NumberText {
  /// A number with so many decimals, rounded to the nearest; never "-0.00".
  static func fixed(_ value: Double, _ decimals: Int) -> String {
    guard value.isFinite else { return value.isNaN ? "no number" : value < 0 ? "-infinity" : "infinity" }
    let scaled = (abs(value) * Double.pow(10, decimals)).rounded()
    guard scaled < 9e15 else { return "\(value)" }
    var digits = String(Int(scaled))
    if decimals > 0 {
      digits = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
      digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -decimals))
    }
    return value < 0 && scaled > 0 ? "-" + digits : digits
  }

  /// A number with about four significant digits and without zeros at its end.
  static func short(_ value: Double) -> String {
    guard value.isFinite, value != 0 else { return fixed(value, 0) }
    let size = Int(Double.log10(abs(value)).rounded(.down))
    guard size > -8 else { return "\(value)" }
    var text = fixed(value, max(0, 3 - size))
    guard text.contains(".") else { return text }
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }

  /// The two ends of a range, or one number when they print alike.
  static func range(_ range: ClosedRange<Double>) -> String {
    let (lower, upper) = (short(range.lowerBound), short(range.upperBound))
    if lower == upper { return lower }
    if range.lowerBound == -.infinity { return "up to \(upper)" }
    return range.upperBound == .infinity ? "\(lower) or more" : "\(lower) to \(upper)"
  }

  /// A probability, alone: `0.0041`, `0.67`, `below 0.0001`.
  static func probability(_ p: Double) -> String { p < 0.0001 ? "below 0.0001" : fixed(p, p < 0.1 ? 4 : 3) }

  /// The two ends of a range of probabilities, or one when they print alike.
  static func probabilities(_ range: ClosedRange<Double>) -> String {
    let (lower, upper) = (max(0, range.lowerBound), min(1, range.upperBound))
    let texts = (probability(lower), probability(upper))
    if texts.0 == texts.1 { return texts.0 }
    return lower < 0.0001 ? "up to \(texts.1)" : "\(texts.0) to \(texts.1)"
  }
}
