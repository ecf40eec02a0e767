import ArgumentParser
import Exchange
import Files
import TrialQuery

struct ExportMetapsyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "metapsy",
    abstract: "Writes the comparisons of two arms as a wide table by the Metapsy data standard.")

  @Argument(help: ArgumentHelp("The file to write; it must not exist.", valueName: "file"))
  var file: String

  @OptionGroup var databaseOptions: DatabaseOptions

  func run() throws {
    try TrialbookCommands.run {
      let comparisons = try databaseOptions.open().reader.read { db in try ComparisonQuestion.fetch(db) }
      try OutputFile.create(MetapsyTable.text(comparisons), at: file)
    }
  }
}
