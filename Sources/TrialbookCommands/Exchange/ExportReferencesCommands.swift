import ArgumentParser
import Exchange
import Files
import TrialModel
import TrialQuery

struct ExportRISCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ris", abstract: "Writes the references for EndNote, Zotero, RevMan and other reference managers.",
    discussion: ReferenceOptions.discussion)

  @OptionGroup var options: ReferenceOptions

  func run() throws { try options.write(RISText.text) }
}

struct ExportBibTeXCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bibtex", abstract: "Writes the references for LaTeX.", discussion: ReferenceOptions.discussion)

  @OptionGroup var options: ReferenceOptions

  func run() throws { try options.write(BibTeXText.text) }
}

/// Which references, and where to.
struct ReferenceOptions: ParsableArguments {
  static let discussion = "Every document of the registry. What is missing is left out of a record, never filled in."

  @Argument(help: ArgumentHelp("The file to write; it must not exist.", valueName: "file"))
  var file: String

  @Flag(name: .long, help: "The reports of the trials alone, without instruments' papers, registers and the review.")
  var studies = false

  @OptionGroup var databaseOptions: DatabaseOptions

  func write(_ text: ([Reference]) -> String) throws {
    try TrialbookCommands.run {
      let references = try databaseOptions.open().reader.read { db in
        try ReferenceQuestion.fetch(db, studies ? .studies : .all)
      }
      try OutputFile.create(text(references), at: file)
    }
  }
}
