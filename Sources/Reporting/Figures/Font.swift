/// The typeface of figures, Helvetica or what has its widths, in a size.
package struct Font: Sendable, Equatable {
  /// In pixels.
  package var size: Double
  package var isBold: Bool

  /// A size and a weight.
  package init(size: Double, isBold: Bool = false) {
    self.size = size
    self.isBold = isBold
  }

  package static let title = Font(size: 15, isBold: true)
  package static let body = Font(size: 12)
  package static let strong = Font(size: 12, isBold: true)
  package static let small = Font(size: 11)

  /// The families, in the order in which a renderer should look for them.
  package static let families = "Helvetica, Arial, 'Liberation Sans', 'Nimbus Sans', sans-serif"

  /// From the baseline to the top of capitals.
  package var capitalHeight: Double { size * 0.73 }
  /// From the baseline to the foot of descenders.
  package var descent: Double { size * 0.21 }
  /// From one baseline to the next.
  package var lineHeight: Double { (size * 1.3).rounded() }

  /// The width of a text in pixels, by the table of advance widths; no font is needed.
  package func width(of text: some StringProtocol) -> Double {
    var thousandths = 0.0
    for scalar in text.unicodeScalars { thousandths += advance(of: scalar) }
    return thousandths * size / 1000
  }

  /// The advance of a code point in thousandths of an em; for those that the table lacks, enough for other fonts.
  private func advance(of scalar: Unicode.Scalar) -> Double {
    let value = scalar.value
    for block in AdvanceWidths.blocks where value >= block.first && value < block.first + UInt32(block.regular.count) {
      return Double((isBold ? block.bold : block.regular)[Int(value - block.first)])
    }
    switch value {
    case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: return 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF00...0xFF60, 0x1F300...0x3FFFF:
      return 1000
    default: return 700
    }
  }

  /// Breaks a text at spaces, and words that are too long where they must, into lines of at most `width` pixels.
  package func wrapped(_ text: String, width: Double) -> [String] {
    var lines: [String] = []
    var current = ""
    for word in text.split(separator: " ") {
      let joined = current.isEmpty ? String(word) : current + " " + word
      if self.width(of: joined) <= width {
        current = joined
        continue
      }
      if !current.isEmpty { lines.append(current) }
      current = ""
      for character in word {
        if !current.isEmpty, self.width(of: current + String(character)) > width {
          lines.append(current)
          current = ""
        }
        current.append(character)
      }
    }
    if !current.isEmpty || lines.isEmpty { lines.append(current) }
    return lines
  }
}
