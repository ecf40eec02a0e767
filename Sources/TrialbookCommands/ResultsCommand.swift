import ArgumentParser
import TrialQuery

struct ResultsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "results", abstract: "The results: one arm on one instrument at one time point in one population.")

  @OptionGroup var options: ListingOptions

  func run() throws { try options.print(.results) }
}
