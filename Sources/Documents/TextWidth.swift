import Reporting

/// The width of a line in Arial, in thousandths of the size of the type; other scripts by the columns that they take.
///
/// Arial's own widths of ASCII (units of 1/2048 em, rounded), since columns are fitted to them; Word does the rest.
func textWidth(_ line: some StringProtocol) -> Int {
  line.reduce(0) { sum, character in
    guard let ascii = character.asciiValue, ascii >= 0x20 else { return sum + displayWidth(character) * 600 }
    return sum + arialWidths[Int(ascii) - 0x20]
  }
}

/// The width of the longest part of a line that is not broken; words break after a hyphen.
func longestWordWidth(_ line: String) -> Int {
  line.split(separator: " ").reduce(0) { longest, word in
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    let widths = parts.enumerated().map { index, part in
      textWidth(part) + (index < parts.count - 1 ? textWidth("-") : 0)
    }
    return max(longest, widths.max() ?? 0)
  }
}

/// The widths of U+0020 to U+007F.
private let arialWidths = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,  // space to /
  556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,  // 0 to ?
  1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,  // @ to O
  667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,  // P to _
  333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,  // ` to o
  556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584, 0,  // p to delete
]
