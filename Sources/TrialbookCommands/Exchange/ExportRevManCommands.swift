import ArgumentParser
import Exchange
import Files
import GRDB
import TrialModel
import TrialQuery

struct ExportRevManCSVCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revman-csv",
    abstract: "Writes the arms and results that RevMan imports as study data.",
    discussion: """
      study-arms.csv and study-results.csv. The outcomes and interventions of RevMan's review criteria must have the same \
      names, and the references are imported first ('export ris --studies'), or RevMan makes the studies twice.
      """)

  @Argument(help: ArgumentHelp("The folder to write; it must not exist, or be empty.", valueName: "folder"))
  var folder: String

  @OptionGroup var databaseOptions: DatabaseOptions

  func run() throws {
    try TrialbookCommands.run {
      let comparisons = try databaseOptions.open().reader.read { db in try RevManReview(db).comparisons }
      try OutputFolder.create(RevManTables.files(comparisons), at: folder)
    }
  }
}

struct ExportRM5Command: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rm5",
    abstract: "Writes a file of RevMan 5: studies, references, and an analysis per instrument, time and population.")

  @Argument(help: ArgumentHelp("The file to write; it must not exist.", valueName: "file"))
  var file: String

  @OptionGroup var databaseOptions: DatabaseOptions

  func run() throws {
    try TrialbookCommands.run {
      let text = try databaseOptions.open().reader.read { db in
        let review = try RevManReview(db)
        return RevMan5Document.text(
          title: try ReviewQuestion.fetch(db)?.title ?? "", studies: review.studies, comparisons: review.comparisons)
      }
      try OutputFile.create(text, at: file)
    }
  }
}

/// The studies that the review included, with what they compared.
private struct RevManReview {
  let studies: [Reference]
  let comparisons: [Comparison]

  init(_ db: Database) throws {
    studies = try ReferenceQuestion.fetch(db, .includedStudies)
    let included = Set(studies.map(\.id))
    comparisons = try ComparisonQuestion.fetch(db).filter { included.contains($0.study) }
  }
}
