import ArgumentParser
import Foundation

/// A file that a command reads; `-` is standard input.
struct InputFile {
  let path: String

  /// The file's name in messages.
  var name: String { path == "-" ? "standard input" : path }

  /// All bytes; ends the command with 66 when there are none to read.
  func bytes() throws -> [UInt8] {
    if path == "-" { return [UInt8](FileHandle.standardInput.readDataToEndOfFile()) }
    var isDirectory: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory), isDirectory.boolValue {
      throw fail("\(path): is a folder. Name a CSV file.", code: 66)
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw fail("\(path): there is no such file, or it cannot be read.", code: 66)
    }
    return [UInt8](data)
  }
}
