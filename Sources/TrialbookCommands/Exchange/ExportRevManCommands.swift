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
      names, and the references are imported first ('export ris --studies'), or RevMan makes the studies twice. All arms of a trial are written, unless --arm or --comparator choose.
      """)

  @Argument(help: ArgumentHelp("The folder to write; it must not exist, or be empty.", valueName: "folder"))
  var folder: String

  @OptionGroup var armOptions: ArmOptions
  @OptionGroup var databaseOptions: DatabaseOptions

  func run() throws {
    try TrialbookCommands.run {
      let registry = try databaseOptions.open()
      let chosen = try registry.reader.read { db in try RevManReview(db, armOptions).chosen }
      try OutputFolder.create(RevManTables.files(chosen.comparisons), at: folder)
      try registry.reader.read { db in try chosen.complainOfAbsent(db, includedOnly: true) }
      chosen.complain("has several arms, all of which are written; RevMan compares those that its analyses name")
    }
  }
}

struct ExportRM5Command: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rm5",
    abstract: "Writes a file of RevMan 5: studies, references, and an analysis per instrument, time and population.",
    discussion: """
      An analysis compares two arms of a trial. A trial with results of several pairs is in no analysis, and a note names \
      it, unless --arm or --comparator choose.
      """)

  @Argument(help: ArgumentHelp("The file to write; it must not exist.", valueName: "file"))
  var file: String

  @OptionGroup var armOptions: ArmOptions
  @OptionGroup var databaseOptions: DatabaseOptions

  func run() throws {
    try TrialbookCommands.run {
      let (text, chosen) = try databaseOptions.open().reader.read { db in
        let review = try RevManReview(db, armOptions)
        let text = RevMan5Document.text(
          title: try ReviewQuestion.fetch(db)?.title ?? "", studies: review.studies,
          comparisons: review.chosen.unambiguous)
        return (text, review.chosen)
      }
      try OutputFile.create(text, at: file)
      chosen.complain("is in no analysis")
    }
  }
}

/// The studies that the review included, with what they compared.
private struct RevManReview {
  let studies: [Reference]
  let chosen: ChosenComparisons

  init(_ db: Database, _ arms: ArmOptions) throws {
    studies = try ReferenceQuestion.fetch(db, .includedStudies)
    let included = Set(studies.map(\.id))
    chosen = ChosenComparisons(
      try ComparisonQuestion.fetch(db).filter { included.contains($0.study) }, try arms.choice(db))
  }
}
