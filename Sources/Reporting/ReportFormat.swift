/// The formats in which a table is written, by the names of the option `--format`.
package enum ReportFormat: String, Sendable, Hashable, CaseIterable {
  /// Aligned columns for a terminal.
  case text
  /// Comma-separated values by RFC 4180.
  case csv
  /// Tab-separated values, one line per row.
  case tsv
  /// One object with typed values.
  case json
  /// A GitHub table.
  case markdown
  /// A complete HTML5 document.
  case html
  /// A longtable for a LaTeX document.
  case latex
}

extension ReportFormat {
  /// How missing data print when the options do not say: as words of the vocabulary in data files, and as
  /// abbreviations with a legend in what people read.
  package var defaultMissingStyle: MissingStyle {
    switch self {
    case .csv, .tsv, .json: .code
    case .text, .markdown, .html, .latex: .footnote
    }
  }
}

/// Writes a table in a format; the same table and options give the same bytes everywhere.
///
/// JSON ignores the style of missing data: a missing datum is always null with its reason beside it.
package func render(
  _ table: ReportTable, as format: ReportFormat, options: RenderOptions = RenderOptions()
) -> String {
  table.requireRectangularRows()
  let missing = options.missing ?? format.defaultMissingStyle
  let page = table.withMarkedCells(missing: missing)
  return switch format {
  case .text: TextRenderer(table: page, options: options, missing: missing).rendered()
  case .csv: renderCSV(table, missing: missing, neutralizeFormulas: options.neutralizeFormulas)
  case .tsv: renderTSV(table, missing: missing, neutralizeFormulas: options.neutralizeFormulas)
  case .json: table.jsonValue.prettyPrinted
  case .markdown: renderMarkdown(page, missing: missing)
  case .html: renderHTML([page], title: table.title.isEmpty ? table.name : table.title, missing: missing)
  case .latex: renderLaTeX(page, missing: missing)
  }
}
