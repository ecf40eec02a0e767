import ArgumentParser
import TrialStore

struct ExportBackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Writes a copy of the database, also while another program uses it.",
    discussion: "By SQLite's online backup. Without --database it is the bundled review.")

  @Argument(help: ArgumentHelp("The copy; it must not exist.", valueName: "file"))
  var file: String

  @OptionGroup var databaseOptions: DatabaseOptions

  func run() throws {
    try TrialbookCommands.run {
      try RegistryFile.backUp(try databaseOptions.open(isSearchable: true), to: file)
    }
  }
}
