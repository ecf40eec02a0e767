import Reporting

/// The formats of office programs, by the names of the option `--format`.
package enum DocumentFormat: String, Sendable, Hashable, CaseIterable {
  /// Office Open XML for Word: a page of tables, for a manuscript.
  case docx
  /// Office Open XML for Excel: a sheet per table, for further work.
  case xlsx
}

extension DocumentFormat {
  /// How missing data print when the options do not say: abbreviated above a legend in print, as words in a sheet.
  package var defaultMissingStyle: MissingStyle {
    switch self {
    case .docx: .footnote
    case .xlsx: .word
    }
  }
}

/// Why a document cannot be made.
package enum DocumentError: Error, Equatable {
  /// The format cannot hold the tables; the sentences say what can.
  case doesNotFit(String)
  /// The file in which the container is built cannot be written.
  case cannotWrite(String)

  /// The error as a sentence.
  package var message: String {
    switch self {
    case .doesNotFit(let message), .cannotWrite(let message): message
    }
  }
}

/// Writes a document as a file of Word or Excel: the same tables give the same bytes in every run, time zone and year.
///
/// The sources go into a sheet of their own in Excel; Word's document leaves them out.
package func documentBytes(
  _ document: ReportDocument, as format: DocumentFormat, missing: MissingStyle? = nil, sources: ReportTable? = nil
) throws(DocumentError) -> [UInt8] {
  for table in document.tables { table.requireRectangularRows() }
  let missing = missing ?? format.defaultMissingStyle
  switch format {
  case .docx: return try WordDocument(document, missing: missing).bytes()
  case .xlsx: return try Workbook(document, missing: missing, sources: sources).bytes()
  }
}
