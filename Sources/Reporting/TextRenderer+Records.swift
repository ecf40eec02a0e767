/// The layout for narrow terminals: each row is a block of "label: value" lines.
extension TextRenderer {
  /// The blocks of all rows, with blank lines between them.
  func recordLines(_ cells: [[TerminalCell]]) -> [String] {
    let limit = width ?? Int.max
    let labels = table.columns.map { printableLines($0.label).joined(separator: " ") + ":" }
    if cells.isEmpty {
      let names = labels.map { $0.dropLast() }.joined(separator: ", ")
      let header = wrapped(names, width: limit)
      let rule = String(repeating: "─", count: header.map { displayWidth($0) }.max() ?? 0)
      return header.map(bold) + [rule, "(no rows)"]
    }
    let widest = labels.map { displayWidth($0) }.max() ?? 0
    var lines: [String] = []
    for (index, row) in cells.enumerated() {
      if index > 0 { lines.append("") }
      for (label, cell) in zip(labels, row) where !(table.skipsBlanks && cell.lines.isEmpty) {
        lines +=
          widest <= limit / 2
          ? besideLabel(label, cell, indent: widest + 1, limit: limit) : belowLabel(label, cell, limit: limit)
      }
    }
    return lines
  }

  /// A label with its value to the right; the values of all labels begin in one column.
  private func besideLabel(_ label: String, _ cell: TerminalCell, indent: Int, limit: Int) -> [String] {
    let values = cell.wrapped(to: limit - indent)
    guard let first = values.first else { return [bold(label)] }
    let space = String(repeating: " ", count: indent - displayWidth(label))
    let margin = String(repeating: " ", count: indent)
    return [first.isEmpty ? bold(label) : bold(label) + space + shown(first, of: cell)]
      + values.dropFirst().map { $0.isEmpty ? "" : margin + shown($0, of: cell) }
  }

  /// A label with its value on the lines below, for long labels.
  private func belowLabel(_ label: String, _ cell: TerminalCell, limit: Int) -> [String] {
    wrapped(label, width: limit).map(bold)
      + cell.wrapped(to: limit - 2).map { $0.isEmpty ? "" : "  " + shown($0, of: cell) }
  }

  /// A line of a value, dim when the datum is missing.
  private func shown(_ line: String, of cell: TerminalCell) -> String {
    cell.isMissing ? dim(line) : line
  }

  /// The text in bold where colour is on.
  func bold(_ text: String) -> String { colour && !text.isEmpty ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

  /// The text dimmed where colour is on.
  func dim(_ text: String) -> String { colour && !text.isEmpty ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
}
