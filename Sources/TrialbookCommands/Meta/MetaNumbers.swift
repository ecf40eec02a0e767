import Foundation

/// Numbers as a report prints them.
enum MetaNumbers {
  /// A number with so many decimals; never "-0.00".
  static func fixed(_ value: Double, _ decimals: Int) -> String {
    let text = String(format: "%.\(decimals)f", value)
    return text.hasPrefix("-") && text.allSatisfy { "-0.".contains($0) } ? String(text.dropFirst()) : text
  }

  /// A number with three significant digits, or those before the point if there are more.
  static func significant(_ value: Double) -> String {
    guard value != 0 else { return "0" }
    let size = abs(value)
    guard size >= 1e-5, size < 1e9 else { return String(format: "%.2e", value) }
    return fixed(value, min(7, max(0, 2 - Int(log10(size).rounded(.down)))))
  }

  /// A p value: three decimals, or "< 0.001".
  static func pValue(_ value: Double) -> String { value < 0.001 ? "<0.001" : fixed(value, 3) }

  /// `p = 0.012` or `p < 0.001`.
  static func pEquation(_ value: Double) -> String { value < 0.001 ? "p < 0.001" : "p = \(fixed(value, 3))" }

  /// The decimals that show a standard error with three digits: 3 for 0.18, 2 for 4.5.
  static func decimals(ofStandardError error: Double) -> Int {
    guard error > 0, error.isFinite else { return 3 }
    return min(8, max(0, 2 - Int(log10(error).rounded(.down))))
  }

  /// Shares in percent, rounded so that what is printed adds up to exactly 100 (largest remainder).
  ///
  /// Shares whose remainders tie are rounded up in their order.
  static func percentages(_ shares: [Double], decimals: Int) -> [String] {
    let unit = pow(10.0, Double(decimals))
    let total = shares.reduce(0, +)
    guard total > 0, total.isFinite else { return shares.map { _ in "" } }
    let scaled = shares.map { $0 / total * 100 * unit }
    var units = scaled.map { Int($0.rounded(.down)) }
    let missing = Int(100 * unit) - units.reduce(0, +)
    let order = scaled.indices.sorted {
      let (one, two) = (scaled[$0] - Double(units[$0]), scaled[$1] - Double(units[$1]))
      return one == two ? $0 < $1 : one > two
    }
    for index in order.prefix(max(0, missing)) { units[index] += 1 }
    return units.map { fixed(Double($0) / unit, decimals) }
  }
}

extension MetaNumbers {
  /// `95%` or `99.5%`.
  static func significantPercent(_ percent: Double) -> String {
    (percent == percent.rounded() ? fixed(percent, 0) : "\(percent)") + "%"
  }
}
