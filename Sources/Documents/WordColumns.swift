import Reporting

/// The widths of a table's columns on a page, in twentieths of a point, fitted to what the columns hold.
///
/// No column is narrower than its longest word (of at most 16 letters or so) or wider than its longest line. What is left
/// between goes to the columns in proportion to the text in them, so that the rows come out about equally high.
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

  /// The space beside the text of a cell, in twentieths of a point: the table style's margins, and one to spare.
  private static let padding = 2 * wordCellMargin + 20

  /// Measures a table.
  init(_ table: ReportTable, lines: (ReportCell) -> [String]) {
    needs = table.columns.indices.map { index in
      // Headings are bold, which takes about a tenth more.
      let heading = printableLines(table.columns[index].label)
      var word = heading.map(longestWordWidth).max() ?? 0
      word += word / 10
      var line = word
      var squares = 0.0
      for row in table.rows {
        let widths = lines(row[index]).map { text in
          word = max(word, longestWordWidth(text))
          return textWidth(text)
        }
        line = max(line, widths.max() ?? 0)
        let width = Double(widths.reduce(0, +))
        squares += width * width
      }
      let longest = min(word, 9_000)
      return Need(
        word: Double(longest), line: Double(max(line, longest)),
        text: (squares / Double(max(table.rows.count, 1))).squareRoot())
    }
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
    return widths(fits)
  }

  /// Thousandths of the size of the type as twentieths of a point, with the space beside the text.
  private func twips(_ width: Double, _ size: Int) -> Int { Int(width * Double(size) / 100) + Self.padding }
}

/// A page and the size of type in its tables.
struct WordPage: Equatable {
  /// In twentieths of a point.
  let width: Int
  let height: Int
  /// In half points.
  let typeSize: Int

  /// The margins in twentieths of a point: 1.5 cm.
  static let margin = 850

  /// The room for tables.
  var available: Int { width - 2 * Self.margin }

  /// A4 with type of 9 to 7 points; then A3 with 8 to 6 points.
  private static let choices =
    [18, 17, 16, 15, 14].map { WordPage(width: 16_838, height: 11_906, typeSize: $0) }
    + [16, 15, 14, 13, 12].map { WordPage(width: 23_811, height: 16_838, typeSize: $0) }

  /// The first choice on which all tables stand well; the last one when there is none.
  static func fitting(_ tables: [WordColumns]) -> WordPage {
    choices.first { page in tables.allSatisfy { $0.fits(page.available, typeSize: page.typeSize) } }
      ?? choices[choices.count - 1]
  }
}
