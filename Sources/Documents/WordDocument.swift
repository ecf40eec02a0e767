import Reporting

/// A document of Word: its tables on landscape pages, as a package of XML parts (ECMA-376).
struct WordDocument {
  private let document: ReportDocument
  private let tables: [ReportTable]
  private let missing: MissingStyle

  /// Makes a document; of records each field is a row.
  init(_ document: ReportDocument, missing: MissingStyle) {
    self.document = document
    tables = (document.tables.count > 1 ? document.withOneLegend : document.tables).map(\.asFields)
    self.missing = missing
  }

  /// The file's bytes.
  func bytes() throws(DocumentError) -> [UInt8] {
    if let table = tables.first(where: { $0.columns.count > 63 }) {
      throw .doesNotFit(
        "a table of Word has 63 columns at most, and '\(table.name)' has \(table.columns.count). Choose some with "
          + "--columns, or write xlsx.")
    }
    let columns = tables.map { WordColumns($0, missing: missing) }
    let page = WordPage.fitting(columns)
    let body = zip(tables, columns).enumerated().map { index, pair in
      WordTable(
        table: pair.0, missing: missing, number: index + 1,
        widths: pair.1.widths(available: page.available, typeSize: page.typeSize)
      ).markup
    }
    return try zipArchive(
      Self.fixedParts + [
        ArchivePart(path: "docProps/core.xml", text: coreProperties(title: document.title)),
        ArchivePart(path: "word/document.xml", text: main(body.joined(), on: page)),
        ArchivePart(path: "word/styles.xml", text: wordStyles(typeSize: page.typeSize)),
      ])
  }

  private func main(_ body: String, on page: WordPage) -> String {
    let heading = tables.count > 1 ? wordParagraph(oneLine(document.title, limit: .max), style: .heading) + "\n" : ""
    let margin = WordPage.margin
    return """
      \(xmlDeclaration)
      <w:document xmlns:w="\(wordNamespace)" xmlns:r="\(relationshipNamespace)">
      <w:body>
      \(heading)\(body)\
      <w:sectPr><w:footerReference w:type="default" r:id="rId3"/>\
      <w:pgSz w:w="\(page.width)" w:h="\(page.height)" w:orient="landscape"/>\
      <w:pgMar w:top="\(margin)" w:right="\(margin)" w:bottom="\(margin)" w:left="\(margin)" \
      w:header="420" w:footer="420" w:gutter="0"/></w:sectPr>
      </w:body>
      </w:document>

      """
  }
}
