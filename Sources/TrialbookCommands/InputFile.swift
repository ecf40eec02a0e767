import ArgumentParser
import Files
import Foundation
import Reporting

/// A file that a command reads; `-` is standard input.
struct InputFile {
  let path: String

  /// The file's name in messages.
  var name: String { path == "-" ? "standard input" : path }

  /// The file as the one source of the numbers, for the sheet of sources of a workbook.
  var asSource: ReportTable {
    ReportTable(
      name: "sources", title: "",
      columns: [ReportColumn(key: "id", label: "ID"), ReportColumn(key: "kind", label: "Kind")],
      rows: [
        [.text(path == "-" ? name : URL(fileURLWithPath: path).lastPathComponent), .text("CSV table")]
      ])
  }

  /// All bytes, also of a FIFO.
  func bytes() throws(FileError) -> [UInt8] {
    path == "-" ? try InputBytes.ofStandardInput() : try InputBytes.ofFile(path)
  }
}
