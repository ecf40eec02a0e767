import Foundation
import Reporting

/// A number with a fixed number of decimals, without a minus before zero.
func decimal(_ value: Double, _ places: Int) -> String {
  let text = String(format: "%.\(places)f", value)
  return text.hasPrefix("-") && text.dropFirst().allSatisfy { $0 == "0" || $0 == "." } ? String(text.dropFirst()) : text
}

extension ReportCell {
  /// A number that prints with a fixed number of decimals.
  static func number(_ value: Double, _ places: Int) -> ReportCell { .number(value, printed: decimal(value, places)) }
}

/// A p value with three decimals, or "< 0.001".
func pText(_ value: Double) -> String { value < 0.001 ? "< 0.001" : decimal(value, 3) }

/// "p = 0.021", "p < 0.001".
func pWords(_ value: Double) -> String { value < 0.001 ? "p < 0.001" : "p = \(decimal(value, 3))" }

/// Percentages that add up to 100 as they are printed.
enum Percentages {
  /// The values, which sum to 100, with one decimal each, by the largest remainders (Hamilton's method).
  static func addingTo100(_ values: [Double]) -> [String] {
    let sum = values.reduce(0, +)
    guard sum > 0, sum.isFinite else { return values.map { decimal($0, 1) } }
    let tenths = values.map { $0 / sum * 1000 }
    var whole = tenths.map { Int($0.rounded(.down)) }
    let order = tenths.indices.sorted {
      let (one, two) = (tenths[$0] - Double(whole[$0]), tenths[$1] - Double(whole[$1]))
      return one == two ? $0 < $1 : one > two
    }
    for index in order.prefix(max(0, 1000 - whole.reduce(0, +))) { whole[index] += 1 }
    return whole.map { "\($0 / 10).\($0 % 10)" }
  }
}
