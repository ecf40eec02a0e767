#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The two streams that a command writes.
package enum StandardStream {
  case output
  case error

  private var descriptor: Descriptor { Descriptor(number: self == .output ? STDOUT_FILENO : STDERR_FILENO) }

  /// Whether a person reads the stream in a terminal.
  package var isTerminal: Bool { isatty(descriptor.number) == 1 }

  /// To be called before any file is opened: a reader that leaves early is no error, and no file gets the number of a
  /// standard stream that is closed.
  package static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    // Opened the wrong way round, so that reading standard input and writing the other two still fail.
    for (number, flags) in [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY)]
    where fcntl(number, F_GETFD) == -1 {
      _ = open("/dev/null", flags)
    }
  }

  /// Writes all bytes; a reader that has left, as `head` does, ends the writing and is no error.
  package func write(_ bytes: [UInt8]) throws(FileError) {
    do {
      try descriptor.write(bytes)
    } catch {
      if error.code == EPIPE { return }
      throw .cannotWrite(
        self == .output ? "standard output" : "standard error",
        reason: error.code == EBADF ? "it is closed" : error.reason)
    }
  }
}
