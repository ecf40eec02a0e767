import Foundation

/// A file that a person named, or standard input.
enum InputFile {
  /// The bytes of a file, or of standard input for '-'; ends the command with 66 when there is no such file.
  static func bytes(_ file: String) throws -> [UInt8] {
    if file == "-" { return [UInt8](FileHandle.standardInput.readDataToEndOfFile()) }
    var isDirectory: ObjCBool = false
    if FileManager.default.fileExists(atPath: file, isDirectory: &isDirectory), isDirectory.boolValue {
      throw fail("\(file): is a folder. Name a CSV file.", code: 66)
    }
    guard let data = FileManager.default.contents(atPath: file) else {
      throw fail("\(file): there is no such file, or it cannot be read.", code: 66)
    }
    return [UInt8](data)
  }
}
