/// The scalar, or U+FFFD in place of a control character that would disturb a terminal or a document, or that turns
/// the direction of what follows it; a tab becomes a space.
package func printable(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar.value {
  case 0x09: " "
  case 0x00..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
  default: scalar
  }
}

/// The lines of a text, without control characters and without spaces at the ends of lines.
package func printableLines(_ text: String) -> [String] {
  text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
    var clean = ""
    clean.unicodeScalars.append(contentsOf: line.unicodeScalars.map(printable))
    while clean.last == " " { clean.removeLast() }
    return clean
  }
}

/// A text with its lines and tabs, without other control characters.
package func printableText(_ text: String) -> String {
  var clean = ""
  clean.unicodeScalars.append(
    contentsOf: text.unicodeScalars.map { $0 == "\n" || $0 == "\t" ? $0 : printable($0) })
  return clean
}
