/// Writes a table as a `longtable` with rules by `booktabs`, to be read by `\input`.
///
/// The columns are ragged-right paragraphs whose widths sum to `\linewidth`, in proportion to their content.
func renderLaTeX(_ table: ReportTable, missing: MissingStyle) -> String {
  var lines = latexPreamble(columns: table.columns.count)
  if table.columns.isEmpty {
    lines.append("\\noindent (no rows)\\par")
  } else {
    lines += latexTable(table, missing: missing)
  }
  lines += table.footerLines(missing: missing).map { "\\noindent \(latexLines($0))\\par" }
  lines.append("\\endgroup")
  return lines.joined(separator: "\n") + "\n"
}

/// What the document must load, as a comment, and the settings that hold for this table only.
private func latexPreamble(columns: Int) -> [String] {
  var lines = [
    "% In the preamble: \\usepackage[T1]{fontenc} \\usepackage[utf8]{inputenc}",
    "% \\usepackage{textcomp} \\usepackage{array} \\usepackage{booktabs} \\usepackage{longtable}",
  ]
  if columns > 6 {
    lines += [
      "% The table is wide: \\usepackage{pdflscape} and",
      "% \\begin{landscape} \\input{...} \\end{landscape} give it more room.",
    ]
  }
  return lines + [
    "\\begingroup",
    columns > 14 ? "\\tiny" : columns > 10 ? "\\scriptsize" : "\\footnotesize",
    "\\setlength{\\tabcolsep}{\(columns > 6 ? 2 : 4)pt}",
    "\\setlength{\\LTcapwidth}{\\linewidth}",
  ]
}

/// The longtable environment.
private func latexTable(_ table: ReportTable, missing: MissingStyle) -> [String] {
  let count = table.columns.count
  let header = table.columns.map { "\\textbf{\(latexLines($0.label))}" }.joined(separator: " & ") + " \\\\"
  var lines = ["\\begin{longtable}{"]
  for (column, share) in zip(table.columns, latexShares(table, missing: missing)) {
    let side = column.alignment == .trailing ? "\\raggedleft" : "\\raggedright"
    lines.append("  >{\(side)\\arraybackslash\\hspace{0pt}}p{\\dimexpr \(share)\\linewidth-2\\tabcolsep\\relax}")
  }
  lines.append("}")
  if !table.title.isEmpty {
    lines.append("\\caption{\(latexLines(table.title))}\\label{tab:\(latexLabel(table.name))}\\\\")
  }
  lines += ["\\toprule", header, "\\midrule", "\\endfirsthead"]
  lines += ["\\multicolumn{\(count)}{l}{(continued)} \\\\", "\\toprule", header, "\\midrule", "\\endhead"]
  lines += ["\\bottomrule", "\\endfoot"]
  lines += table.rows.map { row in
    row.map { latexContent(of: $0, missing: missing) }.joined(separator: " & ") + " \\\\ \\addlinespace[2pt]"
  }
  if table.rows.isEmpty { lines.append("\\multicolumn{\(count)}{l}{(no rows)} \\\\") }
  lines.append("\\end{longtable}")
  return lines
}

/// The shares of the line width, decimal fractions that sum to 1.
///
/// A column weighs its longest word, the space between columns, and a quarter of what its longest line takes
/// beyond that word, each up to a bound, so that a narrow column still holds its numbers beside long text.
/// What the rounding leaves goes to the widest column. TeX hyphenates a cell's first word only behind a space, for which
/// `\hspace{0pt}` serves.
private func latexShares(_ table: ReportTable, missing: MissingStyle) -> [String] {
  let weights = table.columns.enumerated().map { index, column in
    let lines =
      printableLines(column.label)
      + table.rows.flatMap { TerminalCell($0[index], missing: missing).lines }
    let longest = lines.map { displayWidth($0) }.max() ?? 0
    // The heading is bold, and wider for it.
    let heading = printableLines(column.label).map(longestWordWidth).max() ?? 0
    let word = max(heading + 1, lines.map(longestWordWidth).max() ?? 0)
    return min(word, 16) + 4 + max(0, min(longest - word, 60)) / 6
  }
  let total = weights.reduce(0, +)
  var shares = weights.map { $0 * 10_000 / total }
  if let widest = shares.indices.max(by: { shares[$0] < shares[$1] }) {
    shares[widest] += 10_000 - shares.reduce(0, +)
  }
  return shares.map { share in
    let digits = String(share % 10_000)
    return share == 10_000 ? "1" : "0." + String(repeating: "0", count: 4 - digits.count) + digits
  }
}

/// The content of a cell; a hyphen that begins a number is a minus.
private func latexContent(of cell: ReportCell, missing: MissingStyle) -> String {
  let items = cell.itemsForPeople(missing: missing)
  if cell.isNumber, let text = items.first, text.hasPrefix("-") {
    return "$-$" + escapedForLaTeX(String(text.dropFirst()))
  }
  return items.map(latexLines).joined(separator: "\\newline ")
}

/// Escaped text whose lines are joined by `\newline`.
private func latexLines(_ text: String) -> String {
  printableLines(text).map(latexLine).joined(separator: "\\newline ")
}

/// Escaped text of one line; a word of more than 16 characters, such as a DOI, may break after punctuation.
private func latexLine(_ line: String) -> String {
  line.split(separator: " ", omittingEmptySubsequences: false).map { word in
    guard displayWidth(word) > 16 else { return escapedForLaTeX(String(word)) }
    return word.split(after: "/._:").map(escapedForLaTeX).joined(separator: "\\allowbreak{}")
  }.joined(separator: " ")
}

extension Substring {
  /// The parts that end after one of the marks; they make up the whole text.
  fileprivate func split(after marks: String) -> [String] {
    var parts = [""]
    for character in self {
      parts[parts.count - 1].append(character)
      if marks.contains(character) { parts.append("") }
    }
    return parts.filter { !$0.isEmpty }
  }
}

/// A name without the characters that a `\label` cannot hold.
private func latexLabel(_ name: String) -> String {
  String(name.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-") })
}
