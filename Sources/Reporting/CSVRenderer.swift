/// Writes a table as CSV by RFC 4180: header of keys, comma, CRLF, quotes where they are needed.
///
/// Title, notes and legend are left out: the file holds data only.
func renderCSV(_ table: ReportTable, missing: MissingStyle, neutralizeFormulas: Bool) -> String {
  let header = table.columns.map { neutralizeFormulas ? neutralizingFormula($0.key) : $0.key }
  var document = csvLine(header)
  for row in table.rows {
    document += csvLine(
      row.map { $0.fieldText(missing: missing, neutralizeFormulas: neutralizeFormulas) })
  }
  return document
}

/// One record with its line end.
///
/// An empty field that is the only one of its record is quoted, since readers skip an empty line.
private func csvLine(_ fields: [String]) -> String {
  if fields == [""] { return "\"\"\r\n" }
  return fields.map(csvField).joined(separator: ",") + "\r\n"
}

/// A field, quoted when it contains a comma, a quote or a part of a line end.
private func csvField(_ text: String) -> String {
  let needsQuotes = text.utf8.contains { byte in
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\r")
      || byte == UInt8(ascii: "\n")
  }
  guard needsQuotes else { return text }
  var quoted = "\""
  for scalar in text.unicodeScalars {
    if scalar == "\"" { quoted += "\"" }
    quoted.unicodeScalars.append(scalar)
  }
  return quoted + "\""
}
