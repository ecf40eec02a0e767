import Foundation
import Testing

/// Standard streams that are full, closed or left, and inputs that are no files.
struct StreamsTests {
  static let commands = [
    "table1", "studies", "results --format csv", "show tan2017", "search recovery", "query 'SELECT id FROM study'",
    "query --schema", "compare --by country", "compare --matrix", "gaps", "gaps --letters", "audit", "pool PR-fu-ITT",
    "pool PR-fu-ITT --format json", "meta docs/examples/bcg.csv --measure RR",
    "meta docs/examples/bcg.csv --measure RR --r",
    "plot timeline", "plot forest PR-fu-ITT", "trace PR-fu-ITT", "dictionary", "check SeedData", "table1 --format docx",
    "--help", "--version", "plot --help",
  ]

  private func shell(_ line: String) throws -> Program.Run {
    try Program.run(
      ["-c", line.replacing("TB", with: "'\(Program.executable.path)'")], executable: URL(fileURLWithPath: "/bin/bash"))
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")), arguments: commands)
  func aFullOutputIsSaid(_ command: String) throws {
    let run = try shell("TB \(command) > /dev/full")
    #expect(run.code == 73)
    #expect(run.error.hasSuffix("trialbook: standard output: cannot be written (No space left on device).\n"))
  }

  @Test(arguments: commands) func aClosedOutputIsSaid(_ command: String) throws {
    let run = try shell("TB \(command) >&-")
    #expect(run.code == 73)
    #expect(run.error.hasSuffix("trialbook: standard output: cannot be written (it is closed).\n"))
  }

  @Test(arguments: commands.filter { $0 != "audit" }) func aReaderThatLeavesEarlyIsNoError(_ command: String) throws {
    let run = try shell("TB \(command) | head -c 10 > /dev/null; exit ${PIPESTATUS[0]}")
    #expect(run.code == 0)
    #expect(run.error.isEmpty)
  }

  @Test func messagesMayHaveNobodyToReadThem() throws {
    #expect(try shell("TB studies --output /no/such/x.csv 2> /dev/full").code == 73)
    #expect(try shell("TB studis 2>&-").code == 64)
  }

  @Test func aClosedInputIsSaid() throws {
    let run = try shell("TB meta - --measure RR <&-")
    #expect(run.code == 66)
    #expect(run.error == "trialbook: standard input: cannot be read (it is closed).\n")
    #expect(try shell("TB audit --statements - <&-").code == 66)
    // A file that a command opens does not get the number of a closed stream.
    #expect(try shell("TB trials --format csv <&- | head -1").output.hasPrefix("id,"))
  }

  @Test func aFIFOIsReadLikeAFile() throws {
    let meta = try shell("TB meta <(cat docs/examples/bcg.csv) --measure RR --format csv")
    #expect(meta.code == 0)
    #expect(
      meta.output == (try Program.run(["meta", "docs/examples/bcg.csv", "--measure", "RR", "--format", "csv"]).output))
    let audit = try shell("TB audit --statements <(cat docs/examples/statistics.csv) --format csv")
    #expect(audit.code == 1)
    let plot = try shell("TB plot forest --csv <(cat docs/examples/bcg.csv) --measure RR")
    #expect(plot.output.contains("<svg"))
    let folder = try Program.temporaryFolder().appendingPathComponent("review").path
    let imported = try shell("TB import long <(cat docs/examples/long.csv) '\(folder)'")
    #expect(imported.code == 0, "\(imported.error)")
    #expect(imported.output.contains("1 trial"))
  }

  @Test func aFIFOIsNoDatabase() throws {
    let run = try shell("TB studies --database <(cat docs/examples/bcg.csv)")
    #expect(run.code == 74)
    #expect(
      run.error.contains(
        "is a FIFO or a device. A registry is read to and fro, so it must be a file: copy it into one."))
  }

  @Test func messagesObeyNoCell() throws {
    let folder = try Program.temporaryFolder()
    let table = folder.appendingPathComponent("t\u{1B}[2J.csv").path
    try "study,yi,vi\nA,\u{1B}]0;x\u{07}\u{9B}31m\u{202E},1\nB,1,1\n".write(
      toFile: table, atomically: true, encoding: .utf8)
    let run = try Program.run(["meta", table, "--measure", "GEN"])
    #expect(run.code == 65)
    #expect(run.error.contains("column 'yi' is '\u{FFFD}]0;x\u{FFFD}\u{FFFD}31m\u{FFFD}'"))
    let typed = try Program.run(["studies", "--months", "\u{1B}[2J", "\u{1B}[31m"])
    #expect(typed.code == 64)
    for text in [run.error, typed.error] {
      #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
    }
  }

  @Test func aTerminalObeysNoCell() throws {
    let python = ProcessInfo.processInfo.environment["PATH", default: ""].split(separator: ":").map { "\($0)/python3" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
    guard let python else {
      #expect(ProcessInfo.processInfo.environment["CI"] != "true", "python3 is missing")
      return
    }
    let sql = "SELECT char(27) || '[2J' AS a, 'b' || char(155) AS b"
    for format in ["csv", "tsv", "json", "markdown", "text"] {
      // The program's standard output is a terminal here, and what it shows is written to ours.
      let script = "import pty, sys; sys.exit(pty.spawn(sys.argv[1:]) >> 8)"
      let shown = try Program.run(
        ["-c", script, Program.executable.path, "query", sql, "--format", format],
        environment: ["NO_COLOR": "1"], executable: URL(fileURLWithPath: python))
      #expect(shown.code == 0)
      #expect(!shown.output.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{9B}" }, "\(format)")
      #expect(shown.output.contains("[2J"))
    }
    #expect(try Program.run(["query", sql, "--format", "csv"]).output == "a,b\r\n\u{1B}[2J,b\u{9B}\r\n")
  }
}
