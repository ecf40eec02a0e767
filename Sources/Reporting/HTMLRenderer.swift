import TrialModel

/// Writes a complete HTML5 document with the tables, their notes and a style sheet, and without scripts.
func renderHTML(_ tables: [ReportTable], title: String, missing: MissingStyle) -> String {
  let heading = tables.count == 1 ? "" : "<h1>\(htmlLines(title))</h1>\n"
  let sections = tables.map { table in
    """
    <div class="scroll" role="region" aria-label="\(escapedForHTML(table.name)) table" tabindex="0">
    \(htmlTable(table, missing: missing))</div>
    \(htmlFooter(table, missing: missing))
    """
  }
  return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(escapedForHTML(title.split(whereSeparator: \.isNewline).joined(separator: " ")))</title>
    <style>
    \(htmlStyleSheet)
    </style>
    </head>
    <body>
    <main>
    \(heading)\(sections.joined())</main>
    </body>
    </html>

    """
}

/// Writes the `<table>` element alone, for a page that has its own style.
package func htmlTable(_ table: ReportTable, missing: MissingStyle = .footnote) -> String {
  table.requireRectangularRows()
  var lines = ["<table>"]
  if !table.title.isEmpty { lines.append("<caption>\(htmlLines(table.title))</caption>") }
  let classes = table.columns.indices.map { htmlClass(ofColumn: $0, in: table, missing: missing) }
  lines.append("<thead>")
  lines.append("<tr>")
  for (column, name) in zip(table.columns, classes) {
    lines.append("<th scope=\"col\"\(name)>\(htmlLines(column.label))</th>")
  }
  lines += ["</tr>", "</thead>", "<tbody>"]
  for row in table.rows {
    lines.append("<tr>")
    for (index, cell) in row.enumerated() {
      let content = htmlContent(of: cell, missing: missing)
      lines.append(
        index == 0
          ? "<th scope=\"row\"\(classes[index])>\(content)</th>" : "<td\(classes[index])>\(content)</td>")
    }
    lines.append("</tr>")
  }
  if table.rows.isEmpty {
    lines.append("<tr><td colspan=\"\(max(table.columns.count, 1))\">(no rows)</td></tr>")
  }
  lines += ["</tbody>", "</table>"]
  return lines.joined(separator: "\n") + "\n"
}

/// The class attribute of a column: numbers are set right, long text gets more room, and on paper only words
/// beyond 16 characters, such as a DOI, are broken.
private func htmlClass(ofColumn index: Int, in table: ReportTable, missing: MissingStyle) -> String {
  if table.columns[index].alignment == .trailing { return " class=\"number\"" }
  let lines = table.rows.flatMap { TerminalCell($0[index], missing: missing).lines }
  let longest = lines.map { displayWidth($0) }.max() ?? 0
  let word = lines.map(longestWordWidth).max() ?? 0
  let room: String? = longest > 60 ? "long" : longest > 24 ? "medium" : nil
  let names = [room, word > 16 ? "breakable" : nil].compactMap(\.self)
  return names.isEmpty ? "" : " class=\"\(names.joined(separator: " "))\""
}

/// Writes the `<footer>` element: the notes, and a legend of the abbreviations that occur; empty when there are
/// none.
package func htmlFooter(_ table: ReportTable, missing: MissingStyle = .footnote) -> String {
  let reasons = table.legendReasons(missing: missing)
  guard !table.notes.isEmpty || !reasons.isEmpty else { return "" }
  var lines = ["<footer>"]
  if !table.notes.isEmpty {
    lines.append("<ul class=\"notes\">")
    lines += table.notes.map { "<li>\(htmlLines($0))</li>" }
    lines.append("</ul>")
  }
  if !reasons.isEmpty {
    lines.append("<dl class=\"legend\">")
    lines += reasons.map { reason in
      "<div><dt>\(reason.abbreviation)</dt><dd>\(escapedForHTML("\(reason.label) (\(reason.explanation))"))"
        + "</dd></div>"
    }
    lines.append("</dl>")
  }
  lines.append("</footer>")
  return lines.joined(separator: "\n") + "\n"
}

/// The markup inside a cell.
private func htmlContent(of cell: ReportCell, missing: MissingStyle) -> String {
  if case .missing(let reason) = cell {
    switch missing {
    case .footnote:
      return "<abbr class=\"missing\" title=\"\(reason.label)\">\(reason.abbreviation)</abbr>"
    case .word, .code: return "<span class=\"missing\">\(reason.text(missing))</span>"
    case .blank: return ""
    }
  }
  let items = cell.itemsForPeople(missing: missing)
  if items.count < 2 { return items.map(htmlLines).joined() }
  return "<ul>" + items.map { "<li>\(htmlLines($0))</li>" }.joined() + "</ul>"
}

/// Escaped text whose lines are joined by `<br>`.
private func htmlLines(_ text: String) -> String {
  printableLines(text).map(escapedForHTML).joined(separator: "<br>")
}

/// Text that shows literally in an element or a quoted attribute.
func escapedForHTML(_ text: String) -> String {
  var escaped = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": escaped += "&amp;"
    case "<": escaped += "&lt;"
    case ">": escaped += "&gt;"
    case "\"": escaped += "&quot;"
    case "'": escaped += "&#39;"
    default: escaped.unicodeScalars.append(printable(scalar))
    }
  }
  return escaped
}
