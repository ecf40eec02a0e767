import CXlsxwriter
import Foundation
import Reporting
import TrialModel

/// A workbook of Excel: a sheet per table with typed cells, then the notes and the sources.
struct Workbook {
  private let title: String
  private let missing: MissingStyle
  /// The sheets by name.
  private let sheets: [WorkbookSheet]

  /// Makes a workbook; of records each field is a row. The notes and the meaning of missing data stand in a sheet of
  /// their own, so that a sheet of data holds nothing else.
  init(_ document: ReportDocument, missing: MissingStyle, sources: ReportTable?) {
    title = document.title
    self.missing = missing
    let tables = document.tables.map(\.asFields)
    let notes = WorkbookNotes.table(tables, names: sheetNames(tables), missing: missing)
    // A document that lists the sources needs no second sheet of them.
    let isNeeded = !tables.contains { $0.name == sources?.name }
    let all = tables + [notes] + (isNeeded ? sources.map { [$0] } ?? [] : [])
    sheets = zip(sheetNames(all), all).map { WorkbookSheet(name: $0, table: $1, missing: missing) }
  }

  /// The file's bytes.
  func bytes() throws(DocumentError) -> [UInt8] {
    for sheet in sheets { try sheet.requireRoom() }
    return try bytesOfTemporaryFile(ending: "xlsx") { path throws(DocumentError) in
      guard let workbook = workbook_new(path) else { throw .cannotWrite(temporaryFolderMessage) }
      setProperties(workbook)
      let formats = WorkbookFormats(workbook)
      for sheet in sheets { sheet.write(to: workbook, formats) }
      let code = workbook_close(workbook)
      guard code == LXW_NO_ERROR else { throw .cannotWrite(temporaryFolderMessage) }
    }
  }

  /// The title, and the first day that an archive can name as the date, since the bytes must not tell when they were
  /// written.
  private func setProperties(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
    oneLine(legalInXML(title), limit: 255).withCString { title in
      "trialbook".withCString { author in
        var properties = lxw_doc_properties()
        properties.title = UnsafeMutablePointer(mutating: title)
        properties.author = UnsafeMutablePointer(mutating: author)
        properties.created = 315_532_800
        workbook_set_properties(workbook, &properties)
      }
    }
  }
}

/// The formats of cells, each made once.
final class WorkbookFormats {
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private var numbers: [String?: UnsafeMutablePointer<lxw_format>] = [:]
  /// A heading: bold above a line.
  let heading: UnsafeMutablePointer<lxw_format>?
  /// A heading of numbers.
  let numberHeading: UnsafeMutablePointer<lxw_format>?
  /// Wrapped text.
  let text: UnsafeMutablePointer<lxw_format>?
  /// What stands among numbers in place of one.
  let numberText: UnsafeMutablePointer<lxw_format>?

  /// The formats of a workbook.
  init(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
    self.workbook = workbook
    func wrapped(_ side: lxw_format_alignments, isHeading: Bool) -> UnsafeMutablePointer<lxw_format>? {
      let format = workbook_add_format(workbook)
      format_set_text_wrap(format)
      format_set_align(format, UInt8(side.rawValue))
      // A number and the text to its right would touch.
      if side == LXW_ALIGN_RIGHT { format_set_indent(format, 1) }
      format_set_align(format, UInt8((isHeading ? LXW_ALIGN_VERTICAL_BOTTOM : LXW_ALIGN_VERTICAL_TOP).rawValue))
      if isHeading {
        format_set_bold(format)
        format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
      }
      return format
    }
    heading = wrapped(LXW_ALIGN_LEFT, isHeading: true)
    numberHeading = wrapped(LXW_ALIGN_RIGHT, isHeading: true)
    text = wrapped(LXW_ALIGN_LEFT, isHeading: false)
    numberText = wrapped(LXW_ALIGN_RIGHT, isHeading: false)
  }

  /// The format of a number: as it is, or with decimals.
  func number(_ code: String?) -> UnsafeMutablePointer<lxw_format>? {
    if let format = numbers[code] { return format }
    let format = workbook_add_format(workbook)
    if let code { format_set_num_format(format, code) }
    format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    format_set_indent(format, 1)
    numbers[code] = format
    return format
  }
}
