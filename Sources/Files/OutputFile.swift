import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where every output of the program is written: whole or not at all, and over nothing that it does not stand for.
///
/// A device, a FIFO or a socket is written through. A link stays, and what it points to is replaced. A file that is replaced
/// keeps its rights and its owner.
package enum OutputFile {
  /// What an output may replace.
  package enum Replacement: Sendable {
    case nothing
    /// A file of the same kind: yesterday's table.
    case sameKind
    /// Any file that is no database and no input.
    case anything
  }

  /// Writes bytes to a path.
  package static func write(_ bytes: [UInt8], to path: String, replacing: Replacement) throws(FileError) {
    let found: FileStatus?
    do {
      found = try FileStatus.ofAny(path)
    } catch {
      throw .cannotWrite(path, reason: error.reasonNotWritten)
    }
    guard let status = found else { return try create(bytes, at: try target(of: path), named: path) }
    switch status.kind {
    case .folder: throw .isAFolderToWrite(path)
    case .disk: throw .cannotWrite(path, reason: "it is a disk")
    case .stream, .link: try writeThrough(bytes, path)
    case .file:
      // What the shell opened for standard output was emptied or is appended to by the person's own wish.
      if FileStatus.of(STDOUT_FILENO)?.identity == status.identity { return try StandardStream.output.write(bytes) }
      if replacing == .nothing { throw .alreadyExists(path) }
      try check(path, status, bytes, isForced: replacing == .anything)
      try make(bytes, beside: try target(of: path), named: path) { partial throws(FileError) in
        try put(partial.path, at: path, bytes)
      }
    }
  }

  /// Throws when a file must not be replaced by the bytes.
  package static func check(_ path: String, by bytes: [UInt8], isForced: Bool) throws(FileError) {
    guard let status = FileStatus.of(path) else { return }
    guard status.kind == .file else { throw .alreadyExists(path) }
    try check(path, status, bytes, isForced: isForced)
  }

  private static func check(_ path: String, _ status: FileStatus, _ bytes: [UInt8], isForced: Bool) throws(FileError) {
    if InputBytes.contains(status) { throw .isAnInput(path) }
    guard access(path, W_OK) == 0 else {
      throw .cannotWrite(path, reason: Descriptor.Failure(code: errno).reasonNotWritten)
    }
    let old: [UInt8]?
    do {
      let file = try Descriptor.open(path, O_RDONLY)
      defer { file.close() }
      old = try file.readToEnd(limit: InputBytes.limit)
    } catch {
      throw .cannotWrite(path, reason: "what it holds cannot be read: \(error.reason)")
    }
    let ending = URL(fileURLWithPath: path).pathExtension.lowercased()
    let kind = old.map { FileKind($0, ending: ending) } ?? .otherBytes
    if kind == .database { throw .isARegistry(path) }
    guard isForced || kind == .empty || kind == FileKind(bytes, ending: ending) else {
      throw .holdsAnotherKind(path, is: kind)
    }
  }

  /// The path behind links, of which the last may point to nothing yet.
  private static func target(of path: String) throws(FileError) -> String {
    var path = path
    for _ in 0..<40 {
      guard FileStatus.ofLink(path)?.kind == .link,
        let next = try? FileManager.default.destinationOfSymbolicLink(atPath: path)
      else { return path }
      path = next.hasPrefix("/") ? next : URL(fileURLWithPath: path).deletingLastPathComponent().path + "/" + next
    }
    throw .cannotWrite(path, reason: systemWords(ELOOP))
  }

  private static func create(_ bytes: [UInt8], at target: String, named path: String) throws(FileError) {
    try make(bytes, beside: target, named: path) { partial throws(FileError) in try partial.publish(as: target) }
  }

  /// Puts a file that is whole in the place of another, which keeps its rights, its owner and its other names.
  static func put(_ made: String, at path: String, _ bytes: [UInt8]) throws(FileError) {
    let target = try target(of: path)
    if let status = FileStatus.of(path) {
      // A file with other names, one that only another person may own, or a name such as /proc/self/fd/3, which reads
      // like a link to a file and is none.
      guard FileStatus.of(target)?.identity == status.identity, !status.hasOtherNames,
        chown(made, status.owner, status.group) == 0, chmod(made, status.rights) == 0
      else { return try writeInPlace(bytes, path) }
    }
    do throws(Descriptor.Failure) {
      let file = try Descriptor.open(made, O_RDONLY)
      defer { file.close() }
      try file.synchronize()
      if rename(made, target) != 0 { throw Descriptor.Failure(code: errno) }
    } catch {
      throw .cannotWrite(path, reason: error.reasonNotWritten)
    }
  }

  /// Writes the bytes under another name, and hands that over.
  private static func make<Result>(
    _ bytes: [UInt8], beside target: String, named path: String, _ use: (Partial) throws(FileError) -> Result
  ) throws(FileError) -> Result {
    do throws(FileError) {
      let partial = try Partial(beside: target)
      defer { partial.remove() }
      do throws(Descriptor.Failure) {
        let file = try Descriptor.open(partial.path, O_WRONLY | O_CREAT | O_EXCL)
        defer { file.close() }
        try file.write(bytes)
      } catch {
        throw FileError.cannotWrite(path, reason: error.reasonNotWritten)
      }
      return try use(partial)
    } catch {
      // The person knows the name that was typed.
      switch error {
      case .cannotWrite(_, let reason): throw .cannotWrite(path, reason: reason)
      case .alreadyExists: throw .alreadyExists(path)
      default: throw error
      }
    }
  }

  private static func writeThrough(_ bytes: [UInt8], _ path: String) throws(FileError) {
    do {
      let file = try Descriptor.open(path, O_WRONLY)
      defer { file.close() }
      try file.write(bytes)
    } catch {
      // A reader of a FIFO that leaves early is no error.
      if error.code != EPIPE { throw .cannotWrite(path, reason: error.reasonNotWritten) }
    }
  }

  /// Writes over what a file holds, and puts that back when the disk has no room for all.
  private static func writeInPlace(_ bytes: [UInt8], _ path: String) throws(FileError) {
    let old: [UInt8]?
    do throws(Descriptor.Failure) {
      let file = try Descriptor.open(path, O_RDWR)
      defer { file.close() }
      old = try file.readToEnd(limit: InputBytes.limit)
      if let old { try file.replace(old, with: bytes) }
    } catch {
      throw .cannotWrite(path, reason: error.reasonNotWritten)
    }
    if old == nil { throw .cannotWrite(path, reason: "what it holds is too large to be kept meanwhile") }
  }
}
