/// Writes a table as tab-separated values: header of keys, one line per row, LF, no quoting.
///
/// A tab or a line end inside a field becomes a space. Title, notes and legend are left out.
func renderTSV(_ table: ReportTable, missing: MissingStyle, neutralizeFormulas: Bool) -> String {
  let header = table.columns.map { neutralizeFormulas ? neutralizingFormula($0.key) : $0.key }
  var document = tsvLine(header)
  for row in table.rows {
    document += tsvLine(
      row.map { $0.fieldText(missing: missing, neutralizeFormulas: neutralizeFormulas) })
  }
  return document
}

/// One row with its line end.
private func tsvLine(_ fields: [String]) -> String {
  fields.map(tsvField).joined(separator: "\t") + "\n"
}

/// A field on one line: CRLF counts as one line end.
private func tsvField(_ text: String) -> String {
  String(text.map { $0 == "\t" || $0.isNewline ? " " : $0 })
}
