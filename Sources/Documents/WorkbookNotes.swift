import Reporting
import TrialModel

/// The sheet of notes: titles, notes, what is to be known of single cells, and what stands in place of missing data.
enum WorkbookNotes {
  /// The notes on the tables, which stand in sheets of the given names.
  static func table(_ tables: [ReportTable], names: [String], missing: MissingStyle) -> ReportTable {
    var rows: [[ReportCell]] = []
    for (table, name) in zip(tables, names) {
      func add(_ about: String, _ text: String) { rows.append([.text(name), .text(about), .text(text)]) }
      if !table.title.isEmpty { add("title", table.title) }
      for note in table.notes { add("note", note) }
      for footnote in table.footnotes {
        guard let column = table.columns.firstIndex(where: { $0.key == footnote.column }) else { continue }
        add("cell " + cellAddress(row: footnote.row.map { $0 + 1 } ?? 0, column: column), footnote.text)
      }
      for (row, cells) in table.rows.enumerated() {
        for (column, datum) in cells.enumerated() where !datum.isNumber {
          let length = datum.itemsForPeople(missing: missing).joined(separator: "\n").utf16.count
          guard length > SheetCell.longestText else { continue }
          add(
            "cell " + cellAddress(row: row + 1, column: column),
            "cut: its text has \(length) characters, and a cell holds \(SheetCell.longestText). Write csv for all of it."
          )
        }
      }
    }
    let reasons =
      missing == .blank
      ? []
      : MissingReason.allCases.filter { reason in
        tables.contains { $0.missingReasons.contains(reason) }
      }
    rows += reasons.map { [.empty, .text($0.text(missing)), .text("\($0.label): \($0.explanation)")] }
    return ReportTable(
      name: "notes", title: "",
      columns: [
        ReportColumn(key: "sheet", label: "Sheet"), ReportColumn(key: "about", label: "About"),
        ReportColumn(key: "note", label: "Note"),
      ], rows: rows)
  }
}
