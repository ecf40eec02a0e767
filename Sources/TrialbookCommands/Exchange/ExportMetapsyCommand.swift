import ArgumentParser
import Exchange
import Files
import TrialQuery

struct ExportMetapsyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "metapsy",
    abstract: "Writes the comparisons of two arms as a wide table by the Metapsy data standard.",
    discussion: """
      A trial with several arms has a row for each pair of them, unless --arm or --comparator choose; its rows share \
      people, and a note names it.
      """)

  @Argument(help: ArgumentHelp("The file to write; it must not exist.", valueName: "file"))
  var file: String

  @OptionGroup var armOptions: ArmOptions
  @OptionGroup var databaseOptions: DatabaseOptions

  func run() throws {
    try TrialbookCommands.run {
      let registry = try databaseOptions.open()
      let chosen = try registry.reader.read { db in
        ChosenComparisons(try ComparisonQuestion.fetch(db), try armOptions.choice(db))
      }
      try OutputFile.create(MetapsyTable.text(chosen.comparisons), at: file)
      chosen.complain("has a row for each pair of its arms, which share people")
      try registry.reader.read { db in try chosen.complainOfAbsent(db, includedOnly: false) }
    }
  }
}
