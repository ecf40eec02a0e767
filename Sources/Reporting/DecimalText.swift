/// The shortest decimal text that reads back as the same number; nil when the number is not finite.
///
/// A whole number has no ".0", so 52 is `52`. The text is a JSON number.
package func decimalText(_ value: Double) -> String? {
  guard value.isFinite else { return nil }
  let text = value.description
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}

/// Whether the text is a decimal number and nothing else: an optional sign (also U+2212), digits with at most
/// one point among them, and an optional exponent.
package func isPlainNumber(_ text: String) -> Bool {
  var rest = Substring(text).unicodeScalars
  if let sign = rest.first, sign == "-" || sign == "+" || sign == "\u{2212}" { rest.removeFirst() }
  let whole = dropDigits(&rest)
  var fraction = 0
  if rest.first == "." {
    rest.removeFirst()
    fraction = dropDigits(&rest)
  }
  guard whole + fraction > 0 else { return false }
  if rest.first == "e" || rest.first == "E" {
    rest.removeFirst()
    if rest.first == "-" || rest.first == "+" { rest.removeFirst() }
    guard dropDigits(&rest) > 0 else { return false }
  }
  return rest.isEmpty
}

/// Removes leading ASCII digits and returns their number.
private func dropDigits(_ scalars: inout Substring.UnicodeScalarView) -> Int {
  var count = 0
  while let first = scalars.first, ("0"..."9").contains(first) {
    scalars.removeFirst()
    count += 1
  }
  return count
}
