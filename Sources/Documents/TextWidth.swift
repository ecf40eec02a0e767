import Reporting

/// The width of a line in Arial, which has Helvetica's widths, in thousandths of the size of the type.
func textWidth(_ line: some StringProtocol, isBold: Bool = false) -> Int {
  Int(Font(size: 1_000, isBold: isBold).width(of: line))
}

/// The width of the longest part of a line that is not broken; words break after a hyphen.
func longestWordWidth(_ line: String, isBold: Bool = false) -> Int {
  line.split(separator: " ").reduce(0) { longest, word in
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    return parts.indices.reduce(longest) { longest, index in
      max(longest, textWidth(parts[index] + (index < parts.count - 1 ? "-" : ""), isBold: isBold))
    }
  }
}
