import Reporting

/// The number format that shows a value with the decimals of its printed form: `0.00` for 52.20, `0.0"%"` for 12.5%.
///
/// Nil for forms that are no plain decimal, such as "< 0.001": the cell shows the value itself.
func numberFormat(printed: String) -> String? {
  var digits = Substring(printed)
  let unit = digits.hasSuffix("%") ? "\"%\"" : ""
  if !unit.isEmpty { digits.removeLast() }
  guard isPlainNumber(String(digits)), !digits.contains(where: { $0 == "e" || $0 == "E" }) else { return nil }
  let decimals = digits.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first?.count ?? 0
  let code = "0" + (decimals > 0 ? "." + String(repeating: "0", count: decimals) : "") + unit
  return digits.hasPrefix("+") ? "+\(code);-\(code)" : code
}
