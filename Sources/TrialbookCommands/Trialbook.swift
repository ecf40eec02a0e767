import ArgumentParser
import Files
import TrialModel

/// The command line: one subcommand per question.
public struct Trialbook: ParsableCommand {
  /// The name, the help and the subcommands.
  public static let configuration = CommandConfiguration(
    commandName: "trialbook",
    abstract: "A registry of the trials of a systematic review: questions, Table 1, and where every number came from.",
    discussion: """
      Without --database it answers from the bundled review: Goh, Ow Yong & Li 2023 on Illness Management and Recovery, \
      14 studies of 12 trials.

      Exit codes: 0 done; 1 findings, or a check that failed; 64 wrong usage; 65 bad input data; 66 input not found; \
      73 output cannot be written; 74 the database cannot be used.
      """,
    version: "0.1.0",
    subcommands: [
      Table1Command.self, StudiesCommand.self, TrialsCommand.self, ArmsCommand.self, InstrumentsCommand.self,
      ResultsCommand.self, ContrastsCommand.self, SourcesCommand.self, ShowCommand.self, SearchCommand.self,
      QueryCommand.self, CompareCommand.self, GapsCommand.self, AuditCommand.self, PoolCommand.self, MetaCommand.self,
      PlotCommand.self, TraceCommand.self, InitCommand.self, CheckCommand.self,
      UpgradeCommand.self, ImportCommand.self, ExportCommand.self, DictionaryCommand.self,
    ])

  /// The command line without arguments.
  public init() {}

  /// Runs the command that the process's arguments name, and ends the process.
  public static func start() {
    StandardStream.prepare()
    do {
      try refuseUnknownCommand(in: CommandLine.arguments.dropFirst(), of: Trialbook.self, after: "")
      var command = try parseAsRoot()
      try command.run()
    } catch {
      end(with: error)
    }
  }

  /// Ends the process: help on standard output with 0, a complaint on standard error with its code.
  private static func end(with error: any Error) -> Never {
    let code = exitCode(for: error)
    let message = fullMessage(for: error)
    if code == .success, !message.isEmpty {
      do {
        try StandardStream.output.write(Array((message + "\n").utf8))
      } catch {
        exit(withError: fail(error.message, code: error.exitCode))
      }
    } else if !message.isEmpty {
      Terminal.write(message + "\n")
    }
    exit(withError: code)
  }

  /// Ends the process where a word should name a subcommand and does not; `path` is the commands before it.
  private static func refuseUnknownCommand(
    in words: ArraySlice<String>, of command: any ParsableCommand.Type, after path: String
  ) throws {
    let subcommands = command.configuration.subcommands
    guard !subcommands.isEmpty, let name = words.first, !name.hasPrefix("-"), name != "help" else { return }
    if let known = subcommands.first(where: { $0.configuration.commandName == name }) {
      return try refuseUnknownCommand(in: words.dropFirst(), of: known, after: "\(path)\(name) ")
    }
    let names = subcommands.compactMap { $0.configuration.commandName }
    let hint =
      nearestName(to: name, among: names).map { "Did you mean '\(path)\($0)'?" }
      ?? "'trialbook \(path)--help' lists them."
    throw fail("there is no command '\(path)\(name)'. \(hint)", code: 64)
  }
}
