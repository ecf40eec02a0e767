import ArgumentParser
import Foundation
import Reporting

/// Compares a file with what a command would write.
enum FileCheck {
  /// Ends the command with 1 (and a diff of text) when the file is out of date, with 66 when it is not there.
  static func compare(_ path: String, with expected: Data, isText: Bool) throws {
    let data = Data(try InputFile(path: path).bytes())
    guard data != expected else { return }
    if isText { try Output(path: nil).write(difference(expected: expected, actual: data)) }
    throw fail("\(path): is out of date. Write it anew with --output \(path).", code: 1)
  }

  /// Compares a file with text.
  static func compare(_ path: String, with text: String) throws {
    try compare(path, with: Data(text.utf8), isText: true)
  }

  private static func difference(expected: Data, actual: Data) -> String {
    let lines = lineDifference(
      expected: String(decoding: expected, as: UTF8.self), actual: String(decoding: actual, as: UTF8.self))
    return lines.isEmpty
      ? "The files differ in bytes that are no text: ends of lines, or a byte order mark.\n" : lines
  }
}
