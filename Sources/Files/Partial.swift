import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file or folder in the making, in a private folder beside the place it will have.
///
/// The folder's name holds the process: `.NAME.123-4f2a.partial`. It is removed on every way out, also on a signal, and what
/// a killed process left is removed by the next that makes the same name.
package struct Partial {
  /// Where the file or folder is made.
  package let path: String
  private let folder: String
  private let lockedFolder: Int32

  /// Makes the private folder beside `target`, which need not exist.
  package init(beside target: String) throws(FileError) {
    let url = URL(fileURLWithPath: target).standardizedFileURL
    let parent = url.deletingLastPathComponent().path
    let name = url.lastPathComponent
    // A name has 255 bytes at most.
    let stem = ".\(String(decoding: name.utf8.prefix(200), as: UTF8.self))."
    Self.removeStale(in: parent, stem: stem)
    let suffix = String(UInt32.random(in: .min ... .max), radix: 16)
    let folder = (parent == "/" ? "" : parent) + "/\(stem)\(getpid())-\(suffix).partial"
    Self.live.add(folder)
    guard mkdir(folder, 0o700) == 0 else {
      let code = errno
      Self.live.drop(folder)
      throw .cannotWrite(target, reason: Descriptor.Failure(code: code).reasonNotWritten)
    }
    self.folder = folder
    path = folder + "/" + name
    // Tells a process of another machine or container, whose number says nothing here, that this one is at work.
    lockedFolder = open(folder, O_RDONLY | O_CLOEXEC)
    if lockedFolder >= 0 { flock(lockedFolder, LOCK_EX | LOCK_NB) }
  }

  /// Removes the private folder with what is left in it.
  package func remove() {
    Self.removeTree(folder)
    Self.live.drop(folder)
    if lockedFolder >= 0 { close(lockedFolder) }
  }

  /// Gives a file or folder that is whole its name, which nothing has; of folders, an empty one is replaced.
  package func publish(as target: String) throws(FileError) {
    let isFolder = FileStatus.of(path)?.kind == .folder
    if isFolder {
      // Of a folder, rename replaces an empty folder and nothing else.
      guard rename(path, target) != 0 else { return }
      let code = errno
      if [ENOTEMPTY, EEXIST, ENOTDIR].contains(code) { throw .alreadyExists(target) }
      throw .cannotWrite(target, reason: systemWords(code))
    }
    do {
      let file = try Descriptor.open(path, O_RDONLY)
      defer { file.close() }
      try file.synchronize()
    } catch {
      throw .cannotWrite(target, reason: error.reason)
    }
    if link(path, target) == 0 { return }
    if errno == EEXIST { throw .alreadyExists(target) }
    // A file system without hard links: the name is taken first, then what took it is replaced.
    do {
      try Descriptor.open(target, O_WRONLY | O_CREAT | O_EXCL).close()
    } catch {
      throw error.code == EEXIST ? .alreadyExists(target) : .cannotWrite(target, reason: error.reason)
    }
    guard rename(path, target) == 0 else { throw .cannotWrite(target, reason: systemWords(errno)) }
  }

  /// Puts a file that is whole in the place of another, whose rights and owner it takes over.
  package func replace(_ target: String) throws(FileError) {
    if let status = FileStatus.of(target) {
      guard chown(path, status.owner, status.group) == 0, chmod(path, status.rights) == 0 else {
        throw .cannotWrite(target, reason: "its owner and rights cannot be kept")
      }
    }
    do throws(Descriptor.Failure) {
      let file = try Descriptor.open(path, O_RDONLY)
      defer { file.close() }
      try file.synchronize()
      if rename(path, target) != 0 { throw Descriptor.Failure(code: errno) }
    } catch {
      throw .cannotWrite(target, reason: error.reasonNotWritten)
    }
  }

  /// Removes what killed processes left of a name.
  private static func removeStale(in parent: String, stem: String) {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: parent) else { return }
    for name in names where name.hasPrefix(stem) && name.hasSuffix(".partial") {
      let process = name.dropFirst(stem.count).prefix { $0.isASCII && $0.isNumber }
      guard let process = pid_t(process), process != getpid(), kill(process, 0) != 0, errno == ESRCH else { continue }
      let folder = "\(parent)/\(name)"
      let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      defer { close(descriptor) }
      if flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK { continue }
      removeTree(folder)
    }
  }

  private static let live = EndingSignals()

  static func removeTree(_ path: String) {
    try? FileManager.default.removeItem(atPath: path)
  }
}
