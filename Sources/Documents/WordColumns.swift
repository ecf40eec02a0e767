import Reporting

/// The widths of a table's columns on a page, in twentieths of a point, fitted to what the columns hold.
///
/// No column is narrower than its longest word (unless that is very long) or wider than its longest line. What is left
/// between goes to the columns in proportion to the text in them, and then from column to column as long as that makes the
/// table lower.
struct WordColumns {
  /// What a column needs, in thousandths of the size of the type.
  private struct Need {
    /// The longest word.
    let word: Double
    /// The longest line.
    let line: Double
    /// The text of a cell: the root of the mean square, since the longest cells make rows high.
    let text: Double
  }

  private let needs: [Need]
  /// The widths of the lines of each cell, by column and row.
  private let lines: [[[Int]]]

  /// The space beside the text of a cell, in twentieths of a point: the table style's margins, and one to spare.
  private static let padding = 2 * wordCellMargin + 20

  /// Measures a table with the marks of its footnotes.
  init(_ table: ReportTable, missing: MissingStyle) {
    let marks = FootnoteMarks(table)
    // Longer words, such as IDs, may be broken: those of some 28 letters, or of 16 where many columns share the page.
    let longestKept = table.columns.count > 12 ? 9_000 : 15_000
    var lines: [[[Int]]] = []
    var needs: [Need] = []
    for index in table.columns.indices {
      let heading = printableLines(table.columns[index].label).map { longestWordWidth($0, isBold: true) }
      var word = (heading.max() ?? 0) + textWidth(marks.mark(column: index) ?? "", isBold: true)
      var line = word
      var squares = 0.0
      var cells: [[Int]] = []
      for (number, row) in table.rows.enumerated() {
        let mark = textWidth(marks.mark(row: number, column: index) ?? "")
        let widths = wordLines(row[index], missing: missing).map { text in
          word = max(word, longestWordWidth(text) + mark)
          return textWidth(text) + mark
        }
        cells.append(widths)
        line = max(line, widths.max() ?? 0)
        let width = Double(widths.reduce(0, +))
        squares += width * width
      }
      let longest = min(word, longestKept)
      lines.append(cells)
      needs.append(
        Need(
          word: Double(longest), line: Double(max(line, longest)),
          text: (squares / Double(max(table.rows.count, 1))).squareRoot()))
    }
    self.lines = lines
    self.needs = needs
  }

  /// Whether the table stands well in a width at a size of type: it needs no more, or its longest words leave a fifth
  /// of the width to longer texts.
  func fits(_ available: Int, typeSize size: Int) -> Bool {
    naturalWidth(size) <= available || needs.reduce(0) { $0 + twips($1.word, size) } * 10 <= available * 8
  }

  private func naturalWidth(_ size: Int) -> Int { needs.reduce(0) { $0 + twips($1.line, size) } }

  /// The widths at a size of type in half points; they sum to `available` at most.
  func widths(available: Int, typeSize size: Int) -> [Int] {
    if naturalWidth(size) <= available { return needs.map { twips($0.line, size) } }
    let words = needs.map { twips($0.word, size) }
    let least = words.reduce(0, +)
    if least >= available { return words.map { $0 * available / least } }

    /// The widths when text takes so much room.
    func widths(_ scale: Double) -> [Int] {
      needs.map { need in
        min(max(Int(need.text * scale) + Self.padding, twips(need.word, size)), twips(need.line, size))
      }
    }
    // Widths grow with the scale: halving finds the largest one that fits.
    var fits = 0.0
    var exceeds = Double(available)
    for _ in 0..<80 {
      let middle = (fits + exceeds) / 2
      if widths(middle).reduce(0, +) <= available { fits = middle } else { exceeds = middle }
    }
    return lowered(widths(fits), least: words, most: needs.map { twips($0.line, size) }, typeSize: size)
  }

  // MARK: Balance

  /// The work of one step above which a table is left as it is, in cells.
  private static let mostWork = 1_000_000

  /// The widths after moves of room from one column to another, each the one that makes the table lowest, until none
  /// does; whole numbers, so that the answer is the same everywhere.
  private func lowered(_ start: [Int], least: [Int], most: [Int], typeSize size: Int) -> [Int] {
    let rows = lines.first?.count ?? 0
    guard rows * start.count * start.count * start.count <= Self.mostWork else { return start }
    var widths = start
    var heights = widths.indices.map { self.heights($0, width: widths[$0], size) }
    for step in [3_200, 1_600, 800, 400, 200, 100] {
      for _ in 0..<40 {
        let narrower = widths.indices.map { self.heights($0, width: widths[$0] - step, size) }
        let wider = widths.indices.map { self.heights($0, width: widths[$0] + step, size) }
        var best = (roughness: roughness(heights), from: -1, to: -1)
        for from in widths.indices where widths[from] - step >= least[from] {
          for to in widths.indices where to != from && widths[to] + step <= most[to] {
            var moved = heights
            moved[from] = narrower[from]
            moved[to] = wider[to]
            let roughness = roughness(moved)
            if roughness < best.roughness { best = (roughness, from, to) }
          }
        }
        guard best.from >= 0 else { break }
        widths[best.from] -= step
        widths[best.to] += step
        heights[best.from] = narrower[best.from]
        heights[best.to] = wider[best.to]
      }
    }
    return widths
  }

  /// The lines of print that a column's cells take, row by row. Where a line is broken, about half a word stays empty.
  private func heights(_ column: Int, width: Int, _ size: Int) -> [Int] {
    let room = max((width - Self.padding) * 100 / size, 1)
    let filled = max(room - 2_000, room / 2, 1)
    return lines[column].map { $0.reduce(0) { $0 + ($1 <= room ? 1 : ($1 + filled - 1) / filled) } }
  }

  /// The lines of print of all rows, each as high as its highest cell; between equals, how unlike the cells are.
  private func roughness(_ heights: [[Int]]) -> Int {
    guard let rows = heights.first?.indices else { return 0 }
    return rows.reduce(0) { sum, row in
      var highest = 0
      var squares = 0
      for column in heights {
        highest = max(highest, column[row])
        squares += column[row] * column[row]
      }
      return sum + highest * 1_000 + squares
    }
  }

  /// Thousandths of the size of the type as twentieths of a point, with the space beside the text.
  private func twips(_ width: Double, _ size: Int) -> Int { Int(width * Double(size) / 100) + Self.padding }
}
