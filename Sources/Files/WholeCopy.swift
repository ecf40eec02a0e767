import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Copies of files and folders with all that is in them, of which each entry keeps its rights and its owner.
package enum WholeCopy {
  /// The first entry below a folder, by name, that is neither a file nor a folder nor a link: to read a FIFO would wait for
  /// a writer.
  package static func obstacle(in folder: String) -> String? {
    entries(of: folder).sorted().first { name in
      switch FileStatus.ofLink("\(folder)/\(name)")?.kind {
      case .stream, .disk: true
      case .file, .folder, .link, nil: false
      }
    }
  }

  /// Copies a file or folder to a name that nothing has.
  package static func make(of source: String, at target: String) throws {
    try FileManager.default.copyItem(atPath: source, toPath: target)
    for name in entries(of: source) { takeOver("\(target)/\(name)", from: "\(source)/\(name)") }
    takeOver(target, from: source)
  }

  /// Gives what is at a path the owner of another, which only the superuser can, and, of a file, its rights.
  package static func takeOver(_ path: String, from source: String) {
    guard let status = FileStatus.ofLink(source), let own = FileStatus.ofLink(path) else { return }
    if geteuid() == 0 { _ = lchown(path, status.owner, status.group) }
    if own.kind == .file, status.kind == .file { _ = chmod(path, status.rights) }
  }

  private static func entries(of folder: String) -> [String] {
    guard FileStatus.of(folder)?.kind == .folder else { return [] }
    return FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
  }
}
