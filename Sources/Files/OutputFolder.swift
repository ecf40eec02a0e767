import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder of files that a command writes.
package enum OutputFolder {
  /// A file by its name in the folder.
  package typealias File = (name: String, bytes: [UInt8])

  /// Writes a folder that must not exist or must be empty; it appears with all files in it.
  package static func create(_ files: [File], at path: String) throws(FileError) {
    if let status = FileStatus.of(path), status.kind != .folder || !isEmpty(path) { throw .alreadyExists(path) }
    let partial = try partial(of: files, for: path)
    defer { partial.remove() }
    // A folder behind a link, or one that holds a disk, cannot be renamed over: its files are moved into it.
    do throws(FileError) {
      try partial.publish(as: path)
    } catch {
      guard isEmpty(path) else { throw error }
      try move(files, from: partial, into: path)
    }
  }

  /// Writes files into a folder, in place of those of the same names; other files stay. All are written before the first
  /// gets its name, and none does when one would replace a file of another kind.
  package static func update(_ files: [File], in path: String, isForced: Bool) throws(FileError) {
    guard let status = FileStatus.of(path) else { return try create(files, at: path) }
    guard status.kind == .folder else { throw .alreadyExists(path) }
    for file in files { try OutputFile.check("\(path)/\(file.name)", by: file.bytes, isForced: isForced) }
    let partial = try partial(of: files, for: path)
    defer { partial.remove() }
    try move(files, from: partial, into: path)
  }

  private static func isEmpty(_ path: String) -> Bool {
    (try? FileManager.default.contentsOfDirectory(atPath: path).isEmpty) == true
  }

  private static func partial(of files: [File], for path: String) throws(FileError) -> Partial {
    let partial = try Partial(beside: path)
    do throws(Descriptor.Failure) {
      guard mkdir(partial.path, 0o777) == 0 else { throw Descriptor.Failure(code: errno) }
      for file in files {
        let descriptor = try Descriptor.open("\(partial.path)/\(file.name)", O_WRONLY | O_CREAT | O_EXCL)
        defer { descriptor.close() }
        try descriptor.write(file.bytes)
      }
      return partial
    } catch {
      partial.remove()
      throw .cannotWrite(path, reason: error.reason)
    }
  }

  private static func move(_ files: [File], from partial: Partial, into path: String) throws(FileError) {
    for file in files {
      try OutputFile.put("\(partial.path)/\(file.name)", at: "\(path)/\(file.name)", file.bytes)
    }
  }
}
