import Files
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
    switch FileStatus.of(path)?.kind {
    case nil: throw RegistryError.notFound(path: path)
    case .folder: break
    default: throw RegistryError.notAFolder(path: path)
    }
    files = []
    do {
      for name in try FileManager.default.contentsOfDirectory(atPath: path).sorted()
      where name.hasSuffix(".csv") {
        let file = "\(path)/\(name)"
        // A FIFO would wait for a writer.
        guard FileStatus.of(file)?.kind == .file else {
          throw RegistryError.cannotRead(path: file, reason: "it is not a file")
        }
        files.append((name, try InputBytes.ofFile(file)))
      }
    } catch let error as RegistryError {
      throw error
    } catch FileError.cannotRead(let file, let reason) {
      throw RegistryError.cannotRead(path: file, reason: reason)
    } catch {
      throw RegistryError.cannotRead(path: path, reason: error.localizedDescription)
    }
  }

  /// The review that the program carries.
  package static var bundled: ReviewFolder { ReviewFolder(files: ReviewSeed.files) }
}
