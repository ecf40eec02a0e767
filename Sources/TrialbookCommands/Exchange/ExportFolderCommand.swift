import ArgumentParser
import Files
import TrialStore

struct ExportFolderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "folder",
    abstract: "Writes a review folder: one CSV file per table, the same bytes every time.",
    discussion:
      "The files of these names in the folder are replaced. 'init --from' of the folder gives the same registry.")

  @Argument(help: ArgumentHelp("The folder to write; it is made when it is not there.", valueName: "folder"))
  var folder: String

  @Flag(name: .long, help: "Replace also files of these names that hold something else.")
  var force = false

  @OptionGroup var databaseOptions: DatabaseOptions

  func run() throws {
    try TrialbookCommands.run {
      let registry = try databaseOptions.open()
      let review = try registry.reader.read { db in try ReviewExport.folder(db) }
      try OutputFolder.update(review.files, in: folder, isForced: force)
    }
  }
}
