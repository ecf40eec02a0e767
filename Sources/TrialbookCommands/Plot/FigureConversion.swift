import Foundation

/// Turns SVG into PNG or PDF with librsvg's program.
enum FigureConversion {
  static let program = "rsvg-convert"

  /// The bytes of the figure in a format; the same for the same text, on white.
  static func convert(_ svg: String, to format: FigureFormat) throws -> Data {
    guard let executable = executable() else {
      throw OutputError(
        message: "\(format.rawValue) needs \(program), which is not installed. Debian and Ubuntu: apt-get install "
          + "librsvg2-bin; macOS: brew install librsvg. --format svg needs nothing.")
    }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("trialbook-\(UUID().uuidString)")
    let (input, result) = (folder.appendingPathComponent("figure.svg"), folder.appendingPathComponent("figure"))
    let complaints = folder.appendingPathComponent("complaints")
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(svg.utf8).write(to: input)
      try Data().write(to: complaints)
      let process = Process()
      process.executableURL = executable
      process.arguments = [
        "--format", format.rawValue, "--background-color", "white", "--output", result.path, input.path,
      ]
      // A PDF holds its date; this is what makes it the same every time.
      process.environment = ProcessInfo.processInfo.environment.merging(["SOURCE_DATE_EPOCH": "0"]) { $1 }
      process.standardError = try FileHandle(forWritingTo: complaints)
      process.standardInput = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      guard process.terminationStatus == 0 else {
        let text = try String(contentsOf: complaints, encoding: .utf8).split(separator: "\n").joined(separator: " ")
        throw OutputError(message: "\(program) could not write \(format.rawValue): \(text)")
      }
      return try Data(contentsOf: result)
    } catch let error as OutputError {
      throw error
    } catch {
      throw OutputError(message: "\(format.rawValue) cannot be made in \(folder.path): \(error.localizedDescription)")
    }
  }

  /// The program in the search path.
  private static func executable() -> URL? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { URL(fileURLWithPath: String($0)).appendingPathComponent(program) }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }
}
