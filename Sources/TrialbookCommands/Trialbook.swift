import ArgumentParser
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
      PlotCommand.self, TraceCommand.self, InitCommand.self, CheckCommand.self, ImportCommand.self, ExportCommand.self,
      DictionaryCommand.self,
    ])

  /// The command line without arguments.
  public init() {}

  /// Runs the command that the process's arguments name, and ends the process.
  public static func start() {
    let known = configuration.subcommands.compactMap { command in command.configuration.commandName }
    if let name = CommandLine.arguments.dropFirst().first, !name.hasPrefix("-"), !(known + ["help"]).contains(name) {
      let hint = nearestName(to: name, among: known).map { "Did you mean '\($0)'?" } ?? "'trialbook --help' lists them."
      exit(withError: fail("there is no command '\(name)'. \(hint)", code: 64))
    }
    complainAboutUnknownFigure()
    main()
  }

  /// Ends the process where `plot` is followed by a word that is no kind of figure.
  private static func complainAboutUnknownFigure() {
    let words = CommandLine.arguments.dropFirst()
    guard words.first == "plot", let kind = words.dropFirst().first, !kind.hasPrefix("-") else { return }
    let known = PlotCommand.configuration.subcommands.compactMap { command in command.configuration.commandName }
    guard !(known + ["help"]).contains(kind) else { return }
    let hint =
      nearestName(to: kind, among: known).map { "Did you mean '\($0)'?" } ?? "'trialbook plot --help' lists them."
    exit(withError: fail("plot has no figure '\(kind)'. \(hint)", code: 64))
  }
}
