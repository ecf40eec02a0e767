import ArgumentParser
import Foundation
import Reporting

/// Compares a file with what a command would write.
enum FileCheck {
  /// Ends the command with 1 and a diff when the file is out of date, with 66 when it is not there.
  static func compare(_ path: String, with text: String) throws {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw fail("\(path): there is no such file, or it cannot be read.", code: 66)
    }
    guard data != Data(text.utf8) else { return }
    let old = String(decoding: data, as: UTF8.self)
    let difference = lineDifference(expected: text, actual: old)
    try Output(path: nil).write(
      difference.isEmpty
        ? "The files differ in bytes that are no text: ends of lines, or a byte order mark.\n" : difference)
    throw fail("\(path): is out of date. Write it anew with --output \(path).", code: 1)
  }
}
