import ArgumentParser
import GRDB
import Reporting
import TrialModel
import TrialQuery

struct GapsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gaps",
    abstract: "What is missing to repeat the review's syntheses, ranked by how many of them it would complete.",
    discussion: """
      A claim needs of each of its studies an effect: n, mean and a spread of both arms, or a statistic from which one \
      follows, with its direction, at its time and in its population. What 'pool' leaves out is a gap, unless another \
      report of the trial is pooled. --letters writes to the authors of each study what to ask for.
      """)

  @Option(
    name: .long,
    help: ArgumentHelp("Only these claims, by ID or figure, separated by commas: PR-post-CC, 3A.", valueName: "claims"))
  var claim: String?

  @Flag(name: .long, help: "A letter for each study, in Markdown.")
  var letters = false

  @OptionGroup(title: FilterOptions.title) var filterOptions: FilterOptions
  @OptionGroup var databaseOptions: DatabaseOptions
  @OptionGroup var outputOptions: OutputOptions

  func run() throws {
    try TrialbookCommands.run {
      let format = try outputOptions.chosenFormat(file: nil)
      if letters, format != .text, format != .markdown {
        throw fail("letters are text. Use --format markdown, or leave --format out.", code: 64)
      }
      let filter = filterOptions.filter
      let registry = try databaseOptions.open()
      let (answer, review, hasClaims) = try registry.reader.read { db in
        let known = try GapsQuestion.knownClaims(db)
        let claims = try claim.map { try ColumnChoice.parse($0, known: known, noun: "claim", code: 66) }
        return (
          try GapsQuestion.fetch(
            db, selection: filter.resolved(db), claims: claims ?? [], usability: ClaimUsability.all(db)),
          try ReviewQuestion.fetch(db), !known.isEmpty
        )
      }
      if !hasClaims {
        Terminal.complain(
          "no claim of a review is stored, so there is no synthesis to repeat and nothing to ask for yet")
      } else if answer.gaps.isEmpty {
        FilterOptions.noteEmpty("gaps", filter: filter)
      }
      guard letters else { return try outputOptions.write(ReportDocument(GapsTable.table(answer)), of: registry) }
      try outputOptions.file(.markdown).write(GapLetters.markdown(answer.gaps, review: review))
    }
  }
}
