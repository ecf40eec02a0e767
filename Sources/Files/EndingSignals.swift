import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the signals that end the process remove first.
///
/// The handler, which may do next to nothing, wakes a thread that removes the paths and lets the signal have its way.
final class EndingSignals: @unchecked Sendable {
  private let lock = NSLock()
  private var paths: Set<String> = []
  private var isListening = false
  /// Where the handler writes the signal's number for the thread.
  nonisolated(unsafe) private static var wakeUp: Int32 = -1

  func add(_ path: String) {
    lock.withLock {
      paths.insert(path)
      if !isListening { listen() }
      isListening = true
    }
  }

  func drop(_ path: String) {
    lock.withLock { _ = paths.remove(path) }
  }

  private func listen() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    Self.wakeUp = ends[1]
    let reader = ends[0]
    Thread.detachNewThread { [self] in
      var number: UInt8 = 0
      while read(reader, &number, 1) != 1 {}
      end(with: Int32(number))
    }
    for number in [SIGINT, SIGTERM, SIGHUP] {
      let former = signal(number) { number in
        var byte = UInt8(truncatingIfNeeded: number)
        _ = write(EndingSignals.wakeUp, &byte, 1)
      }
      // A signal that is ignored from the start, as nohup does, stays so.
      if unsafeBitCast(former, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) { signal(number, SIG_IGN) }
    }
  }

  private func end(with number: Int32) -> Never {
    lock.lock()
    // The work goes on beside this: under another name nothing more can be made in a folder that is being emptied, and a
    // folder that was announced may be made only now.
    for _ in 0..<5 {
      for path in paths {
        let moved = path.dropLast(".partial".count) + "-ended.partial"
        Partial.removeTree(rename(path, String(moved)) == 0 ? String(moved) : path)
      }
      usleep(2000)
    }
    signal(number, SIG_DFL)
    kill(getpid(), number)
    usleep(100_000)
    _exit(128 + number)
  }
}
