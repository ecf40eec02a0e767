import Exchange
import Files
import Foundation
import Reporting

/// Why output cannot be made.
struct OutputError: Error {
  let message: String
}

/// Where a command's output goes.
struct Output {
  /// A file; nil for standard output.
  let path: String?
  /// Whether a file of another kind is replaced.
  var isForced = false
  /// The format of what is written, when the ending of the file may mean another.
  var format: String?

  /// Writes the text, whole or not at all; a terminal gets it without control characters.
  func write(_ text: String) throws { try write(Data(text.utf8), isStyled: false) }

  /// Writes the bytes, whole or not at all; a terminal gets text without control characters, unless it is styled, which
  /// masks its cells itself.
  func write(_ data: Data, isStyled: Bool) throws {
    guard let path else {
      guard StandardStream.output.isTerminal, !isStyled, let text = String(validating: data, as: UTF8.self) else {
        return try StandardStream.output.write([UInt8](data))
      }
      return try StandardStream.output.write(Array(printableText(text).utf8))
    }
    try OutputFile.write([UInt8](data), to: path, replacing: isForced ? .anything : .sameKind)
    if let format { FileEnding.noteMismatch(of: path, with: format) }
  }
}

extension OutputFile {
  /// Writes a text to a file that must not exist.
  static func create(_ text: String, at path: String) throws(FileError) {
    try write(Array(text.utf8), to: path, replacing: .nothing)
  }
}

extension OutputFolder {
  /// Writes a folder for another program, which must not exist or must be empty.
  static func create(_ files: [ExchangeFile], at path: String) throws(FileError) {
    try create(files.map { ($0.name, Array($0.text.utf8)) }, at: path)
  }
}
