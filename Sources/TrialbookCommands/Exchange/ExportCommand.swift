import ArgumentParser

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes the registry in another form.",
    discussion: """
      What each form holds, what it cannot hold and where it is defined: docs/formats.md. Every form but 'folder' is \
      written where nothing is yet, whole or not at all, and has the same bytes every time.
      """,
    subcommands: [
      ExportFolderCommand.self, ExportBackupCommand.self, ExportSQLCommand.self, ExportRCommand.self,
      ExportRISCommand.self,
      ExportBibTeXCommand.self, ExportMetapsyCommand.self, ExportDataPackageCommand.self, ExportRevManCSVCommand.self,
      ExportRM5Command.self,
    ])
}
