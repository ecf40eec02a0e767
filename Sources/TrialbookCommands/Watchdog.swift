import Dispatch
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ends the process when a statement does not heed its own time limit: SQLite looks at its clock between steps, and one step,
/// such as a function that makes a text of two thousand million characters, can take very long.
struct Watchdog {
  private let timer: any DispatchSourceTimer

  /// Waits for some seconds, then says the message and ends the process. Nothing may be half written meanwhile.
  init(seconds: Double, message: String, code: Int32) {
    timer = DispatchSource.makeTimerSource(queue: .global(qos: .userInteractive))
    timer.schedule(deadline: .now() + seconds)
    timer.setEventHandler {
      Terminal.complain(message)
      _exit(code)
    }
    timer.resume()
  }

  /// The statement has ended.
  func stop() { timer.cancel() }
}
