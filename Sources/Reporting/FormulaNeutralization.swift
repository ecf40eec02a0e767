/// Puts an apostrophe before text that a spreadsheet would run as a formula, and returns other text as it is.
///
/// Text is dangerous when it begins with a tab, a carriage return or a line feed, or when its first character
/// after white space is `=`, `+`, `-` or `@`, also in full width (OWASP, "CSV Injection"). A plain number such
/// as `-0.5` is left alone, and so is a lone sign, such as the relation of p = 0.04, which nothing runs.
package func neutralizingFormula(_ text: String) -> String {
  text.count > 1 && startsLikeFormula(text) && !isPlainNumber(text) ? "'" + text : text
}

/// The text before `neutralizingFormula` put an apostrophe before it.
package func withoutNeutralization(_ text: String) -> String {
  guard text.first == "'" else { return text }
  let original = String(text.dropFirst())
  return neutralizingFormula(original) == text ? original : text
}

/// Whether a spreadsheet may take the text for a formula.
private func startsLikeFormula(_ text: String) -> Bool {
  for (position, scalar) in text.unicodeScalars.enumerated() {
    switch scalar {
    case "\t", "\r", "\n":
      if position == 0 { return true }
    case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}":
      return true
    case "\u{200B}", "\u{2060}", "\u{FEFF}":
      continue
    default:
      if !scalar.properties.isWhitespace { return false }
    }
  }
  return false
}

extension ReportCell {
  /// The text of a CSV or TSV field, made harmless where that is asked for.
  func fieldText(missing style: MissingStyle, neutralizeFormulas: Bool) -> String {
    let text = fieldText(missing: style)
    return neutralizeFormulas ? neutralizingFormula(text) : text
  }
}
