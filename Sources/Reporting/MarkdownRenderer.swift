/// Writes a table in GitHub's Markdown: caption in bold, the table, notes as a list.
func renderMarkdown(_ table: ReportTable, missing: MissingStyle) -> String {
  var blocks: [String] = []
  let title = markdownLines(table.title)
  if !title.isEmpty { blocks.append("**\(title)**\n") }
  if !table.columns.isEmpty {
    var lines = markdownRow(table.columns.map { markdownLines($0.label) })
    lines += markdownRow(table.columns.map { $0.alignment == .trailing ? "--:" : ":--" })
    for row in table.rows {
      lines += markdownRow(
        row.map { cell in
          cell.itemsForPeople(missing: missing).map(markdownLines).joined(separator: "<br>")
        })
    }
    blocks.append(lines)
  }
  if table.rows.isEmpty { blocks.append("(no rows)\n") }
  let footer = table.footerLines(missing: missing).map { "- \(markdownParagraph($0))\n" }
  if !footer.isEmpty { blocks.append(footer.joined()) }
  return blocks.joined(separator: "\n")
}

/// One line of a table.
private func markdownRow(_ cells: [String]) -> String {
  "| " + cells.joined(separator: " | ") + " |\n"
}

/// Text that shows literally inside a line or a table cell; its lines are joined by `<br>`.
package func markdownLines(_ text: String) -> String {
  text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    .map { escapedForMarkdown(trimmingSpaces($0)) }
    .joined(separator: "<br>")
}

/// Text that shows literally as the first thing in a paragraph or list item, where `#`, `>`, `-`, `+`, `=` or `1.` would
/// start a block.
package func markdownParagraph(_ text: String) -> String {
  let line = markdownLines(text)
  guard let first = line.first else { return line }
  if "#>-+=".contains(first) { return "\\" + line }
  let digits = line.prefix { ("0"..."9").contains($0) }
  if !digits.isEmpty, let mark = line.dropFirst(digits.count).first, mark == "." || mark == ")" {
    return digits + "\\" + line.dropFirst(digits.count)
  }
  return line
}

/// The text without white space at its ends.
private func trimmingSpaces(_ text: Substring) -> Substring {
  var rest = text.drop(while: \.isWhitespace)
  while let last = rest.last, last.isWhitespace { rest.removeLast() }
  return rest
}

/// Escapes what Markdown would read as markup.
private func escapedForMarkdown(_ text: Substring) -> String {
  var escaped = ""
  let scalars = text.unicodeScalars
  for index in scalars.indices {
    let scalar = scalars[index]
    switch scalar {
    case "\\", "`", "*", "_", "[", "]", "|", "~", "$":
      escaped += "\\"
      escaped.unicodeScalars.append(scalar)
    case "<": escaped += "&lt;"
    case ">": escaped += "&gt;"
    case "&": escaped += startsEntity(scalars[index...]) ? "&amp;" : "&"
    default: escaped.unicodeScalars.append(printable(scalar))
    }
  }
  return escaped
}

/// Whether the text, which begins with an ampersand, reads as a character reference such as `&lt;`.
private func startsEntity(_ text: Substring.UnicodeScalarView) -> Bool {
  let name = text.dropFirst().prefix { scalar in
    scalar == "#" || ("0"..."9").contains(scalar) || ("a"..."z").contains(scalar)
      || ("A"..."Z").contains(scalar)
  }
  return !name.isEmpty && text.dropFirst(1 + name.count).first == ";"
}
