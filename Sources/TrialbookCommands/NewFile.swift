import Exchange
import Foundation
import TrialStore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file or folder that a command makes where nothing is yet: whole, or not at all.
enum NewFile {
  /// Writes a text to a file that must not exist.
  static func write(_ text: String, to path: String) throws {
    guard !FileManager.default.fileExists(atPath: path) else { throw RegistryError.alreadyExists(path: path) }
    try Output(path: path).write(text)
  }

  /// Writes texts as the files of a folder, which must not exist or must be empty; it appears with all of them in it.
  static func write(_ files: [ExchangeFile], toFolder path: String) throws {
    let folder = URL(fileURLWithPath: path, isDirectory: true).standardizedFileURL
    try refuseWhatIsThere(folder, path: path)
    let partial = folder.deletingLastPathComponent()
      .appendingPathComponent(".\(folder.lastPathComponent).partial", isDirectory: true)
    // What a killed run left behind is nobody's.
    try? FileManager.default.removeItem(at: partial)
    do {
      try FileManager.default.createDirectory(at: partial, withIntermediateDirectories: false)
      for file in files {
        try Data(file.text.utf8).write(to: partial.appendingPathComponent(file.name))
      }
      // Takes the place of an empty folder too, and of nothing else.
      guard rename(partial.path, folder.path) == 0 else {
        throw RegistryError.cannotWrite(path: path, reason: String(cString: strerror(errno)))
      }
    } catch {
      try? FileManager.default.removeItem(at: partial)
      if let error = error as? RegistryError { throw error }
      throw RegistryError.cannotWrite(path: path, reason: error.localizedDescription)
    }
  }

  private static func refuseWhatIsThere(_ folder: URL, path: String) throws {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder.path, isDirectory: &isDirectory) else { return }
    let isEmpty = try? FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty
    guard isDirectory.boolValue, isEmpty == true else { throw RegistryError.alreadyExists(path: path) }
  }
}
