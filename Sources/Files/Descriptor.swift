#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// An open file of the system; what opened it closes it.
struct Descriptor {
  let number: Int32

  /// What went wrong in a call of the system, by its number.
  struct Failure: Error {
    let code: Int32
    /// The system's words for it.
    var reason: String { systemWords(code) }
    /// The same where something was to be written.
    var reasonNotWritten: String {
      switch code {
      case ENOENT: "its folder does not exist"
      case EACCES, EPERM: "you may not write there"
      default: reason
      }
    }
  }

  /// Opens a file; calls that a signal interrupts are made again.
  static func open(_ path: String, _ flags: Int32, mode: mode_t = 0o666) throws(Failure) -> Descriptor {
    while true {
      #if canImport(Glibc)
        let number = Glibc.open(path, flags | O_CLOEXEC, mode)
      #else
        let number = Darwin.open(path, flags | O_CLOEXEC, mode)
      #endif
      if number >= 0 { return Descriptor(number: number) }
      if errno != EINTR { throw Failure(code: errno) }
    }
  }

  /// Writes all bytes.
  func write(_ bytes: [UInt8]) throws(Failure) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        writeSome(number, UnsafeRawBufferPointer(rebasing: buffer[written...]))
      }
      if count >= 0 {
        written += count
      } else if errno == EAGAIN {
        wait(for: Int16(POLLOUT))
      } else if errno != EINTR {
        throw Failure(code: errno)
      }
    }
  }

  /// Writes other bytes over those of a file, which has its old ones again when that fails.
  func replace(_ old: [UInt8], with bytes: [UInt8]) throws(Failure) {
    do throws(Failure) {
      try reserve(bytes.count)
      try rewind()
      try write(bytes)
      try cut(to: bytes.count)
      try synchronize()
    } catch {
      // The room of the old bytes is still the file's own.
      try rewind()
      try write(old)
      try cut(to: old.count)
      throw error
    }
  }

  /// Makes sure that the disk has room for a file of a size, where the file system can say so.
  private func reserve(_ size: Int) throws(Failure) {
    #if canImport(Glibc)
      guard size > 0 else { return }
      let code = posix_fallocate(number, 0, off_t(size))
      if code != 0, ![EOPNOTSUPP, ENOTSUP, EINVAL, ENODEV].contains(code) { throw Failure(code: code) }
    #endif
  }

  private func rewind() throws(Failure) {
    if lseek(number, 0, SEEK_SET) != 0 { throw Failure(code: errno) }
  }

  private func cut(to size: Int) throws(Failure) {
    if ftruncate(number, off_t(size)) != 0 { throw Failure(code: errno) }
  }

  /// All bytes to the end; nil when there are more than `limit`.
  func readToEnd(limit: Int) throws(Failure) -> [UInt8]? {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = block.withUnsafeMutableBytes { readSome(number, $0) }
      if count == 0 { return bytes }
      if count > 0 {
        bytes += block[..<count]
        if bytes.count > limit { return nil }
      } else if errno == EAGAIN {
        wait(for: Int16(POLLIN))
      } else if errno != EINTR {
        throw Failure(code: errno)
      }
    }
  }

  /// Makes what was written last.
  func synchronize() throws(Failure) {
    // Some file systems have nothing to synchronize.
    if fsync(number) != 0, errno != EINVAL, errno != ENOTSUP { throw Failure(code: errno) }
  }

  func close() {
    _ = closeDescriptor(number)
  }

  private func wait(for events: Int16) {
    var request = pollfd(fd: number, events: events, revents: 0)
    _ = poll(&request, 1, -1)
  }
}

// The names of the methods hide those of the system.
private func writeSome(_ number: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(number, bytes.baseAddress, bytes.count)
}

private func readSome(_ number: Int32, _ bytes: UnsafeMutableRawBufferPointer) -> Int {
  read(number, bytes.baseAddress, bytes.count)
}

private func closeDescriptor(_ number: Int32) -> Int32 { close(number) }

/// The system's words for the number of an error.
func systemWords(_ code: Int32) -> String { String(cString: strerror(code)) }
