import ArgumentParser
import TrialQuery

struct TrialsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trials", abstract: "The trials: randomized cohorts, those that the review did not include among them."
  )

  @OptionGroup var options: ListingOptions

  func run() throws { try options.print(.trials) }
}
