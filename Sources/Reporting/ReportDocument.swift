import TrialModel

/// Several tables about one thing, written together.
package struct ReportDocument: Sendable, Equatable {
  /// The heading; of a single table its own title serves.
  package var title: String
  /// The tables, at least one.
  package var tables: [ReportTable]

  /// A document of several tables.
  package init(title: String, tables: [ReportTable]) {
    self.title = title
    self.tables = tables
  }

  /// A document of one table.
  package init(_ table: ReportTable) {
    self.init(title: table.title.isEmpty ? table.name : table.title, tables: [table])
  }

  /// The tables with one legend of missing data, under the last of them.
  package var withOneLegend: [ReportTable] {
    let reasons = tables.reduce(into: Set<MissingReason>()) { $0.formUnion($1.missingReasons) }
    return tables.enumerated().map { index, table in
      var table = table
      table.legend = index == tables.count - 1 ? MissingReason.allCases.filter(reasons.contains) : []
      return table
    }
  }
}

/// Writes a document in a format. CSV and TSV hold one table only; JSON has the keys `title` and `tables`
/// when there are several.
package func render(
  _ document: ReportDocument, as format: ReportFormat, options: RenderOptions = RenderOptions()
) -> String {
  guard document.tables.count > 1, let first = document.tables.first else {
    return document.tables.first.map { render($0, as: format, options: options) } ?? ""
  }
  let missing = options.missing ?? format.defaultMissingStyle
  switch format {
  case .csv, .tsv:
    return render(first, as: format, options: options)
  case .json:
    let tables = JSONValue.array(document.tables.map(\.jsonValue))
    return JSONValue.object([
      JSONValue.Member("title", .string(document.title)), JSONValue.Member("tables", tables),
    ]).prettyPrinted
  case .html:
    return renderHTML(
      document.withOneLegend.map { $0.asFields.withMarkedCells(missing: missing) }, title: document.title,
      missing: missing)
  case .text:
    return document.withOneLegend.map { render($0, as: format, options: options) }.joined(separator: "\n")
  case .markdown, .latex:
    return document.withOneLegend.map { render($0.asFields, as: format, options: options) }.joined(
      separator: "\n")
  }
}

extension ReportTable {
  /// A table of records as one of fields and values, for formats without a layout of their own for records.
  package var asFields: ReportTable {
    guard layout == .records else { return self }
    var table = self
    table.layout = .table
    table.columns = [ReportColumn(key: "field", label: "Field"), ReportColumn(key: "value", label: "Value")]
    table.rows = rows.flatMap { row in zip(columns, row).map { [.text($0.label), $1] } }
    table.footnotes = footnotes.compactMap { footnote in
      guard let column = columns.firstIndex(where: { $0.key == footnote.column }) else { return nil }
      return ReportFootnote(
        row: (footnote.row ?? 0) * columns.count + column, column: footnote.row == nil ? "field" : "value",
        item: footnote.item, text: footnote.text, isOnEveryPage: footnote.isOnEveryPage)
    }
    return table
  }
}
