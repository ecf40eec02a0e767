#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the system says about a path.
package struct FileStatus {
  /// What lies at a path.
  package enum Kind {
    case file
    case folder
    case link
    /// A device that takes bytes in order, a FIFO or a socket.
    case stream
    case disk
  }

  /// What makes a file the same under two names.
  package struct Identity: Hashable, Sendable {
    let device: UInt64
    let number: UInt64
  }

  private let status: stat

  /// The status behind all links.
  package static func of(_ path: String) -> FileStatus? { read { stat(path, &$0) } }

  /// The status behind all links; nil when nothing is there.
  static func ofAny(_ path: String) throws(Descriptor.Failure) -> FileStatus? {
    var status = stat()
    if stat(path, &status) == 0 { return FileStatus(status: status) }
    let code = errno
    if code == ENOENT { return nil }
    throw Descriptor.Failure(code: code)
  }

  /// The status of a link itself.
  package static func ofLink(_ path: String) -> FileStatus? { read { lstat(path, &$0) } }

  /// The status of an open file.
  static func of(_ descriptor: Int32) -> FileStatus? { read { fstat(descriptor, &$0) } }

  private static func read(_ call: (inout stat) -> Int32) -> FileStatus? {
    var status = stat()
    return call(&status) == 0 ? FileStatus(status: status) : nil
  }

  package var kind: Kind {
    switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    case S_IFBLK: .disk
    default: .stream
    }
  }

  package var identity: Identity {
    Identity(device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(truncatingIfNeeded: status.st_ino))
  }

  /// Whether the file has more names than one.
  package var hasOtherNames: Bool { status.st_nlink > 1 }
  /// Rights, without the kind.
  var rights: mode_t { status.st_mode & 0o7777 }
  var owner: uid_t { status.st_uid }
  var group: gid_t { status.st_gid }
}
