import Foundation
import Testing

/// The documentation is what the program does: every example is run, and every command has a page.
struct DocumentationTests {
  /// The Markdown files whose examples are run.
  private static var files: [String] {
    let docs = Program.root.appendingPathComponent("docs")
    let pages = (try? FileManager.default.subpathsOfDirectory(atPath: docs.path)) ?? []
    return (["README.md", "SeedData/README.md"] + pages.filter { $0.hasSuffix(".md") }.map { "docs/" + $0 }).sorted()
  }

  /// Each `console` block is a list of commands (`$ trialbook ...`) with their output; it begins with
  /// the tables of docs/examples in its folder. Set TRIALBOOK_UPDATE_EXAMPLES=1
  /// to write the real output into the files.
  @Test(arguments: files)
  func examplesShowRealOutput(_ file: String) throws {
    let url = Program.root.appendingPathComponent(file)
    let text = try String(contentsOf: url, encoding: .utf8)
    let folder = try Self.folderWithExamples()
    var result: [Substring] = []
    var isInside = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "```console" {
        isInside = true
        result.append(line)
      } else if line.hasPrefix("```") {
        isInside = false
        result.append(line)
      } else if !isInside {
        result.append(line)
      } else if line.hasPrefix("$ ") {
        result.append(line)
        result += try output(of: String(line.dropFirst(2)), in: folder).split(
          separator: "\n", omittingEmptySubsequences: false)
      }
    }
    let actual = result.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["TRIALBOOK_UPDATE_EXAMPLES"] == "1" {
      try actual.write(to: url, atomically: true, encoding: .utf8)
    } else {
      #expect(actual == text, "run TRIALBOOK_UPDATE_EXAMPLES=1 ./Scripts/test --filter DocumentationTests")
    }
  }

  /// A folder with a copy of each table of docs/examples.
  private static func folderWithExamples() throws -> URL {
    let folder = try Program.temporaryFolder()
    let examples = Program.root.appendingPathComponent("docs/examples")
    for name in try FileManager.default.contentsOfDirectory(atPath: examples.path) where name.hasSuffix(".csv") {
      try FileManager.default.copyItem(
        at: examples.appendingPathComponent(name), to: folder.appendingPathComponent(name))
    }
    return folder
  }

  /// What a shell shows for a command: both streams, without spaces and empty lines at the end.
  private func output(of command: String, in folder: URL) throws -> String {
    let command = command.replacing("./Scripts/trialbook", with: "trialbook")
    let path = Program.executable.deletingLastPathComponent().path
    let run = try Program.run(
      ["-c", "cd '\(folder.path)' && { \(command) ; } 2>&1"],
      environment: ["PATH": path + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")],
      executable: URL(fileURLWithPath: "/bin/bash"))
    var lines = run.output.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
    while let last = lines.last, last.isEmpty { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  @Test func everyCommandHasAPage() throws {
    let help = try Program.run(["--help"]).output
    let commands = help.split(separator: "\n").drop { !$0.hasPrefix("SUBCOMMANDS:") }.dropFirst()
      .filter { $0.hasPrefix("  ") && !$0.hasPrefix("    ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
      .filter { $0.first?.isLowercase == true }
    #expect(commands.count >= 14)
    let readMe = try String(contentsOf: Program.root.appendingPathComponent("README.md"), encoding: .utf8)
    for command in commands {
      let page = Program.root.appendingPathComponent("docs/commands/\(command).md")
      let text = (try? String(contentsOf: page, encoding: .utf8)) ?? ""
      #expect(text.contains("$ trialbook \(command) --help"), "docs/commands/\(command).md shows no help")
      #expect(readMe.contains("docs/commands/\(command).md"), "README.md does not link docs/commands/\(command).md")
    }
  }

  @Test func linksOfTheDocumentationLeadSomewhere() throws {
    for file in Self.files {
      let url = Program.root.appendingPathComponent(file)
      let text = try String(contentsOf: url, encoding: .utf8)
      for match in text.matches(of: /\]\(([^)#:]+)(#[^)]*)?\)/) {
        let target = url.deletingLastPathComponent().appendingPathComponent(String(match.1))
        #expect(FileManager.default.fileExists(atPath: target.path), "\(file): \(match.1)")
      }
    }
  }
}
