import Foundation
import Reporting

/// Why output cannot be written.
struct OutputError: Error {
  let message: String
}

/// Where a command's output goes.
struct Output {
  /// A file; nil for standard output.
  let path: String?

  /// Writes the text, whole or not at all.
  func write(_ text: String) throws { try write(Data(text.utf8)) }

  /// Writes the bytes, whole or not at all.
  func write(_ data: Data) throws {
    guard let path else {
      FileHandle.standardOutput.write(data)
      return
    }
    var isDirectory: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory), isDirectory.boolValue {
      throw OutputError(message: "\(path): is a folder; name a file in it.")
    }
    do {
      try data.write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw OutputError(
        message: "\(path): cannot be written. Check that its folder exists and that you may write there.")
    }
  }
}
