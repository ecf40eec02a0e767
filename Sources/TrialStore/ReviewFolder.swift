import Foundation
import ReviewSeed

/// A review as named CSV texts: a folder on disk, the bundled review, or what an export wrote.
package struct ReviewFolder: Sendable {
  /// Each file's name and its bytes, in order of name.
  package var files: [(name: String, bytes: [UInt8])]

  /// A folder of texts.
  package init(files: [(name: String, text: String)]) {
    self.files = files.map { ($0.name, Array($0.text.utf8)) }.sorted { $0.name < $1.name }
  }

  /// The CSV files directly inside a folder on disk.
  package init(directory path: String) throws(RegistryError) {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw RegistryError.notFound(path: path)
    }
    guard isDirectory.boolValue else { throw RegistryError.notAFolder(path: path) }
    files = []
    do {
      for name in try FileManager.default.contentsOfDirectory(atPath: path).sorted()
      where name.hasSuffix(".csv") {
        let data = try Data(contentsOf: URL(fileURLWithPath: path).appendingPathComponent(name))
        files.append((name, [UInt8](data)))
      }
    } catch {
      throw RegistryError.cannotRead(path: path, reason: error.localizedDescription)
    }
  }

  /// The review that the program carries.
  package static var bundled: ReviewFolder { ReviewFolder(files: ReviewSeed.files) }

  /// Writes the files into a folder, which is made when it is not there.
  package func write(to path: String) throws(RegistryError) {
    let folder = URL(fileURLWithPath: path, isDirectory: true)
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for file in files {
        try Data(file.bytes).write(to: folder.appendingPathComponent(file.name), options: .atomic)
      }
    } catch {
      throw RegistryError.cannotWrite(path: path, reason: error.localizedDescription)
    }
  }
}
