import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a command reads: files, FIFOs and standard input, to their end.
package enum InputBytes {
  /// More bytes are no table: an endless device, or a mistake.
  static let limit = 1 << 30

  /// The files read so far, which no output of the same command replaces.
  private static let lock = NSLock()
  nonisolated(unsafe) private static var identities: Set<FileStatus.Identity> = []

  /// All bytes of a file.
  package static func ofFile(_ path: String) throws(FileError) -> [UInt8] {
    do throws(Descriptor.Failure) {
      let file = try Descriptor.open(path, O_RDONLY)
      defer { file.close() }
      return try bytes(of: file)
    } catch {
      if error.code == ENOENT { throw .notFound(path) }
      if error.code == EISDIR { throw .isAFolder(path) }
      throw .cannotRead(path, reason: error.reason)
    }
  }

  /// All bytes of standard input.
  package static func ofStandardInput() throws(FileError) -> [UInt8] {
    let name = "standard input"
    do throws(Descriptor.Failure) {
      return try bytes(of: Descriptor(number: STDIN_FILENO))
    } catch {
      if error.code == EBADF { throw .cannotRead(name, reason: "it is closed") }
      if error.code == EISDIR { throw .isAFolder(name) }
      throw .cannotRead(name, reason: error.reason)
    }
  }

  /// Remembers a file that a command reads by other means.
  package static func remember(_ path: String) {
    if let status = FileStatus.of(path) { remember(status) }
  }

  /// Whether the file was read.
  static func contains(_ status: FileStatus) -> Bool {
    lock.withLock { identities.contains(status.identity) }
  }

  private static func remember(_ status: FileStatus) {
    guard status.kind == .file else { return }
    lock.withLock { _ = identities.insert(status.identity) }
  }

  private static func bytes(of file: Descriptor) throws(Descriptor.Failure) -> [UInt8] {
    if let status = FileStatus.of(file.number) {
      if status.kind == .folder { throw Descriptor.Failure(code: EISDIR) }
      remember(status)
    }
    guard let bytes = try file.readToEnd(limit: limit) else { throw Descriptor.Failure(code: EFBIG) }
    return bytes
  }
}
