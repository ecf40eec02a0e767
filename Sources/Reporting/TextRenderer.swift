/// Writes a table for a terminal: caption, aligned columns under a rule, notes.
///
/// A table whose columns do not fit the width is written as records, one line per cell.
struct TextRenderer {
  /// The table.
  let table: ReportTable
  /// Colour, and the width that lines must not exceed.
  let colour: Bool
  /// The terminal columns to fit into, at least ten; nil for no limit.
  let width: Int?
  /// How missing data print.
  let missing: MissingStyle

  /// The spaces between two columns.
  static let gap = 2

  /// Makes a renderer of a table.
  init(table: ReportTable, options: RenderOptions, missing: MissingStyle) {
    self.table = table
    colour = options.colour
    width = options.width.map { max($0, 10) }
    self.missing = missing
  }

  /// The whole output, with a newline at the end of each line.
  func rendered() -> String {
    let cells = table.rows.map { row in row.map { TerminalCell($0, missing: missing) } }
    var blocks: [[String]] = []
    if !table.title.isEmpty { blocks.append(paragraph(table.title)) }
    if table.layout == .table, let widths = columnWidths(cells) {
      blocks.append(columnLines(cells, widths: widths))
    } else {
      blocks.append(recordLines(cells))
    }
    let footer = table.footerLines(missing: missing).flatMap { paragraph($0, hanging: 2) }
    if !footer.isEmpty { blocks.append(footer) }
    return blocks.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  /// The lines of a title or note.
  private func paragraph(_ text: String, hanging: Int = 0) -> [String] {
    printableLines(text).flatMap { line in
      width.map { wrapped(line, width: $0, hanging: hanging) } ?? [line]
    }
  }

  /// The widths of the columns; nil when they do not fit.
  private func columnWidths(_ cells: [[TerminalCell]]) -> [Int]? {
    let measures = table.columns.enumerated().map { index, column in
      let label = printableLines(column.label)
      let labelWord = label.map(longestWordWidth).max() ?? 0
      let content = cells.map { $0[index] }
      let widest = content.map(\.naturalWidth).max() ?? 0
      let natural = max(widest, label.map { displayWidth($0) }.max() ?? 0)
      return ColumnMeasure(
        natural: natural,
        minimum: column.isText ? min(natural, max(column.minimumWidth, 1)) : max(widest, labelWord),
        longestWord: max(labelWord, content.map(\.longestWord).max() ?? 0),
        priority: max(column.priority, 1))
    }
    let gaps = max(table.columns.count - 1, 0) * TextRenderer.gap
    return fittedWidths(measures, available: width.map { $0 - gaps })
  }

  /// The header, the rule and the rows; rows are set apart by blank lines when one of them has several lines.
  private func columnLines(_ cells: [[TerminalCell]], widths: [Int]) -> [String] {
    var lines: [String] = []
    if !table.columns.isEmpty {
      let labels = zip(table.columns, widths).map { column, width in
        printableLines(column.label).flatMap { wrapped($0, width: width) }
      }
      let height = labels.map(\.count).max() ?? 0
      for line in 0..<height {
        let parts = labels.map { label in
          let index = line - (height - label.count)
          return index < 0 ? "" : label[index]
        }
        lines.append(joined(parts, widths: widths) { text, _ in bold(text) })
      }
      let rules = widths.map { String(repeating: "─", count: $0) }
      lines.append(joined(rules, widths: widths) { text, _ in text })
    }
    if cells.isEmpty { return lines + ["(no rows)"] }

    let blocks = cells.map { rowLines($0, widths: widths) }
    let isSpaced = blocks.contains { $0.count > 1 }
    for (index, block) in blocks.enumerated() {
      if isSpaced, index > 0 { lines.append("") }
      lines += block
    }
    return lines
  }

  /// The lines of one row, at least one.
  private func rowLines(_ row: [TerminalCell], widths: [Int]) -> [String] {
    let columns = zip(row, widths).map { cell, width in cell.wrapped(to: width) }
    let height = max(columns.map(\.count).max() ?? 1, 1)
    return (0..<height).map { line in
      joined(columns.map { line < $0.count ? $0[line] : "" }, widths: widths) { text, index in
        row[index].isMissing ? dim(text) : text
      }
    }
  }

  /// Sets texts side by side, each aligned in its column, without spaces at the end.
  private func joined(_ parts: [String], widths: [Int], style: (String, Int) -> String) -> String {
    var line = ""
    var pending = 0
    for (index, part) in parts.enumerated() {
      if index > 0 { pending += TextRenderer.gap }
      let space = max(widths[index] - displayWidth(part), 0)
      guard !part.isEmpty else {
        pending += space
        continue
      }
      let isTrailing = table.columns[index].alignment == .trailing
      line += String(repeating: " ", count: pending + (isTrailing ? space : 0)) + style(part, index)
      pending = isTrailing ? 0 : space
    }
    return line
  }
}
