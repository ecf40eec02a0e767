import Foundation

/// Python with the parsers that `Scripts/test` installs; a laptop may lack them, CI may not.
enum Python {
  /// The virtual environment's Python, or the system's.
  private static let executable: String = {
    let installed = Program.root.appendingPathComponent(".build/python/bin/python3").path
    return FileManager.default.isExecutableFile(atPath: installed) ? installed : "/usr/bin/python3"
  }()

  /// Whether a test that needs the modules runs: they are there, or this is CI, where their absence is a failure.
  static func isNeeded(_ modules: String) -> Bool {
    if ProcessInfo.processInfo.environment["CI"] == "true" { return true }
    return (try? run("import \(modules)", []))?.code == 0
  }

  /// Runs a program text with arguments.
  static func run(_ text: String, _ arguments: [String]) throws -> Program.Run {
    try Program.run(
      ["-c", text] + arguments, environment: ["PYTHONUTF8": "1"], executable: URL(fileURLWithPath: executable))
  }
}
