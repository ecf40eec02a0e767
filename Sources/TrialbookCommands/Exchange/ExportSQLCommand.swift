import ArgumentParser
import Files
import TrialStore

struct ExportSQLCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sql",
    abstract: "Writes SQL that 'sqlite3 new.sqlite < FILE' reads back into the same registry.")

  @Argument(help: ArgumentHelp("The file to write; it must not exist.", valueName: "file"))
  var file: String

  @OptionGroup var databaseOptions: DatabaseOptions

  func run() throws {
    try TrialbookCommands.run {
      let registry = try databaseOptions.open(isSearchable: true)
      try OutputFile.create(try registry.reader.read { db in try RegistryDump.text(db) }, at: file)
    }
  }
}
