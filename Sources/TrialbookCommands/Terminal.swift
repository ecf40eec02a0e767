import Files
import Foundation
import Reporting

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The terminal, if there is one, and the two streams.
enum Terminal {
  /// The width of text that goes anywhere but to a terminal.
  static let widthOfFiles = 100

  /// The columns of the terminal that standard output is; nil when it is none.
  static var width: Int? {
    guard isatty(STDOUT_FILENO) == 1 else { return nil }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Whether a terminal shows colours, and the person wants them (no-color.org).
  static var showsColour: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isatty(STDOUT_FILENO) == 1 && environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
  }

  /// Writes one message to standard error.
  static func complain(_ message: String) { write("trialbook: \(message)\n") }

  /// Writes text to standard error without the control characters that a name or a cell may hold.
  static func write(_ text: String) {
    // Where standard error cannot be written there is nobody left to tell; the exit code says what was wrong.
    try? StandardStream.error.write(Array(printableText(text).utf8))
  }
}
