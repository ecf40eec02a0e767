import Reporting

/// The letters of a table's footnotes: one for each text, in the order in which the texts occur.
struct FootnoteMarks {
  /// The letters with their texts.
  let texts: [(mark: String, text: String)]
  private let columns: [String]
  /// The marks by the row (nil for the headings) and the column's key.
  private let marks: [Int?: [String: String]]

  /// Gives the footnotes of a table their letters.
  init(_ table: ReportTable) {
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
  func mark(row: Int? = nil, column: Int) -> String? { marks[row]?[columns[column]] }
}
