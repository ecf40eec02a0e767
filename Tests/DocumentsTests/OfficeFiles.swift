import Documents
import Foundation
import Reporting
import Testing

/// What python-docx reads in a document.
struct ReadDocument: Decodable {
  struct Table: Decodable {
    let style: String
    let headings: [String]
    let repeated: Bool
    let unbroken: Bool
    /// By row and column the paragraphs of the cell.
    let rows: [[[String]]]
    /// By row and column the style of the first paragraph.
    let styles: [[String]]
    /// In twentieths of a point.
    let width: Int
  }
  let tables: [Table]
  let landscape: Bool
  /// Between the margins, in twentieths of a point.
  let room: Int
  /// Style and text of each paragraph outside tables.
  let paragraphs: [[String]]
  let fields: [String]
  let title: String
  let language: String
  let created: String
  let style_names: [String]
}

/// What openpyxl reads in a workbook.
struct ReadWorkbook: Decodable {
  struct Cell: Decodable {
    enum Value: Decodable, Equatable {
      case null
      case boolean(Bool)
      case number(Double)
      case text(String)

      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
          self = .null
        } else if let value = try? container.decode(Bool.self) {
          self = .boolean(value)
        } else if let value = try? container.decode(Double.self) {
          self = .number(value)
        } else {
          self = .text(try container.decode(String.self))
        }
      }
    }
    let value: Value
    /// openpyxl's letter: s, n, b, or f for a formula.
    let type: String
    let format: String
  }
  struct Sheet: Decodable {
    let name: String
    let frozen: String?
    let filter: String?
    let landscape: Bool
    let repeated: String?
    let widths: [Double]
    let rows: [[Cell]]

    /// The texts and numbers, row by row.
    var values: [[Cell.Value]] { rows.map { $0.map(\.value) } }
  }
  let sheets: [Sheet]
  let title: String
  let created: String

  /// The sheet of a name.
  func sheet(_ name: String) throws -> Sheet { try #require(sheets.first { $0.name == name }) }
}

/// Python with python-docx and openpyxl, which open what was written.
enum OfficeFiles {
  /// The first Python that has both; nil when there is none.
  static let python: URL? = ["/usr/bin/python3", "/usr/local/bin/python3", "/opt/homebrew/bin/python3"].map {
    URL(fileURLWithPath: $0)
  }.first { (try? run($0, ["-c", "import docx, openpyxl"])) != nil }

  /// Whether the tests can run; in CI they must.
  static var canRead: Bool { python != nil || ProcessInfo.processInfo.environment["CI"] == "true" }

  /// Writes a document for Word and reads it.
  static func word(_ document: ReportDocument, missing: MissingStyle? = nil) throws -> ReadDocument {
    try read(try documentBytes(document, as: .docx, missing: missing), by: "read_docx.py")
  }

  /// Writes a workbook and reads it.
  static func excel(
    _ document: ReportDocument, missing: MissingStyle? = nil, sources: ReportTable? = nil
  ) throws -> ReadWorkbook {
    try read(try documentBytes(document, as: .xlsx, missing: missing, sources: sources), by: "read_xlsx.py")
  }

  private static func read<Value: Decodable>(_ bytes: [UInt8], by script: String) throws -> Value {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("office-\(UUID().uuidString)")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(script)
    let output = try run(#require(python), [script.path, file.path])
    return try JSONDecoder().decode(Value.self, from: output)
  }

  private struct Failure: Error {}

  @discardableResult
  private static func run(_ program: URL, _ arguments: [String]) throws -> Data {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    let output = FileManager.default.temporaryDirectory.appendingPathComponent("python-\(UUID().uuidString)")
    try Data().write(to: output)
    defer { try? FileManager.default.removeItem(at: output) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure() }
    return try Data(contentsOf: output)
  }
}
