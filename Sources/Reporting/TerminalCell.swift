/// A cell as lines of printable text.
struct TerminalCell {
  /// The lines before wrapping; none for a blank cell.
  let lines: [String]
  /// Whether the lines are several items, whose wrapped lines are indented to keep them apart.
  let isList: Bool
  /// Whether the cell stands for an absent datum.
  let isMissing: Bool

  /// Makes the lines of a cell.
  init(_ cell: ReportCell, missing: MissingStyle) {
    let items = cell.itemsForPeople(missing: missing)
    lines = items.flatMap(printableLines)
    isList = items.count > 1
    isMissing = cell.isMissing
  }

  /// The width of the longest line.
  var naturalWidth: Int { lines.map { displayWidth($0) }.max() ?? 0 }

  /// The width of the longest word.
  var longestWord: Int { lines.map(longestWordWidth).max() ?? 0 }

  /// The lines, none wider than `width`.
  func wrapped(to width: Int) -> [String] {
    lines.flatMap { Reporting.wrapped($0, width: width, hanging: isList && width >= 8 ? 2 : 0) }
  }
}
