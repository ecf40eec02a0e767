import Reporting

/// Text that shows literally in an element or a quoted attribute of XML 1.0; what XML cannot hold becomes U+FFFD.
func escapedForXML(_ text: String) -> String {
  var escaped = ""
  escaped.reserveCapacity(text.utf8.count)
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": escaped += "&amp;"
    case "<": escaped += "&lt;"
    case ">": escaped += "&gt;"
    case "\"": escaped += "&quot;"
    default: escaped.unicodeScalars.append(legalInXML(scalar))
    }
  }
  return escaped
}

/// The text without scalars that XML cannot hold, its line ends kept as LF.
func legalInXML(_ text: String) -> String {
  printableLines(text).map { line in
    var legal = ""
    legal.unicodeScalars.append(contentsOf: line.unicodeScalars.map { legalInXML($0) })
    return legal
  }.joined(separator: "\n")
}

/// The scalar, or U+FFFD in place of a control character or one of the two scalars that are no characters.
private func legalInXML(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  scalar.value == 0xFFFE || scalar.value == 0xFFFF ? "\u{FFFD}" : printable(scalar)
}

/// Text in which Excel finds no escape of its own: `_x0041_`, which it would show as A, becomes `_x005F_x0041_`.
func escapedForExcel(_ text: String) -> String {
  // Few texts hold the beginning of an escape, and a search costs more than a look.
  guard zip(text.utf8, text.utf8.dropFirst()).contains(where: { $0 == UInt8(ascii: "_") && $1 == UInt8(ascii: "x") })
  else { return text }
  return text.replacing(/_(?=x[0-9A-Fa-f]{4}_)/, with: "_x005F_")
}

/// The text in one line, no longer than so many UTF-16 units; what is cut ends with an ellipsis.
func oneLine(_ text: String, limit: Int) -> String {
  cut(text.split(whereSeparator: \.isNewline).joined(separator: " "), limit: limit, mark: "…")
}

/// The text, no longer than so many UTF-16 units with the mark that stands at its end when it was cut.
func cut(_ text: String, limit: Int, mark: String) -> String {
  guard text.utf16.count > limit else { return text }
  var room = limit - mark.utf16.count
  let start = text.prefix { character in
    room -= character.utf16.count
    return room >= 0
  }
  return start + mark
}
