import CXlsxwriter
import Reporting

/// A sheet: the headings in its first row, frozen and with filters, and the rows below.
struct WorkbookSheet {
  let name: String
  let table: ReportTable
  let missing: MissingStyle

  private static let mostRows = 1_048_575
  private static let mostColumns = 16_384

  /// Throws when Excel's sheet is too small for the table.
  func requireRoom() throws(DocumentError) {
    if table.rows.count > Self.mostRows || table.columns.count > Self.mostColumns {
      throw .doesNotFit(
        "a sheet of Excel has \(Self.mostRows) rows and \(Self.mostColumns) columns at most, and '\(table.name)' has "
          + "\(table.rows.count) and \(table.columns.count). Write csv, or ask for less.")
    }
  }

  /// Adds the sheet to a workbook.
  func write(to workbook: UnsafeMutablePointer<lxw_workbook>, _ formats: WorkbookFormats) {
    let sheet = workbook_add_worksheet(workbook, name)
    let cells = table.rows.map { row in row.map { SheetCell($0, missing: missing) } }
    let lengths = cells.map { row in row.map { cell in cell.lines.map { displayWidth($0) } } }
    let widths = table.columns.indices.map { column in width(column, lengths.map { $0[column].max() ?? 0 }) }
    setUp(sheet, width: widths.reduce(0, +))
    for (column, heading) in table.columns.enumerated() {
      let isNumber = heading.alignment == .trailing
      let place = UInt16(column)
      worksheet_set_column(sheet, place, place, Double(widths[column]), nil)
      write(
        .text(headings[column]), sheet, 0, place, formats,
        textFormat: isNumber ? formats.numberHeading : formats.heading)
      for (row, line) in cells.enumerated() {
        write(
          line[column], sheet, UInt32(row + 1), place, formats,
          textFormat: isNumber ? formats.numberText : formats.text)
      }
    }
    setHeights(sheet, [headings.map { [displayWidth($0)] }] + lengths, widths)
  }

  /// The headings, each in one line.
  private var headings: [String] { table.columns.map { legalInXML($0.label).replacing("\n", with: " ") } }

  /// Gives rows of several lines their height, which not every program finds by itself; Excel's rows have 409 points at
  /// most.
  private func setHeights(
    _ sheet: UnsafeMutablePointer<lxw_worksheet>?, _ rows: [[[Int]]], _ widths: [Int]
  ) {
    for (row, cells) in rows.enumerated() {
      let lines = zip(cells, widths).map { lines, width in
        lines.reduce(0) { sum, length in sum + max(1, (length * 11 / 10 + width - 1) / width) }
      }
      guard let most = lines.max(), most > 1 else { continue }
      worksheet_set_row(sheet, UInt32(row), Double(min(most * 15, 409)), nil)
    }
  }

  /// What holds for the sheet as a whole. On paper it is landscape with the headings on each page, and as many pages of A4
  /// wide as leave it legible.
  private func setUp(_ sheet: UnsafeMutablePointer<lxw_worksheet>?, width: Int) {
    guard !table.columns.isEmpty else { return }
    worksheet_freeze_panes(sheet, 1, table.columns.count > 2 ? 1 : 0)
    worksheet_autofilter(sheet, 0, 0, UInt32(table.rows.count), UInt16(table.columns.count - 1))
    worksheet_set_landscape(sheet)
    worksheet_set_paper(sheet, 9)
    worksheet_fit_to_pages(sheet, UInt16((width + 249) / 250), 0)
    if width > 250 { worksheet_repeat_columns(sheet, 0, 0) }
    worksheet_repeat_rows(sheet, 0, 0)
    worksheet_set_footer(sheet, "&C&P of &N")
  }

  /// The width of a column in characters: its longest line, 8 at least and 50 at most; headings have a filter's button.
  private func width(_ column: Int, _ lengths: [Int]) -> Int {
    let word = headings[column].split(separator: " ").map { displayWidth($0) }.max() ?? 0
    return min(max((lengths.max() ?? 0) + 3, word + 4, 8), 50)
  }

  private func write(
    _ cell: SheetCell, _ sheet: UnsafeMutablePointer<lxw_worksheet>?, _ row: UInt32, _ column: UInt16,
    _ formats: WorkbookFormats, textFormat: UnsafeMutablePointer<lxw_format>?
  ) {
    switch cell {
    case .blank: break
    case .text(let text): worksheet_write_string(sheet, row, column, escapedForExcel(text), textFormat)
    case .number(let value, let code): worksheet_write_number(sheet, row, column, value, formats.number(code))
    case .boolean(let value): worksheet_write_boolean(sheet, row, column, value ? 1 : 0, textFormat)
    }
  }
}
