import Reporting
import TrialModel

/// One table as WordprocessingML: caption, a table whose heading is repeated on every page, notes.
struct WordTable {
  let table: ReportTable
  let missing: MissingStyle
  /// The number in the caption.
  let number: Int
  /// The widths of the columns in twentieths of a point.
  let widths: [Int]

  /// The markup of the body's paragraphs and table.
  var markup: String {
    let marks = FootnoteMarks(table)
    var parts = [caption]
    parts.append(table.columns.isEmpty ? wordParagraph("(no rows)", style: .tableText) : grid(marks))
    parts += footer(marks)
    return parts.joined(separator: "\n") + "\n"
  }

  /// "Table 1. Title", where Word counts the tables by a field.
  private var caption: String {
    let field =
      "<w:r><w:t xml:space=\"preserve\">Table </w:t></w:r>"
      + "<w:fldSimple w:instr=\" SEQ Table \\* ARABIC \"><w:r><w:t>\(number)</w:t></w:r></w:fldSimple>"
    let title = table.title.isEmpty ? "" : wordRun(". " + oneLine(table.title, limit: .max))
    return "<w:p><w:pPr><w:pStyle w:val=\"Caption\"/></w:pPr>\(field)\(title)</w:p>"
  }

  private func grid(_ marks: FootnoteMarks) -> String {
    var lines = [
      "<w:tbl>",
      "<w:tblPr><w:tblStyle w:val=\"ReviewTable\"/><w:tblW w:w=\"\(widths.reduce(0, +))\" w:type=\"dxa\"/>"
        + "<w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0420\" w:firstRow=\"1\" w:lastRow=\"0\" "
        + "w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"0\" w:noVBand=\"1\"/>"
        + "<w:tblCaption w:val=\"\(escapedForXML(oneLine(table.title, limit: 255)))\"/></w:tblPr>",
      "<w:tblGrid>" + widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined() + "</w:tblGrid>",
      "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>",
    ]
    for (index, column) in table.columns.enumerated() {
      let style: WordStyle = column.alignment == .trailing ? .tableHeadingRight : .tableHeading
      lines.append(
        cell(index, [printableLines(column.label).joined(separator: " ")], style, mark: marks.mark(column: index)))
    }
    lines.append("</w:tr>")
    for (row, cells) in table.rows.enumerated() {
      lines.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>")
      for (index, datum) in cells.enumerated() {
        let texts = wordLines(datum, missing: missing)
        lines.append(cell(index, texts, style(of: datum, in: index), mark: marks.mark(row: row, column: index)))
      }
      lines.append("</w:tr>")
    }
    if table.rows.isEmpty {
      lines.append(
        "<w:tr><w:tc><w:tcPr><w:tcW w:w=\"\(widths.reduce(0, +))\" w:type=\"dxa\"/>"
          + "<w:gridSpan w:val=\"\(table.columns.count)\"/></w:tcPr>\(wordParagraph("(no rows)", style: .tableText))"
          + "</w:tc></w:tr>")
    }
    lines.append("</w:tbl>")
    return lines.joined(separator: "\n")
  }

  private func style(of datum: ReportCell, in column: Int) -> WordStyle {
    if table.columns[column].alignment == .trailing { return .tableNumber }
    return datum.itemsForPeople(missing: missing).count > 1 ? .tableItem : .tableText
  }

  /// A cell: a paragraph a line, at least one, with the mark of a footnote at its end.
  private func cell(_ column: Int, _ lines: [String], _ style: WordStyle, mark: String?) -> String {
    let paragraphs = lines.enumerated().map { index, line in
      wordParagraph(line, style: style, mark: index == lines.count - 1 ? mark : nil)
    }
    let content = paragraphs.isEmpty ? wordParagraph("", style: style, mark: mark) : paragraphs.joined()
    return "<w:tc><w:tcPr><w:tcW w:w=\"\(widths[column])\" w:type=\"dxa\"/></w:tcPr>\(content)</w:tc>"
  }

  /// The paragraphs below: footnotes of cells, then notes, then what the abbreviations mean.
  private func footer(_ marks: FootnoteMarks) -> [String] {
    var notes = marks.texts.map { mark, text in
      "<w:p><w:pPr><w:pStyle w:val=\"\(WordStyle.tableNote.rawValue)\"/></w:pPr>"
        + wordMark(mark) + wordRun(" " + legalInXML(text)) + "</w:p>"
    }
    notes += table.notes.map { wordParagraph(printableLines($0).joined(separator: " "), style: .tableNote) }
    let reasons = table.legendReasons(missing: missing)
    if !reasons.isEmpty {
      let meanings = reasons.map { "\($0.abbreviation), \($0.label) (\($0.explanation))" }
      notes.append(wordParagraph("Abbreviations: " + meanings.joined(separator: "; ") + ".", style: .tableNote))
    }
    // Two tables that touch would become one.
    return notes.isEmpty ? [wordParagraph("", style: .tableNote)] : notes
  }
}

/// The lines of a cell in print, with a minus sign instead of a hyphen before numbers.
func wordLines(_ datum: ReportCell, missing: MissingStyle) -> [String] {
  datum.itemsForPeople(missing: missing).flatMap(printableLines).map(withMinusSigns)
}

/// The text with U+2212 for a hyphen that begins a number: at the start of the text, after a space, a bracket or `=`.
func withMinusSigns(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "-")) else { return text }
  var scalars = Array(text.unicodeScalars)
  for index in scalars.indices.dropLast() where scalars[index] == "-" {
    let isAfterGap = index == 0 || " ([=".unicodeScalars.contains(scalars[index - 1])
    if isAfterGap, ("0"..."9").contains(scalars[index + 1]) || scalars[index + 1] == "." { scalars[index] = "\u{2212}" }
  }
  var signed = ""
  signed.unicodeScalars.append(contentsOf: scalars)
  return signed
}
