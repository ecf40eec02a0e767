import ArgumentParser
import Foundation
import TrialStore

struct DictionaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dictionary",
    abstract: "Describes every table and view: an entity diagram (Mermaid) and a data dictionary, in Markdown.",
    discussion: "It is read from the schema and its comments; Schema/README.md is its output.")

  @Option(
    name: .long,
    help: ArgumentHelp("Compare with a file; exit with 1 and a diff when it is out of date.", valueName: "file"))
  var check: String?

  @Option(name: .long, help: ArgumentHelp("Write to a file instead of standard output.", valueName: "file"))
  var output: String?

  @Flag(name: .long, help: "Let --output replace also a file of another kind.")
  var force = false

  func run() throws {
    try TrialbookCommands.run {
      let text = try DataDictionary.markdown()
      if let check { return try FileCheck.compare(check, with: text) }
      try Output(path: output, isForced: force, format: OutputFormat.markdown.rawValue).write(text)
    }
  }
}
