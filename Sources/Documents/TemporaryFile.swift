import Foundation

/// The bytes of a file that a library builds by its path; the file is gone afterwards.
///
/// The libraries of both containers write to paths, and nothing of the path enters the bytes.
func bytesOfTemporaryFile(
  ending: String, _ build: (String) throws(DocumentError) -> Void
) throws(DocumentError) -> [UInt8] {
  let file = FileManager.default.temporaryDirectory.appendingPathComponent("trialbook-\(UUID().uuidString).\(ending)")
  guard FileManager.default.createFile(atPath: file.path, contents: nil) else {
    throw .cannotWrite(temporaryFolderMessage)
  }
  defer { try? FileManager.default.removeItem(at: file) }
  try build(file.path)
  guard let data = FileManager.default.contents(atPath: file.path), !data.isEmpty else {
    throw .cannotWrite(temporaryFolderMessage)
  }
  return [UInt8](data)
}

/// What to do when the temporary folder cannot be used.
var temporaryFolderMessage: String {
  "a file in \(FileManager.default.temporaryDirectory.path) cannot be written, where the document is built. "
    + "Make room there, or name another folder by TMPDIR."
}
