/// The scalar, or U+FFFD in place of a control character that would disturb a terminal or a document; a tab
/// becomes a space.
func printable(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  if scalar == "\t" { return " " }
  return scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar
}

/// The lines of a text, without control characters and without spaces at the ends of lines.
func printableLines(_ text: String) -> [String] {
  text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
    var clean = ""
    clean.unicodeScalars.append(contentsOf: line.unicodeScalars.map(printable))
    while clean.last == " " { clean.removeLast() }
    return clean
  }
}
