/// The number of terminal columns that a text takes: 2 for East Asian wide characters and emoji, 0 for
/// combining marks, 1 for the rest. Composed and decomposed spellings of a name have the same width.
package func displayWidth(_ text: some StringProtocol) -> Int {
  if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text.utf8.count }
  return text.reduce(0) { $0 + displayWidth($1) }
}

/// The number of terminal columns that one character, as people count them, takes.
package func displayWidth(_ character: Character) -> Int {
  if let ascii = character.asciiValue { return (0x20..<0x7F).contains(ascii) ? 1 : 0 }
  let scalars = character.unicodeScalars
  let isEmoji = scalars.contains { $0 == "\u{FE0F}" || $0.properties.isEmojiPresentation }
  return isEmoji ? 2 : scalars.reduce(0) { $0 + displayWidth($1) }
}

/// The number of terminal columns of a scalar outside emoji sequences.
private func displayWidth(_ scalar: Unicode.Scalar) -> Int {
  if scalar == "\u{AD}" { return 1 }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator: return 0
  default: break
  }
  if medialAndFinalJamo.contains(scalar.value) { return 0 }
  return wideRanges.contains { $0.contains(scalar.value) } ? 2 : 1
}

/// Hangul vowels and finals, which a terminal draws into the square of the initial.
private let medialAndFinalJamo: ClosedRange<UInt32> = 0x1160...0x11FF

/// The blocks that Unicode's EastAsianWidth gives as wide or full width, apart from emoji.
private let wideRanges: [ClosedRange<UInt32>] = [
  0x1100...0x115F,  // Hangul initials
  0x2329...0x232A,  // angle brackets
  0x2E80...0x303E,  // radicals, CJK punctuation
  0x3041...0x33FF,  // kana, bopomofo, compatibility jamo, squared words
  0x3400...0x4DBF,  // CJK extension A
  0x4E00...0x9FFF,  // CJK
  0xA000...0xA4CF,  // Yi
  0xA960...0xA97F,  // Hangul initials, extended
  0xAC00...0xD7A3,  // Hangul syllables
  0xF900...0xFAFF,  // CJK compatibility
  0xFE10...0xFE19,  // vertical forms
  0xFE30...0xFE6F,  // CJK compatibility and small forms
  0xFF01...0xFF60,  // full-width forms
  0xFFE0...0xFFE6,  // full-width signs
  0x16FE0...0x18CFF,  // Tangut, Khitan
  0x1AFF0...0x1B2FF,  // kana supplements
  0x1F200...0x1F2FF,  // enclosed ideographs
  0x20000...0x3FFFD,  // CJK extensions
]
