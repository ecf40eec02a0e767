import Foundation
import Testing

@testable import TrialbookCommands

struct OutputFormatTests {
  private static let commands: [[String]] = [
    ["table1"], ["studies"], ["trials"], ["arms"], ["instruments"], ["results"], ["contrasts"], ["sources"],
    ["show", "tan2017"], ["search", "recovery"], ["query", "SELECT id, label FROM study"], ["query", "--schema"],
    ["compare", "--by", "country"], ["compare", "--matrix"], ["gaps"], ["pool", "PR-fu-ITT", "--leave-one-out"],
    ["meta", "docs/examples/bcg.csv", "--measure", "RR"], ["trace", "PR-fu-ITT"],
  ]

  /// The bytes of a file that a command wrote.
  private func written(_ arguments: [String], ending: String, environment: [String: String] = [:]) throws -> Data {
    let file = try Program.temporaryFolder().appendingPathComponent("out.\(ending)")
    let run = try Program.run(arguments + ["--output", file.path], environment: environment)
    #expect(run.code == 0, "\(run.error)")
    return try Data(contentsOf: file)
  }

  @Test(arguments: commands, ["docx", "xlsx"])
  func everyTableIsWrittenWithTheSameBytesEverywhere(_ command: [String], _ ending: String) throws {
    let here = try written(command, ending: ending)
    #expect(here.starts(with: [0x50, 0x4B, 0x03, 0x04]))
    let there = try written(
      command, ending: ending,
      environment: ["TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "LANG": "de_DE.UTF-8"])
    #expect(here == there)
  }

  @Test func aPipeGetsTheBytesOfTheFile() throws {
    let file = try Program.temporaryFolder().appendingPathComponent("table1.docx").path
    #expect(try Program.run(["table1", "--output", file]).code == 0)
    let run = try Program.run(
      ["-c", "'\(Program.executable.path)' table1 --format docx | cmp - '\(file)'"],
      executable: URL(fileURLWithPath: "/bin/bash"))
    #expect(run.code == 0, "\(run.output)")
  }

  @Test(arguments: ["docx", "xlsx"]) func checkTellsAFileThatIsOutOfDate(_ ending: String) throws {
    let file = try Program.temporaryFolder().appendingPathComponent("table1.\(ending)").path
    #expect(try Program.run(["table1", "--output", file]).code == 0)
    #expect(try Program.run(["table1", "--check", file]).code == 0)
    let stale = try Program.run(["table1", "--studies", "33", "--check", file])
    #expect(stale.code == 1)
    #expect(stale.output.isEmpty)
    #expect(stale.error == "trialbook: \(file): is out of date. Write it anew with --output \(file).\n")
  }

  @Test func theDocumentOfTable1IsWhatTheRegistryGives() throws {
    let run = try Program.run(["table1", "--check", "docs/table1.docx"])
    #expect(run.code == 0, "\(run.error)")
  }

  /// The bytes of a workbook depend on the versions of libxlsxwriter and zlib, which are known in CI.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["CI"] == "true"))
  func theWorkbookOfTable1IsWhatTheRegistryGives() throws {
    let run = try Program.run(["table1", "--check", "docs/table1.xlsx"])
    #expect(run.code == 0, "\(run.error)")
  }

  @Test func aFolderThatCannotBeWrittenIsNamed() throws {
    let run = try Program.run(["table1", "--format", "docx"], environment: ["TMPDIR": "/nowhere"])
    #expect(run.code == 73)
    #expect(run.error.contains("a file in /nowhere cannot be written"))
  }

  @Test func moreColumnsThanWordHasAreRefused() throws {
    let columns = (0..<64).map { "1 AS c\($0)" }.joined(separator: ", ")
    let run = try Program.run(["query", "SELECT \(columns)", "--format", "docx"])
    #expect(run.code == 64)
    #expect(run.error.contains("has 63 columns at most"))
  }

  @Test func endingsMeanFormats() {
    #expect(OutputFormat(ending: "docx") == .docx)
    #expect(OutputFormat(ending: "htm") == .html)
    #expect(OutputFormat(ending: "tex") == .latex)
    #expect(OutputFormat(ending: "doc") == nil)
  }
}
