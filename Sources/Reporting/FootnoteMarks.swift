/// The letters of a table's footnotes: one for each text, in the order in which the texts occur.
package struct FootnoteMarks {
  /// The letters with their texts.
  package let texts: [(mark: String, text: String)]
  private let columns: [String]
  /// The marks by the row (nil for the headings) and the column's key.
  private let marks: [Int?: [String: String]]

  /// Gives the footnotes of a table their letters.
  package init(_ table: ReportTable) {
    var letters: [String: String] = [:]
    var texts: [(mark: String, text: String)] = []
    var marks: [Int?: [String: String]] = [:]
    for footnote in table.footnotes {
      let letter = letters[footnote.text] ?? Self.letter(texts.count)
      if letters.updateValue(letter, forKey: footnote.text) == nil { texts.append((letter, footnote.text)) }
      let before = marks[footnote.row]?[footnote.column].map { $0 + "," } ?? ""
      marks[footnote.row, default: [:]][footnote.column] = before + letter
    }
    self.texts = texts
    self.marks = marks
    columns = table.columns.map(\.key)
  }

  /// a to z, then aa, ab ...
  private static func letter(_ index: Int) -> String {
    let letters = "abcdefghijklmnopqrstuvwxyz".map(String.init)
    return (index >= letters.count ? letter(index / letters.count - 1) : "") + letters[index % letters.count]
  }

  /// The mark of a cell, or without a row of a heading; nil when it has no footnote.
  package func mark(row: Int? = nil, column: Int) -> String? { marks[row]?[columns[column]] }
}

extension ReportTable {
  /// The table with the marks of its footnotes in the cells and the footnotes as notes: for pages of text, which have no
  /// other place for them.
  func withMarkedCells(missing style: MissingStyle) -> ReportTable {
    var table = self
    table.footnotes = footnotes.filter(\.isOnEveryPage)
    guard !table.footnotes.isEmpty else { return self }
    let marks = FootnoteMarks(table)
    let letters = Dictionary(marks.texts.map { ($0.text, $0.mark) }, uniquingKeysWith: { first, _ in first })
    table.legend = legend ?? missingReasons
    for footnote in table.footnotes {
      guard let column = columns.firstIndex(where: { $0.key == footnote.column }), let letter = letters[footnote.text]
      else { continue }
      if let row = footnote.row {
        table.rows[row][column] = table.rows[row][column].marked(" [\(letter)]", item: footnote.item, missing: style)
      } else {
        table.columns[column].label += " [\(letter)]"
      }
    }
    table.notes += marks.texts.map { "[\($0.mark)] \($0.text)" }
    table.footnotes = []
    return table
  }
}

extension ReportCell {
  /// The cell as a page prints it, with a mark behind an item or, without one, behind the last.
  fileprivate func marked(_ mark: String, item: Int?, missing style: MissingStyle) -> ReportCell {
    var items = itemsForPeople(missing: style)
    guard !items.isEmpty else { return .text(String(mark.dropFirst())) }
    let index = item.map { min($0, items.count - 1) } ?? items.count - 1
    items[index] += mark
    if case .list = self { return .list(items) }
    return .text(items.joined(separator: "\n"))
  }
}
